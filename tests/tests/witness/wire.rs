//! The same calls by the official client and by rtk: the requests are equal.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::official;
use crate::recorded::{ours, recorder};
use crate::support::{Document, Sent, TOKEN, whole_numbers};

/// Operations that the official client has no method for. Their requests are compared with the document only.
const NOT_OFFICIAL: [&str; 8] = [
    "MuteAllParticipants",
    "MuteParticipants",
    // The name in the document, `createIndependentLivestream`, belongs to an older version.
    "create_livestream",
    "getAllWebhookEvents",
    "get_app",
    "get-v2-livestreamsession-session-meetingId-active-livestream",
    "livestream-session-details",
    "replace_participant",
];

/// Methods that the document does not name first: the client has the operation twice.
const SECOND_PLACES: [(&str, &str); 1] = [("get-org-analytics", "realtimeKit.livestreams.getOrgAnalytics")];

/// The compared parts of a request.
#[derive(Debug, PartialEq)]
struct Wire {
    method: String,
    segments: Vec<String>,
    query: Vec<(String, String)>,
    body: Option<Value>,
}

impl Wire {
    fn of(sent: &Sent) -> Self {
        let decoded = |text: &str| percent_decode_str(text).decode_utf8().unwrap().into_owned();
        // In a query, `+` is a space.
        let pair = |text: &str| decoded(&text.replace('+', " "));
        let mut query: Vec<_> = sent.query().into_iter().map(|(key, value)| (pair(key), pair(value))).collect();
        query.sort();
        let segments = sent.path().split('/').map(decoded).collect();
        Self { method: sent.method.clone(), segments, query, body: sent.json().map(whole_numbers) }
    }
}

#[tokio::test]
async fn requests_equal_those_of_the_official_client() {
    let server = recorder().await;
    let what = "that our requests are those of the official client";
    let Some(()) = official::run("wire.mjs", &server.origin(), TOKEN, "app-1", what).await else { return };
    let document = Document::load();
    let ours = ours().await;
    let mut faults = Vec::new();
    let mut official: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for theirs in server.sent() {
        let (call, method) = (theirs.header("x-witness-call").unwrap(), theirs.header("x-witness-method").unwrap());
        let Some(recorded) = ours.iter().find(|it| it.name == call) else {
            faults.push(format!("{call}: no such call is ours"));
            continue;
        };
        official.entry(recorded.operation).or_default().insert(recorded.name.clone());
        let documented = document.documented(recorded.operation).official();
        if documented != Some(method) && !SECOND_PLACES.contains(&(recorded.operation, method)) {
            faults.push(format!("{call}: made by `{method}`, and the document says {documented:?}"));
        }
        let (theirs, ours) = (Wire::of(&theirs), Wire::of(&recorded.sent));
        if theirs != ours {
            faults.push(format!("{call}:\n    official {theirs:?}\n    ours     {ours:?}"));
        }
    }
    // Each call must be made by both clients; the others must match the document.
    for recorded in &ours {
        let made = official.get(recorded.operation).is_some_and(|names| names.contains(&recorded.name));
        if made == NOT_OFFICIAL.contains(&recorded.operation) {
            faults.push(format!("{}: made by the official client: {made}", recorded.name));
        }
        if !made {
            let documented = document.documented(recorded.operation);
            let found = document.operation_for(&recorded.sent.method, recorded.sent.path());
            if found.and_then(|it| it.id.as_deref()) != Some(recorded.operation) {
                faults.push(format!("{}: {} is another operation", recorded.name, recorded.sent.line()));
            }
            let unknown = documented.unknown(&recorded.sent);
            faults.extend(unknown.iter().map(|it| format!("{}: the document has no `{it}`", recorded.name)));
        }
    }
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
    assert_eq!(official.len() + NOT_OFFICIAL.len(), document.operations.len());
}
