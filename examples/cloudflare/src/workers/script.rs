use std::collections::BTreeMap;

use rtk::{Id, Multipart, Nested, OpenEnum, Paging, Resource, Response, Timestamp};

use super::{
    AssetManifest, AssetUpload, Binding, CacheOptions, Export, Observability, Placement, PlacementMode,
    PlacementStatus, SecretsPatch, TailConsumer,
};

/// A Worker script.
///
/// What is uploaded is a form: a part `metadata`, which is [`UploadMetadata`](super::UploadMetadata) as JSON, and a part for each module.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// for script in account.scripts().filter(ScriptFilter::new().tags("production:yes")).all().await? {
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
    id_param = script_name,
    paging = Paging::SINGLE,
    only(all, destroy),
    all(query(tags = String)),
    destroy(query(force = bool)),
    put(upload = "", body = Multipart, returns = Self, query(bindings_inherit = BindingsInherit)),
    get(source = "", returns = Response, headers(accept = "application/javascript")),
    put(
        upload_content = "content", body = Multipart, returns = Self,
        headers(cf_worker_main_module_part = String, cf_worker_body_part = String),
    ),
    get(content = "content/v2", returns = Response),
    patch(patch_secrets = "secrets-bulk", body = SecretsPatch, returns = BTreeMap<String, Binding>),
    post(begin_asset_upload = "assets-upload-session", body = AssetManifest, returns = AssetUpload),
)]
pub struct Script {
    /// Its name.
    pub id: Id<Self>,
    /// Whether answers of the Worker are cached.
    pub cache_options: Option<CacheOptions>,
    /// The day whose runtime it is run by.
    pub compatibility_date: Option<String>,
    /// What of the runtime is switched on or off beside that.
    pub compatibility_flags: Vec<String>,
    /// When it was uploaded first.
    pub created_on: Option<Timestamp>,
    /// The module that is run; only an upload tells it.
    pub entry_point: Option<String>,
    /// A hash of its content.
    pub etag: Option<String>,
    /// Entrypoints and Durable Object classes, by name.
    pub exports: BTreeMap<String, Export>,
    /// The handlers of its default export.
    pub handlers: Vec<String>,
    /// Whether it has static assets.
    pub has_assets: Option<bool>,
    /// Whether it consists of modules.
    pub has_modules: Option<bool>,
    /// The client that deployed it last.
    pub last_deployed_from: Option<String>,
    /// Whether Logpush is on.
    pub logpush: Option<bool>,
    /// The tag of the migration of Durable Objects that was applied last.
    pub migration_tag: Option<String>,
    /// When it was changed last.
    pub modified_on: Option<Timestamp>,
    /// The handlers of its other exports.
    pub named_handlers: Vec<NamedHandler>,
    /// What is logged and traced.
    pub observability: Option<Observability>,
    /// Where it is run.
    pub placement: Option<Placement>,
    /// The same in short. Deprecated.
    pub placement_mode: Option<PlacementMode>,
    /// How Smart Placement went. Deprecated.
    pub placement_status: Option<PlacementStatus>,
    /// The routes that lead to it; only lists tell them.
    pub routes: Vec<ScriptRoute>,
    /// How long it took to start; only an upload tells it.
    pub startup_time_ms: Option<u64>,
    /// An id that stays the same when the name changes.
    pub tag: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// The Workers that get its logs.
    pub tail_consumers: Vec<TailConsumer>,
    /// How its use is billed.
    pub usage_model: Option<UsageModel>,
}

/// The handlers of one export.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct NamedHandler {
    /// The export.
    pub name: Option<String>,
    /// Its handlers.
    pub handlers: Vec<String>,
}

/// A route of a zone that leads to a script.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub struct ScriptRoute {
    /// Its id.
    pub id: String,
    /// Which requests it is for.
    pub pattern: String,
    /// The script's name.
    pub script: Option<String>,
}

/// How the use of a Worker is billed.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum UsageModel {
    /// By requests and CPU time.
    Standard,
    /// By requests. Of old.
    Bundled,
    /// By duration. Of old.
    Unbound,
    /// A model that this version does not know.
    Other(String),
}

/// What becomes of inherited bindings that the version before does not have.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum BindingsInherit {
    /// The upload fails. Otherwise they are left out, and nothing tells it.
    Strict,
    /// A way that this version does not know.
    Other(String),
}
