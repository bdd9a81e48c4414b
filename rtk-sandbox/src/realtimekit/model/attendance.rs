//! Live sessions and their participants.

use serde_json::{Map, Value, json};

use super::events;
use crate::realtimekit::names::{SESSION, SESSION_PARTICIPANT};
use crate::store::clock;
use crate::store::{Record, Store};

/// Stored attribute of a session participant that no response contains: minutes in breakout rooms. `view=consolidated` adds them to
/// the duration.
pub(crate) const BREAKOUT_MINUTES: &str = "breakout_minutes";

/// A live session, identified by its app and its own id.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LiveSession {
    pub(crate) app: String,
    pub(crate) id: String,
}

/// Returns the live session of a meeting. It may be empty.
pub(crate) fn live_session(store: &Store, app: &str, meeting: &str) -> Option<LiveSession> {
    let sessions = store.within(SESSION, &[app]);
    let session = sessions.into_iter().find(|it| it.text("associated_id") == meeting && is_live(it))?;
    Some(LiveSession { app: app.to_owned(), id: session.id().to_owned() })
}

pub(crate) fn is_live(session: &Record) -> bool {
    session.text("status") == "LIVE"
}

/// Returns the people who are in a session now.
pub(crate) fn present<'s>(store: &'s Store, session: &LiveSession) -> Vec<&'s Record> {
    let mut people = store.within(SESSION_PARTICIPANT, &[&session.app, &session.id]);
    people.retain(|person| person.get("left_at").is_null());
    people
}

/// Returns whether a person has this id in the session, in the meeting, or in the caller's own system.
pub(crate) fn has_id(person: &Record, id: &str) -> bool {
    person.id() == id || person.text("user_id") == id || person.text("custom_participant_id") == id
}

/// Adds a participant to a session. One who was in it before rejoins as the same person.
pub(crate) fn join(store: &mut Store, session: &LiveSession, participant: &Record, now: &str) {
    let scope = [session.app.as_str(), session.id.as_str()];
    let people = store.within(SESSION_PARTICIPANT, &scope);
    let known = people.into_iter().find(|it| it.text("user_id") == participant.id()).map(|it| it.id().to_owned());
    let id = known.unwrap_or_else(|| {
        let id = store.rng.uuid();
        let mut person = Record::new(&scope, id.clone(), Map::new());
        for (wire, value) in [
            ("user_id", &participant.id().into()),
            ("custom_participant_id", participant.get("custom_participant_id")),
            ("display_name", participant.get("name")),
            ("preset_name", participant.get("preset_name")),
            ("created_at", &now.into()),
            ("peer_events", &json!([])),
            ("peer_report", &json!({})),
            ("duration", &json!(0.0)),
        ] {
            if !value.is_null() {
                person.set(wire, value.clone());
            }
        }
        store.insert(SESSION_PARTICIPANT, person);
        id
    });
    let peer = store.rng.uuid();
    let joining = ["PEER_CREATED", "PEER_JOINING"].map(|name| event(store, session, &id, &peer, name, now));
    if let Some(person) = store.get_mut(SESSION_PARTICIPANT, &scope, &id) {
        person.unset("left_at");
        person.set("joined_at", now);
        person.set("updated_at", now);
        add_events(person, joining);
    }
    events::joined(store, session, &id);
}

fn event(store: &mut Store, session: &LiveSession, person: &str, peer: &str, name: &str, now: &str) -> Value {
    json!({
        "id": store.rng.uuid(),
        "event_name": name,
        "peer_id": peer,
        "participant_id": person,
        "session_id": session.id,
        "preset_view_type": "GROUP_CALL",
        "minutes_consumed": 0.0,
        "created_at": now,
        "updated_at": now,
    })
}

fn add_events(person: &mut Record, more: impl IntoIterator<Item = Value>) {
    let mut events = person.get("peer_events").as_array().cloned().unwrap_or_default();
    events.extend(more);
    person.set("peer_events", events);
}

/// Removes people from a session, by the ids that they have in it.
pub(crate) fn leave(store: &mut Store, session: &LiveSession, people: &[String], now: &str) {
    let scope = [session.app.as_str(), session.id.as_str()];
    for id in people {
        let Some(person) = store.get(SESSION_PARTICIPANT, &scope, id) else { continue };
        let minutes = minutes(person.text("joined_at"), now);
        let events = person.get("peer_events").as_array();
        let peer = events.and_then(|events| events.last()?.get("peer_id")?.as_str()).unwrap_or("").to_owned();
        let mut leaving = event(store, session, id, &peer, "PEER_LEAVING", now);
        leaving["minutes_consumed"] = minutes.into();
        if let Some(person) = store.get_mut(SESSION_PARTICIPANT, &scope, id) {
            person.set("duration", person.number("duration") + minutes);
            person.set("left_at", now);
            person.set("updated_at", now);
            add_events(person, [leaving]);
        }
        events::left(store, session, id);
    }
    update_counts(store, session, now);
}

fn minutes(from: &str, to: &str) -> f64 {
    let seconds = clock::unix(to).zip(clock::unix(from)).map_or(0, |(to, from)| (to - from).max(0));
    f64::from(u32::try_from(seconds).unwrap_or(u32::MAX)) / 60.0
}

/// Updates the numbers of participants and minutes in a session.
pub(crate) fn update_counts(store: &mut Store, session: &LiveSession, now: &str) {
    let inside = present(store, session).len();
    let everybody = store.within(SESSION_PARTICIPANT, &[&session.app, &session.id]);
    let minutes: f64 = everybody.iter().filter(|it| !it.get("left_at").is_null()).map(|it| it.number("duration")).sum();
    let Some(session) = store.get_mut(SESSION, &[&session.app], &session.id) else { return };
    let most = session.get("max_concurrent_participants").as_u64().unwrap_or(0);
    session.set("live_participants", inside);
    session.set("max_concurrent_participants", most.max(u64::try_from(inside).unwrap_or(0)));
    session.set("minutes_consumed", minutes);
    session.set("updated_at", now);
}
