//! Calls of one resource.

use rtk::realtime_kit::*;
use rtk::{ErrorKind, Retry};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

use crate::support::{app, builder, peer};

#[wasm_bindgen]
pub async fn find_returns_the_record() {
    let app = app(&builder().build().unwrap()).await;
    let listed = app.sessions().page(1).per_page(1).await.unwrap().items.remove(0);
    let found = Session::find(&app, listed.id()).await.unwrap();
    assert_eq!(found.id(), listed.id());
    assert_eq!(found.meeting_title, listed.meeting_title);
    assert!(found.meeting_title.is_some());
}

#[wasm_bindgen]
pub async fn find_returns_the_error_of_the_api() {
    let app = app(&builder().build().unwrap()).await;
    let error = Session::find(&app, "5a4db0c0-ffee-4000-8000-00000000dead").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound, "{error}");
    assert_eq!(error.resource(), Some("Session"));
    assert!(error.message().is_some(), "{error}");
}

#[wasm_bindgen]
pub async fn create_update_and_destroy_are_carried_out() {
    let app = app(&builder().build().unwrap()).await;
    let mut meeting = app.meetings().create(NewMeeting::new().title("Caf\u{e9} \u{1f600}")).await.unwrap();
    assert_eq!(meeting.title.as_deref(), Some("Caf\u{e9} \u{1f600}"));
    meeting.update(MeetingChanges::new().title("Stand-up")).await.unwrap();
    assert_eq!(Meeting::find(&app, meeting.id()).await.unwrap().title.as_deref(), Some("Stand-up"));

    let participant = NewParticipant::new("group_call_host", "ann-1").name("Ann");
    let participant = meeting.participants().create(participant).await.unwrap();
    assert!(participant.token.is_some());
    participant.destroy().await.unwrap();
}

#[wasm_bindgen]
pub async fn token_that_is_wrong_is_an_error_without_the_token() {
    let client = builder().token("a-wrong-token").build().unwrap();
    let error = rtk::Resource::all(&client.account("acc-1")).await.map(|_: Vec<rtk::Record<App>>| ()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unauthorized, "{error}");
    assert!(!format!("{error} {error:?}").contains("a-wrong-token"));
}

#[wasm_bindgen]
pub async fn request_has_its_method_headers_and_body() {
    let client = peer().build().unwrap();
    let request = client.post("echo").header("x-name", "Ann").body(&json!({"a": 1}));
    let seen: Value = request.json().await.unwrap();
    assert_eq!(seen["method"], "POST");
    assert_eq!(seen["body"], r#"{"a":1}"#);
    let header = |name: &str| seen["headers"][name].as_str().map(str::to_owned);
    assert_eq!(header("authorization").as_deref(), Some("Bearer a-token"));
    assert_eq!(header("content-length").as_deref(), Some("7"));
    assert_eq!(header("x-name").as_deref(), Some("Ann"));
    assert!(header("user-agent").unwrap().starts_with("rtk/"), "{seen}");
}

#[wasm_bindgen]
pub async fn request_without_a_body_has_none() {
    let client = peer().build().unwrap();
    let seen: Value = client.delete("echo").error_for_status().await.unwrap().json().unwrap();
    assert_eq!(seen["result"]["method"], "DELETE");
    assert_eq!(seen["result"]["body"], "");
    let seen: Value = client.post("echo").json().await.unwrap();
    assert_eq!(seen["headers"]["content-length"], "0");
}

#[wasm_bindgen]
pub async fn response_that_is_compressed_is_decoded() {
    let client = peer().build().unwrap();
    let response = client.get("gzip").error_for_status().await.unwrap();
    let body: Value = response.json().unwrap();
    assert_eq!(body["result"].as_str().unwrap().len(), 10_000);
    assert_eq!(response.headers().get("content-encoding"), None);
    assert_eq!(response.headers().get("content-length"), None);
}

#[wasm_bindgen]
pub async fn response_headers_keep_what_the_platform_shows() {
    let client = peer().build().unwrap();
    let response = client.get("latin1").error_for_status().await.unwrap();
    // Workers read headers as UTF-8, and show a byte that is not as U+FFFD.
    let name = response.headers()["x-name"].as_bytes();
    assert!([&b"caf\xe9"[..], "caf\u{fffd}".as_bytes()].contains(&name), "{name:?}");
    assert_eq!(response.headers()["x-list"], "a, b");
}

#[wasm_bindgen]
pub async fn redirect_is_an_error_that_says_where_it_leads() {
    let client = peer().build().unwrap();
    let error = client.get("redirect").json::<Value>().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
    assert!(error.to_string().contains("/client/v4/stolen"), "{error}");
    // The server counts who followed it.
    let hits: Value = client.get("stolen-hits").json().await.unwrap();
    assert_eq!(hits, 0);
}

#[wasm_bindgen]
pub async fn download_follows_a_redirect_without_credentials() {
    let client = peer().build().unwrap();
    let url = client.get("own-url").json::<String>().await.unwrap();
    let bytes = client.download(&format!("{url}/file-redirect")).to_bytes().await.unwrap();
    assert_eq!(&bytes[..], b"authorization: none");
}

#[wasm_bindgen]
pub async fn idempotency_key_is_made_of_random_numbers() {
    let server = rtk::testing::Playback::new();
    for _ in 0..2 {
        server.answer(rtk::testing::Answer::result(json!({"id": "charge-1"})));
    }
    let client = server.client();
    for _ in 0..2 {
        Charge::create(&client.account("acc-1"), NewCharge::new()).retry(Retry::never()).await.unwrap();
    }
    let keys: Vec<String> =
        server.requests().iter().map(|sent| sent.header("idempotency-key").unwrap().to_owned()).collect();
    assert_eq!(keys[0].len(), 36, "{keys:?}");
    assert_ne!(keys[0], keys[1]);
}

/// A resource with an idempotency key.
#[derive(Debug, Clone, rtk::Resource)]
#[resource(path = "/accounts/{account_id}/charges", create(idempotency_key = "idempotency-key"))]
pub struct Charge {
    pub id: rtk::Id<Self>,
    pub amount: Option<u64>,
}
