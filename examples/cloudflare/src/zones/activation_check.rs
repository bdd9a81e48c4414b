use super::Zone;
use rtk::{Id, Nested, Resource};

/// Looks whether the domain of a pending zone points to Cloudflare by now.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<Zone>) -> Result<(), rtk::Error> {
/// zone.activation_check().trigger().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/activation_check", scope = rtk::Zone,
    path = "/zones/{zone_id}/activation_check", scope = Zone,
    singleton,
    only(),
    put(trigger = "", returns = ActivationChecked, operation = "put-zones-zone_id-activation_check"),
)]
pub struct ActivationCheck {}

/// A check that was asked for. It may be every 5 minutes, of free zones every hour.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ActivationChecked {
    /// The zone.
    pub id: Option<Id<Zone>>,
}
