//! Presets: what the people who join with one see and may do.
//!
//! ```text
//! GET      the list has id, name and times alone; one of them is whole
//! POST     201   every key of the three parts is required; 409 for a name that another preset of the app has
//! PATCH    200   goes as deep as what is sent: what is not sent stays, at every depth
//! PUT      200   as POST
//! DELETE   200   with all of what is deleted
//! ```
//!
//! A participant keeps the name of a preset that is deleted or renamed, and nothing else happens to it.

mod fields;

use http::StatusCode;
use serde_json::{Map, Value};

use super::Call;
use crate::api::PRESET;
use crate::body;
use crate::filter::Search;
use crate::reply::{Refusal, Reply};
use crate::rng::Rng;
use crate::store::{Record, Store};
use fields::FIELDS;

const LIST_LACKS: &[&str] = &["config", "permissions", "ui"];

pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let search = Search::read(&call.query);
    let mut presets = store.within(PRESET, &[app]);
    presets.retain(|preset| search.finds(preset, &["name"]));
    call.list(presets, LIST_LACKS)
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    Ok(call.reply(preset(store, call)?.without(&[])))
}

pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let sent = body::read(&call.body, FIELDS)?;
    is_free(store, app, &sent, None)?;
    let now = store.now();
    let preset = new(&[app], store.rng.uuid(), &now, sent);
    let shown = preset.without(&[]);
    store.insert(PRESET, preset);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

/// A preset as it is when it is made; the seed makes its own in the same way.
pub(crate) fn new(place: &[&str], id: String, now: &str, sent: Map<String, Value>) -> Record {
    let mut preset = Record::new(place, id, sent);
    preset.set("created_at", now);
    preset.set("updated_at", now);
    preset
}

pub(super) fn update(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    change(store, call, body::read_part(&call.body, FIELDS), |preset, wire, value| {
        let mut whole = preset.get(wire).clone();
        body::merge(&mut whole, value);
        preset.set(wire, whole);
    })
}

/// All of its parts are required, so that nothing of the old ones is left.
pub(super) fn replace(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    change(store, call, body::read(&call.body, FIELDS), Record::set)
}

fn change(
    store: &mut Store,
    call: &Call,
    sent: Result<Map<String, Value>, Refusal>,
    apply: impl Fn(&mut Record, &str, Value),
) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let id = preset(store, call)?.id().to_owned();
    let sent = sent?;
    is_free(store, app, &sent, Some(&id))?;
    let now = store.now();
    let preset = store.get_mut(PRESET, &[app], &id).ok_or_else(missing)?;
    for (wire, value) in sent {
        apply(preset, &wire, value);
    }
    preset.set("updated_at", now);
    Ok(call.reply(preset.without(&[])))
}

pub(super) fn destroy(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let removed = store.remove(PRESET, &[app], call.id()).ok_or_else(missing)?;
    Ok(call.reply(removed.without(&[])))
}

/// The id of the preset of that name. One that does not exist has an id that follows from app and name, so that it is the
/// same each time: no document refuses a participant whose preset is unknown, and the answer to its DELETE has an id.
pub(super) fn id_of(store: &Store, app: &str, name: &str) -> String {
    let preset = store.within(PRESET, &[app]).into_iter().find(|preset| preset.text("name") == name);
    preset.map_or_else(|| Rng::of_text(&format!("{app}/{name}")).uuid(), |preset| preset.id().to_owned())
}

/// The name that is sent, if one is, must be no other preset's.
fn is_free(store: &Store, app: &str, sent: &Map<String, Value>, own: Option<&str>) -> Result<(), Refusal> {
    let Some(name) = sent.get("name").and_then(Value::as_str) else { return Ok(()) };
    let mut others = store.within(PRESET, &[app]).into_iter().filter(|preset| Some(preset.id()) != own);
    if others.any(|preset| preset.text("name") == name) {
        return Err(Refusal::new(StatusCode::CONFLICT, format!("The app has a preset called `{name}` already")));
    }
    Ok(())
}

fn preset<'s>(store: &'s Store, call: &Call) -> Result<&'s Record, Refusal> {
    let app = call.app(store)?;
    store.get(PRESET, &[app], call.id()).ok_or_else(missing)
}

fn missing() -> Refusal {
    Refusal::not_found("preset")
}
