use super::Zone;
use rtk::{Resource, Timestamp};

/// Keeps others from making a zone of the same name, or of a name below it.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<Zone>) -> Result<(), rtk::Error> {
/// let mut hold = ZoneHold::create(zone, NewZoneHold::new().include_subdomains(true)).await?;
/// hold.update(ZoneHoldChanges::new().include_subdomains(false)).await?;
/// hold.lift().hold_after("2027-01-31T15:56:36Z").await?; // until then
/// # Ok(()) }
/// ```
///
/// Lifting it answers how things stand, which a `destroy` would throw away: hence `lift`.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/hold", scope = rtk::Zone,
    path = "/zones/{zone_id}/hold", scope = Zone,
    singleton,
    singular = hold,
    find(operation = "zones-0-hold-get"),
    create(operation = "zones-0-hold-post", query(include_subdomains = bool)),
    update(operation = "zones-0-hold-patch"),
    delete(lift = "", returns = Self, operation = "zones-0-hold-delete", query(hold_after = Timestamp)),
)]
#[non_exhaustive]
pub struct ZoneHold {
    /// Whether it is enforced.
    #[attribute(read_only)]
    pub hold: Option<bool>,
    /// From when on it is enforced again. Null lifts it for good, an empty text stands for now.
    #[attribute(update_only)]
    pub hold_after: Option<Timestamp>,
    /// Whether it holds for names below as well. Answers have it as text.
    #[attribute(update_only, with = rtk::loose)]
    pub include_subdomains: Option<bool>,
}
