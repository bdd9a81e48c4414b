use std::collections::BTreeMap;

use rtk::{Id, Multipart, Nested, OpenEnum, OrRaw, Paging, Resource, Timestamp};

use super::{Binding, BindingsInherit, Export, ExportsReconciliation, Limits, NamedHandler, Script, UsageModel};

/// A version of a script. It serves no traffic until it is deployed.
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
    scope = Script,
    path = "versions",
    operations = "workers.scripts.versions.{verb}",
    paging = Paging::PAGE,
    list_key = "items",
    read_only,
    all(query(deployable = bool)),
    post(
        upload = "", on = collection, body = Multipart, returns = Self,
        query(bindings_inherit = BindingsInherit), operation = "workers.scripts.versions.create",
    ),
)]
pub struct Version {
    /// Id of the version.
    pub id: Id<Self>,
    /// Changes of Durable Object classes. Only `upload` returns them.
    pub exports_reconciliation: Option<ExportsReconciliation>,
    /// Author, source and times of the version.
    pub metadata: Option<VersionMetadata>,
    /// Number of the version, starting at 1.
    pub number: Option<u64>,
    /// Bindings, code and runtime of the version. Lists leave it out.
    pub resources: Option<VersionResources>,
    /// Startup time in milliseconds. Only `upload` returns it.
    pub startup_time_ms: Option<u64>,
}

/// Author, source and times of a version.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
#[nested(read_only)]
pub struct VersionMetadata {
    /// Email address of the author.
    pub author_email: Option<String>,
    /// Id of the author.
    pub author_id: Option<String>,
    /// Time at which the version was created.
    pub created_on: Option<Timestamp>,
    /// Whether the version can be previewed.
    #[attribute(wire = "hasPreview")]
    pub has_preview: Option<bool>,
    /// Time of the last change.
    pub modified_on: Option<Timestamp>,
    /// Client that created the version.
    pub source: Option<VersionSource>,
}

/// Bindings, code and runtime of a version.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct VersionResources {
    /// Bindings of the version, as raw JSON if they cannot be decoded.
    pub bindings: Option<OrRaw<Vec<Binding>>>,
    /// Code of the version.
    pub script: Option<VersionScript>,
    /// Runtime of the version.
    pub script_runtime: Option<VersionRuntime>,
}

/// Code of a version.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct VersionScript {
    /// Hash of the content.
    pub etag: Option<String>,
    /// Handlers of the default export.
    pub handlers: Vec<String>,
    /// Client that last deployed the script.
    pub last_deployed_from: Option<String>,
    /// Handlers of the named exports.
    pub named_handlers: Vec<NamedHandler>,
}

/// Runtime of a version.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct VersionRuntime {
    /// Compatibility date, as `YYYY-MM-DD`: the runtime behaves as on that day.
    pub compatibility_date: Option<String>,
    /// Compatibility flags, which enable or disable features of the runtime.
    pub compatibility_flags: Vec<String>,
    /// Entrypoints and Durable Object classes, by name.
    pub exports: BTreeMap<String, Export>,
    /// Limits of CPU time and subrequests.
    pub limits: Option<Limits>,
    /// Tag of the last migration of Durable Objects.
    pub migration_tag: Option<String>,
    /// Billing model of the script.
    pub usage_model: Option<UsageModel>,
}

/// Client that created a version.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum VersionSource {
    /// Unknown.
    Unknown,
    /// The API.
    Api,
    /// Wrangler.
    Wrangler,
    /// Terraform.
    Terraform,
    /// The dashboard.
    Dash,
    /// Cloudflare's command-line tool.
    CfCli,
    /// A template in the dashboard.
    DashTemplate,
    /// An integration.
    Integration,
    /// The dashboard's code editor.
    QuickEditor,
    /// The Workers playground.
    Playground,
    /// Workers Builds.
    #[attribute(wire = "workersci")]
    WorkersCi,
    /// A value that this version does not know, with its text.
    Other(String),
}
