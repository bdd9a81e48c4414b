//! Who is in a session, and what it tells of them.

use serde_json::{Map, Value, json};

use super::life::Live;
use crate::api::{SESSION, SESSION_PARTICIPANT};
use crate::clock;
use crate::store::{Record, Store};

/// Who is in it.
pub(crate) fn present<'s>(store: &'s Store, session: &Live) -> Vec<&'s Record> {
    let mut people = store.within(SESSION_PARTICIPANT, &[&session.app, &session.id]);
    people.retain(|person| person.get("left_at").is_null());
    people
}

/// Whether an id is this person's: in the session, in the meeting, or in the caller's own system.
pub(super) fn is_called(person: &Record, id: &str) -> bool {
    person.id() == id || person.text("user_id") == id || person.text("custom_participant_id") == id
}

/// Whoever was in it before comes back as the same person.
pub(super) fn enter(store: &mut Store, session: &Live, participant: &Record, now: &str) {
    let place = [session.app.as_str(), session.id.as_str()];
    let people = store.within(SESSION_PARTICIPANT, &place);
    let known = people.into_iter().find(|it| it.text("user_id") == participant.id()).map(|it| it.id().to_owned());
    let id = known.unwrap_or_else(|| {
        let id = store.rng.uuid();
        let mut person = Record::new(&place, id.clone(), Map::new());
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
    let events = ["PEER_CREATED", "PEER_JOINING"].map(|name| event(store, session, &id, &peer, name, now));
    if let Some(person) = store.get_mut(SESSION_PARTICIPANT, &place, &id) {
        person.unset("left_at");
        person.set("joined_at", now);
        person.set("updated_at", now);
        add_events(person, events);
    }
}

fn event(store: &mut Store, session: &Live, person: &str, peer: &str, name: &str, now: &str) -> Value {
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

/// People of a session, by the ids that they have in it, leave it.
pub(crate) fn go(store: &mut Store, session: &Live, people: &[String], now: &str) {
    let place = [session.app.as_str(), session.id.as_str()];
    for id in people {
        let Some(person) = store.get(SESSION_PARTICIPANT, &place, id) else { continue };
        let minutes = minutes(person.text("joined_at"), now);
        let events = person.get("peer_events").as_array();
        let peer = events.and_then(|events| events.last()?.get("peer_id")?.as_str()).unwrap_or("").to_owned();
        let mut left = event(store, session, id, &peer, "PEER_LEAVING", now);
        left["minutes_consumed"] = minutes.into();
        if let Some(person) = store.get_mut(SESSION_PARTICIPANT, &place, id) {
            person.set("duration", person.number("duration") + minutes);
            person.set("left_at", now);
            person.set("updated_at", now);
            add_events(person, [left]);
        }
    }
    count(store, session, now);
}

fn minutes(from: &str, to: &str) -> f64 {
    let seconds = clock::unix(to).zip(clock::unix(from)).map_or(0, |(to, from)| (to - from).max(0));
    f64::from(u32::try_from(seconds).unwrap_or(u32::MAX)) / 60.0
}

/// What a session tells of its people.
pub(super) fn count(store: &mut Store, session: &Live, now: &str) {
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
