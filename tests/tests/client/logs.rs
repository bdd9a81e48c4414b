//! Logs of rtk and of the crates below it: they contain no token. In a process of its own, since a logger is global.

use rtk::realtime_kit::*;
use rtk_sandbox::Sandbox;

use crate::support::{block_on, capture_logs, captured_logs, own_process};

const TOKEN: &str = "cfut_0123456789abcdef";

#[test]
fn logs_contain_no_token() {
    own_process!("logs_contain_no_token", &[], || block_on(logs()));
}

async fn logs() {
    capture_logs();
    // `tracing` logs through `log` without a subscriber, which captures the events of hyper and h2.
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
