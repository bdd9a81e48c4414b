//! Objects of several responses.

use serde_json::{Value, json};

pub(crate) fn observability() -> Value {
    json!({
        "enabled": true,
        "head_sampling_rate": 0.5,
        "issues": { "enabled": true },
        "logs": {
            "enabled": true, "invocation_logs": true, "destinations": ["sink"], "head_sampling_rate": 0.25, "persist": true,
        },
        "redact_query_string": false,
        "traces": {
            "enabled": true, "destinations": ["sink"], "head_sampling_rate": 0.25, "persist": true,
            "propagation_policy": "accept",
        },
    })
}

/// One of each kind.
pub(crate) fn exports() -> Value {
    json!({
        "default": { "type": "worker", "state": "created", "cache": { "enabled": true } },
        "A": { "type": "durable-object", "state": "created", "storage": "sqlite", "container": "box" },
        "B": { "type": "durable-object", "state": "deleted" },
        "C": { "type": "durable-object", "state": "renamed", "renamed_to": "D" },
        "E": { "type": "durable-object", "state": "transferred", "transferred_to": "other" },
        "F": {
            "type": "durable-object", "state": "expecting-transfer", "storage": "legacy-kv", "transfer_from": "other",
            "container": "box",
        },
    })
}

/// One of each of the eight shapes.
pub(crate) fn placements() -> [Value; 8] {
    let mut shapes = [
        json!({ "mode": "smart" }),
        json!({ "region": "aws:us-east-1" }),
        json!({ "hostname": "example.com" }),
        json!({ "host": "example.com:5432" }),
        json!({ "mode": "targeted", "region": "aws:us-east-1" }),
        json!({ "mode": "targeted", "hostname": "example.com" }),
        json!({ "mode": "targeted", "host": "example.com:5432" }),
        json!({ "mode": "targeted", "target": [{ "region": "gcp:x" }, { "hostname": "a.com" }, { "host": "a.com:1" }] }),
    ];
    for shape in &mut shapes {
        shape["last_analyzed_at"] = "2026-11-25T00:00:00Z".into();
        shape["status"] = "INSUFFICIENT_INVOCATIONS".into();
    }
    shapes
}

pub(crate) fn reconciliation() -> Value {
    let note = json!({
        "class": "A", "message": "stale", "scenario": "stale_tombstone", "namespace_id": "ns-1",
        "referencing_scripts": ["other"],
    });
    let mut warning = note.clone();
    warning.as_object_mut().unwrap().remove("referencing_scripts");
    warning["scenario"] = "a_new_one".into();
    json!({
        "created": ["A"], "deleted": ["B"], "info": [note], "removable_entries": ["C"],
        "renamed": [{ "from": "D", "to": "E" }],
        "transfer_pending": [{ "class": "F", "from": "other" }],
        "transferred": [{ "class": "G", "phase": "committed", "to": "other" }],
        "updated": ["H"], "warnings": [warning],
    })
}
