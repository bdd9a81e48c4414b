//! What is logged, by us or by anything below us, holds no token. A binary of its own: a logger is one for the process.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so")]

#[path = "support/mod.rs"]
mod support;

use rtk::realtime_kit::*;
use rtk_sandbox::Sandbox;

use support::{capture_logs, captured_logs};

const TOKEN: &str = "cfut_0123456789abcdef";

#[tokio::test]
async fn nothing_that_is_logged_holds_a_token() {
    capture_logs();
    // `tracing` speaks to `log` where nobody subscribes to it: this is how what hyper and h2 say gets here.
    tracing::trace!("a trace is captured");

    let sandbox = Sandbox::builder().token(TOKEN).start().await.unwrap();
    let app = sandbox.client().account("acc-1").app(sandbox.app_id());
    let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await.unwrap();
    let ann = meeting.participants().create(NewParticipant::new("group_call_host", "ann-1")).await.unwrap();
    let secret = ann.token.as_ref().unwrap().expose_secret().to_owned();
    let again = ann.refresh_token().await.unwrap().token.expose_secret().to_owned();
    Session::find(&app, "nobody").await.unwrap_err();
    app.sessions().all().await.unwrap();

    let stranger = rtk::Client::builder().token(format!("{TOKEN}-wrong")).base_url(sandbox.base_url()).build().unwrap();
    stranger.accounts().all().await.unwrap_err();

    let logged = captured_logs();
    assert!(logged.contains("a trace is captured"), "nothing is captured: this test shows nothing");
    assert!(logged.contains("hyper") || logged.contains("reqwest"), "what is below us says nothing:\n{logged}");
    for secret in [TOKEN, &secret, &again] {
        assert!(!logged.contains(secret), "{secret} is in the log:\n{logged}");
    }
}
