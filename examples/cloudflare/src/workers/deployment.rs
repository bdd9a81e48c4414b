use rtk::{Id, Nested, OpenEnum, Paging, Resource, Timestamp};

use super::{Annotations, Script, Version};

/// Which versions of a script serve whom. The first of the list does so now, and cannot be deleted.
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
    path = "/accounts/{account_id}/workers/scripts/{script_name}/deployments",
    scope = Script,
    paging = Paging::PAGE,
    list_key = "deployments",
    without(update),
    all(query(since = Timestamp, until = Timestamp)),
    create(query(force = bool)),
)]
pub struct Deployment {
    /// Its own id.
    pub id: Id<Self>,
    /// How requests are shared out.
    #[attribute(required)]
    pub strategy: DeploymentStrategy,
    /// The versions, and their shares.
    #[attribute(required)]
    pub versions: Vec<DeployedVersion>,
    /// What people and tools say of it.
    pub annotations: Option<Annotations>,
    /// When it was made.
    #[attribute(read_only)]
    pub created_on: Timestamp,
    /// What it was made with.
    #[attribute(read_only)]
    pub source: String,
    /// The address of whoever made it.
    #[attribute(read_only)]
    pub author_email: Option<String>,
}

/// A version that is deployed.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct DeployedVersion {
    /// Its share of all requests. All of them are 100.
    pub percentage: f64,
    /// Which one.
    pub version_id: Id<Version>,
}

/// How requests are shared out between versions.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum DeploymentStrategy {
    /// By chance, each version with its share.
    Percentage,
    /// A way that this version does not know.
    Other(String),
}
