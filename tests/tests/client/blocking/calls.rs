//! One call: its result, its error, its timeout.

use std::io;
use std::time::{Duration, Instant};

use rtk::realtime_kit::*;
use rtk::{Blocking as _, Client, ErrorKind, Retry};
use rtk_sandbox::Sandbox;
use serde_json::json;

use super::{server, started};
use crate::support::{Reply, Server, TOKEN};
use crate::{app, builder};

#[test]
fn blocking_calls_create_find_change_and_destroy() {
    let sandbox = Sandbox::start().wait().unwrap();
    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());

    let mut meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).wait().unwrap();
    meeting.update(MeetingChanges::new().title("Retrospective")).wait().unwrap();
    assert_eq!(meeting.title.as_deref(), Some("Retrospective"));
    let found = app.meetings().find(&meeting.id).wait().unwrap();
    assert_eq!(found.title.as_deref(), Some("Retrospective"));

    let participant = NewParticipant::new("group_call_host", "ann-1").name("Ann");
    let ann = meeting.participants().create(participant).wait().unwrap();
    assert_eq!(meeting.participants().all().wait().unwrap().len(), 1);
    ann.destroy().wait().unwrap();
    assert!(meeting.participants().all().wait().unwrap().is_empty());
}

#[test]
fn blocking_call_returns_the_error_of_the_call() {
    let server = server(|_| Reply::json(404, &json!({"success": false, "error": {"code": 404, "message": "gone"}})));
    let error = server.app().sessions().find("sess-1").wait().unwrap_err();
    assert!(error.is_not_found() && error.to_string().contains("(Session::find,"), "{error}");
    server.only();
}

#[test]
fn blocking_call_ends_at_its_timeout() {
    let server = started(Server::always(Reply::Never));
    let begun = Instant::now();
    let error = server.app().sessions().find("sess-1").timeout(Duration::from_millis(300)).wait().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(begun.elapsed() >= Duration::from_millis(300));
}

#[test]
fn blocking_call_is_retried() {
    let replies = std::sync::Mutex::new(vec![Reply::data(&json!({"id": "sess-1"})), Reply::new(503, &[], "")]);
    let server = server(move |_| replies.lock().unwrap().pop().unwrap());
    let session = app(builder(&server)).sessions().find("sess-1").wait().unwrap();
    assert_eq!((session.id().as_str(), server.sent().len()), ("sess-1", 2));
}

#[test]
fn blocking_wait_until_borrows_what_its_condition_borrows() {
    let left = std::sync::Mutex::new(vec!["UPLOADED", "RECORDING"]);
    let server = server(move |_| {
        let status = left.lock().unwrap().pop().unwrap();
        Reply::data(&json!({"id": "rec-1", "status": status}))
    });
    let mut recording = server.app().recordings().restore(json!({"id": "rec-1", "status": "INVOKED"})).unwrap();
    let mut seen = Vec::new();
    let is_uploaded = |recording: &rtk::Record<Recording>| {
        seen.push(recording.status.clone());
        recording.status == Some(RecordingStatus::Uploaded)
    };
    recording.wait_until(is_uploaded).interval(Duration::from_millis(1)).wait().unwrap();
    assert_eq!((seen.len(), recording.status.clone()), (3, Some(RecordingStatus::Uploaded)));
}

/// An async function of a program can return its own error, if that can be made of rtk's.
#[test]
fn blocking_wait_runs_async_functions() {
    async fn both(app: &rtk::Scope<App>) -> Result<usize, Box<dyn std::error::Error>> {
        let (first, second) = tokio::try_join!(app.sessions().find("a"), app.sessions().find("b"))?;
        Ok(first.id().as_str().len() + second.id().as_str().len())
    }

    let server = server(|_| Reply::data(&json!({"id": "s-1"})));
    assert_eq!(both(&server.app()).wait().unwrap(), 6);
    assert_eq!(server.sent().len(), 2);
    let error = async { Err::<(), _>(io::Error::other("mine")) }.wait().unwrap_err();
    assert_eq!(error.to_string(), "mine");
}

/// The connections of a client belong to the runtime in which they were opened.
#[test]
fn blocking_calls_and_async_calls_can_use_one_client() {
    let server = server(|_| Reply::data(&json!({"id": "s-1"})));
    let client = Client::builder().token(TOKEN).base_url(server.url()).retry(Retry::never()).build().unwrap();
    let app = client.account("acc-1").app("app-1");
    for _ in 0..3 {
        app.sessions().find("s-1").wait().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async { app.sessions().find("s-1").await }).unwrap();
    }
    assert_eq!(server.sent().len(), 6);
}

/// A synchronous provider of credentials may have to send a request for them itself.
#[test]
fn blocking_call_inside_of_a_blocking_call_ends() {
    let outer = server(|_| Reply::data(&json!({"id": "s-1"})));
    let inner = server(|_| Reply::data(&json!({"id": "the-token"})));
    let (url, tokens) = (outer.url(), inner.app());
    let provider = move || {
        let record = tokens.sessions().find("token").wait()?;
        Ok(rtk::Credentials::token(record.id().to_string()))
    };
    let client = Client::builder().credentials_provider(provider).base_url(url).build().unwrap();
    client.account("acc-1").app("app-1").sessions().find("s-1").wait().unwrap();
    assert_eq!(outer.only().header("authorization"), Some("Bearer the-token"));
}
