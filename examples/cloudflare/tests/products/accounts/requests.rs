//! The requests.

use rtk::testing::{Answer, Playback};
use serde_json::{Value, json};

use crate::accounts::calls::{self, ACCOUNT};
use crate::support::sent;

#[tokio::test]
async fn requests_are_the_expected_ones() {
    let list = "GET /accounts?name=Demo%20%26%20S%C3%B6hne&direction=desc&page=2&per_page=20";
    let settings = json!({"abuse_contact_email": "abuse@example.com", "enforce_twofactor": true});
    let expected = [
        ("list", "GET /accounts", Value::Null),
        ("list everything", list, Value::Null),
        ("get", "GET /accounts/A", Value::Null),
        ("create", "POST /accounts", json!({"name": "Demo"})),
        ("create in a unit", "POST /accounts", json!({"name": "Demo", "type": "enterprise", "unit": {"id": "unit-1"}})),
        ("create standalone", "POST /accounts", json!({"name": "Demo", "standalone": true})),
        ("update", "PUT /accounts/A", json!({"name": "Demo", "type": "standard"})),
        ("update everything", "PUT /accounts/A", json!({"name": "Demo", "type": "standard", "settings": settings})),
        ("delete", "DELETE /accounts/A", Value::Null),
    ];
    let sent = sent(calls::all).await;
    let sent: Vec<_> =
        sent.iter().map(|(name, it)| (name.as_str(), it.to_string().replace(ACCOUNT, "A"), it.json())).collect();
    assert_eq!(sent, expected.map(|(name, line, body)| (name, line.to_owned(), body)));
}

#[tokio::test]
async fn idempotency_key_of_a_new_account_is_a_header() {
    use rtk::cloudflare::*;

    let cloudflare = Playback::new().always("{*}", Answer::result(json!({"id": ACCOUNT})));
    let new = NewAccount::new("Demo");
    Account::create(&cloudflare.client(), new.clone()).await.unwrap();
    Account::create(&cloudflare.client(), new).idempotency_key("order-7").await.unwrap();
    let keys: Vec<_> = cloudflare.requests().iter().map(|it| it.headers().get("idempotency-key").cloned()).collect();
    assert_eq!(keys[1].as_ref().map(rtk::http::HeaderValue::as_bytes), Some(&b"order-7"[..]));
    assert!(keys[0].is_some() && keys[0] != keys[1], "a key of its own: {keys:?}");
}
