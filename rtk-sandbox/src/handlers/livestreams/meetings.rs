//! What is broadcast from a meeting.

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::{NAME, broadcasts, is_active, move_on, new, show};
use crate::api::{LIVESTREAM, LIVESTREAM_SESSION};
use crate::body::{self, Field};
use crate::clock::unix;
use crate::control::life;
use crate::handlers::{Call, meetings};
use crate::paging::Page;
use crate::reply::{Refusal, Reply};
use crate::store::{Record, Store};

const FIELDS: &[Field] = &[NAME, Field::fields("video_config", &[Field::count("width"), Field::count("height")])];

/// All of its livestreams, with one of its broadcasts: as for one livestream.
pub(crate) fn of_meeting(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    let livestreams = livestreams(store, app, meeting);
    let ids: Vec<String> = livestreams.iter().map(|livestream| livestream.id().to_owned()).collect();
    let mut broadcasts = store.within(LIVESTREAM_SESSION, &[app]);
    broadcasts.retain(|broadcast| ids.iter().any(|id| id == broadcast.text("livestream_id")));
    broadcasts.reverse();
    let page = Page::one_by_one(&call.query, call.descriptor.paging, broadcasts)?;
    let shown: Vec<_> = livestreams.into_iter().map(show::in_meeting).collect();
    let mut data = Map::from_iter([("livestreams".to_owned(), json!(shown))]);
    if let Some(broadcast) = page.items.first() {
        data.insert("sessions".to_owned(), show::broadcast_of_meeting(broadcast).into());
    }
    let reply = call.reply(data).paging_inside(call.descriptor.envelope, page.paging());
    for id in ids {
        move_on(store, app, &id);
    }
    Ok(reply)
}

pub(crate) fn of_meeting_active(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    let active = active(store, app, meeting).ok_or_else(none)?;
    let id = active.id().to_owned();
    let reply = call.reply(show::of_meeting(active));
    move_on(store, app, &id);
    Ok(reply)
}

/// One at a time: the service was seen to answer 400 while another one ends.
pub(crate) fn start(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let meeting = call.meeting(store)?;
    let mut sent = body::read(&call.body, FIELDS)?;
    meetings::must_be_active(meeting, "it cannot be broadcast")?;
    if active(store, app, meeting.id()).is_some() {
        return Err(Refusal::invalid("The meeting is being broadcast already"));
    }
    let meeting = meeting.id().to_owned();
    let now = store.now();
    let livestream = begin(store, app, &meeting, sent.remove("name"), &now);
    Ok(call.reply_with(StatusCode::CREATED, show::started(&livestream)))
}

/// A livestream for the meeting, and a broadcast on it: in the session that goes on, or in none if nobody is there.
pub(crate) fn begin(store: &mut Store, app: &str, meeting: &str, name: Option<Value>, now: &str) -> Record {
    let mut livestream = new(app, store.rng.uuid(), now, name, meeting.into());
    livestream.set("status", "INVOKED");
    let session = life::live(store, app, meeting).map(|session| session.id);
    let place = [app, session.as_deref().unwrap_or("")];
    let mut broadcast = Record::new(&place, store.rng.uuid(), Map::new());
    broadcast.set("livestream_id", livestream.id());
    broadcast.set("ingest_seconds", 0);
    broadcast.set("viewer_seconds", 0);
    for wire in ["invoked_time", "created_at", "updated_at"] {
        broadcast.set(wire, now);
    }
    store.insert(LIVESTREAM, livestream.clone());
    store.insert(LIVESTREAM_SESSION, broadcast);
    livestream
}

/// What was asked for in an empty meeting belongs to the session that then begins.
pub(crate) fn join_session(store: &mut Store, app: &str, meeting: &str, session: &str) {
    let Some(livestream) = active(store, app, meeting).map(|livestream| livestream.id().to_owned()) else { return };
    let broadcasts = store.within(LIVESTREAM_SESSION, &[app, ""]).into_iter();
    let waiting = broadcasts.filter(|broadcast| broadcast.text("livestream_id") == livestream);
    let waiting: Vec<Record> = waiting.cloned().collect();
    for broadcast in waiting {
        store.remove(LIVESTREAM_SESSION, &[app, ""], broadcast.id());
        store.insert(LIVESTREAM_SESSION, broadcast.moved(&[app, session]));
    }
}

pub(crate) fn stop(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id().to_owned());
    active(store, app, &meeting).ok_or_else(none)?;
    let now = store.now();
    end(store, app, &meeting, &now);
    Ok(call.reply(json!({ "message": "The livestream is stopped" })))
}

/// What is broadcast from the meeting ends, if anything is. Seconds are counted then. Nobody watched.
pub(crate) fn end(store: &mut Store, app: &str, meeting: &str, now: &str) {
    let Some(id) = active(store, app, meeting).map(|livestream| livestream.id().to_owned()) else { return };
    move_on(store, app, &id);
    if let Some(livestream) = store.get_mut(LIVESTREAM, &[app], &id) {
        livestream.set("status", "IDLE");
        livestream.set("updated_at", now);
    }
    let ending = broadcasts(store, app, &id).into_iter().find(|broadcast| is_active(broadcast));
    let Some(ending) = ending.map(|broadcast| broadcast.id().to_owned()) else { return };
    let Some(broadcast) = store.get_mut(LIVESTREAM_SESSION, &[app], &ending) else { return };
    let seconds = unix(now).zip(unix(broadcast.text("started_time"))).map_or(0, |(end, start)| end - start);
    broadcast.set("ingest_seconds", seconds.max(0));
    broadcast.set("stopped_time", now);
    broadcast.set("updated_at", now);
}

fn livestreams<'s>(store: &'s Store, app: &str, meeting: &str) -> Vec<&'s Record> {
    let livestreams = store.within(LIVESTREAM, &[app]).into_iter();
    livestreams.filter(|livestream| livestream.text("meeting_id") == meeting).collect()
}

fn active<'s>(store: &'s Store, app: &str, meeting: &str) -> Option<&'s Record> {
    let mut livestreams = livestreams(store, app, meeting).into_iter();
    livestreams.find(|livestream| matches!(livestream.text("status"), "INVOKED" | "LIVE"))
}

fn none() -> Refusal {
    Refusal::not_found("active livestream")
}
