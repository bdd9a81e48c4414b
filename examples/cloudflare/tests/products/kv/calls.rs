//! Calls of every operation: with required fields only, and with all fields.

use rtk::{Client, Multipart, Position};
use rtk_cloudflare::kv::*;
use serde_json::json;

use crate::support::{Call, call};

pub(crate) fn calls(client: &Client) -> Vec<Call> {
    let account = client.account("acc-1");
    let namespace = account.kv_namespace("ns-1");
    let key = namespace.key("a/b:c%");
    let sorted = NamespaceFilter::new().order(NamespaceOrder::Title).direction(Direction::Descending);
    let everything = BulkEntry::new("b", "eA==").base64(true).expiration(1_800_000_000).expiration_ttl(60);
    let entries = vec![BulkEntry::new("a", "x"), everything.metadata(json!({"by": ["ann"]}))];
    let both = vec!["a".to_owned(), "b".to_owned()];
    let with_metadata = BulkReadWithMetadata::new(["a", "b"]).kind(BulkKind::Json);
    let keys = namespace.keys().filter(KeyFilter::new().prefix("a/"));
    let form = || Multipart::new().text("value", "x");
    let described = form().json("metadata", &json!({"by": "ann"}));
    let expiring = key.write_with_metadata(described).expiration(1_800_000_000).expiration_ttl(60);
    vec![
        call("namespaces", account.kv_namespaces().all()),
        call("namespaces, all", account.kv_namespaces().filter(sorted).page(2).per_page(50)),
        call("create namespace", account.kv_namespaces().create(NewNamespace::new("settings"))),
        call(
            "create namespace, all",
            account.kv_namespaces().create(NewNamespace::new("settings").jurisdiction(Jurisdiction::Eu)),
        ),
        call("find namespace", namespace.load()),
        call("update namespace", namespace.update(NamespaceChanges::new("old"))),
        call("destroy namespace", namespace.destroy()),
        call("write many", namespace.write_many(entries)),
        call("delete many", namespace.delete_many(both)),
        call("read many", namespace.read_many(BulkRead::new(["a"]))),
        call("read many, all", namespace.read_many(BulkRead::new(["a", "b"]).kind(BulkKind::Json))),
        call("read many with metadata", namespace.read_many_with_metadata(with_metadata)),
        call("keys", namespace.keys().all()),
        call("keys, all", keys.resume(Position::cursor("next")).page(1).per_page(10)),
        call("metadata", namespace.metadata_of("a/b:c%")),
        call("read", key.read()),
        call("write with metadata", key.write_with_metadata(form())),
        call("write with metadata, all", expiring),
        call("destroy key", key.destroy()),
    ]
}

/// A call that the official package has no method for: it always sends a form.
pub(crate) fn raw(client: &Client) -> Call {
    let key = client.account("acc-1").kv_namespace("ns-1").key("a/b:c%");
    call("write", key.write("x").expiration(1_800_000_000).expiration_ttl(60))
}
