use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use rtk_cloudflare::kv::*;
use rtk_sandbox::{Refused, Sandbox};
use serde_json::json;

use crate::{Stage, is, told};

#[tokio::test]
async fn namespaces_live_and_are_gone() {
    let stage = Stage::of(Sandbox::builder().serve_all(RESOURCES)).await;
    let new = NewNamespace::new("settings").jurisdiction(Jurisdiction::Eu);
    let mut settings = stage.account.kv_namespaces().create(new).await.unwrap();
    settings.update(NamespaceChanges::new().title("old settings")).await.unwrap();
    let found = stage.account.kv_namespaces().find(settings.id()).await.unwrap();
    assert_eq!((found.title.as_str(), &found.jurisdiction), ("old settings", &Some(Jurisdiction::Eu)));
    let sorted = NamespaceFilter::new().order(NamespaceOrder::Title);
    assert_eq!(stage.account.kv_namespaces().filter(sorted).all().await.unwrap().len(), 1);
    let id = settings.id.clone();
    settings.destroy().await.unwrap();
    assert_eq!(
        told(stage.account.kv_namespace(&id).keys().all().await),
        is(404, &format!("No such Namespace: `{id}`"))
    );
}

#[tokio::test]
async fn keys_are_listed_by_cursor_and_deleted_elsewhere() {
    let stage = Stage::of(Sandbox::builder().serve_all(RESOURCES)).await;
    let settings = stage.account.kv_namespaces().create(NewNamespace::new("settings")).await.unwrap();
    let place = [("account_id", "acc-1"), ("namespace_id", settings.id.as_str())];
    for number in 0..45 {
        let key = json!({"name": format!("a/{number}"), "metadata": {"number": number}});
        stage.sandbox.insert::<Key>(&place, key).unwrap();
    }
    let all = settings.keys().all().await.unwrap();
    assert_eq!((all.len(), all[44].metadata.as_ref()), (45, Some(&json!({"number": 44}))));
    settings.key("a/7").destroy().await.unwrap();
    assert_eq!(told(settings.key("a/7").destroy().await), is(404, "No such Key: `a/7`"));
    assert_eq!(settings.keys().all().await.unwrap().len(), 44);
}

/// Values are bytes, which no descriptor tells the store of: functions keep what is written.
#[tokio::test]
async fn a_write_and_a_read_can_be_answered() {
    let values = Arc::new(Mutex::new(BTreeMap::new()));
    let written = Arc::clone(&values);
    let writing = Sandbox::builder()
        .serve_all(RESOURCES)
        .answer::<Key>("write", move |asked| {
            let text = String::from_utf8_lossy(asked.bytes()).into_owned();
            written.lock().unwrap().insert(asked.id("key_name").unwrap().to_owned(), text);
            let expiration = asked.query("expiration").and_then(|text| text.parse::<u64>().ok());
            asked.keep(json!({"expiration": expiration, "metadata": {"bytes": asked.bytes().len()}}))
        })
        .answer::<Key>("read", move |asked| {
            let name = asked.id("key_name").unwrap();
            values.lock().unwrap().get(name).map(|text| json!(text)).ok_or_else(|| Refused::new(404, "no such key"))
        });
    let stage = Stage::of(writing).await;
    let settings = stage.account.kv_namespaces().create(NewNamespace::new("settings")).await.unwrap();
    settings.key("colour").write("blue").expiration(1_900_000_000).await.unwrap();
    let key = settings.keys().all().await.unwrap().remove(0);
    assert_eq!(
        (key.name.as_str(), key.expiration, &key.metadata),
        ("colour", Some(1_900_000_000), &Some(json!({"bytes": 4})))
    );
    let read = settings.key("colour").read().await.unwrap();
    assert_eq!(read.bytes(), "blue");
    assert_eq!(read.headers()["content-type"], "text/plain; charset=utf-8");
    assert_eq!(told(settings.key("size").read().await), is(404, "no such key"));
    let unknown = stage.account.kv_namespace("none").key("colour").write("red").await;
    assert_eq!(told(unknown), is(404, "No such Namespace: `none`"));
}
