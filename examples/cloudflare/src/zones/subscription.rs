use super::{Frequency, Zone};
use rtk::{Nested, OpenEnum, Resource, Timestamp};

/// The plan that a zone has, and how it is paid.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// use rtk::AsScope as _;
///
/// # async fn example(zone: &rtk::Record<Zone>) -> Result<(), rtk::Error> {
/// let pro = NewZoneSubscription::new().rate_plan(RatePlan::new().id("pro")).frequency(Frequency::Monthly);
/// ZoneSubscription::create(zone, pro.clone()).await?;
/// zone.subscription().at().replace(pro.frequency(Frequency::Yearly)).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/subscription", scope = rtk::Zone,
    path = "/zones/{zone_id}/subscription", scope = Zone,
    singleton,
    singular = subscription,
    create,
    replace,
)]
#[non_exhaustive]
pub struct ZoneSubscription {
    /// Its own id.
    #[attribute(read_only)]
    pub id: Option<String>,
    /// What is paid for.
    pub rate_plan: Option<RatePlan>,
    /// How often it is paid.
    pub frequency: Option<Frequency>,
    /// In `currency`, each time.
    #[attribute(read_only)]
    pub price: Option<f64>,
    /// In what money.
    #[attribute(read_only)]
    pub currency: Option<String>,
    /// When what was paid last began.
    #[attribute(read_only)]
    pub current_period_start: Option<Timestamp>,
    /// When it ends, and is paid again.
    #[attribute(read_only)]
    pub current_period_end: Option<Timestamp>,
    /// How things stand.
    #[attribute(read_only)]
    pub state: Option<SubscriptionState>,
}

/// What is paid for.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct RatePlan {
    /// Which: `free`, `pro`, `business` and the like.
    pub id: Option<String>,
    /// In what money.
    pub currency: Option<String>,
    /// Whether another company sees to it.
    pub externally_managed: Option<bool>,
    /// Whether there is a contract.
    pub is_contract: Option<bool>,
    /// What people call it.
    pub public_name: Option<String>,
    /// Of what it can be: a zone or an account.
    pub scope: Option<String>,
    /// Of which sets of plans it is.
    pub sets: Option<Vec<String>>,
}

/// How a subscription stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum SubscriptionState {
    /// It is tried.
    Trial,
    /// It is there.
    Provisioned,
    /// It is paid.
    Paid,
    /// It is to be paid.
    AwaitingPayment,
    /// It was given up.
    Cancelled,
    /// It could not be paid.
    Failed,
    /// It is over.
    Expired,
    /// A name that this version does not know.
    Other(String),
}
