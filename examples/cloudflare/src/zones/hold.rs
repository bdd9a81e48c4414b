use rtk::{Resource, Timestamp};

/// A hold on a zone: it keeps others from creating a zone with the same name and, optionally, its subdomains.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<rtk::Zone>) -> Result<(), rtk::Error> {
/// let mut hold = ZoneHold::create(zone, NewZoneHold::new().include_subdomains(true)).await?;
/// hold.update(ZoneHoldChanges::new().include_subdomains(false)).await?;
/// hold.lift().hold_after("2027-01-31T15:56:36Z").await?; // disabled until then
/// # Ok(()) }
/// ```
///
/// `lift` is an action rather than `destroy`, because the response to `DELETE` contains the hold.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/hold",
    singleton,
    singular = hold,
    operations = "zones.holds.{verb}",
    create(query(include_subdomains = bool)),
    update,
    delete(
        lift = "", returns = Self, operation = "zones.holds.delete", doc = "Disables the hold.",
        query(hold_after(doc = "Time from which the hold is enforced again. Defaults to never.") = Timestamp),
    ),
)]
#[non_exhaustive]
pub struct ZoneHold {
    /// Whether the hold is enforced.
    #[attribute(read_only)]
    pub hold: Option<bool>,
    /// Time from which the hold is enforced. A time in the future disables it until then, `null` disables it
    /// permanently, and an empty text stands for the current time.
    #[attribute(update_only)]
    pub hold_after: Option<Timestamp>,
    /// Whether the hold covers subdomains as well. Responses contain it as text.
    #[attribute(update_only, with = rtk::loose)]
    pub include_subdomains: Option<bool>,
}
