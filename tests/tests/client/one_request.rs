use rtk::ErrorKind;
use rtk::realtime_kit::*;
use serde_json::json;

use crate::support::{Reply, Server, TOKEN};
use crate::{after, app, builder};

#[tokio::test]
async fn a_dry_run_is_the_request_and_sends_nothing() {
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

#[tokio::test]
async fn a_key_of_the_body_can_be_set() {
    let server = after([]).await;
    let app = app(builder(&server));
    let new = NewMeeting::new().title("Stand-up");
    app.meetings().create(new).body_key("title", &"Retro").body_key("new_key", &[1, 2]).await.unwrap();
    assert_eq!(server.only().json(), Some(json!({"title": "Retro", "new_key": [1, 2]})));

    let server = after([]).await;
    crate::app(builder(&server)).post("anything").body_key("a", &1).json::<serde_json::Value>().await.unwrap();
    assert_eq!(server.only().json(), Some(json!({"a": 1})));

    for body in [json!([1]), json!("text"), json!(null)] {
        let error = app.post("anything").body(&body).body_key("a", &1).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
        assert!(error.to_string().contains("`a` cannot be set: the body is no JSON object"), "{error}");
    }
}

#[tokio::test]
async fn what_is_raw_is_whole_whatever_its_status() {
    let page = "x".repeat(200_000);
    let server = Server::always(Reply::new(404, &[("cf-ray", "ray-1")], &page)).await;
    let app = app(builder(&server));
    let raw = Session::find(&app, "x").send_raw().await.unwrap();
    assert_eq!((raw.status().as_u16(), raw.bytes().len(), raw.request_id()), (404, 200_000, Some("ray-1")));
    let error = Session::find(&app, "x").await.unwrap_err();
    assert!(error.is_not_found() && error.body().map(<[u8]>::len) == Some(64 * 1024));

    let limited = crate::app(builder(&server).response_limit(1000));
    assert_eq!(Session::find(&limited, "x").send_raw().await.unwrap_err().kind(), ErrorKind::ResponseTooLarge);
    assert!(Session::find(&limited, "x").await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn a_free_call_says_what_was_meant_otherwise() {
    let server = after([]).await;
    let client = builder(&server).build().unwrap();
    for (path, told) in [
        ("accounts/{account_id}/foo", "holds a placeholder"),
        ("foo?x=1", "give parameters to `query`"),
        ("https://api.cloudflare.com/client/v4/foo", "write what follows the base URL"),
    ] {
        let error = client.post(path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains(told), "{error}");
    }
    assert!(server.sent().is_empty());
    client.get("/zones/a b").await.unwrap();
    assert_eq!(server.only().line(), "GET /client/v4/zones/a%20b");
}

#[tokio::test]
async fn a_free_call_gives_any_answer_unless_it_is_checked() {
    let server = Server::replying(|_| Reply::new(404, &[], "")).await;
    let client = builder(&server).build().unwrap();
    assert_eq!(client.delete("foo/1").await.unwrap().status().as_u16(), 404);
    assert!(client.delete("foo/1").error_for_status().await.unwrap_err().is_not_found());
    let fine = Server::replying(|_| Reply::new(204, &[], "")).await;
    let client = builder(&fine).build().unwrap();
    assert_eq!(client.delete("foo/1").error_for_status().await.unwrap().status().as_u16(), 204);
    assert_eq!(client.delete("foo/1").json::<Option<serde_json::Value>>().await.unwrap(), None);
}
