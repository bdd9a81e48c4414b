use std::collections::BTreeMap;

use rtk::{Multipart, Nested, Resource};

use super::{
    Annotations, Binding, CacheOptions, Export, ExportsReconciliation, Limits, Migrations, Observability, Placement,
    Script, TailConsumer, UsageModel,
};

/// Everything about a script but its code. A change makes a version, and is a form of one part.
///
/// ```
/// # use rtk::Multipart;
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let script = account.script("hello");
/// println!("{:?}", script.settings().await?.bindings);
/// let edit = SettingsEdit::new().logpush(true).tags(None);
/// script.settings().edit(Multipart::new().json("settings", &edit)).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/workers/scripts/{script_name}/settings",
    scope = Script,
    singleton,
    patch(edit = "", body = Multipart, returns = Self),
)]
pub struct Settings {
    /// What people and tools say of the version.
    pub annotations: Option<Annotations>,
    /// What it is bound to.
    pub bindings: Vec<Binding>,
    /// Whether its answers are cached.
    pub cache_options: Option<CacheOptions>,
    /// The day whose runtime it is run by.
    pub compatibility_date: Option<String>,
    /// What of the runtime is switched on or off beside that.
    pub compatibility_flags: Vec<String>,
    /// What became of Durable Object classes.
    pub exports_reconciliation: Option<ExportsReconciliation>,
    /// What it may use.
    pub limits: Option<Limits>,
    /// Whether Logpush is on.
    pub logpush: Option<bool>,
    /// What is logged and traced.
    pub observability: Option<Observability>,
    /// Where it is run.
    pub placement: Option<Placement>,
    /// Tags.
    pub tags: Vec<String>,
    /// The Workers that get its logs.
    pub tail_consumers: Vec<TailConsumer>,
    /// How its use is billed.
    pub usage_model: Option<UsageModel>,
}

/// What of a script's settings changes: the part `settings` of the form.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SettingsEdit {
    /// What people say of the version.
    pub annotations: Option<Annotations>,
    /// What it is bound to.
    pub bindings: Option<Vec<Binding>>,
    /// Whether its answers are cached.
    pub cache_options: Option<CacheOptions>,
    /// The day whose runtime it is run by.
    pub compatibility_date: Option<String>,
    /// What of the runtime is switched on or off beside that.
    pub compatibility_flags: Option<Vec<String>>,
    /// Entrypoints and Durable Object classes, by name.
    pub exports: Option<BTreeMap<String, Export>>,
    /// What it may use.
    pub limits: Option<Limits>,
    /// Whether Logpush is on.
    pub logpush: Option<bool>,
    /// What becomes of Durable Object classes.
    pub migrations: Option<Migrations>,
    /// What is logged and traced.
    pub observability: Option<Observability>,
    /// Where it is run.
    pub placement: Option<Placement>,
    /// Tags; null takes all away.
    #[allow(clippy::option_option, reason = "absent leaves them, null takes them away")]
    pub tags: Option<Option<Vec<String>>>,
    /// The Workers that get its logs; null takes all away.
    #[allow(clippy::option_option, reason = "absent leaves them, null takes them away")]
    pub tail_consumers: Option<Option<Vec<TailConsumer>>>,
    /// How its use is billed.
    pub usage_model: Option<UsageModel>,
}
