//! Workers KV.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use rtk_cloudflare::kv::*;
use rtk_sandbox::{MockError, Sandbox};
use serde_json::json;

use crate::support::declared::{Fixture, failure, failure_of};

#[tokio::test]
async fn namespaces_support_every_verb() {
    let fixture = Fixture::of(Sandbox::builder().serve_all(RESOURCES)).await;
    let new = NewNamespace::new("settings").jurisdiction(Jurisdiction::Eu);
    let mut settings = fixture.account.kv_namespaces().create(new).await.unwrap();
    settings.update(NamespaceChanges::new("old settings")).await.unwrap();
    let found = fixture.account.kv_namespaces().find(settings.id()).await.unwrap();
    assert_eq!((found.title.as_str(), &found.jurisdiction), ("old settings", &Some(Jurisdiction::Eu)));
    let sorted = NamespaceFilter::new().order(NamespaceOrder::Title);
    assert_eq!(fixture.account.kv_namespaces().filter(sorted).all().await.unwrap().len(), 1);
    let id = settings.id.clone();
    settings.destroy().await.unwrap();
    assert_eq!(
        failure_of(fixture.account.kv_namespace(&id).keys().all().await),
        failure(404, &format!("No such Namespace: `{id}`"))
    );
}

#[tokio::test]
async fn keys_are_listed_by_cursor() {
    let fixture = Fixture::of(Sandbox::builder().serve_all(RESOURCES)).await;
    let settings = fixture.account.kv_namespaces().create(NewNamespace::new("settings")).await.unwrap();
    let scope = [("account_id", "acc-1"), ("namespace_id", settings.id.as_str())];
    for number in 0..45 {
        let key = json!({"name": format!("a/{number}"), "metadata": {"number": number}});
        fixture.sandbox.insert::<Key>(&scope, key).unwrap();
    }
    let all = settings.keys().all().await.unwrap();
    assert_eq!((all.len(), all[44].metadata.as_ref()), (45, Some(&json!({"number": 44}))));
    settings.key("a/7").destroy().await.unwrap();
    assert_eq!(failure_of(settings.key("a/7").destroy().await), failure(404, "No such Key: `a/7`"));
    assert_eq!(settings.keys().all().await.unwrap().len(), 44);
}

/// Values are bytes, which the sandbox does not store by itself: functions store them.
#[tokio::test]
async fn values_are_written_and_read_by_functions() {
    let values = Arc::new(Mutex::new(BTreeMap::new()));
    let written = Arc::clone(&values);
    let writing = Sandbox::builder()
        .serve_all(RESOURCES)
        .answer::<Key>("write", move |request| {
            let text = String::from_utf8_lossy(request.bytes()).into_owned();
            written.lock().unwrap().insert(request.id("key_name").unwrap().to_owned(), text);
            let expiration = request.query("expiration").and_then(|text| text.parse::<u64>().ok());
            request.keep(json!({"expiration": expiration, "metadata": {"bytes": request.bytes().len()}}))
        })
        .answer::<Key>("read", move |request| {
            let name = request.id("key_name").unwrap();
            values.lock().unwrap().get(name).map(|text| json!(text)).ok_or_else(|| MockError::new(404, "no such key"))
        });
    let fixture = Fixture::of(writing).await;
    let settings = fixture.account.kv_namespaces().create(NewNamespace::new("settings")).await.unwrap();
    settings.key("colour").write("blue").expiration(1_900_000_000).await.unwrap();
    let key = settings.keys().all().await.unwrap().remove(0);
    assert_eq!(
        (key.name.as_str(), key.expiration, &key.metadata),
        ("colour", Some(1_900_000_000), &Some(json!({"bytes": 4})))
    );
    let read = settings.key("colour").read().await.unwrap();
    assert_eq!(read.bytes(), "blue");
    assert_eq!(read.headers()["content-type"], "text/plain; charset=utf-8");
    assert_eq!(failure_of(settings.key("size").read().await), failure(404, "no such key"));
    let unknown = fixture.account.kv_namespace("none").key("colour").write("red").await;
    assert_eq!(failure_of(unknown), failure(404, "No such Namespace: `none`"));
}
