use rtk::Resource;

use super::{Observability, Script, TailConsumer};

/// Settings that all versions of a script share.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let mut settings = account.script("hello").script_settings().await?;
/// let observability = Observability::new(true).head_sampling_rate(0.5);
/// settings.update(ScriptSettingsChanges::new().logpush(true).observability(observability).tags(None)).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Script,
    path = "script-settings",
    operations = "workers.scripts.settings.{verb}",
    singleton,
    update,
)]
pub struct ScriptSettings {
    /// Whether Logpush is enabled.
    pub logpush: Option<bool>,
    /// Settings of logging and tracing.
    pub observability: Option<Observability>,
    /// Tags of the script.
    pub tags: Option<Vec<String>>,
    /// Workers that receive the logs of the script.
    pub tail_consumers: Option<Vec<TailConsumer>>,
}
