use rtk::{Id, Nested, Resource, Zone};

/// The activation check of a pending zone: whether the domain uses Cloudflare's name servers.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<rtk::Zone>) -> Result<(), rtk::Error> {
/// zone.activation_check().trigger().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/activation_check",
    singleton,
    only(),
    put(
        trigger = "", returns = ActivationChecked, operation = "zones.activationCheck.trigger",
        doc = "Triggers a new check.",
    ),
)]
pub struct ActivationCheck {}

/// Response to a triggered check. A zone can be checked every 5 minutes, on the free plan every hour.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ActivationChecked {
    /// Id of the zone.
    pub id: Option<Id<Zone>>,
}
