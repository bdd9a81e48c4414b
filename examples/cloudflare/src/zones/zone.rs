use crate::Direction;
use rtk::{Account, Id, Nested, OpenEnum, Resource, Timestamp};

/// A zone: a domain and its settings.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
/// let pending = ZoneFilter::new().status(ZoneStatus::Pending).account_name("contains:shop");
/// for zone in client.managed_zones().filter(pending).all().await? {
///     println!("{}: set {:?} at {:?}", zone.name, zone.name_servers, zone.original_registrar);
/// }
/// client.managed_zone("023e105f4ecef8ad9ca31a8372d0c353").destroy().await?;
/// # Ok(()) }
/// ```
///
/// The accessors are `managed_zones` and `managed_zone`, because `rtk` has `client.zones()` and `client.zone(id)` for its
/// own `Zone`.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones",
    singular = managed_zone,
    plural = managed_zones,
    all(operation = "zones-get", query(
        account_id(wire = "account.id") = Id<Account>, account_name(wire = "account.name") = String, name = String,
        status = ZoneStatus, r#type = Vec<ZoneType>, order = ZoneOrder, direction = Direction,
        matching(wire = "match") = Matching,
    )),
    find(operation = "zones-0-get"),
    create(operation = "zones-post"),
    update(operation = "zones-0-patch"),
    destroy(operation = "zones-0-delete"),
)]
#[non_exhaustive]
pub struct Zone {
    /// Id of the zone: 32 hexadecimal digits.
    pub id: Id<Self>,
    /// Account to which the zone belongs.
    #[attribute(required, create_only)]
    pub account: ZoneAccount,
    /// Domain name, at most 253 characters.
    #[attribute(required, create_only)]
    pub name: String,
    /// Where the zone's DNS is hosted.
    pub r#type: Option<ZoneType>,
    /// Status of the zone's setup.
    #[attribute(read_only)]
    pub status: Option<ZoneStatus>,
    /// Whether the zone uses Cloudflare's DNS only, without its security and performance features.
    #[attribute(update_only)]
    pub paused: Option<bool>,
    /// Name servers that Cloudflare assigned to the zone.
    #[attribute(read_only)]
    pub name_servers: Vec<String>,
    /// Custom name servers. Available on Business and Enterprise plans only.
    #[attribute(update_only)]
    pub vanity_name_servers: Vec<String>,
    /// Name servers before the move to Cloudflare.
    #[attribute(read_only, nullable)]
    pub original_name_servers: Option<Vec<String>>,
    /// DNS host at the time of the move to Cloudflare.
    #[attribute(read_only, nullable)]
    pub original_dnshost: Option<String>,
    /// Registrar at the time of the move to Cloudflare.
    #[attribute(read_only, nullable)]
    pub original_registrar: Option<String>,
    /// Time at which ownership was last verified and the zone became active.
    #[attribute(read_only, nullable)]
    pub activated_on: Option<Timestamp>,
    /// Time at which the zone was created.
    #[attribute(read_only)]
    pub created_on: Timestamp,
    /// Time of the last change.
    #[attribute(read_only)]
    pub modified_on: Timestamp,
    /// Seconds until development mode expires; negative, the seconds since it expired; 0 if it was never on.
    #[attribute(read_only)]
    pub development_mode: i64,
    /// Quotas and features of the zone.
    #[attribute(read_only)]
    pub meta: ZoneMeta,
    /// Owner of the zone.
    #[attribute(read_only)]
    pub owner: ZoneOwner,
    /// Plan of the zone. Deprecated by Cloudflare in favor of subscriptions.
    #[attribute(read_only)]
    pub plan: ZonePlan,
    /// Suffix for a custom apex. Available to tenants only.
    #[attribute(read_only)]
    pub cname_suffix: Option<String>,
    /// Permissions of the caller. Deprecated by Cloudflare in favor of account memberships.
    #[attribute(read_only)]
    pub permissions: Vec<String>,
    /// Root organization (tenant) to which the zone belongs.
    #[attribute(read_only)]
    pub tenant: Option<ZoneTenant>,
    /// Immediate parent organization of the zone.
    #[attribute(read_only)]
    pub tenant_unit: Option<ZoneTenantUnit>,
    /// Key that verifies the ownership of a partial zone.
    #[attribute(read_only)]
    pub verification_key: Option<String>,
}

