use super::Frequency;
use rtk::{Nested, OpenEnum, Resource, Timestamp};

/// The subscription of a zone to a plan.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// use rtk::AsScope as _;
///
/// # async fn example(zone: &rtk::Record<rtk::Zone>) -> Result<(), rtk::Error> {
/// let pro = NewZoneSubscription::new().rate_plan(RatePlan::new().id("pro")).frequency(Frequency::Monthly);
/// ZoneSubscription::create(zone, pro.clone()).await?;
/// zone.subscription().as_scope().replace(pro.frequency(Frequency::Yearly)).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/subscription",
    operations = "zones.subscriptions.{verb}",
    singleton,
    singular = subscription,
    create,
    replace,
    attributes(read_only),
)]
#[non_exhaustive]
pub struct ZoneSubscription {
    /// Id of the subscription.
    pub id: Option<String>,
    /// Rate plan of the subscription.
    #[attribute(writable)]
    pub rate_plan: Option<RatePlan>,
    /// Period for which each payment is made.
    #[attribute(writable)]
    pub frequency: Option<Frequency>,
    /// Price per billing period, in `currency`.
    pub price: Option<f64>,
    /// Currency of the price, such as `USD`.
    pub currency: Option<String>,
    /// Start of the current billing period.
    pub current_period_start: Option<Timestamp>,
    /// End of the current billing period, when the next payment is due.
    pub current_period_end: Option<Timestamp>,
    /// State of the subscription.
    pub state: Option<SubscriptionState>,
}

/// Rate plan of a subscription.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct RatePlan {
    /// Id of the rate plan, such as `free`, `pro` or `business`.
    pub id: Option<String>,
    /// Currency of the rate plan.
    pub currency: Option<String>,
    /// Whether the rate plan is managed by another company.
    pub externally_managed: Option<bool>,
    /// Whether the rate plan is part of a contract.
    pub is_contract: Option<bool>,
    /// Display name of the rate plan.
    pub public_name: Option<String>,
    /// Scope of the rate plan: a zone or an account.
    pub scope: Option<String>,
    /// Sets to which the rate plan belongs.
    pub sets: Option<Vec<String>>,
}

/// State of a subscription.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum SubscriptionState {
    /// The subscription is in its trial period.
    Trial,
    /// The subscription is set up.
    Provisioned,
    /// The subscription is paid.
    Paid,
    /// Payment is due.
    AwaitingPayment,
    /// The subscription is cancelled.
    Cancelled,
    /// The payment failed.
    Failed,
    /// The subscription has expired.
    Expired,
    /// A value that this version does not know, with its text.
    Other(String),
}
