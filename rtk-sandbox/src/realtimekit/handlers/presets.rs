//! Presets: permissions and appearance for the participants who join with one.
//!
//! ```text
//! GET      200   items of a list contain id, name and times only; a single preset is complete
//! POST     201   all keys of the three parts are required; 409 if another preset of the app has the name
//! PATCH    200   keys that are not sent are kept, at any depth
//! PUT      200   as POST
//! DELETE   200   the whole deleted preset
//! ```
//!
//! Deleting or renaming a preset does not change the participants that refer to it by name.

use http::StatusCode;
use serde_json::{Map, Value};

use super::Call;
use super::preset_fields::FIELDS;
use crate::realtimekit::filter::Search;
use crate::realtimekit::model::preset as model;
use crate::realtimekit::names::PRESET;
use crate::store::{Record, Store};
use crate::wire::body;
use crate::wire::{ApiError, Reply};

/// Attributes that items of a list do not contain.
const OMITTED_IN_LIST: &[&str] = &["config", "permissions", "ui"];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let search = Search::read(&call.query);
    let mut presets = store.within(PRESET, &[app]);
    presets.retain(|preset| search.matches(preset, &["name"]));
    call.list(presets, OMITTED_IN_LIST)
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    Ok(call.reply(preset(store, call)?.without(&[])))
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let sent = body::read(&call.body, FIELDS)?;
    check_name_is_unique(store, app, &sent, None)?;
    let now = store.now();
    let preset = model::new(&[app], store.rng.uuid(), &now, sent);
    let shown = preset.without(&[]);
    store.insert(PRESET, preset);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

pub(super) fn update(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    change(store, call, body::read_part(&call.body, FIELDS), |preset, wire, value| {
        let mut whole = preset.get(wire).clone();
        body::merge(&mut whole, value);
        preset.set(wire, whole);
    })
}

/// Replaces a preset. All of its parts are required, so that nothing of the previous ones remains.
pub(super) fn replace(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    change(store, call, body::read(&call.body, FIELDS), Record::set)
}

fn change(
    store: &mut Store,
    call: &Call,
    sent: Result<Map<String, Value>, ApiError>,
    apply: impl Fn(&mut Record, &str, Value),
) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let id = preset(store, call)?.id().to_owned();
    let sent = sent?;
    check_name_is_unique(store, app, &sent, Some(&id))?;
    let now = store.now();
    let preset = store.get_mut(PRESET, &[app], &id).ok_or_else(not_found)?;
    for (wire, value) in sent {
        apply(preset, &wire, value);
    }
    preset.set("updated_at", now);
    Ok(call.reply(preset.without(&[])))
}

pub(super) fn destroy(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let removed = store.remove(PRESET, &[app], call.id()).ok_or_else(not_found)?;
    Ok(call.reply(removed.without(&[])))
}

/// Returns 409 if another preset of the app has the name that is sent.
fn check_name_is_unique(
    store: &Store,
    app: &str,
    sent: &Map<String, Value>,
    own: Option<&str>,
) -> Result<(), ApiError> {
    let Some(name) = sent.get("name").and_then(Value::as_str) else { return Ok(()) };
    let mut others = store.within(PRESET, &[app]).into_iter().filter(|preset| Some(preset.id()) != own);
    if others.any(|preset| preset.text("name") == name) {
        return Err(ApiError::new(StatusCode::CONFLICT, format!("The app already has a preset `{name}`")));
    }
    Ok(())
}

fn preset<'s>(store: &'s Store, call: &Call) -> Result<&'s Record, ApiError> {
    let app = call.app(store)?;
    store.get(PRESET, &[app], call.id()).ok_or_else(not_found)
}

fn not_found() -> ApiError {
    ApiError::not_found("preset")
}
