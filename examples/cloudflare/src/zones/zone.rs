use crate::Direction;
use rtk::{Account, Id, Nested, OpenEnum, Resource, Timestamp};

/// A domain, and what is set for it.
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
/// `client.zones()` and `client.zone(id)` are methods of `rtk`, for its own `Zone`: hence the longer names.
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
    /// Its own id: 32 hexadecimal digits.
    pub id: Id<Self>,
    /// Whose it is.
    #[attribute(required, create_only)]
    pub account: ZoneAccount,
    /// The domain.
    #[attribute(required, create_only)]
    pub name: String,
    /// Where its DNS is.
    pub r#type: Option<ZoneType>,
    /// How far its setup is.
    #[attribute(read_only)]
    pub status: Option<ZoneStatus>,
    /// Whether Cloudflare serves its DNS and nothing else.
    #[attribute(update_only)]
    pub paused: Option<bool>,
    /// The name servers that Cloudflare gave it.
    #[attribute(read_only)]
    pub name_servers: Vec<String>,
    /// Name servers under names of its own.
    #[attribute(update_only)]
    pub vanity_name_servers: Vec<String>,
    /// The name servers it had before.
    #[attribute(read_only, nullable)]
    pub original_name_servers: Option<Vec<String>>,
    /// Who served its DNS before.
    #[attribute(read_only, nullable)]
    pub original_dnshost: Option<String>,
    /// Where it was registered when it came.
    #[attribute(read_only, nullable)]
    pub original_registrar: Option<String>,
    /// When it was last found to be the account's own, and became active.
    #[attribute(read_only, nullable)]
    pub activated_on: Option<Timestamp>,
    /// When it was made.
    #[attribute(read_only)]
    pub created_on: Timestamp,
    /// When it last changed.
    #[attribute(read_only)]
    pub modified_on: Timestamp,
    /// Seconds until development mode ends; negative, since it ended; 0 if it was never on.
    #[attribute(read_only)]
    pub development_mode: i64,
    /// What it may have and how it is served.
    #[attribute(read_only)]
    pub meta: ZoneMeta,
    /// Who it belongs to.
    #[attribute(read_only)]
    pub owner: ZoneOwner,
    /// What is paid for it. Deprecated by Cloudflare: subscriptions say it.
    #[attribute(read_only)]
    pub plan: ZonePlan,
    /// A custom apex, of tenants.
    #[attribute(read_only)]
    pub cname_suffix: Option<String>,
    /// What the caller may do. Deprecated by Cloudflare: memberships say it.
    #[attribute(read_only)]
    pub permissions: Vec<String>,
    /// The organization at the top.
    #[attribute(read_only)]
    pub tenant: Option<ZoneTenant>,
    /// The organization right above it.
    #[attribute(read_only)]
    pub tenant_unit: Option<ZoneTenantUnit>,
    /// What proves that the domain is the account's, where its DNS is elsewhere.
    #[attribute(read_only)]
    pub verification_key: Option<String>,
}

/// The account of a zone.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct ZoneAccount {
    /// Its id.
    pub id: Option<Id<Account>>,
    /// What people call it.
    #[attribute(read_only)]
    pub name: Option<String>,
}

/// What a zone may have, and how it is served.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneMeta {
    /// Whether it is for the CDN alone.
    pub cdn_only: Option<bool>,
    /// How many custom certificates it can have.
    pub custom_certificate_quota: Option<u32>,
    /// Whether it is for DNS alone.
    pub dns_only: Option<bool>,
    /// Whether it has Foundation DNS.
    pub foundation_dns: Option<bool>,
    /// How many page rules it can have.
    pub page_rule_quota: Option<u32>,
    /// Whether it was found to phish.
    pub phishing_detected: Option<bool>,
    /// Which step of the setup it is at.
    pub step: Option<u32>,
}

/// Who a zone belongs to.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneOwner {
    /// The owner's id.
    pub id: Option<String>,
    /// The owner's name.
    pub name: Option<String>,
    /// A user or an organization.
    pub r#type: Option<String>,
}

/// What is paid for a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZonePlan {
    /// The plan's id.
    pub id: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// What it was called before.
    pub legacy_id: Option<String>,
    /// In `currency`, each time.
    pub price: Option<f64>,
    /// In what money.
    pub currency: Option<String>,
    /// How often.
    pub frequency: Option<String>,
    /// Whether it can be subscribed to.
    pub can_subscribe: Option<bool>,
    /// Whether it is.
    pub is_subscribed: Option<bool>,
    /// Whether another company sees to it.
    pub externally_managed: Option<bool>,
    /// Whether an old discount holds.
    pub legacy_discount: Option<bool>,
}

/// The organization at the top of a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneTenant {
    /// Its id.
    pub id: Option<String>,
    /// What it is called.
    pub name: Option<String>,
}

/// The organization right above a zone.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ZoneTenantUnit {
    /// Its id.
    pub id: Option<String>,
}

/// Where the DNS of a zone is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ZoneType {
    /// At Cloudflare.
    Full,
    /// Elsewhere: names point here one by one.
    Partial,
    /// Elsewhere, and copied here.
    Secondary,
    /// Nowhere that the world can ask.
    Internal,
    /// A name that this version does not know.
    Other(String),
}

/// How far the setup of a zone is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ZoneStatus {
    /// It begins.
    Initializing,
    /// The domain has to be pointed here.
    Pending,
    /// It is served.
    Active,
    /// The domain points elsewhere by now.
    Moved,
    /// A name that this version does not know.
    Other(String),
}

/// What a list of zones is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ZoneOrder {
    /// The domain.
    Name,
    /// How far its setup is.
    Status,
    /// The id of its account.
    #[attribute(wire = "account.id")]
    AccountId,
    /// The name of its account.
    #[attribute(wire = "account.name")]
    AccountName,
    /// The id of its plan.
    #[attribute(wire = "plan.id")]
    PlanId,
    /// A name that this version does not know.
    Other(String),
}

/// How many conditions of a filter have to hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Matching {
    /// One is enough.
    Any,
    /// All of them.
    All,
    /// A name that this version does not know.
    Other(String),
}
