use rtk::{Id, Nested, OpenEnum, Paging, Resource, Timestamp};

use super::{Annotations, Script, Version};

/// A deployment: the versions of a script that serve traffic, with their shares.
///
/// The first deployment of the list is the active one, which cannot be deleted.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(script: rtk::Scope<Script>) -> Result<(), rtk::Error> {
/// let shares = vec![DeployedVersion::new(10.0, "version-2"), DeployedVersion::new(90.0, "version-1")];
/// let new = NewDeployment::new(DeploymentStrategy::Percentage, shares).force(true);
/// let deployment = script.deployments().create(new.annotations(Annotations::new().message("a tenth"))).await?;
/// println!("{}", deployment.created_on);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Script,
    path = "deployments",
    operations = "workers.scripts.deployments.{verb}",
    paging = Paging::PAGE,
    list_key = "deployments",
    without(update),
    all(query(since = Timestamp, until = Timestamp)),
    create(query(force = bool)),
)]
pub struct Deployment {
    /// Id of the deployment.
    pub id: Id<Self>,
    /// How traffic is split between the versions.
    #[attribute(required)]
    pub strategy: DeploymentStrategy,
    /// Versions with their shares.
    #[attribute(required)]
    pub versions: Vec<DeployedVersion>,
    /// Annotations of the deployment.
    pub annotations: Option<Annotations>,
    /// Time at which the deployment was created.
    #[attribute(read_only)]
    pub created_on: Timestamp,
    /// Client that created the deployment, such as `wrangler`.
    #[attribute(read_only)]
    pub source: String,
    /// Email address of the user who created the deployment.
    #[attribute(read_only)]
    pub author_email: Option<String>,
}

/// A version of a deployment, with its share.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct DeployedVersion {
    /// Share of the traffic in percent. The shares of a deployment add up to 100.
    pub percentage: f64,
    /// Id of the version.
    pub version_id: Id<Version>,
}

/// How traffic is split between versions.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum DeploymentStrategy {
    /// Splits traffic at random, by the share of each version.
    Percentage,
    /// A value that this version does not know, with its text.
    Other(String),
}
