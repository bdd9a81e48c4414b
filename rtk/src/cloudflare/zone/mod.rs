//! Zones.

mod enums;
mod nested;

use super::{Account, Direction, Matching};
use crate::{Id, Resource, Timestamp};

pub use enums::*;
pub use nested::*;

/// A zone: a domain and its settings. [`Client::zone`](crate::Client::zone) returns its scope.
///
/// ```no_run
/// use rtk::cloudflare::*;
///
/// # async fn example() -> Result<(), rtk::Error> {
/// let client = rtk::Client::from_env()?;
/// let account = ZoneAccount::new().id("01a7362d577a6c3019a474fd6f485823");
/// let mut zone = Zone::create(&client, NewZone::new(account, "example.com")).await?;
/// zone.update(ZoneChanges::new().paused(true)).await?;
///
/// let pending = ZoneFilter::new().status(ZoneStatus::Pending).account_name("contains:shop");
/// for zone in client.zones().filter(pending).all().await? {
///     println!("{:?}: set {:?} at {:?}", zone.name, zone.name_servers, zone.original_registrar);
/// }
/// client.zone("023e105f4ecef8ad9ca31a8372d0c353").destroy().await?;
/// # Ok(()) }
/// ```
///
/// Cloudflare changes one attribute at a time, so set only one in each [`ZoneChanges`].
///
/// The filters `name` and `account_name` take a text, or an operator and a text, such as `contains:shop`. The operators are
/// `equal` (the default), `not_equal`, `starts_with`, `ends_with`, `contains`, and the last three with `_case_sensitive`
/// appended. Zones of the type [`Internal`](ZoneType::Internal) are listed only if the filter `type` includes it. A page has
/// 5 to 50 zones, 20 by default.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    crate = crate,
    path = "/zones",
    env = "CLOUDFLARE_ZONE_ID",
    operations = "zones.{verb}",
    all(query(
        account_id(wire = "account.id") = Id<Account>, account_name(wire = "account.name") = String, name = String,
        status = ZoneStatus, r#type = Vec<ZoneType>, order = ZoneOrder, direction = Direction,
        matching(wire = "match") = Matching,
    )),
    attributes(read_only),
)]
#[non_exhaustive]
pub struct Zone {
    /// Id of the zone: 32 hexadecimal digits.
    pub id: Id<Self>,
    /// Account to which the zone belongs.
    #[attribute(required, create_only)]
    pub account: Option<ZoneAccount>,
    /// Domain name of the zone, at most 253 characters.
    #[attribute(required, create_only)]
    pub name: Option<String>,
    /// Where the DNS of the zone is hosted. To change it, the zone has to belong to an Enterprise plan or to have the
    /// feature enabled.
    #[attribute(writable)]
    pub r#type: Option<ZoneType>,
    /// Status of the zone's setup.
    pub status: Option<ZoneStatus>,
    /// Whether the zone uses Cloudflare's DNS only, without its security and performance features.
    #[attribute(update_only)]
    pub paused: Option<bool>,
    /// Name servers that Cloudflare assigned to the zone.
    pub name_servers: Vec<String>,
    /// Custom name servers of the zone. Available on Business and Enterprise plans only.
    #[attribute(update_only)]
    pub vanity_name_servers: Vec<String>,
    /// Name servers before the move to Cloudflare.
    pub original_name_servers: Option<Vec<String>>,
    /// DNS host at the time of the move to Cloudflare.
    pub original_dnshost: Option<String>,
    /// Registrar at the time of the move to Cloudflare.
    pub original_registrar: Option<String>,
    /// Time at which ownership was last verified and the zone became active.
    pub activated_on: Option<Timestamp>,
    /// Time at which the zone was created.
    pub created_on: Option<Timestamp>,
    /// Time at which the zone was last modified.
    pub modified_on: Option<Timestamp>,
    /// Seconds until development mode expires. A negative number is the seconds since it expired; 0 means that it was never
    /// enabled.
    pub development_mode: Option<i64>,
    /// Quotas and features of the zone.
    pub meta: Option<ZoneMeta>,
    /// Owner of the zone.
    pub owner: Option<ZoneOwner>,
    /// Plan of the zone. Deprecated by Cloudflare in favor of the zone's subscription.
    pub plan: Option<ZonePlan>,
    /// Suffix for a custom apex. Available to tenants only.
    pub cname_suffix: Option<String>,
    /// Permissions of the caller. Deprecated by Cloudflare in favor of account memberships.
    pub permissions: Vec<String>,
    /// Root organization (tenant) to which the zone belongs.
    pub tenant: Option<ZoneTenant>,
    /// Immediate parent organization of the zone.
    pub tenant_unit: Option<ZoneTenantUnit>,
    /// Key that verifies the ownership of a partial zone.
    pub verification_key: Option<String>,
}
