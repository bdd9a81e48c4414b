//! Responses with every key of the official package's types: each is decoded, and none is undeclared.

use rtk::Client;
use rtk::cloudflare::*;
use rtk::testing::{Answer, Playback};
use serde_json::{Value, json};

use crate::accounts::calls::ACCOUNT;

/// Every key of the official `Account`.
fn account() -> Value {
    json!({
        "id": ACCOUNT,
        "name": "Demo",
        "type": "enterprise",
        "settings": {"abuse_contact_email": "abuse@example.com", "enforce_twofactor": true},
        "managed_by": {"parent_org_id": "org-1", "parent_org_name": "Example Org"},
        "created_on": "2014-03-01T12:21:02.0000Z",
    })
}

fn with(answer: &Value) -> Client {
    Playback::new().answer(Answer::result(answer)).client()
}

#[tokio::test]
async fn account_is_decoded_whole() {
    let read = Account::find(&with(&account()), ACCOUNT).await.unwrap();
    assert!(read.extra().is_empty(), "{:?}", read.extra());
    let mut written = account();
    // A record has these, but no response does.
    written["unit"] = Value::Null;
    written["standalone"] = Value::Null;
    assert_eq!(serde_json::to_value(&*read).unwrap(), written);
    assert_eq!(read.r#type, Some(AccountType::Enterprise));
    assert_eq!(read.settings.as_ref().and_then(|it| it.enforce_twofactor), Some(true));
}

#[tokio::test]
async fn account_is_decoded_from_its_id_alone() {
    let read = Account::find(&with(&json!({"id": ACCOUNT})), ACCOUNT).await.unwrap();
    assert_eq!((read.id.as_str(), &read.name, &read.settings), (ACCOUNT, &None, &None));
    let sparse = Account::find(&with(&json!({"name": "Demo"})), ACCOUNT).await.unwrap();
    assert_eq!(sparse.id.as_str(), ACCOUNT, "the id of the request");
    let unrelated = Account::find(&with(&json!({"message": "Demo"})), ACCOUNT).await.unwrap_err();
    assert_eq!(unrelated.kind(), rtk::ErrorKind::Decode);
}

#[tokio::test]
async fn update_of_an_account_updates_the_record() {
    let mut renamed = account();
    renamed["name"] = json!("Renamed");
    let cloudflare = Playback::new().answer(Answer::result(account())).answer(Answer::result(renamed));
    let mut account = cloudflare.client().accounts().find(ACCOUNT).await.unwrap();
    account.update(AccountChanges::new("Renamed", AccountType::Enterprise)).await.unwrap();
    assert_eq!(account.name.as_deref(), Some("Renamed"));
    assert_eq!(cloudflare.lines()[1], format!("PUT /accounts/{ACCOUNT}"));
}

#[tokio::test]
async fn destroy_of_an_account_accepts_the_id_and_null() {
    for answer in [json!({"id": ACCOUNT}), Value::Null] {
        with(&answer).account(ACCOUNT).destroy().await.unwrap();
    }
}
