//! People who were in a session. They are read by id below the session, and by the id of a connection (peer) below the app.

use serde_json::{Map, Value};

use super::Call;
use crate::realtimekit::filter::{self, Key, Search};
use crate::realtimekit::model::attendance::BREAKOUT_MINUTES;
use crate::realtimekit::names::SESSION_PARTICIPANT;
use crate::store::{Record, Store};
use crate::wire::{ApiError, Reply};

const PEER_EVENTS: &str = "peer_events";
const PEER_REPORT: &str = "peer_report";

const SORT_KEYS: &[(&str, Key)] = &[("joinedAt", Key::Time("joined_at")), ("duration", Key::Number("duration"))];

/// Values of `filters`, each of which selects a part of a peer report, and the path of that part.
const REPORT_PARTS: &[(&str, [&str; 2])] = &[
    ("device_info", ["metadata", "device_info"]),
    ("ip_information", ["metadata", "ip_information"]),
    ("precall_network_information", ["metadata", "pc_metadata"]),
    ("events", ["metadata", "events"]),
    ("quality_stats", ["quality", ""]),
];

/// `paging` is inside `data`, beside `participants`, as in the sample response. The schema has no `paging`.
pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, session) = (call.app(store)?, call.session(store)?.id());
    let search = Search::read(&call.query);
    let consolidated = call.query.one_of("view", &["raw", "consolidated"])? == Some("consolidated");
    let hidden = hidden(call)?;
    let mut people = store.within(SESSION_PARTICIPANT, &[app, session]);
    people.retain(|person| search.matches(person, &["id", "custom_participant_id", "display_name"]));
    let people: Vec<Record> = people.into_iter().map(|person| as_viewed(person, consolidated)).collect();
    let mut people: Vec<&Record> = people.iter().collect();
    filter::sort(&mut people, &call.query, Key::Time("joined_at"), SORT_KEYS)?;
    let page = call.page(people)?;
    Ok(call.items(&page, &hidden).paging_inside(call.descriptor.envelope, page.paging()))
}

/// Applies `view`. This happens before sorting, since it changes the duration.
fn as_viewed(person: &Record, consolidated: bool) -> Record {
    let mut person = person.clone();
    if consolidated {
        person.set("duration", person.number("duration") + person.number(BREAKOUT_MINUTES));
    }
    person
}

pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, session) = (call.app(store)?, call.session(store)?.id());
    // Newer editions of the document lack `filters` here, where the response has no report. Its value is still checked.
    report_part(call)?;
    let hidden = hidden(call)?;
    let person = store.get(SESSION_PARTICIPANT, &[app, session], call.id());
    Ok(call.reply(person.ok_or_else(|| ApiError::not_found("participant"))?.without(&hidden)))
}

/// Returns the person in another shape: with `role` in place of `preset_name`, the session's id, and the peer report.
pub(super) fn find_by_peer(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let peer = call.ids.get("peer_id");
    let part = report_part(call)?;
    let people = store.within(SESSION_PARTICIPANT, &[app]);
    let person = people.into_iter().find(|person| has_peer(person, peer)).ok_or_else(|| ApiError::not_found("peer"))?;

    let mut shown = person.without(&hidden(call)?);
    if let Some(preset) = shown.remove("preset_name") {
        shown.insert("role".to_owned(), preset);
    }
    let session = person.get(PEER_EVENTS).pointer("/0/session_id").cloned();
    shown.insert("session_id".to_owned(), session.unwrap_or_default());
    let report = person.get(PEER_REPORT);
    shown.insert(PEER_REPORT.to_owned(), part.map_or_else(|| report.clone(), |part| only(report, part)));
    Ok(call.reply(shown))
}

fn hidden(call: &Call) -> Result<Vec<&'static str>, ApiError> {
    let mut hidden = vec![BREAKOUT_MINUTES, PEER_REPORT];
    if !call.query.flag("include_peer_events")? {
        hidden.push(PEER_EVENTS);
    }
    Ok(hidden)
}

fn report_part(call: &Call) -> Result<Option<[&'static str; 2]>, ApiError> {
    let names: Vec<&'static str> = REPORT_PARTS.iter().map(|(name, _)| *name).collect();
    let filter = call.query.one_of("filters", &names)?;
    Ok(REPORT_PARTS.iter().find(|(name, _)| filter == Some(name)).map(|(_, part)| *part))
}

/// Returns the report with one part only.
fn only(report: &Value, [outer, inner]: [&str; 2]) -> Value {
    let wrap = |key: &str, value: Value| Value::Object(Map::from_iter([(key.to_owned(), value)]));
    let section = report.get(outer).cloned().unwrap_or_default();
    if inner.is_empty() {
        return wrap(outer, section);
    }
    wrap(outer, wrap(inner, section.get(inner).cloned().unwrap_or_default()))
}

fn has_peer(person: &Record, peer: &str) -> bool {
    let events = person.get(PEER_EVENTS).as_array();
    events.into_iter().flatten().any(|event| event.get("peer_id").and_then(Value::as_str) == Some(peer))
}
