//! Summaries and transcripts of sessions. A session has one of each at most, stored under the session's own id.

use serde_json::Map;

use super::attendance::LiveSession;
use super::events;
use crate::store::{Record, Store};

/// Adds a `SUMMARY` or `TRANSCRIPT` to a session, unless it has one.
pub(crate) fn add(store: &mut Store, kind: &'static str, app: &str, session: &str) {
    let scope = [app, session];
    if !exists(store, kind, app, session) {
        store.insert(kind, Record::new(&scope, session.to_owned(), Map::new()));
        events::artifact_added(store, kind, &LiveSession { app: app.to_owned(), id: session.to_owned() });
    }
}

pub(crate) fn exists(store: &Store, kind: &str, app: &str, session: &str) -> bool {
    store.get(kind, &[app, session], session).is_some()
}
