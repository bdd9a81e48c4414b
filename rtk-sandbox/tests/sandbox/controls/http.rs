//! The controls by plain HTTP, as a client in another language uses them.

use rtk::realtime_kit::*;
use serde_json::{Value, json};

use crate::support::meeting::Fixture;

/// Sends a request to the controls, without credentials. Returns status and body.
async fn send(fixture: &Fixture, method: &str, path: &str, body: Value) -> (u16, Value) {
    let origin = fixture.sandbox.base_url().strip_suffix("/client/v4").unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client.request(method.parse().unwrap(), format!("{origin}/sandbox{path}"));
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let request = if body.is_empty() { request } else { request.header("content-type", "application/json") };
    let response = request.body(body).send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/json");
    (response.status().as_u16(), serde_json::from_str(&response.text().await.unwrap()).unwrap())
}

#[tokio::test]
async fn http_controls_run_a_whole_meeting() {
    let fixture = Fixture::new().await;
    let path = |what: &str| format!("/meetings/{}/{what}", fixture.meeting.id());
    let both = json!({ "participants": [fixture.ann.id(), "bob-1"] });
    let (status, joined) = send(&fixture, "POST", &path("join"), both.clone()).await;
    assert_eq!(status, 200, "{joined}");
    let live = fixture.meeting.active_session().await.unwrap();
    assert_eq!((&joined["session_id"], live.live_participants), (&json!(live.id), Some(2)));

    assert_eq!(send(&fixture, "POST", &path("leave"), json!({ "participants": ["bob-1"] })).await, (200, json!({})));
    assert_eq!(fixture.meeting.active_session().await.unwrap().live_participants, Some(1));
    assert_eq!(send(&fixture, "POST", &path("end"), Value::Null).await, (200, joined.clone()));
    let ended = fixture.session(&live.id).await;
    assert_eq!(ended.status, Some(SessionStatus::Ended));

    let later = |what: &str| format!("/sessions/{}/{what}", live.id);
    assert!(ended.transcript().await.is_err());
    assert_eq!(send(&fixture, "POST", &later("transcript"), Value::Null).await, (200, json!({})));
    assert!(ended.transcript().await.is_ok() && ended.summary().await.is_err());
    assert_eq!(send(&fixture, "POST", &later("summary"), json!({})).await, (200, json!({})));
    assert!(ended.summary().await.is_ok());

    let chat = ended.chat().await.unwrap();
    assert_eq!(send(&fixture, "POST", "/clock", json!({ "advance": 8 * 86_400 })).await, (200, json!({})));
    assert!(chat.download().to_bytes().await.is_err());
}

#[tokio::test]
async fn http_controls_add_and_clear_faults() {
    let fixture = Fixture::new().await;
    let status = async || {
        let response = fixture.app.meetings().create(NewMeeting::new()).await;
        response.err().map_or(0, |error| error.status().map_or(1, |status| status.as_u16()))
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
        assert_eq!(send(&fixture, "POST", "/faults", fault.clone()).await, (200, json!({})), "{fault}");
        assert_eq!(status().await, expected, "{fault}");
        assert_eq!(send(&fixture, "DELETE", "/faults", Value::Null).await, (200, json!({})));
        assert_eq!(status().await, 0, "cleared: {fault}");
    }
    let once = json!({ "fault": "status", "status": 500, "times": 1 });
    send(&fixture, "POST", "/faults", once).await;
    assert_eq!([status().await, status().await], [500, 0]);
}

#[tokio::test]
async fn http_controls_report_errors() {
    let fixture = Fixture::new().await;
    let meeting = format!("/meetings/{}", fixture.meeting.id());
    let join = format!("{meeting}/join");
    for (path, body, status, error) in [
        (join.as_str(), Value::Null, 400, "`participants` must be a list of ids"),
        (&join, json!({ "participants": "ann-1" }), 400, "`participants` must be a list of ids"),
        (&join, json!({ "participants": [] }), 400, "the list of participants is empty"),
        (&join, json!({ "participants": ["x"] }), 404, "the meeting has no participant `x`"),
        (&join, json!({ "participants": ["ann-1"], "who": 1 }), 400, "unknown field `who`"),
        (&join, json!(["ann-1"]), 400, "the body must be a JSON object"),
        ("/meetings/m/end", Value::Null, 404, "there is no meeting `m`"),
        (
            &format!("{meeting}/end"),
            Value::Null,
            409,
            &format!("the meeting `{}` has no live session", fixture.meeting.id()),
        ),
        ("/sessions/s/summary", Value::Null, 404, "there is no session `s`"),
        ("/clock", Value::Null, 400, "`advance` is required"),
        ("/clock", json!({ "advance": -1 }), 400, "`advance` must be a whole number, 0 or more"),
        ("/faults", json!({}), 400, "`fault` is required"),
        ("/faults", json!({ "fault": "status" }), 400, "`status` must be a number from 400 to 599"),
        ("/faults", json!({ "fault": "latency" }), 400, "`latency_ms` is required"),
        ("/faults", json!({ "fault": "reset", "time": 1 }), 400, "unknown field `time`"),
        ("/faults", json!({ "fault": "reset", "operation": "o" }), 404, "no served resource has an operation `o`"),
        ("/nothing", Value::Null, 404, "the sandbox has no /sandbox/nothing"),
    ] {
        assert_eq!(
            send(&fixture, "POST", path, body.clone()).await,
            (status, json!({ "error": error })),
            "{path} {body}"
        );
    }
    let (status, body) = send(&fixture, "GET", "/faults", Value::Null).await;
    assert_eq!((status, body), (405, json!({ "error": "the sandbox does not support GET here" })));
    assert!(fixture.meeting.active_session().await.is_err(), "nobody joined");
}
