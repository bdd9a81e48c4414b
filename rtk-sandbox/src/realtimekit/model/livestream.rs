//! Livestreams, which are channels, and their livestream sessions, which are broadcasts on a channel.
//!
//! Like a recording, a broadcast changes its state after a read, or when a test advances the clock: INVOKED, then LIVE.

use serde_json::{Map, Value};

use super::{attendance, events};
use crate::realtimekit::names::{LIVESTREAM, LIVESTREAM_SESSION};
use crate::store::clock::{after, unix};
use crate::store::{Record, Rng, Store};

/// Creates an IDLE livestream. Its stream key and URL are derived from its id.
pub(crate) fn new(app: &str, id: String, now: &str, name: Option<Value>, meeting: Value) -> Record {
    let key = Rng::from_text(&format!("stream key of {id}")).uuid();
    let mut livestream = Record::new(&[app], id, Map::new());
    livestream.set("name", name.unwrap_or_default());
    livestream.set("meeting_id", meeting);
    livestream.set("status", "IDLE");
    livestream.set("disabled", false);
    livestream.set("ingest_server", "rtmps://live.sandbox.invalid:443/live/");
    livestream.set("stream_key", key);
    livestream.set("playback_url", format!("https://playback.sandbox.invalid/{}/video.m3u8", livestream.id()));
    livestream.set("created_at", now);
    livestream.set("updated_at", now);
    livestream
}

/// Returns the livestreams of a meeting, oldest first.
pub(crate) fn of_meeting<'s>(store: &'s Store, app: &str, meeting: &str) -> Vec<&'s Record> {
    let livestreams = store.within(LIVESTREAM, &[app]).into_iter();
    livestreams.filter(|livestream| livestream.text("meeting_id") == meeting).collect()
}

/// Returns the livestream on which a meeting is broadcast.
pub(crate) fn active<'s>(store: &'s Store, app: &str, meeting: &str) -> Option<&'s Record> {
    let mut livestreams = of_meeting(store, app, meeting).into_iter();
    livestreams.find(|livestream| matches!(livestream.text("status"), "INVOKED" | "LIVE"))
}

/// Returns the broadcasts on a livestream, newest first.
pub(crate) fn broadcasts<'s>(store: &'s Store, app: &str, livestream: &str) -> Vec<&'s Record> {
    let broadcasts = store.within(LIVESTREAM_SESSION, &[app]).into_iter().rev();
    broadcasts.filter(|broadcast| broadcast.text("livestream_id") == livestream).collect()
}

pub(crate) fn is_running(broadcast: &Record) -> bool {
    broadcast.get("stopped_time").is_null()
}

/// Changes the state after a read: an INVOKED broadcast is LIVE, one second after the request.
pub(crate) fn progress(store: &mut Store, app: &str, id: &str) {
    let Some(livestream) = store.get_mut(LIVESTREAM, &[app], id) else { return };
    if livestream.text("status") != "INVOKED" {
        return;
    }
    livestream.set("status", "LIVE");
    events::livestream_changed(store, app, id, "LIVE");
    let running = broadcasts(store, app, id).into_iter().find(|broadcast| is_running(broadcast));
    let Some(broadcast) = running.map(|broadcast| broadcast.id().to_owned()) else { return };
    if let Some(broadcast) = store.get_mut(LIVESTREAM_SESSION, &[app], &broadcast) {
        let started = after(broadcast.text("invoked_time"), 1);
        broadcast.set("updated_at", started.as_str());
        broadcast.set("started_time", started);
    }
}

/// Changes the state of every livestream, as after a read.
pub(crate) fn progress_all(store: &mut Store) {
    let invoked = store.within(LIVESTREAM, &[]).into_iter().filter(|it| it.text("status") == "INVOKED");
    let invoked: Vec<_> = invoked.map(|it| (it.ancestor_id(0).to_owned(), it.id().to_owned())).collect();
    for (app, id) in invoked {
        progress(store, &app, &id);
    }
}

/// Creates a livestream for a meeting and starts a broadcast on it, in the meeting's live session if there is one.
pub(crate) fn begin(store: &mut Store, app: &str, meeting: &str, name: Option<Value>, now: &str) -> Record {
    let mut livestream = new(app, store.rng.uuid(), now, name, meeting.into());
    livestream.set("status", "INVOKED");
    let session = attendance::live_session(store, app, meeting).map(|session| session.id);
    let scope = [app, session.as_deref().unwrap_or("")];
    let mut broadcast = Record::new(&scope, store.rng.uuid(), Map::new());
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

/// Assigns the broadcast that was started in an empty meeting to the session that begins.
pub(crate) fn join_session(store: &mut Store, app: &str, meeting: &str, session: &str) {
    let Some(livestream) = active(store, app, meeting).map(|livestream| livestream.id().to_owned()) else { return };
    let broadcasts = store.within(LIVESTREAM_SESSION, &[app, ""]).into_iter();
    let waiting = broadcasts.filter(|broadcast| broadcast.text("livestream_id") == livestream);
    let waiting: Vec<Record> = waiting.cloned().collect();
    for broadcast in waiting {
        store.remove(LIVESTREAM_SESSION, &[app, ""], broadcast.id());
        store.insert(LIVESTREAM_SESSION, broadcast.moved_to(&[app, session]));
    }
}

/// Stops a meeting's broadcast, if one is running, and sets its duration. It has no viewers.
pub(crate) fn end(store: &mut Store, app: &str, meeting: &str, now: &str) {
    let Some(id) = active(store, app, meeting).map(|livestream| livestream.id().to_owned()) else { return };
    progress(store, app, &id);
    if let Some(livestream) = store.get_mut(LIVESTREAM, &[app], &id) {
        livestream.set("status", "IDLE");
        livestream.set("updated_at", now);
    }
    events::livestream_changed(store, app, &id, "OFFLINE");
    let running = broadcasts(store, app, &id).into_iter().find(|broadcast| is_running(broadcast));
    let Some(running) = running.map(|broadcast| broadcast.id().to_owned()) else { return };
    let Some(broadcast) = store.get_mut(LIVESTREAM_SESSION, &[app], &running) else { return };
    let seconds = unix(now).zip(unix(broadcast.text("started_time"))).map_or(0, |(end, start)| end - start);
    broadcast.set("ingest_seconds", seconds.max(0));
    broadcast.set("stopped_time", now);
    broadcast.set("updated_at", now);
}
