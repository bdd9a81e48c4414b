//! The same by plain HTTP, as a client in another language would.

use rtk::realtime_kit::*;
use serde_json::{Value, json};

use crate::Stage;

/// A request to the sandbox itself, without credentials: status and body.
async fn ask(stage: &Stage, method: &str, path: &str, body: Value) -> (u16, Value) {
    let origin = stage.sandbox.base_url().strip_suffix("/client/v4").unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client.request(method.parse().unwrap(), format!("{origin}/sandbox{path}"));
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let answer = request.body(body).send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "application/json");
    (answer.status().as_u16(), serde_json::from_str(&answer.text().await.unwrap()).unwrap())
}

#[tokio::test]
async fn a_meeting_lives_without_rust() {
    let stage = Stage::new().await;
    let path = |what: &str| format!("/meetings/{}/{what}", stage.meeting.id());
    let both = json!({ "participants": [stage.ann.id(), "bob-1"] });
    let (status, joined) = ask(&stage, "POST", &path("join"), both.clone()).await;
    assert_eq!(status, 200, "{joined}");
    let live = stage.meeting.active_session().await.unwrap();
    assert_eq!((&joined["session_id"], live.live_participants), (&json!(live.id), Some(2)));

    assert_eq!(ask(&stage, "POST", &path("leave"), json!({ "participants": ["bob-1"] })).await, (200, json!({})));
    assert_eq!(stage.meeting.active_session().await.unwrap().live_participants, Some(1));
    assert_eq!(ask(&stage, "POST", &path("end"), Value::Null).await, (200, joined.clone()));
    let ended = stage.session(&live.id).await;
    assert_eq!(ended.status, Some(SessionStatus::Ended));

    let later = |what: &str| format!("/sessions/{}/{what}", live.id);
    assert!(ended.transcript().await.is_err());
    assert_eq!(ask(&stage, "POST", &later("transcript"), Value::Null).await, (200, json!({})));
    assert!(ended.transcript().await.is_ok() && ended.summary().await.is_err());
    assert_eq!(ask(&stage, "POST", &later("summary"), json!({})).await, (200, json!({})));
    assert!(ended.summary().await.is_ok());

    let chat = ended.chat().await.unwrap();
    assert_eq!(ask(&stage, "POST", "/clock", json!({ "advance": 8 * 86_400 })).await, (200, json!({})));
    assert!(chat.download().to_bytes().await.is_err());
}

#[tokio::test]
async fn calls_fail_without_rust() {
    let stage = Stage::new().await;
    let status = async || {
        let answer = stage.app.meetings().create(NewMeeting::new()).await;
        answer.err().map_or(0, |error| error.status().map_or(1, |status| status.as_u16()))
    };
    for (fault, expected) in [
        (json!({ "fault": "status", "status": 503, "retry_after": 7 }), 503),
        (json!({ "fault": "bad_gateway", "operation": "create_meeting", "latency_ms": 1 }), 502),
        (json!({ "fault": "reset", "carried_out": true }), 1),
        (json!({ "fault": "reset_in_body" }), 201),
        (json!({ "fault": "truncated" }), 201),
        (json!({ "fault": "latency", "latency_ms": 1 }), 0),
        (json!({ "fault": "status", "status": 500, "operation": "GetSessions" }), 0),
        (json!({ "fault": "status", "status": 500, "times": 0 }), 0),
    ] {
        assert_eq!(ask(&stage, "POST", "/faults", fault.clone()).await, (200, json!({})), "{fault}");
        assert_eq!(status().await, expected, "{fault}");
        assert_eq!(ask(&stage, "DELETE", "/faults", Value::Null).await, (200, json!({})));
        assert_eq!(status().await, 0, "cleared: {fault}");
    }
    let once = json!({ "fault": "status", "status": 500, "times": 1 });
    ask(&stage, "POST", "/faults", once).await;
    assert_eq!([status().await, status().await], [500, 0]);
}

#[tokio::test]
async fn what_is_wrong_is_told() {
    let stage = Stage::new().await;
    let meeting = format!("/meetings/{}", stage.meeting.id());
    let join = format!("{meeting}/join");
    for (path, body, status, error) in [
        (join.as_str(), Value::Null, 400, "`participants` must be a list of ids"),
        (&join, json!({ "participants": "ann-1" }), 400, "`participants` must be a list of ids"),
        (&join, json!({ "participants": [] }), 400, "no participant was named"),
        (&join, json!({ "participants": ["x"] }), 404, "the meeting has no participant `x`"),
        (&join, json!({ "participants": ["ann-1"], "who": 1 }), 400, "`who` means nothing here"),
        (&join, json!(["ann-1"]), 400, "the body must be a JSON object"),
        ("/meetings/m/end", Value::Null, 404, "there is no meeting `m`"),
        (
            &format!("{meeting}/end"),
            Value::Null,
            409,
            &format!("nothing goes on in the meeting `{}`", stage.meeting.id()),
        ),
        ("/sessions/s/summary", Value::Null, 404, "there is no session `s`"),
        ("/clock", Value::Null, 400, "`advance` is required"),
        ("/clock", json!({ "advance": -1 }), 400, "`advance` must be a whole number, 0 or more"),
        ("/faults", json!({}), 400, "`fault` is required"),
        ("/faults", json!({ "fault": "status" }), 400, "`status` must be a number from 400 to 599"),
        ("/faults", json!({ "fault": "latency" }), 400, "`latency_ms` is required"),
        ("/faults", json!({ "fault": "reset", "time": 1 }), 400, "`time` means nothing here"),
        ("/faults", json!({ "fault": "reset", "operation": "o" }), 404, "nothing that is served has an operation `o`"),
        ("/nothing", Value::Null, 404, "the sandbox has no /sandbox/nothing"),
    ] {
        assert_eq!(ask(&stage, "POST", path, body.clone()).await, (status, json!({ "error": error })), "{path} {body}");
    }
    let (status, told) = ask(&stage, "GET", "/faults", Value::Null).await;
    assert_eq!((status, told), (405, json!({ "error": "the sandbox does not take GET here" })));
    assert!(stage.meeting.active_session().await.is_err(), "nobody joined");
}