/// Account of a zone.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct ZoneAccount {
    /// Id of the account.
    pub id: Option<Id<Account>>,
    /// Name of the account.
    #[attribute(read_only)]
    pub name: Option<String>,
}

/// Quotas and features of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneMeta {
    /// Whether the zone is configured for the CDN only.
    pub cdn_only: Option<bool>,
    /// Maximum number of custom certificates.
    pub custom_certificate_quota: Option<u32>,
    /// Whether the zone is configured for DNS only.
    pub dns_only: Option<bool>,
    /// Whether the zone uses Foundation DNS.
    pub foundation_dns: Option<bool>,
    /// Maximum number of page rules.
    pub page_rule_quota: Option<u32>,
    /// Whether the zone was flagged for phishing.
    pub phishing_detected: Option<bool>,
    /// Current step of the setup.
    pub step: Option<u32>,
}

/// Owner of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneOwner {
    /// Id of the owner.
    pub id: Option<String>,
    /// Name of the owner.
    pub name: Option<String>,
    /// Type of the owner, such as `user` or `organization`.
    pub r#type: Option<String>,
}

/// Plan of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZonePlan {
    /// Id of the plan.
    pub id: Option<String>,
    /// Name of the plan.
    pub name: Option<String>,
    /// Former id of the plan.
    pub legacy_id: Option<String>,
    /// Price per billing period, in `currency`.
    pub price: Option<f64>,
    /// Currency of the price, such as `USD`.
    pub currency: Option<String>,
    /// Period for which each payment is made.
    pub frequency: Option<String>,
    /// Whether the zone can subscribe to the plan.
    pub can_subscribe: Option<bool>,
    /// Whether the zone is subscribed to the plan.
    pub is_subscribed: Option<bool>,
    /// Whether the plan is managed by another company.
    pub externally_managed: Option<bool>,
    /// Whether a legacy discount applies.
    pub legacy_discount: Option<bool>,
}

/// Root organization (tenant) of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneTenant {
    /// Id of the tenant.
    pub id: Option<String>,
    /// Name of the tenant.
    pub name: Option<String>,
}

/// Immediate parent organization of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneTenantUnit {
    /// Id of the organization.
    pub id: Option<String>,
}

/// Where the DNS of a zone is hosted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ZoneType {
    /// DNS is hosted at Cloudflare.
    Full,
    /// DNS is hosted elsewhere; individual names point to Cloudflare by CNAME.
    Partial,
    /// DNS is hosted elsewhere; Cloudflare serves a copy of the zone.
    Secondary,
    /// DNS is hosted at Cloudflare, for internal use only.
    Internal,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Status of a zone's setup.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ZoneStatus {
    /// The setup has begun.
    Initializing,
    /// The domain does not use Cloudflare's name servers yet.
    Pending,
    /// The zone is active.
    Active,
    /// The domain no longer uses Cloudflare's name servers.
    Moved,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Sort key of a list of zones.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ZoneOrder {
    /// Domain name of the zone.
    Name,
    /// Status of the setup.
    Status,
    /// Id of the account.
    #[attribute(wire = "account.id")]
    AccountId,
    /// Name of the account.
    #[attribute(wire = "account.name")]
    AccountName,
    /// Id of the plan.
    #[attribute(wire = "plan.id")]
    PlanId,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// How the conditions of a filter are combined.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Matching {
    /// At least one condition has to match.
    Any,
    /// All conditions have to match.
    All,
    /// A value that this version does not know, with its text.
    Other(String),
}
