//! How a session goes on: somebody joins, the last one leaves, it ends.
//!
//! ```text
//! join    the first one makes a session, with a recording and a livestream if the meeting wants them
//! leave   whoever was last leaves an empty session, which lives for `session_keep_alive_time_in_secs`
//! end     ENDED; a transcript and a summary are there if the meeting wants them, recordings and livestreams stop
//! ```

use serde_json::{Map, Value, json};

use super::{ControlError, people};
use crate::api::{MEETING, PARTICIPANT, RECORDING, SESSION, SESSION_PARTICIPANT, SUMMARY, TRANSCRIPT};
use crate::clock;
use crate::handlers::{artifacts, livestreams, recordings};
use crate::store::{Record, Store};

/// A session: its app and its own id.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Live {
    pub(crate) app: String,
    pub(crate) id: String,
}

/// The session that goes on in a meeting, if there is one. It may be empty.
pub(crate) fn live(store: &Store, app: &str, meeting: &str) -> Option<Live> {
    let sessions = store.within(SESSION, &[app]);
    let session = sessions.into_iter().find(|it| it.text("associated_id") == meeting && is_live(it))?;
    Some(Live { app: app.to_owned(), id: session.id().to_owned() })
}

fn is_live(session: &Record) -> bool {
    session.text("status") == "LIVE"
}

/// The app of a meeting.
pub(super) fn app_of(store: &Store, meeting: &str) -> Result<String, ControlError> {
    let found = store.get(MEETING, &[], meeting).ok_or_else(|| ControlError::NoSuchMeeting(meeting.to_owned()))?;
    Ok(found.place(0).to_owned())
}

/// The id of the session, which is made if there is none.
pub(super) fn join(store: &mut Store, meeting: &str, ids: &[&str]) -> Result<String, ControlError> {
    let app = app_of(store, meeting)?;
    let room = store.get(MEETING, &[&app], meeting).cloned();
    let room = room.ok_or_else(|| ControlError::NoSuchMeeting(meeting.to_owned()))?;
    if room.text("status") == "INACTIVE" {
        return Err(ControlError::Inactive(meeting.to_owned()));
    }
    if ids.is_empty() {
        return Err(ControlError::Nobody);
    }
    let goes_on = live(store, &app, meeting);
    let mut joining: Vec<Record> = Vec::new();
    for &id in ids {
        let people = store.within(PARTICIPANT, &[&app, meeting]);
        let found = people.into_iter().find(|it| it.id() == id || it.text("custom_participant_id") == id);
        let found = found.ok_or_else(|| ControlError::NoSuchParticipant(id.to_owned()))?;
        let inside = goes_on.as_ref().is_some_and(|live| {
            people::present(store, live).into_iter().any(|person| person.text("user_id") == found.id())
        });
        if inside || joining.iter().any(|other| other.id() == found.id()) {
            return Err(ControlError::AlreadyIn(id.to_owned()));
        }
        joining.push(found.clone());
    }
    let now = store.now();
    let session = goes_on.unwrap_or_else(|| start(store, &app, &room, &now));
    for participant in &joining {
        people::enter(store, &session, participant, &now);
    }
    people::count(store, &session, &now);
    Ok(session.id)
}

fn start(store: &mut Store, app: &str, meeting: &Record, now: &str) -> Live {
    let id = store.rng.uuid();
    let attributes = object(json!({
        "associated_id": meeting.id(),
        "organization_id": app,
        "meeting_display_name": meeting.text("title"),
        "type": "meeting",
        "status": "LIVE",
        "live_participants": 0,
        "max_concurrent_participants": 0,
        "minutes_consumed": 0.0,
        "started_at": now,
        "created_at": now,
        "updated_at": now,
        "breakout_rooms": [],
    }));
    store.insert(SESSION, Record::new(&[app], id.clone(), attributes));
    // What was asked for while nobody was in it.
    recordings::join_session(store, app, meeting.id(), &id);
    livestreams::meetings::join_session(store, app, meeting.id(), &id);
    if meeting.get("record_on_start") == true {
        record(store, app, meeting, &id, now);
    }
    if meeting.get("live_stream_on_start") == true {
        livestreams::meetings::begin(store, app, meeting.id(), None, now);
    }
    Live { app: app.to_owned(), id }
}

