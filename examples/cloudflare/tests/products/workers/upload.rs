//! A script of two modules from its upload to its removal, over loopback.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use rtk::Record;
use rtk_cloudflare::workers::*;
use serde_json::{Value, json};

use crate::support::{Content, Reply, Sent, Server, Wire};
use crate::workers::requests::account;
use crate::workers::samples::{HELLO, MAIN, modules};

/// The uploaded parts by name.
type Stored = Mutex<BTreeMap<String, Value>>;

/// A minimal Cloudflare for one script.
fn cloudflare(sent: &Sent, stored: &Stored) -> Reply {
    let mut stored = stored.lock().unwrap();
    let named = |stored: &BTreeMap<String, Value>| {
        let modules: Vec<_> = stored.keys().filter(|name| *name != "metadata").collect();
        json!({ "id": "hello", "has_modules": true, "handlers": ["fetch"], "named_handlers": [{ "name": modules.len().to_string() }] })
    };
    let result = match (sent.method.as_str(), sent.target.as_str()) {
        ("PUT", "/accounts/acc-1/workers/scripts/hello") => {
            let Content::Form(parts) = Wire::of(sent).body else { panic!("no form") };
            *stored = parts.into_iter().map(|part| (part.name, part.value)).collect();
            let mut script = named(&stored);
            script["startup_time_ms"] = 4.into();
            script
        }
        ("GET", "/accounts/acc-1/workers/scripts") if stored.is_empty() => json!([]),
        ("GET", "/accounts/acc-1/workers/scripts") => json!([named(&stored)]),
        ("GET", "/accounts/acc-1/workers/scripts/hello") => {
            let main = stored["metadata"]["main_module"].as_str().unwrap();
            return Reply::new(200, &[("content-type", "application/javascript")], stored[main].as_str().unwrap());
        }
        ("DELETE", "/accounts/acc-1/workers/scripts/hello?force=true") => {
            stored.clear();
            Value::Null
        }
        (method, target) => panic!("{method} {target}"),
    };
    Reply::json(200, &json!({ "success": true, "errors": [], "messages": [], "result": result }))
}

#[tokio::test]
async fn script_of_two_modules_is_uploaded_listed_and_destroyed() {
    let stored = Arc::new(Stored::default());
    let kept = Arc::clone(&stored);
    let server = Server::start(move |sent| std::future::ready(cloudflare(&sent, &kept))).await;
    let account = account(&server);
    assert!(account.scripts().all().await.unwrap().is_empty());

    let metadata = UploadMetadata::new()
        .main_module("worker.js")
        .bindings([Binding::new("GREETING", BindingKind::PlainText { text: "hello".into() })]);
    let script = account.script("hello").upload(modules().json("metadata", &metadata)).await.unwrap();
    assert_eq!((script.id.as_str(), script.startup_time_ms), ("hello", Some(4)));
    let expected = [
        ("hello.js", json!(HELLO)),
        (
            "metadata",
            json!({
                "main_module": "worker.js",
                "bindings": [{ "name": "GREETING", "type": "plain_text", "text": "hello" }],
            }),
        ),
        ("worker.js", json!(MAIN)),
    ];
    assert_eq!(*stored.lock().unwrap(), expected.map(|(name, part)| (name.to_owned(), part)).into());

    let listed = account.scripts().all().await.unwrap();
    assert_eq!(listed.iter().map(Record::id).collect::<Vec<_>>(), [script.id()]);
    assert_eq!(listed[0].named_handlers[0].name.as_deref(), Some("2"));
    // The uploaded record is the scope of further calls.
    assert_eq!(script.source().await.unwrap().bytes(), MAIN);
    script.destroy().force(true).await.unwrap();
    assert!(account.scripts().all().await.unwrap().is_empty());
}
