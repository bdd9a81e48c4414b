use super::{Purge, Purged};
use rtk::{Id, Nested, Paging, Resource};

/// An environment of a zone: the requests that match an expression, with their own version of the configuration.
///
/// Environments are changed as a list: each change returns the whole list.
///
/// ```
/// # use rtk_cloudflare::zones::*;
/// # async fn example(zone: &rtk::Record<rtk::Zone>) -> Result<(), rtk::Error> {
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
    path = "/zones/{zone_id}/environments",
    singular = environment,
    plural = environments,
    id_key = r#ref,
    id_param = environment_id,
    paging = Paging::SINGLE,
    list_key = "environments",
    operations = "zones.environments.{verb}",
    only(all, destroy),
    post(
        append = "", on = collection, body = EnvironmentList, returns = Vec<ZoneEnvironment>, key = "environments",
        operation = "zones.environments.create",
    ),
    put(
        replace_all = "", on = collection, body = EnvironmentList, returns = Vec<ZoneEnvironment>, key = "environments",
        operation = "zones.environments.update",
    ),
    patch(
        change = "", on = collection, body = EnvironmentList, returns = Vec<ZoneEnvironment>, key = "environments",
        operation = "zones.environments.edit",
    ),
    post(rollback = "rollback", returns = Vec<ZoneEnvironment>, key = "environments"),
    post(purge_cache = "purge_cache", body = Purge, returns = Option<Purged>, operation = "cache.purgeEnvironment"),
)]
#[non_exhaustive]
pub struct ZoneEnvironment {
    /// Reference of the environment, its id.
    pub r#ref: Id<Self>,
    /// Name of the environment.
    pub name: String,
    /// Rule expression that selects the requests of the environment.
    pub expression: String,
    /// Version of the configuration.
    #[attribute(nullable)]
    pub version: Option<u64>,
    /// Whether the environment is locked while a version is being deployed.
    #[attribute(nullable)]
    pub locked_on_deployment: Option<bool>,
    /// Position among the environments.
    pub position: EnvironmentPosition,
    /// Id of the HTTP application behind the environment.
    pub http_application_id: Option<String>,
}

/// Environments to create or change.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct EnvironmentList {
    /// The environments, in any order: each has its `position`.
    #[attribute(required)]
    pub environments: Vec<EnvironmentEntry>,
}

/// An environment to create or change.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct EnvironmentEntry {
    /// Rule expression that selects the requests of the environment.
    pub expression: String,
    /// Whether the environment is locked while a version is being deployed.
    #[attribute(nullable)]
    pub locked_on_deployment: Option<bool>,
    /// Name of the environment.
    pub name: String,
    /// Version of the configuration.
    #[attribute(nullable)]
    pub version: Option<u64>,
    /// Reference of the environment, its id.
    pub r#ref: Id<ZoneEnvironment>,
    /// Position among the environments.
    #[attribute(default)]
    pub position: EnvironmentPosition,
    /// Id of the HTTP application behind the environment.
    pub http_application_id: Option<String>,
}

/// Position of an environment, relative to another one.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct EnvironmentPosition {
    /// Places this environment after the one with this reference.
    pub after: Option<String>,
    /// Places this environment before the one with this reference.
    pub before: Option<String>,
}
