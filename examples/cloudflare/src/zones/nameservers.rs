use super::Zone;
use rtk::{Envelope, Nested, Resource};

/// Whether a zone has the name servers of its account. Deprecated by Cloudflare: DNS settings say it.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<Zone>) -> Result<(), rtk::Error> {
/// println!("{:?}", zone.custom_nameservers().await?.enabled);
/// let servers = zone.custom_nameservers().assign(CustomNameserversUse::new().enabled(true).ns_set(1)).await?;
/// println!("set {servers:?} where the domain is registered");
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/custom_ns", scope = rtk::Zone,
    path = "/zones/{zone_id}/custom_ns", scope = Zone,
    singleton, read_only, envelope = Envelope::FLAT,
    put(assign = "", body = CustomNameserversUse, returns = Vec<String>, envelope = Envelope::V4),
)]
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