fn record(store: &mut Store, app: &str, meeting: &Record, session: &str, now: &str) {
    let id = store.rng.uuid();
    let config = object(meeting.get("recording_config").clone());
    let mut recording = recordings::new(app, meeting.id(), id, now, &config);
    recording.set("session_id", session);
    recording.set("start_reason", recordings::reason(app, "RECORD_ON_START"));
    store.insert(RECORDING, recording);
}

/// Those who are called so leave; all of them have to be in it.
pub(super) fn leave(store: &mut Store, meeting: &str, ids: &[&str]) -> Result<(), ControlError> {
    let app = app_of(store, meeting)?;
    let session = live(store, &app, meeting).ok_or_else(|| ControlError::NotLive(meeting.to_owned()))?;
    if ids.is_empty() {
        return Err(ControlError::Nobody);
    }
    let inside = people::present(store, &session);
    let mut leaving = Vec::new();
    for id in ids {
        let person = inside.iter().find(|person| people::is_called(person, id));
        leaving.push(person.ok_or_else(|| ControlError::NotIn((*id).to_owned()))?.id().to_owned());
    }
    let now = store.now();
    people::go(store, &session, &leaving, &now);
    Ok(())
}

/// The session that goes on in a meeting ends; its id.
pub(super) fn end(store: &mut Store, meeting: &str) -> Result<String, ControlError> {
    let app = app_of(store, meeting)?;
    let session = live(store, &app, meeting).ok_or_else(|| ControlError::NotLive(meeting.to_owned()))?;
    finish(store, &session);
    Ok(session.id)
}

/// Everybody leaves, and it ends.
pub(crate) fn finish(store: &mut Store, session: &Live) {
    let now = store.now();
    let inside: Vec<String> =
        people::present(store, session).into_iter().map(|person| person.id().to_owned()).collect();
    people::go(store, session, &inside, &now);
    close(store, session, &now);
}

fn close(store: &mut Store, live: &Live, at: &str) {
    let Live { app, id } = live;
    let Some(session) = store.get_mut(SESSION, &[app], id) else { return };
    session.set("status", "ENDED");
    session.set("ended_at", at);
    session.set("updated_at", at);
    let meeting = session.text("associated_id").to_owned();
    let wants = |store: &Store, what| store.get(MEETING, &[app], &meeting).is_some_and(|it| it.get(what) == true);
    if wants(store, "transcribe_on_end") {
        artifacts::leave(store, TRANSCRIPT, app, id);
        // Documented to need a transcript.
        if wants(store, "summarize_on_end") {
            artifacts::leave(store, SUMMARY, app, id);
        }
    }
    livestreams::meetings::end(store, app, &meeting, at);
    recordings::end_with_session(store, app, id, at);
}

/// Empty sessions that nobody came back to end when their time is over.
pub(crate) fn settle(store: &mut Store) {
    let lives: Vec<Live> = store
        .within(SESSION, &[])
        .into_iter()
        .filter(|session| is_live(session))
        .map(|session| Live { app: session.place(0).to_owned(), id: session.id().to_owned() })
        .collect();
    for session in lives {
        if let Some(end) = end_of_empty(store, &session).filter(|end| store.unix_now() >= *end) {
            close(store, &session, &clock::text(end));
        }
    }
}

/// When an empty session ends; nothing while somebody is in it.
fn end_of_empty(store: &Store, session: &Live) -> Option<i64> {
    if !people::present(store, session).is_empty() {
        return None;
    }
    let meeting = store.get(SESSION, &[&session.app], &session.id)?.text("associated_id");
    let patience = store.get(MEETING, &[&session.app], meeting)?.get("session_keep_alive_time_in_secs").as_i64()?;
    let people = store.within(SESSION_PARTICIPANT, &[&session.app, &session.id]);
    let left = people.into_iter().filter_map(|person| clock::unix(person.text("left_at"))).max()?;
    Some(left.saturating_add(patience))
}

/// A session that ended gets what its meeting did not ask for.
pub(super) fn leave_behind(store: &mut Store, session: &str, what: &'static str) -> Result<(), ControlError> {
    let found = store.get(SESSION, &[], session).ok_or_else(|| ControlError::NoSuchSession(session.to_owned()))?;
    if is_live(found) {
        return Err(ControlError::NotEnded(session.to_owned()));
    }
    let app = found.place(0).to_owned();
    artifacts::leave(store, what, &app, session);
    Ok(())
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
