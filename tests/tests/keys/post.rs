//! `post`: actions that send a POST.

use std::collections::BTreeMap;

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
    singleton,
    post(kick = "kick", body = People, returns = Vec<LivePerson>, key = "participants"),
    post(mute = "mute", body = People, returns = Vec<LivePerson>, key = "participants"),
    post(kick_all = "kick-all", returns = Count),
    post(mute_all = "mute-all", body = MuteAll, returns = Count),
    post(poll = "poll", body = NewPoll, returns = Poll, key = "poll"),
)]
struct ActiveSession {
    live_participants: Option<u64>,
}

#[derive(Debug, Clone, Nested)]
struct People {
    participant_ids: Option<Vec<String>>,
    custom_participant_ids: Option<Vec<String>>,
}

#[derive(Debug, Clone, Nested)]
struct MuteAll {
    allow_unmute: bool,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Count {
    action: Option<String>,
    participants_count: u64,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct LivePerson {
    id: String,
    email: Option<String>,
}

#[derive(Debug, Clone, Nested)]
struct NewPoll {
    question: String,
    options: Vec<String>,
    anonymous: Option<bool>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Poll {
    id: String,
    votes: Vec<String>,
}

// "kick, kick-all, mute, mute-all, poll" — "two id lists, both optional", "`data.action` beside the list", "answer is a count",
// "`allow_unmute` required", "write-only resource: polls cannot be listed or read"
#[tokio::test]
async fn post_actions_of_an_active_session_send_their_bodies() {
    let server = responding_data(
        r#"{"action":"done","participants":[{"id":"p","email":null}],"participants_count":7,"poll":{"id":"q","votes":[]}}"#,
    )
    .await;
    let live = || server.app().meeting("m").active_session();
    let people = live().kick(People::new().participant_ids(vec!["p".to_owned()])).await.unwrap();
    assert_eq!((people[0].id.as_str(), people[0].email.as_ref()), ("p", None));
    live().mute(People::new().custom_participant_ids(vec!["ann".to_owned()])).await.unwrap();
    let count = live().kick_all().await.unwrap();
    assert_eq!((count.participants_count, count.action.as_deref()), (7, Some("done")));
    live().mute_all(MuteAll::new(false)).await.unwrap();
    let poll = live().poll(NewPoll::new("why?").options(["a", "b"]).anonymous(true)).await.unwrap();
    assert_eq!((poll.id.as_str(), poll.votes.len()), ("q", 0));
    assert_eq!(
        kit_lines(&server),
        [
            r#"POST app-1/meetings/m/active-session/kick {"participant_ids":["p"]}"#,
            r#"POST app-1/meetings/m/active-session/mute {"custom_participant_ids":["ann"]}"#,
            "POST app-1/meetings/m/active-session/kick-all",
            r#"POST app-1/meetings/m/active-session/mute-all {"allow_unmute":false}"#,
            r#"POST app-1/meetings/m/active-session/poll {"question":"why?","options":["a","b"],"anonymous":true}"#,
        ]
    );
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
    without(update, destroy),
    post(track = "track", on = collection, body = Track, returns = Self, key = "recording"),
    put(command = "", body = Command, returns = Self),
)]
struct Recording {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
struct Track {
    meeting_id: Id<Meeting>,
    /// The caller chooses the keys.
    layers: BTreeMap<String, Layer>,
}

#[derive(Debug, Clone, Nested)]
struct Layer {
    file_name_prefix: Option<String>,
}

#[derive(Debug, Clone, Nested)]
struct Command {
    action: String,
}

// "recordings/track, recording `action`" — "`layers` is a map keyed by the caller"
#[tokio::test]
async fn post_and_put_actions_of_a_recording_send_their_bodies() {
    let server = responding_data(r#"{"id":"r","recording":{"id":"t"}}"#).await;
    let layers = BTreeMap::from([("front".to_owned(), Layer::new().file_name_prefix("f"))]);
    let track = Recording::track(&server.app(), Track::new("m").layers(layers));
    assert_eq!(track.await.unwrap().id().as_str(), "t");
    server.app().recording("r").command(Command::new("stop")).await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            r#"POST app-1/recordings/track {"meeting_id":"m","layers":{"front":{"file_name_prefix":"f"}}}"#,
            r#"PUT app-1/recordings/r {"action":"stop"}"#,
        ]
    );
}
