use super::Zone;
use rtk::{Envelope, Nested, Resource};

/// Whether a zone has the name servers of its account. Deprecated by Cloudflare: DNS settings say it.
///
/// The answer has its keys beside those of the envelope, which are left in [`extra`](rtk::Record::extra).
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<Zone>) -> Result<(), rtk::Error> {
/// if zone.custom_nameservers().await?.enabled != Some(true) {
///     let servers = zone.custom_nameservers().assign(CustomNameserversUse::new().enabled(true).ns_set(1)).await?;
///     println!("set {servers:?} where the domain is registered");
/// }
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/custom_ns", scope = rtk::Zone,
    path = "/zones/{zone_id}/custom_ns", scope = Zone,
    singleton,
    find(envelope = Envelope::NONE),
    put(assign = "", body = CustomNameserversUse, returns = Vec<String>),
)]
#[non_exhaustive]
pub struct CustomNameservers {
    /// Whether it has.
    pub enabled: Option<bool>,
    /// Which set of them.
    pub ns_set: Option<u32>,
}

/// Whether a zone is to have the name servers of its account.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct CustomNameserversUse {
    /// Whether it is.
    pub enabled: Option<bool>,
    /// Which set of them.
    pub ns_set: Option<u32>,
}
