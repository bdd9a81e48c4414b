//! The states of a session:
//!
//! ```text
//! join    the first participant creates it, with a recording and a livestream if the meeting has `…_on_start`
//! leave   after the last participant it is empty, and stays LIVE for `session_keep_alive_time_in_secs`
//! end     it is ENDED, with a transcript and a summary if the meeting has `…_on_end`; recordings and livestreams stop
//! ```

use serde_json::json;

use super::attendance::{LiveSession, is_live, live_session};
use super::{artifact, attendance, events, livestream, meeting, members, recording};
use crate::error::ControlError;
use crate::realtimekit::names::{MEETING, PARTICIPANT, SESSION, SESSION_PARTICIPANT, SUMMARY, TRANSCRIPT};
use crate::store::clock;
use crate::store::{Record, Store};

/// Returns the app of a meeting.
fn app_of(store: &Store, meeting: &str) -> Result<String, ControlError> {
    let found = store.get(MEETING, &[], meeting).ok_or_else(|| ControlError::NoSuchMeeting(meeting.to_owned()))?;
    Ok(found.ancestor_id(0).to_owned())
}

/// Adds participants to a meeting's live session, which is created if there is none. Returns the session's id.
pub(crate) fn join(store: &mut Store, meeting_id: &str, ids: &[&str]) -> Result<String, ControlError> {
    let app = app_of(store, meeting_id)?;
    let meeting = store.get(MEETING, &[&app], meeting_id).cloned();
    let meeting = meeting.ok_or_else(|| ControlError::NoSuchMeeting(meeting_id.to_owned()))?;
    if meeting::is_inactive(&meeting) {
        return Err(ControlError::InactiveMeeting(meeting_id.to_owned()));
    }
    if ids.is_empty() {
        return Err(ControlError::NoParticipants);
    }
    let live = live_session(store, &app, meeting_id);
    let mut joining: Vec<Record> = Vec::new();
    for &id in ids {
        let participants = store.within(PARTICIPANT, &[&app, meeting_id]);
        let found = participants.into_iter().find(|it| it.id() == id || it.text("custom_participant_id") == id);
        let found = found.ok_or_else(|| ControlError::NoSuchParticipant(id.to_owned()))?;
        let is_present = live.as_ref().is_some_and(|live| {
            attendance::present(store, live).into_iter().any(|person| person.text("user_id") == found.id())
        });
        if is_present || joining.iter().any(|other| other.id() == found.id()) {
            return Err(ControlError::AlreadyJoined(id.to_owned()));
        }
        joining.push(found.clone());
    }
    let now = store.now();
    let session = live.unwrap_or_else(|| start(store, &app, &meeting, &now));
    for participant in &joining {
        attendance::join(store, &session, participant, &now);
    }
    attendance::update_counts(store, &session, &now);
    Ok(session.id)
}

