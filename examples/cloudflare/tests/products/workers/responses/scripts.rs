//! Scripts, their source and their removal.

use rtk::testing::{Answer, Playback};
use rtk_cloudflare::workers::*;
use serde_json::{Value, json};

use super::shapes::{exports, observability, placements};
use super::{account, assert_whole};
use crate::workers::samples::modules;

/// A script in a list.
fn script(placement: &Value) -> Value {
    json!({
        "id": "hello",
        "cache_options": { "enabled": true, "cross_version_cache": false },
        "compatibility_date": "2026-11-25",
        "compatibility_flags": ["nodejs_compat"],
        "created_on": "2026-11-01T00:00:00Z",
        "etag": "ea95",
        "exports": exports(),
        "handlers": ["fetch", "scheduled"],
        "has_assets": false,
        "has_modules": true,
        "last_deployed_from": "wrangler",
        "logpush": true,
        "migration_tag": "v1",
        "modified_on": "2026-11-02T00:00:00Z",
        "named_handlers": [{ "name": "Room", "handlers": ["class"] }],
        "observability": observability(),
        "placement": placement,
        "placement_mode": "smart",
        "placement_status": "SUCCESS",
        "routes": [{ "id": "route-1", "pattern": "example.com/*", "script": "hello" }],
        "tag": "tag-1",
        "tags": ["production"],
        "tail_consumers": [{ "service": "logs", "environment": "production", "namespace": "ns" }],
        "usage_model": "standard",
    })
}

#[tokio::test]
async fn scripts_are_decoded_whole() {
    let scripts: Vec<_> = placements().iter().map(script).collect();
    let cloudflare = Playback::new().answer(Answer::result(&scripts));
    let records = account(&cloudflare).scripts().all().await.unwrap();
    assert_eq!(records.len(), 8);
    for (record, script) in records.iter().zip(&scripts) {
        assert_whole(record, script);
    }
    assert_eq!(records[0].exports["F"].state, Some(ExportState::ExpectingTransfer));
    cloudflare.assert_done();
}

#[tokio::test]
async fn uploaded_script_is_decoded_whole() {
    let mut answer = script(&placements()[0]);
    let members = answer.as_object_mut().unwrap();
    members.remove("routes");
    members.insert("startup_time_ms".to_owned(), json!(10));
    members.insert("entry_point".to_owned(), json!("worker.js"));
    let cloudflare = Playback::new().answer(Answer::result(&answer)).answer(Answer::result(&answer));
    let script = account(&cloudflare).script("hello");
    let uploaded = script.upload(modules()).await.unwrap();
    assert_whole(&uploaded, &answer);
    assert_eq!((uploaded.startup_time_ms, uploaded.entry_point.as_deref()), (Some(10), Some("worker.js")));
    assert_whole(&script.upload_content(modules()).await.unwrap(), &answer);
}

#[tokio::test]
async fn source_is_text_and_content_is_bytes() {
    let cloudflare = Playback::new()
        .answer(Answer::bytes("export default {};\n").header("content-type", "application/javascript"))
        .answer(Answer::bytes(vec![0_u8, 255]).header("cf-entrypoint", "worker.js"));
    let script = account(&cloudflare).script("hello");
    assert_eq!(script.source().await.unwrap().bytes(), "export default {};\n");
    let content = script.content().await.unwrap();
    assert_eq!(
        (content.bytes().as_ref(), content.headers()["cf-entrypoint"].as_bytes()),
        (&[0, 255][..], &b"worker.js"[..])
    );
}

#[tokio::test]
async fn destroy_accepts_null_and_an_empty_body() {
    let nothing = || Answer::json(json!({ "success": true, "errors": [], "messages": [] }));
    let cloudflare = Playback::new()
        .answer(Answer::result(Value::Null))
        .answer(Answer::empty())
        .answer(Answer::result(Value::Null))
        .answer(nothing())
        .answer(nothing());
    let script = account(&cloudflare).script("hello");
    script.destroy().force(true).await.unwrap();
    script.destroy().await.unwrap();
    script.secret("KEY").destroy().await.unwrap();
    script.deployment("deployment-1").destroy().await.unwrap();
    script.tail("tail-1").destroy().await.unwrap();
    cloudflare.assert_done();
}

#[tokio::test]
async fn found_scripts_are_decoded_whole() {
    let found = json!({
        "id": "tag-1", "script_name": "hello", "created_on": "2026-11-01T00:00:00Z", "modified_on": "2026-11-02T00:00:00Z",
        "environment_is_default": true, "environment_name": "production", "service_name": "hello",
    });
    let cloudflare =
        Playback::new().answer(Answer::result([&found]).page(1, 1, 2)).answer(Answer::result([&found]).page(2, 1, 2));
    let records = account(&cloudflare).found_scripts().filter(FoundScriptFilter::new().name("hello")).page(1).await;
    assert_whole(&records.unwrap().items[0], &found);
}

#[tokio::test]
async fn asset_upload_is_decoded() {
    let cloudflare =
        Playback::new().answer(Answer::result(json!({ "buckets": [["0a1b"], ["2c3d", "4e5f"]], "jwt": "jwt" })));
    let manifest = AssetManifest::new([("/a.html", AssetFile::new("0a1b", 1_u64))]);
    let upload = account(&cloudflare).script("hello").begin_asset_upload(manifest).await.unwrap();
    assert_eq!(upload.buckets, [vec!["0a1b"], vec!["2c3d", "4e5f"]]);
    assert_eq!(upload.jwt.as_ref().map(rtk::Secret::expose_secret), Some("jwt"));
    assert!(!format!("{upload:?}").contains("\"jwt\""));
}
