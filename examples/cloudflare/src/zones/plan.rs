use rtk::{Id, Nested, OpenEnum, Paging, Resource};

/// A plan that a zone can subscribe to.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Scope<rtk::Zone>) -> Result<(), rtk::Error> {
/// let plans = zone.available_plans().all().await?;
/// let cheapest = plans.iter().min_by(|a, b| a.price.partial_cmp(&b.price).unwrap_or(std::cmp::Ordering::Equal));
/// # let _ = cheapest;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/available_plans",
    operations = "zones.plans.{verb}",
    id_param = plan_identifier,
    paging = Paging::SINGLE,
    read_only,
)]
#[non_exhaustive]
pub struct AvailablePlan {
    /// Id of the plan.
    pub id: Id<Self>,
    /// Name of the plan.
    pub name: Option<String>,
    /// Former id of the plan.
    pub legacy_id: Option<String>,
    /// Price per billing period, in `currency`.
    pub price: Option<f64>,
    /// Currency of the price, such as `USD`.
    pub currency: Option<String>,
    /// Period for which each payment is made.
    pub frequency: Option<Frequency>,
    /// Whether the zone can subscribe to the plan.
    pub can_subscribe: Option<bool>,
    /// Whether the zone is subscribed to the plan.
    pub is_subscribed: Option<bool>,
    /// Whether the plan is managed by another company.
    pub externally_managed: Option<bool>,
}

/// A rate plan that a zone can subscribe to: a plan with the prices of its components.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/available_rate_plans",
    paging = Paging::SINGLE,
    only(all),
    all(operation = "zones.ratePlans.get"),
)]
#[non_exhaustive]
pub struct AvailableRatePlan {
    /// Id of the rate plan.
    pub id: Id<Self>,
    /// Name of the rate plan.
    pub name: Option<String>,
    /// Currency of the prices, such as `USD`.
    pub currency: Option<String>,
    /// Duration of the subscription.
    pub duration: Option<f64>,
    /// Period for which each payment is made.
    pub frequency: Option<Frequency>,
    /// Components of the plan.
    pub components: Vec<PlanComponent>,
}

/// A component of a rate plan.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PlanComponent {
    /// Name: `zones`, `page_rules`, `dedicated_certificates` or `dedicated_certificates_custom`.
    pub name: Option<String>,
    /// Number included in the plan.
    pub default: Option<f64>,
    /// Price of each further unit.
    pub unit_price: Option<f64>,
}

/// Period for which each payment is made.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Frequency {
    /// Weekly.
    Weekly,
    /// Monthly.
    Monthly,
    /// Every three months.
    Quarterly,
    /// Yearly.
    Yearly,
    /// Not billed periodically. In responses only.
    NotApplicable,
    /// A value that this version does not know, with its text.
    Other(String),
}
