//! `dry_run`: the request without sending it.

use crate::support::TOKEN;
use crate::{after, app, builder};
use rtk::ErrorKind;
use rtk::realtime_kit::*;
use serde_json::json;

#[tokio::test]
async fn dry_run_returns_the_request_and_sends_nothing() {
    let server = after([]).await;
    let app = app(builder(&server));
    let new = NewParticipant::new("host", "ann-1");
    let request = Participant::create(&app.meeting("m/1"), new).query(&[("a", "b c")]).header("x-a", "b").dry_run();
    let request = request.await.unwrap();
    assert_eq!(request.method(), "POST");
    let url = format!("{}/accounts/acc-1/realtime/kit/app-1/meetings/m%2F1/participants?a=b%20c", server.url());
    assert_eq!(request.uri().to_string(), url);
    assert_eq!(request.headers()["x-a"], "b");
    let authorization = &request.headers()["authorization"];
    assert!(authorization.is_sensitive() && authorization.as_bytes().ends_with(TOKEN.as_bytes()));
    assert!(!format!("{request:?}").contains(TOKEN), "{request:?}");
    let body: serde_json::Value = serde_json::from_slice(request.body().as_bytes().unwrap()).unwrap();
    assert_eq!(body, json!({"preset_name": "host", "custom_participant_id": "ann-1"}));
    assert_eq!(server.sent().len(), 0);

    let error = Session::find(&app, "..").dry_run().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidId);
}