fn start(store: &mut Store, app: &str, meeting: &Record, now: &str) -> LiveSession {
    let id = store.rng.uuid();
    let attributes = members(json!({
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
    let session = LiveSession { app: app.to_owned(), id };
    events::started(store, &session);
    let id = session.id.as_str();
    // Recordings and broadcasts that were started while the meeting was empty.
    recording::join_session(store, app, meeting.id(), id);
    livestream::join_session(store, app, meeting.id(), id);
    if meeting.get("record_on_start") == true {
        record(store, app, meeting, id, now);
    }
    if meeting.get("live_stream_on_start") == true {
        livestream::begin(store, app, meeting.id(), None, now);
    }
    session
}

fn record(store: &mut Store, app: &str, meeting: &Record, session: &str, now: &str) {
    let id = store.rng.uuid();
    let config = members(meeting.get("recording_config").clone());
    let mut recording = recording::new(app, meeting.id(), id, now, &config);
    recording.set("session_id", session);
    recording.set("start_reason", recording::reason(app, "RECORD_ON_START"));
    recording::insert(store, app, recording);
}

/// Removes participants from a meeting's live session. If one of them is not in it, nobody leaves.
pub(crate) fn leave(store: &mut Store, meeting: &str, ids: &[&str]) -> Result<(), ControlError> {
    let app = app_of(store, meeting)?;
    let session = live_session(store, &app, meeting).ok_or_else(|| ControlError::NotLive(meeting.to_owned()))?;
    if ids.is_empty() {
        return Err(ControlError::NoParticipants);
    }
    let present = attendance::present(store, &session);
    let mut leaving = Vec::new();
    for id in ids {
        let person = present.iter().find(|person| attendance::has_id(person, id));
        leaving.push(person.ok_or_else(|| ControlError::NotJoined((*id).to_owned()))?.id().to_owned());
    }
    let now = store.now();
    attendance::leave(store, &session, &leaving, &now);
    Ok(())
}

/// Ends a meeting's live session. Returns the session's id.
pub(crate) fn end(store: &mut Store, meeting: &str) -> Result<String, ControlError> {
    let app = app_of(store, meeting)?;
    let session = live_session(store, &app, meeting).ok_or_else(|| ControlError::NotLive(meeting.to_owned()))?;
    finish(store, &session);
    Ok(session.id)
}

/// Removes everybody from a live session and ends it.
pub(crate) fn finish(store: &mut Store, session: &LiveSession) {
    let now = store.now();
    let present: Vec<String> =
        attendance::present(store, session).into_iter().map(|person| person.id().to_owned()).collect();
    attendance::leave(store, session, &present, &now);
    close(store, session, &now, "HOST_ENDED_MEETING");
}

fn close(store: &mut Store, live: &LiveSession, at: &str, reason: &str) {
    let LiveSession { app, id } = live;
    let Some(session) = store.get_mut(SESSION, &[app], id) else { return };
    session.set("status", "ENDED");
    session.set("ended_at", at);
    session.set("updated_at", at);
    let meeting = session.text("associated_id").to_owned();
    let has = |store: &Store, setting| store.get(MEETING, &[app], &meeting).is_some_and(|it| it.get(setting) == true);
    events::ended(store, live, reason);
    livestream::end(store, app, &meeting, at);
    recording::end_with_session(store, app, id, at);
    events::chat_synced(store, live);
    if has(store, "transcribe_on_end") {
        artifact::add(store, TRANSCRIPT, app, id);
        // A summary requires a transcript, according to the documents.
        if has(store, "summarize_on_end") {
            artifact::add(store, SUMMARY, app, id);
        }
    }
}

/// Ends the empty sessions whose keep-alive time is over.
pub(crate) fn end_expired(store: &mut Store) {
    let live: Vec<LiveSession> = store
        .within(SESSION, &[])
        .into_iter()
        .filter(|session| is_live(session))
        .map(|session| LiveSession { app: session.ancestor_id(0).to_owned(), id: session.id().to_owned() })
        .collect();
    for session in live {
        if let Some(end) = expiry(store, &session).filter(|end| store.unix_now() >= *end) {
            close(store, &session, &clock::format_unix(end), "ALL_PARTICIPANTS_LEFT");
        }
    }
}

/// Returns the time at which an empty session ends, or `None` while somebody is in it.
fn expiry(store: &Store, session: &LiveSession) -> Option<i64> {
    if !attendance::present(store, session).is_empty() {
        return None;
    }
    let meeting = store.get(SESSION, &[&session.app], &session.id)?.text("associated_id");
    let keep_alive = store.get(MEETING, &[&session.app], meeting)?.get("session_keep_alive_time_in_secs").as_i64()?;
    let people = store.within(SESSION_PARTICIPANT, &[&session.app, &session.id]);
    let left = people.into_iter().filter_map(|person| clock::unix(person.text("left_at"))).max()?;
    Some(left.saturating_add(keep_alive))
}

/// Adds a `SUMMARY` or `TRANSCRIPT` to an ended session.
pub(crate) fn add_artifact(store: &mut Store, session: &str, kind: &'static str) -> Result<(), ControlError> {
    let found = store.get(SESSION, &[], session).ok_or_else(|| ControlError::NoSuchSession(session.to_owned()))?;
    if is_live(found) {
        return Err(ControlError::NotEnded(session.to_owned()));
    }
    let app = found.ancestor_id(0).to_owned();
    artifact::add(store, kind, &app, session);
    Ok(())
}
