//! RealtimeKit in strict mode.

use rtk::realtime_kit::*;
use rtk_sandbox::{Fault, Sandbox};

use crate::support::http::{Api, send};

async fn strict() -> Api {
    Api { sandbox: Sandbox::builder().strict().start().await.unwrap() }
}

#[tokio::test]
async fn declared_requests_are_carried_out() {
    let Api { sandbox } = strict().await;
    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    let mut meeting = app.meetings().create(NewMeeting::new().title("Stand-up").persist_chat(true)).await.unwrap();
    meeting.update(MeetingChanges::new().status(MeetingStatus::Inactive)).await.unwrap();
    let livestream = app.livestreams().all().await.unwrap().remove(0);
    assert!(livestream.overview().page_no(1).page_size(5).await.is_ok());
    let filter = SessionFilter::new().status(SessionStatus::Ended);
    assert!(!app.sessions().filter(filter).all().await.unwrap().is_empty());
}

#[tokio::test]
async fn undeclared_keys_are_refused_in_the_form_of_the_product() {
    let api = strict().await;
    let unknown = api.get("/sessions?perpage=5").await;
    assert_eq!(unknown.status, 400);
    let message = unknown.error_message();
    assert!(
        message.starts_with("Unknown query parameter `perpage`; known: ") && message.contains("`per_page`"),
        "{message}"
    );
    let body = r#"{"title":"a","recording_config":{"max_second":60}}"#;
    let unknown = api.send("POST", "/meetings", body).await;
    let message = unknown.error_message();
    assert!(message.starts_with("Unknown key `max_second` in `recording_config` of the body; known: `"), "{message}");
    let undocumented = r#"{"title":"a","status":"ACTIVE"}"#;
    let message = api.send("POST", "/meetings", undocumented).await.error_message().to_owned();
    assert_eq!(message, "`status` in the body can only be set by an update.");
}

#[tokio::test]
async fn faults_do_not_see_what_is_refused() {
    let api = strict().await;
    api.sandbox.fail_any(Fault::status(503).times(1));
    assert_eq!(api.get("/sessions?perpage=5").await.status, 400);
    assert_eq!(api.get("/sessions").await.status, 503);
}

#[tokio::test]
async fn credentials_and_routes_come_first() {
    let api = strict().await;
    assert_eq!(send("GET", &api.in_app("/sessions?perpage=5"), None, "").await.status, 401);
    assert_eq!(send("GET", &api.in_app("/nothing?perpage=5"), Some("Bearer sandbox"), "").await.status, 404);
}
