use rtk::{Envelope, Nested, Resource};

/// The account-level custom name servers of a zone. Deprecated by Cloudflare in favor of the DNS settings.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<rtk::Zone>) -> Result<(), rtk::Error> {
/// println!("{:?}", zone.custom_nameservers().await?.enabled);
/// let servers = zone.custom_nameservers().assign(CustomNameserversUse::new().enabled(true).ns_set(1)).await?;
/// println!("set {servers:?} where the domain is registered");
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/custom_ns",
    singleton, read_only, envelope = Envelope::FLAT,
    operations = "zones.customNameservers.{verb}",
    put(assign = "", body = CustomNameserversUse, returns = Vec<String>, envelope = Envelope::V4, operation = "zones.customNameservers.update"),
)]
pub struct CustomNameservers {
    /// Whether the zone uses the account's custom name servers.
    pub enabled: Option<bool>,
    /// Number of the name server set.
    pub ns_set: Option<u32>,
}

/// Use of the account's custom name servers by a zone.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct CustomNameserversUse {
    /// Whether the zone uses the account's custom name servers.
    pub enabled: Option<bool>,
    /// Number of the name server set.
    pub ns_set: Option<u32>,
}
