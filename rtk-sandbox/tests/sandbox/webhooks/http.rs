//! Deliveries by the HTTP controls.

use rtk::realtime_kit::*;
use serde_json::{Value, json};

use crate::support::http::send;
use crate::support::meeting::Fixture;
use crate::support::receiver::{Receiver, Reply};

/// Sends a request to the controls. Returns status and body.
async fn control(fixture: &Fixture, method: &str, path: &str, body: &str) -> (u16, Value) {
    let url = format!("{}/sandbox{path}", fixture.sandbox.base_url().strip_suffix("/client/v4").unwrap());
    if body.is_empty() {
        let response = send(method, &url, None, "").await;
        return (response.status, response.body);
    }
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client.request(method.parse().unwrap(), url).header("content-type", "application/json");
    let response = request.body(body.to_owned()).send().await.unwrap();
    (response.status().as_u16(), serde_json::from_str(&response.text().await.unwrap()).unwrap())
}

#[tokio::test]
async fn http_controls_wait_for_repeat_forge_and_send_deliveries() {
    let (fixture, receiver) = (Fixture::new().await, Receiver::start(&[Reply::Status(503)]).await);
    let hook = fixture.app.webhooks().create(receiver.hook([WebhookEvent::MeetingStarted])).await.unwrap();
    assert_eq!(control(&fixture, "GET", "/deliveries", "").await, (200, json!({ "deliveries": [] })));
    fixture.room().join(&["ann-1"]).unwrap();

    let (status, body) = control(&fixture, "POST", "/deliveries/settle", "").await;
    let shown = &body["deliveries"][0];
    let delivery = fixture.sandbox.deliveries().all().remove(0);
    let signature = delivery.headers()["rtk-signature"].to_str().unwrap();
    let expected = json!({
        "uuid": delivery.uuid(),
        "webhook_id": hook.id,
        "url": hook.url,
        "event": "meeting.started",
        "body": std::str::from_utf8(delivery.body()).unwrap(),
        "headers": {
            "content-type": "application/json", "rtk-signature": signature,
            "rtk-uuid": delivery.uuid(), "rtk-webhook-id": hook.id,
        },
        "state": "waiting",
        "error": null,
        "attempts": [{ "uuid": delivery.uuid(), "at": delivery.attempts()[0].at(), "status": 503, "error": null }],
    });
    assert_eq!((status, shown), (200, &expected));

    let path = |what: &str| format!("/deliveries/{}/{what}", delivery.uuid());
    assert_eq!(control(&fixture, "POST", &path("repeat"), "").await, (200, json!({})));
    let (status, forged) = control(&fixture, "POST", &path("tamper"), r#"{"how": "signature"}"#).await;
    assert_eq!(status, 200, "{forged}");
    let path = format!("/webhooks/{}/send", hook.id);
    let (status, own) = control(&fixture, "POST", &path, r#"{"body": {"event": "meeting.paused"}}"#).await;
    assert_eq!(status, 200, "{own}");
    let (_, body) = control(&fixture, "POST", "/deliveries/settle", "").await;
    let column =
        |key: &str| body["deliveries"].as_array().unwrap().iter().map(|it| it[key].clone()).collect::<Vec<_>>();
    assert_eq!(column("state"), ["delivered", "delivered", "delivered"]);
    assert_eq!(column("uuid"), [json!(delivery.uuid()), forged["uuid"].clone(), own["uuid"].clone()]);
    assert_eq!(receiver.events(), ["meeting.started", "meeting.started", "meeting.started", "meeting.paused"]);
}

#[tokio::test]
async fn http_controls_of_deliveries_report_errors() {
    let fixture = Fixture::new().await;
    for (path, body, status, error) in [
        ("/deliveries/x/repeat", "", 404, "there is no delivery `x`"),
        ("/deliveries/x/tamper", "", 400, "`how` is required"),
        (
            "/deliveries/x/tamper",
            r#"{"how": "a"}"#,
            400,
            "`how` must be one of body, signature, other_key, no_signature",
        ),
        ("/deliveries/x/tamper", r#"{"how": "body"}"#, 404, "there is no delivery `x`"),
        ("/webhooks/x/send", "", 400, "`body` is required"),
        ("/webhooks/x/send", r#"{"body": {}}"#, 404, "there is no webhook `x`"),
        ("/webhooks/x/send", r#"{"body": {}, "event": 1}"#, 400, "unknown field `event`"),
    ] {
        assert_eq!(control(&fixture, "POST", path, body).await, (status, json!({ "error": error })), "{path} {body}");
    }
}
