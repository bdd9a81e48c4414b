use super::{Purge, Purged, Zone};
use rtk::{Id, Nested, Paging, Resource};

/// A part of a zone's requests that has a version of the configuration for itself.
///
/// They are told all together: each change answers the whole list.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<Zone>) -> Result<(), rtk::Error> {
/// let staging = EnvironmentEntry::new(r#"http.host eq "staging.example.com""#, None, "Staging", 3, "staging")
///     .position(EnvironmentPosition::new().before("production"));
/// for environment in ZoneEnvironment::append(zone, EnvironmentList::new([staging])).await? {
///     println!("{} has version {:?}", environment.name, environment.version);
/// }
/// zone.environment("staging").purge_cache(Purge::Hosts(vec!["staging.example.com".to_owned()])).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/environments", scope = rtk::Zone,
    path = "/zones/{zone_id}/environments", scope = Zone,
    singular = environment,
    plural = environments,
    id_key = r#ref,
    id_param = environment_id,
    paging = Paging::SINGLE,
    list_key = "environments",
    only(all, destroy),
    all(operation = "zonesEnvironmentsList"),
    post(
        append = "", on = collection, body = EnvironmentList, returns = Vec<ZoneEnvironment>, key = "environments",
        operation = "zonesEnvironmentsCreate",
    ),
    put(
        replace_all = "", on = collection, body = EnvironmentList, returns = Vec<ZoneEnvironment>, key = "environments",
        operation = "zonesEnvironmentsUpdate",
    ),
    patch(
        change = "", on = collection, body = EnvironmentList, returns = Vec<ZoneEnvironment>, key = "environments",
    ),
    post(rollback = "rollback", returns = Vec<ZoneEnvironment>, key = "environments"),
    post(purge_cache = "purge_cache", body = Purge, returns = Option<Purged>, operation = "zone-environment-purge"),
)]
#[non_exhaustive]
pub struct ZoneEnvironment {
    /// Its own id.
    pub r#ref: Id<Self>,
    /// What people call it.
    pub name: String,
    /// Which requests are its own, as a rule.
    pub expression: String,
    /// Which version it has.
    #[attribute(nullable)]
    pub version: Option<u64>,
    /// Whether it cannot be changed while it is rolled out.
    #[attribute(nullable)]
    pub locked_on_deployment: Option<bool>,
    /// Where it is among the others.
    pub position: EnvironmentPosition,
    /// Cloudflare's own id of what it is made of.
    pub http_application_id: Option<String>,
}

/// Environments that are to be.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct EnvironmentList {
    /// In no order: each says its position.
    #[attribute(required)]
    pub environments: Vec<EnvironmentEntry>,
}

/// What an environment is to be.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct EnvironmentEntry {
    /// Which requests are its own, as a rule.
    pub expression: String,
    /// Whether it cannot be changed while it is rolled out.
    #[attribute(nullable)]
    pub locked_on_deployment: Option<bool>,
    /// What people call it.
    pub name: String,
    /// Which version it has.
    #[attribute(nullable)]
    pub version: Option<u64>,
    /// Its own id.
    pub r#ref: Id<ZoneEnvironment>,
    /// Where it is among the others.
    #[attribute(default)]
    pub position: EnvironmentPosition,
    /// Cloudflare's own id of what it is made of.
    pub http_application_id: Option<String>,
}

/// Where an environment is among the others.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct EnvironmentPosition {
    /// Behind this one.
    pub after: Option<String>,
    /// Before this one.
    pub before: Option<String>,
}
