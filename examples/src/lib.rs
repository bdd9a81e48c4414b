//! Programs by task; see the files beside this folder. What they share is where they get an app from.

use rtk::Scope;
use rtk::realtime_kit::*;
use rtk_sandbox::Sandbox;

/// What the programs return.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The app that the environment names (`CLOUDFLARE_API_TOKEN`, `CLOUDFLARE_ACCOUNT_ID`, `CLOUDFLARE_APP_ID`); without a token, one in a sandbox,
/// which lives as long as the second value.
///
/// # Errors
///
/// When the environment names only a part of it, or no sandbox can be started.
pub async fn app() -> Result<(Scope<App>, Option<Sandbox>)> {
    if std::env::var_os("CLOUDFLARE_API_TOKEN").is_some() {
        return Ok((App::from_env()?, None));
    }
    let sandbox = Sandbox::start().await?;
    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    Ok((app, Some(sandbox)))
}
