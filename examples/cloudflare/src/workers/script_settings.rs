use rtk::Resource;

use super::{Observability, Script, TailConsumer};

/// The settings that all versions of a script share.
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
    path = "/accounts/{account_id}/workers/scripts/{script_name}/script-settings",
    scope = Script,
    singleton,
    update,
)]
pub struct ScriptSettings {
    /// Whether Logpush is on.
    pub logpush: Option<bool>,
    /// What is logged and traced.
    pub observability: Option<Observability>,
    /// Tags.
    pub tags: Option<Vec<String>>,
    /// The Workers that get its logs.
    pub tail_consumers: Option<Vec<TailConsumer>>,
}
