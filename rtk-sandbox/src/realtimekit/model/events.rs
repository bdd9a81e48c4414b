//! The events of which webhooks are sent, one function for each kind, in the documented form.
//!
//! Where the documents show two forms, this is the newer one: times in RFC 3339, the size of a file as a string. The status of a meeting is
//! LIVE even after its end, as in the documents' samples.

use serde_json::{Map, Value, json};

use super::attendance::LiveSession;
use super::recording_files::Files;
use super::{livestream, members, recording};
use crate::realtimekit::downloads::{self, File, Format, link};
use crate::realtimekit::names::{APP, LIVESTREAM, MEETING, RECORDING, SESSION, SESSION_PARTICIPANT, SUMMARY, WEBHOOK};
use crate::store::{Event, Record, Store};

/// Records an event. Its body is built only if the app has a webhook.
fn emit(store: &mut Store, app: &str, name: &'static str, body: impl FnOnce(&Store) -> Option<Value>) {
    if store.within(WEBHOOK, &[app]).is_empty() {
        return;
    }
    if let Some(mut body) = body(store) {
        body["event"] = name.into();
        store.emit(Event { app: app.to_owned(), name, body });
    }
}

pub(crate) fn started(store: &mut Store, session: &LiveSession) {
    emit(store, &session.app, "meeting.started", |store| Some(json!({ "meeting": of_session(store, session)? })));
}

pub(crate) fn ended(store: &mut Store, session: &LiveSession, reason: &str) {
    emit(store, &session.app, "meeting.ended", |store| {
        Some(json!({ "meeting": of_session(store, session)?, "reason": reason }))
    });
}

pub(crate) fn joined(store: &mut Store, session: &LiveSession, person: &str) {
    emit(store, &session.app, "meeting.participantJoined", |store| with_participant(store, session, person));
}

pub(crate) fn left(store: &mut Store, session: &LiveSession, person: &str) {
    emit(store, &session.app, "meeting.participantLeft", |store| with_participant(store, session, person));
}

fn with_participant(store: &Store, session: &LiveSession, person: &str) -> Option<Value> {
    let person = store.get(SESSION_PARTICIPANT, &[&session.app, &session.id], person)?;
    let peer = person.get("peer_events").as_array()?.last()?.get("peer_id");
    let mut participant = members(json!({
        "peerId": peer,
        "userDisplayName": person.get("display_name"),
        "customParticipantId": person.get("custom_participant_id"),
        "clientSpecificId": person.get("custom_participant_id"),
        "joinedAt": person.get("joined_at"),
    }));
    if person.get("left_at").is_string() {
        participant.insert("leftAt".to_owned(), person.get("left_at").clone());
    }
    Some(json!({ "meeting": of_session(store, session)?, "participant": participant }))
}

/// Unlike the other events, this one has no `meeting`.
pub(crate) fn chat_synced(store: &mut Store, session: &LiveSession) {
    emit(store, &session.app, "meeting.chatSynced", |store| {
        let meeting = of_session(store, session)?;
        let expiry = downloads::expiry(store);
        Some(json!({
            "sessionId": session.id,
            "meetingId": meeting.get("id"),
            "title": meeting.get("title"),
            "chatDownloadUrl": link(store, File::Chat, &session.app, &session.id, &expiry),
            "chatDownloadUrlExpiry": expiry,
            "createdAt": meeting.get("createdAt"),
            "startedAt": meeting.get("startedAt"),
            "endedAt": meeting.get("endedAt"),
            "organizedBy": meeting.get("organizedBy"),
        }))
    });
}

/// A `SUMMARY` or `TRANSCRIPT` was added to a session.
pub(crate) fn artifact_added(store: &mut Store, kind: &str, session: &LiveSession) {
    let (name, key, file) = match kind {
        SUMMARY => ("meeting.summary", "summaryDownloadUrl", File::Summary),
        _ => ("meeting.transcript", "transcriptDownloadUrl", File::Transcript(Format::Csv)),
    };
    emit(store, &session.app, name, |store| {
        let expiry = downloads::expiry(store);
        let url = link(store, file, &session.app, &session.id, &expiry);
        Some(json!({ "meeting": of_session(store, session)?, key: url, format!("{key}Expiry"): expiry }))
    });
}

