use super::Zone;
use rtk::{Id, Nested, OpenEnum, Paging, Resource};

/// A plan that a zone can have.
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
    path = "/zones/{zone_id}/available_plans", scope = rtk::Zone,
    path = "/zones/{zone_id}/available_plans", scope = Zone,
    id_param = plan_identifier,
    paging = Paging::SINGLE,
    read_only,
)]
#[non_exhaustive]
pub struct AvailablePlan {
    /// Its own id.
    pub id: Id<Self>,
    /// What it is called.
    pub name: Option<String>,
    /// What it was called before.
    pub legacy_id: Option<String>,
    /// In `currency`, each time.
    pub price: Option<f64>,
    /// In what money.
    pub currency: Option<String>,
    /// How often it is paid.
    pub frequency: Option<Frequency>,
    /// Whether the zone can have it.
    pub can_subscribe: Option<bool>,
    /// Whether the zone has it.
    pub is_subscribed: Option<bool>,
    /// Whether another company sees to it.
    pub externally_managed: Option<bool>,
}

/// The price of a plan that a zone can have, by what is in it.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/available_rate_plans", scope = rtk::Zone,
    path = "/zones/{zone_id}/available_rate_plans", scope = Zone,
    paging = Paging::SINGLE,
    only(all),
)]
#[non_exhaustive]
pub struct AvailableRatePlan {
    /// Its own id.
    pub id: Id<Self>,
    /// What it is called.
    pub name: Option<String>,
    /// In what money it is priced.
    pub currency: Option<String>,
    /// How long it goes on.
    pub duration: Option<f64>,
    /// How often it is paid.
    pub frequency: Option<Frequency>,
    /// What is in it.
    pub components: Vec<PlanComponent>,
}

/// Something that a plan has, so many times.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PlanComponent {
    /// What: `zones`, `page_rules`, `dedicated_certificates`, `dedicated_certificates_custom`.
    pub name: Option<String>,
    /// How many there are, if nothing else is said.
    pub default: Option<f64>,
    /// What one more costs.
    pub unit_price: Option<f64>,
}

/// How often something is paid.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Frequency {
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every three months.
    Quarterly,
    /// Every year.
    Yearly,
    /// Once, or never. In answers.
    NotApplicable,
    /// A name that this version does not know.
    Other(String),
}
