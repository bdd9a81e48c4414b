use std::collections::BTreeMap;

use rtk::{Id, Multipart, Nested, OpenEnum, Paging, Resource, Response, Timestamp};

use super::{
    AssetManifest, AssetUpload, Binding, CacheOptions, Export, Observability, Placement, PlacementMode,
    PlacementStatus, SecretsPatch, TailConsumer,
};

/// A Worker script.
///
/// A script is uploaded as a form with one part for each module and a part `metadata`, which is
/// [`UploadMetadata`](super::UploadMetadata) as JSON.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// for script in account.scripts().filter(ScriptFilter::new().tags(["production:yes"])).all().await? {
///     println!("{}: {:?}", script.id, script.handlers);
/// }
/// let source = account.script("hello").source().await?;
/// println!("{}", String::from_utf8_lossy(source.bytes()));
/// account.script("hello").destroy().force(true).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/workers/scripts",
    operations = "workers.scripts.{verb}",
    id_param = script_name,
    paging = Paging::SINGLE,
    only(all, destroy),
    all(query(tags(join = ",") = Vec<String>)),
    destroy(query(force = bool)),
    put(
        upload = "", body = Multipart, returns = Self, query(bindings_inherit = BindingsInherit),
        operation = "workers.scripts.update", doc = "Uploads the script, or a new version of it.",
    ),
    get(
        source = "", returns = Response, headers(accept = "application/javascript"), operation = "workers.scripts.get",
        doc = "Returns the source of the script.",
    ),
    put(
        upload_content = "content", body = Multipart, returns = Self,
        headers(cf_worker_main_module_part = String, cf_worker_body_part = String),
        operation = "workers.scripts.content.update", doc = "Uploads new modules and keeps the settings.",
    ),
    get(content = "content/v2", returns = Response, operation = "workers.scripts.content.get"),
    patch(
        patch_secrets = "secrets-bulk", body = SecretsPatch, returns = BTreeMap<String, Binding>,
        operation = "workers.scripts.secrets.bulkUpdate", doc = "Changes several secrets at once.",
    ),
    post(
        begin_asset_upload = "assets-upload-session", body = AssetManifest, returns = AssetUpload,
        operation = "workers.scripts.assets.upload.create",
    ),
)]
pub struct Script {
    /// Name of the script.
    pub id: Id<Self>,
    /// Cache settings of the script.
    pub cache_options: Option<CacheOptions>,
    /// Compatibility date, as `YYYY-MM-DD`: the runtime behaves as on that day.
    pub compatibility_date: Option<String>,
    /// Compatibility flags, which enable or disable features of the runtime.
    pub compatibility_flags: Vec<String>,
    /// Time at which the script was created.
    pub created_on: Option<Timestamp>,
    /// Main module of the script. Only `upload` returns it.
    pub entry_point: Option<String>,
    /// Hash of the content.
    pub etag: Option<String>,
    /// Entrypoints and Durable Object classes, by name.
    pub exports: BTreeMap<String, Export>,
    /// Handlers of the default export.
    pub handlers: Vec<String>,
    /// Whether the script has static assets.
    pub has_assets: Option<bool>,
    /// Whether the script consists of modules.
    pub has_modules: Option<bool>,
    /// Client that last deployed the script.
    pub last_deployed_from: Option<String>,
    /// Whether Logpush is enabled.
    pub logpush: Option<bool>,
    /// Tag of the last migration of Durable Objects.
    pub migration_tag: Option<String>,
    /// Time of the last change.
    pub modified_on: Option<Timestamp>,
    /// Handlers of the named exports.
    pub named_handlers: Vec<NamedHandler>,
    /// Settings of logging and tracing.
    pub observability: Option<Observability>,
    /// Where the script runs.
    pub placement: Option<Placement>,
    /// Mode of `placement`. Deprecated.
    pub placement_mode: Option<PlacementMode>,
    /// Status of Smart Placement. Deprecated.
    pub placement_status: Option<PlacementStatus>,
    /// Routes to the script. Only lists return them.
    pub routes: Vec<ScriptRoute>,
    /// Startup time in milliseconds. Only `upload` returns it.
    pub startup_time_ms: Option<u64>,
    /// Immutable id of the script.
    pub tag: Option<String>,
    /// Tags of the script.
    pub tags: Vec<String>,
    /// Workers that receive the logs of the script.
    pub tail_consumers: Vec<TailConsumer>,
    /// Billing model of the script.
    pub usage_model: Option<UsageModel>,
}

/// Handlers of a named export.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct NamedHandler {
    /// Name of the export.
    pub name: Option<String>,
    /// Handlers of the export.
    pub handlers: Vec<String>,
}

/// A route to a script.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct ScriptRoute {
    /// Id of the route.
    pub id: String,
    /// URL pattern of the route.
    pub pattern: String,
    /// Name of the script.
    pub script: Option<String>,
}

/// Billing model of a script.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum UsageModel {
    /// Billed by requests and CPU time.
    Standard,
    /// Billed by requests. A legacy model.
    Bundled,
    /// Billed by requests and duration. A legacy model.
    Unbound,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Handling of `inherit` bindings that the previous version does not have.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum BindingsInherit {
    /// The upload fails. Without this, the server drops such bindings silently.
    Strict,
    /// A value that this version does not know, with its text.
    Other(String),
}
