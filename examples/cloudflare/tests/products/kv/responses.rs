//! Responses with every key of the official package's types: each key is decoded.

use rtk::testing::{Answer, Playback};
use rtk::{Account, Error, Scope};
use rtk_cloudflare::kv::*;
use serde_json::{Value, json};

use crate::support::{whole, written};

/// Returns an account whose next request gets this response.
fn account(payload: Value) -> Scope<Account> {
    Playback::new().answer(Answer::result(payload)).client().account("acc-1")
}

fn namespace(payload: Value) -> Scope<Namespace> {
    account(payload).kv_namespace("ns-1")
}

fn a_namespace() -> Value {
    json!({"id": "ns-1", "title": "settings", "jurisdiction": "fedramp", "supports_url_encoding": true})
}

#[tokio::test]
async fn namespaces_are_decoded_whole() -> Result<(), Error> {
    let found = account(a_namespace()).kv_namespaces().find("ns-1").await?;
    assert_eq!((whole(&found), found.jurisdiction.clone()), (a_namespace(), Some(Jurisdiction::Fedramp)));
    let made = account(a_namespace()).kv_namespaces().create(NewNamespace::new("settings")).await?;
    assert_eq!(whole(&made), a_namespace());
    let changed = namespace(a_namespace()).update(NamespaceChanges::new("settings")).await?;
    assert_eq!(whole(&changed), a_namespace());
    let thin = json!({"id": "ns-2", "title": "rest"});
    let page = Answer::result(json!([a_namespace(), thin])).page(1, 20, 2);
    let listed = Playback::new().answer(page).client().account("acc-1").kv_namespaces().all().await?;
    assert_eq!(listed.iter().map(whole).collect::<Vec<_>>(), [a_namespace(), thin]);
    Ok(())
}

#[tokio::test]
async fn keys_are_decoded_whole() -> Result<(), Error> {
    let keys = json!([
        {"name": "a/b:c%", "expiration": 1_800_000_000, "metadata": {"by": "ann"}},
        {"name": "plain"},
        {"name": "odd", "metadata": "text"},
    ]);
    let listed = namespace(keys.clone()).keys().all().await?;
    assert_eq!(listed.iter().map(whole).collect::<Value>(), keys);
    assert_eq!(listed[0].expiration, Some(1_800_000_000));
    Ok(())
}

#[tokio::test]
async fn metadata_is_any_json() -> Result<(), Error> {
    for metadata in [json!({"by": ["ann"]}), json!("text"), json!(7)] {
        assert_eq!(namespace(metadata.clone()).metadata_of("k").await?, Some(metadata));
    }
    assert_eq!(namespace(json!(null)).metadata_of("k").await?, None);
    Ok(())
}

#[tokio::test]
async fn results_of_bulk_changes_are_decoded_whole() -> Result<(), Error> {
    let response = json!({"successful_key_count": 1, "unsuccessful_keys": ["b"]});
    let change = namespace(response.clone()).write_many(vec![BulkEntry::new("a", "x")]).await?;
    assert_eq!(written(&change), response);
    assert_eq!(change.map(|it| it.unsuccessful_keys), Some(vec!["b".to_owned()]));
    let change = namespace(response.clone()).delete_many(vec!["a".to_owned(), "b".to_owned()]).await?;
    assert_eq!(written(&change), response);
    assert_eq!(namespace(json!(null)).delete_many(vec!["a".to_owned()]).await?, None);
    Ok(())
}

#[tokio::test]
async fn bulk_values_are_decoded_whole() -> Result<(), Error> {
    let plain = json!({"values": {"a": "x", "b": 7, "c": true, "d": {"e": [1]}, "f": null}});
    let values = namespace(plain.clone()).read_many(BulkRead::new(["a"])).await?.unwrap();
    assert_eq!(serde_json::to_value(&values).unwrap(), plain);
    assert_eq!(values.values["f"], None);

    let described = json!({"values": {
        "a": {"value": "x", "metadata": {"by": "ann"}, "expiration": 1_800_000_000},
        "b": {"value": {"c": 1}, "metadata": null},
        "f": null,
    }});
    let asked = BulkReadWithMetadata::new(["a", "b", "f"]);
    let values = namespace(described.clone()).read_many_with_metadata(asked).await?.unwrap();
    assert_eq!(serde_json::to_value(&values).unwrap(), described);
    assert_eq!(namespace(json!(null)).read_many(BulkRead::new(["a"])).await?, None);
    Ok(())
}

#[tokio::test]
async fn writes_accept_an_empty_object_or_null() -> Result<(), Error> {
    for nothing in [json!({}), json!(null)] {
        namespace(nothing.clone()).destroy().await?;
        namespace(nothing.clone()).key("k").write("x").await?;
        namespace(nothing.clone()).key("k").write_with_metadata(rtk::Multipart::new().text("value", "x")).await?;
        namespace(nothing).key("k").destroy().await?;
    }
    Ok(())
}

#[tokio::test]
async fn value_is_returned_unchanged_with_its_headers() -> Result<(), Error> {
    let value = Answer::bytes(vec![0, 255, 13, 10]).header("expiration", "1800000000");
    let client = Playback::new().answer(value).client();
    let value = client.account("acc-1").kv_namespace("ns-1").key("k").read().await?;
    assert_eq!(value.bytes().as_ref(), [0, 255, 13, 10]);
    assert_eq!(value.headers()["expiration"], "1800000000");
    Ok(())
}
