//! `key`: the key of the payload inside the envelope.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
    title: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
    without(update, destroy),
    post(track = "track", on = collection, body = Track, returns = Self, key = "recording"),
)]
struct Recording {
    id: Id<Self>,
    #[attribute(required, create_only)]
    meeting_id: Option<Id<Meeting>>,
}

#[derive(Debug, Clone, Nested)]
struct Track {
    meeting_id: Id<Meeting>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    list_key = "sessions",
    get(peer(peer_id) = "peer-report/{peer_id}", returns = Person, key = "participant"),
    get(find_as_before(session_id) = "{session_id}", returns = Self, key = "session"),
)]
struct Session {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
    id_param = participant_id,
    read_only,
    key = "participant",
    list_key = "participants"
)]
struct Person {
    id: Id<Self>,
}

/// The active session of a meeting.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
    singleton,
    post(kick = "kick", body = Kick, returns = Vec<Kicked>, key = "participants"),
    post(kick_and_tell = "kick", body = Kick, returns = KickOutput),
    post(poll = "poll", body = Question, returns = Poll, key = "poll"),
)]
struct ActiveSession {
    live_participants: Option<u64>,
}

#[derive(Debug, Clone, Nested)]
struct Kick {
    participant_ids: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
struct Kicked {
    id: String,
}

/// The list and the key beside it.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
struct KickOutput {
    action: String,
    participants: Vec<Kicked>,
}

#[derive(Debug, Clone, Nested)]
struct Question {
    question: String,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Poll {
    id: String,
}

// "The payload is found in eight places: `data` (object), `data` (array), `data.app`, `data.sessions`, `data.participants`,
// `data.participant`, `data.recording`, `data.poll`." (`data.app` is in `paths`.) "A recording is `data` on start,
// `data.recording` on track start."
#[tokio::test]
async fn key_of_each_operation_selects_its_payload() {
    let object = responding_data(r#"{"id":"r"}"#).await;
    assert_eq!(object.app().recordings().create(NewRecording::new("m")).await.unwrap().id().as_str(), "r");
    let array = responding(r#"{"data":[{"id":"m"}],"paging":{"end_offset":1,"total_count":1}}"#).await;
    assert_eq!(array.app().meetings().all().await.unwrap()[0].id().as_str(), "m");

    let named = responding(
        r#"{"data":{"sessions":[{"id":"s"}],"participants":[{"id":"p"}],"participant":{"id":"one"},
        "recording":{"id":"t"},"poll":{"id":"q"},"action":"kick"},"paging":{"end_offset":1,"total_count":1}}"#,
    )
    .await;
    let app = named.app();
    assert_eq!(app.sessions().all().await.unwrap()[0].id().as_str(), "s");
    assert_eq!(app.session("s").persons().all().await.unwrap()[0].id().as_str(), "p");
    assert_eq!(app.session("s").persons().find("one").await.unwrap().id().as_str(), "one");
    assert_eq!(Session::peer(&app, "x").await.unwrap().id().as_str(), "one");
    assert_eq!(Recording::track(&app, Track::new("m")).await.unwrap().id().as_str(), "t");
    let live = app.meeting("m").active_session();
    assert_eq!(live.poll(Question::new("why?")).await.unwrap().id, "q");
    assert_eq!(
        kit_lines(&named)[4..],
        [
            r#"POST app-1/recordings/track {"meeting_id":"m"}"#,
            r#"POST app-1/meetings/m/active-session/poll {"question":"why?"}"#,
        ]
    );
}

// "A session is `data` now, was `data.session` early in 2026."
#[tokio::test]
async fn key_of_a_second_operation_reads_the_former_payload() {
    let now = responding_data(r#"{"id":"s"}"#).await;
    assert_eq!(now.app().session("s").load().await.unwrap().id().as_str(), "s");
    let before = responding_data(r#"{"session":{"id":"s"}}"#).await;
    assert_eq!(Session::find_as_before(&before.app(), "s").await.unwrap().id().as_str(), "s");
    assert_eq!([kit_lines(&now), kit_lines(&before)].concat(), ["GET app-1/sessions/s", "GET app-1/sessions/s"]);
}

// "Companions inside `data`: `action` (kick, kick-all, mute, mute-all, poll), `paging` (livestream calls)."
#[tokio::test]
async fn key_selects_a_list_or_the_object_around_it() {
    let server = responding_data(r#"{"action":"kicked","participants":[{"id":"p"}]}"#).await;
    let live = || server.app().meeting("m").active_session();
    let kick = Kick::new().participant_ids(["p"]);
    let kicked = vec![Kicked { id: "p".into() }];
    assert_eq!(live().kick(&kick).await.unwrap(), kicked);
    let output = live().kick_and_tell(&kick).await.unwrap();
    assert_eq!(output, KickOutput { action: "kicked".into(), participants: kicked });
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
    only(find),
    find(key = "livestream"),
    get(with_session = "", returns = Both),
    get(on_air = "active-livestream-session", returns = Both),
)]
struct Livestream {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Broadcast {
    id: String,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Both {
    livestream: Livestream,
    session: Broadcast,
}

/// The livestreams of one meeting.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/livestream",
    singleton,
    find(query(page_no = u32, count(wire = "per_page") = u32))
)]
struct MeetingLivestream {
    livestreams: Vec<Livestream>,
    /// A single object, despite its name.
    sessions: Option<Broadcast>,
}

// "Composite payloads with no single entity: `{livestream, session}`, `{livestream, session, paging}`,
// `{livestreams[], sessions, paging}`."
#[tokio::test]
async fn payload_of_several_resources_is_decoded_as_one_object() {
    let two = responding_data(r#"{"livestream":{"id":"l"},"session":{"id":"b"},"paging":{"total_count":1}}"#).await;
    let livestream = two.app().livestream("l");
    for both in [livestream.on_air().await.unwrap(), livestream.with_session().await.unwrap()] {
        assert_eq!((both.livestream.id.as_str(), both.session.id.as_str()), ("l", "b"));
    }
    assert_eq!(livestream.load().await.unwrap().id().as_str(), "l", "or one of them alone");
    assert_eq!(
        kit_lines(&two),
        ["GET app-1/livestreams/l/active-livestream-session", "GET app-1/livestreams/l", "GET app-1/livestreams/l"]
    );

    let three =
        responding_data(r#"{"livestreams":[{"id":"l"}],"sessions":{"id":"b"},"paging":{"total_count":1}}"#).await;
    let streams = three.app().meeting("m").meeting_livestream().page_no(1).count(5).await.unwrap();
    assert_eq!((streams.livestreams.len(), streams.sessions.as_ref().unwrap().id.as_str()), (1, "b"));
    assert_eq!(kit_lines(&three), ["GET app-1/meetings/m/livestream?page_no=1&per_page=5"]);
}