/// The status of a recording changed. PAUSED is not sent: the documents of webhooks do not list it.
pub(crate) fn recording_changed(store: &mut Store, app: &str, id: &str) {
    emit(store, app, "recording.statusUpdate", |store| {
        let recording = store.get(RECORDING, &[app], id).filter(|it| it.text("status") != "PAUSED")?;
        let files = Files::of(store, app, recording);
        let meeting = recording.text(recording::MEETING_ID);
        let mut shown = members(json!({
            "id": id,
            "recordingId": id,
            "status": recording.get("status"),
            "startedTime": recording.get("started_time"),
            "stoppedTime": recording.get("stopped_time"),
            "outputFileName": recording.get("output_file_name"),
            "meetingId": meeting,
            "recordingDuration": recording.get("recording_duration"),
            "organizationId": app,
            "roomUUID": recording.get("session_id"),
            "downloadUrl": files.video,
            "audioDownloadUrl": files.audio,
            "downloadUrlExpiry": files.expiry,
            "fileSize": files.size.map(|size| size.to_string()),
        }));
        // Links are absent until the files are uploaded.
        shown.retain(|_, value| !value.is_null());
        let session = store.get(SESSION, &[app], recording.text("session_id"));
        Some(json!({ "meeting": meeting_of(store, app, meeting, session), "recording": shown }))
    });
}

/// The status of a livestream changed. `status` is LIVE, OFFLINE or IDLE; the API's own statuses are others.
pub(crate) fn livestream_changed(store: &mut Store, app: &str, id: &str, status: &str) {
    emit(store, app, "livestreaming.statusUpdate", |store| {
        let channel = store.get(LIVESTREAM, &[app], id)?;
        let meeting = channel.text("meeting_id");
        let session = livestream::broadcasts(store, app, id).into_iter().next()?.ancestor_id(1);
        let session = store.get(SESSION, &[app], session);
        let mut meeting = meeting_of(store, app, meeting, session);
        meeting.remove("sessionId");
        Some(json!({
            "streamId": id,
            "status": status,
            "manualIngest": false,
            "playbackUrl": channel.get("playback_url"),
            "ingestServer": channel.get("ingest_server"),
            "streamKey": channel.get("stream_key"),
            "meeting": meeting,
        }))
    });
}

fn of_session(store: &Store, session: &LiveSession) -> Option<Map<String, Value>> {
    let LiveSession { app, id } = session;
    let session = store.get(SESSION, &[app], id)?;
    Some(meeting_of(store, app, session.text("associated_id"), Some(session)))
}

/// Returns the object `meeting` that most events have. It describes the session rather than the meeting, if there is one.
fn meeting_of(store: &Store, app: &str, id: &str, session: Option<&Record>) -> Map<String, Value> {
    let meeting = store.get(MEETING, &[app], id);
    let of_session = |wire| session.map_or(&Value::Null, |session| session.get(wire));
    let of_meeting = |wire| meeting.map_or(&Value::Null, |meeting| meeting.get(wire));
    let either = |wire, other| Some(of_session(wire)).filter(|it| !it.is_null()).unwrap_or_else(|| of_meeting(other));
    let mut shown = members(json!({
        "id": id,
        "title": either("meeting_display_name", "title"),
        "roomName": id,
        "status": "LIVE",
        "createdAt": either("created_at", "created_at"),
        "startedAt": of_session("started_at"),
        "endedAt": of_session("ended_at"),
        "organizedBy": { "id": app, "name": store.get(APP, &[], app).map(|app| app.get("name")) },
    }));
    if let Some(session) = session {
        shown.insert("sessionId".to_owned(), session.id().into());
    }
    shown
}
