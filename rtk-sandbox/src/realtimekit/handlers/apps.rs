//! Apps: created and read, never changed.

use serde_json::Map;

use super::Call;
use crate::realtimekit::filter::{self, Key, Search};
use crate::realtimekit::names::APP;
use crate::store::{Record, Store};
use crate::wire::body::{self, Field};
use crate::wire::{ApiError, Reply};

const FIELDS: &[Field] = &[Field::text("name").required()];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let search = Search::read(&call.query);
    let mut apps = store.within(APP, &[]);
    apps.retain(|app| search.matches(app, &["name"]));
    filter::sort(&mut apps, &call.query, Key::Time("created_at"), &[])?;
    call.list(apps, &[])
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = store.get(APP, &[], call.id()).ok_or_else(|| ApiError::not_found("app"))?;
    Ok(call.reply(app.without(&[])))
}

/// Responds with 200, where other creates respond with 201.
pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let sent = body::read(&call.body, FIELDS)?;
    let mut app = Record::new(&[], store.rng.uuid(), Map::new());
    for (wire, value) in sent {
        app.set(&wire, value);
    }
    app.set("created_at", store.now());
    let shown = app.without(&[]);
    store.insert(APP, app);
    Ok(call.reply(shown))
}
