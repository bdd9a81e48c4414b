use super::Zone;
use rtk::{Nested, Resource};

/// Whether a zone has the name servers of its account. Deprecated by Cloudflare: DNS settings say it.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<Zone>) -> Result<(), rtk::Error> {
/// let servers = zone.custom_nameservers().assign(CustomNameserversUse::new().enabled(true).ns_set(1)).await?;
/// println!("set {servers:?} where the domain is registered");
/// # Ok(()) }
/// ```
// Not sayable yet: `GET …/custom_ns`, whose answer has its own keys beside those of the envelope, `{success, errors, messages,
// enabled, ns_set, result_info}`. `Envelope::NONE` reads them, but takes `"success": false` for an answer like others, and
// leaves the envelope's keys in `extra()`.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/custom_ns", scope = rtk::Zone,
    path = "/zones/{zone_id}/custom_ns", scope = Zone,
    singleton,
    only(),
    put(assign = "", body = CustomNameserversUse, returns = Vec<String>),
)]
pub struct CustomNameservers {}

/// Whether a zone is to have the name servers of its account.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct CustomNameserversUse {
    /// Whether it is.
    pub enabled: Option<bool>,
    /// Which set of them.
    pub ns_set: Option<u32>,
}
