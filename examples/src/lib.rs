//! Code shared by the example programs, which are the files beside this folder.

use rtk::Scope;
use rtk::realtime_kit::*;
use rtk_sandbox::Sandbox;

/// Result of the example programs.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Returns the app that the environment names, or an app in a new sandbox if `CLOUDFLARE_API_TOKEN` is not set.
///
/// The app is named by `CLOUDFLARE_API_TOKEN`, `CLOUDFLARE_ACCOUNT_ID` and `CLOUDFLARE_APP_ID`. The sandbox, if one was
/// started, is the second value; dropping it stops the sandbox.
///
/// # Errors
///
/// Returns an error if only some of the variables are set, or if the sandbox cannot be started.
pub async fn app() -> Result<(Scope<App>, Option<Sandbox>)> {
    if std::env::var_os("CLOUDFLARE_API_TOKEN").is_some() {
        return Ok((App::from_env()?, None));
    }
    let sandbox = Sandbox::start().await?;
    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    Ok((app, Some(sandbox)))
}
