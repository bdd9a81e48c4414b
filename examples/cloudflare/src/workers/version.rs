use std::collections::BTreeMap;

use rtk::{Id, Multipart, Nested, OpenEnum, OrRaw, Paging, Resource, Timestamp};

use super::{Binding, BindingsInherit, Export, ExportsReconciliation, Limits, NamedHandler, Script, UsageModel};

/// A version of a script. It is uploaded, and serves nobody until it is deployed.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>, form: rtk::Multipart) -> Result<(), rtk::Error> {
/// let script = account.script("hello");
/// let version = Version::upload(&script, form).bindings_inherit(BindingsInherit::Strict).await?;
/// let share = DeployedVersion::new(100.0, version.id());
/// script.deployments().create(NewDeployment::new(DeploymentStrategy::Percentage, vec![share])).await?;
/// for version in script.versions().filter(VersionFilter::new().deployable(true)).all().await? {
///     println!("{:?}", version.number);
/// }
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/workers/scripts/{script_name}/versions",
    scope = Script,
    paging = Paging::PAGE,
    list_key = "items",
    read_only,
    all(query(deployable = bool)),
    post(
        upload = "", on = collection, body = Multipart, returns = Self,
        query(bindings_inherit = BindingsInherit),
    ),
)]
pub struct Version {
    /// Its own id.
    pub id: Id<Self>,
    /// What became of Durable Object classes; only an upload tells it.
    pub exports_reconciliation: Option<ExportsReconciliation>,
    /// Who made it, and when.
    pub metadata: Option<VersionMetadata>,
    /// The first has 1.
    pub number: Option<u64>,
    /// What it consists of; lists do not tell it.
    pub resources: Option<VersionResources>,
    /// How long it took to start; only an upload tells it.
    pub startup_time_ms: Option<u64>,
}

/// Who made a version, and when.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct VersionMetadata {
    /// Their address.
    pub author_email: Option<String>,
    /// Their id.
    pub author_id: Option<String>,
    /// When it was uploaded.
    pub created_on: Option<Timestamp>,
    /// Whether it can be seen before it is deployed.
    #[attribute(wire = "hasPreview")]
    pub has_preview: Option<bool>,
    /// When it was changed last.
    pub modified_on: Option<Timestamp>,
    /// What they made it with.
    pub source: Option<VersionSource>,
}

/// What a version consists of.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct VersionResources {
    /// What it is bound to.
    pub bindings: Option<OrRaw<Vec<Binding>>>,
    /// Its code.
    pub script: Option<VersionScript>,
    /// What it is run by.
    pub script_runtime: Option<VersionRuntime>,
}

/// The code of a version.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct VersionScript {
    /// A hash of its content.
    pub etag: Option<String>,
    /// The handlers of its default export.
    pub handlers: Vec<String>,
    /// The client that deployed it last.
    pub last_deployed_from: Option<String>,
    /// The handlers of its other exports.
    pub named_handlers: Vec<NamedHandler>,
}

/// What a version is run by.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct VersionRuntime {
    /// The day whose runtime it is.
    pub compatibility_date: Option<String>,
    /// What is switched on or off beside that.
    pub compatibility_flags: Vec<String>,
    /// Entrypoints and Durable Object classes, by name.
    pub exports: BTreeMap<String, Export>,
    /// What it may use.
    pub limits: Option<Limits>,
    /// The tag of the migration that was applied last.
    pub migration_tag: Option<String>,
    /// How its use is billed.
    pub usage_model: Option<UsageModel>,
}

/// What a version was made with.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum VersionSource {
    /// It is not known.
    Unknown,
    /// The API.
    Api,
    /// Wrangler.
    Wrangler,
    /// Terraform.
    Terraform,
    /// The dashboard.
    Dash,
    /// Cloudflare's command line.
    CfCli,
    /// A template of the dashboard.
    DashTemplate,
    /// Another product.
    Integration,
    /// The editor of the dashboard.
    QuickEditor,
    /// The playground.
    Playground,
    /// Workers Builds.
    #[attribute(wire = "workersci")]
    WorkersCi,
    /// Something that this version does not know.
    Other(String),
}
