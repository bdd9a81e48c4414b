//! Code shared by the example programs, which are the files beside this folder.

use std::path::Path;
use std::time::Duration;

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

/// Holds a meeting in the sandbox, sends the webhook of its transcript twice, and waits until the transcript is in `folder`.
///
/// Without a sandbox, it does nothing and never returns.
///
/// # Errors
///
/// Returns an error if a request fails, or if the transcript is not there after a minute.
pub async fn hold_meeting(app: &Scope<App>, sandbox: Option<&Sandbox>, folder: &Path) -> Result {
    let Some(sandbox) = sandbox else { return std::future::pending().await };
    let meeting = app.meetings().create(NewMeeting::new().title("Stand-up").transcribe_on_end(true)).await?;
    meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
    sandbox.meeting(meeting.id()).join(&["ann-1"])?;
    let session = sandbox.meeting(meeting.id()).end()?;

    for delivery in sandbox.deliveries().settled().await {
        sandbox.deliveries().repeat(delivery.uuid())?;
    }
    for delivery in sandbox.deliveries().settled().await {
        let statuses: Vec<_> = delivery.attempts().iter().filter_map(|it| Some(it.status()?.as_u16())).collect();
        println!("{} was sent twice, and the responses were {statuses:?}", delivery.event());
    }
    let file = folder.join(format!("{session}.csv"));
    let appears = async {
        while !file.exists() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), appears).await?;
    println!("the transcript is in {}", file.display());
    Ok(())
}
