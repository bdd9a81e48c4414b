use std::collections::BTreeMap;

use rtk::{Multipart, Nested, Resource};

use super::{
    Annotations, Binding, CacheOptions, Export, ExportsReconciliation, Limits, Migrations, Observability, Placement,
    Script, TailConsumer, UsageModel,
};

/// All settings of a script, without its code.
///
/// A change creates a version. It is sent as a form with a part `settings`, which is [`SettingsEdit`] as JSON.
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
    scope = Script,
    path = "settings",
    operations = "workers.scripts.scriptAndVersionSettings.{verb}",
    singleton,
    patch(edit = "", body = Multipart, returns = Self),
)]
pub struct Settings {
    /// Annotations of the version.
    pub annotations: Option<Annotations>,
    /// Bindings of the script.
    pub bindings: Vec<Binding>,
    /// Cache settings of the script.
    pub cache_options: Option<CacheOptions>,
    /// Compatibility date, as `YYYY-MM-DD`: the runtime behaves as on that day.
    pub compatibility_date: Option<String>,
    /// Compatibility flags, which enable or disable features of the runtime.
    pub compatibility_flags: Vec<String>,
    /// Changes of Durable Object classes.
    pub exports_reconciliation: Option<ExportsReconciliation>,
    /// Limits of CPU time and subrequests.
    pub limits: Option<Limits>,
    /// Whether Logpush is enabled.
    pub logpush: Option<bool>,
    /// Settings of logging and tracing.
    pub observability: Option<Observability>,
    /// Where the script runs.
    pub placement: Option<Placement>,
    /// Tags of the script.
    pub tags: Vec<String>,
    /// Workers that receive the logs of the script.
    pub tail_consumers: Vec<TailConsumer>,
    /// Billing model of the script.
    pub usage_model: Option<UsageModel>,
}

/// Changes of a script's settings: the part `settings` of the form. Fields that are not set stay unchanged, except
/// `annotations`.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SettingsEdit {
    /// Annotations of the version. They are not inherited: without this field, the new version has none.
    pub annotations: Option<Annotations>,
    /// Bindings of the script.
    pub bindings: Option<Vec<Binding>>,
    /// Cache settings of the script.
    pub cache_options: Option<CacheOptions>,
    /// Compatibility date, as `YYYY-MM-DD`: the runtime behaves as on that day.
    pub compatibility_date: Option<String>,
    /// Compatibility flags, which enable or disable features of the runtime.
    pub compatibility_flags: Option<Vec<String>>,
    /// Entrypoints and Durable Object classes, by name.
    pub exports: Option<BTreeMap<String, Export>>,
    /// Limits of CPU time and subrequests.
    pub limits: Option<Limits>,
    /// Whether Logpush is enabled.
    pub logpush: Option<bool>,
    /// Migrations of Durable Object classes.
    pub migrations: Option<Migrations>,
    /// Settings of logging and tracing.
    pub observability: Option<Observability>,
    /// Where the script runs.
    pub placement: Option<Placement>,
    /// Tags of the script. `null` removes all of them.
    #[allow(clippy::option_option, reason = "absent leaves them, null takes them away")]
    pub tags: Option<Option<Vec<String>>>,
    /// Workers that receive the logs of the script. `null` removes all of them.
    #[allow(clippy::option_option, reason = "absent leaves them, null takes them away")]
    pub tail_consumers: Option<Option<Vec<TailConsumer>>>,
    /// Billing model of the script.
    pub usage_model: Option<UsageModel>,
}
