//! The nine events, in the documented form.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::webhook::{Scheme, Verifier};
use serde_json::{Value, json};

use crate::support::meeting::Fixture;
use crate::support::receiver::{Receiver, every_event};

/// A meeting whose webhook receives every event.
async fn with_hook(meeting: NewMeeting) -> (Fixture, Receiver) {
    let (fixture, receiver) = (Fixture::with(meeting).await, Receiver::start(&[]).await);
    fixture.app.webhooks().create(receiver.hook(every_event())).await.unwrap();
    (fixture, receiver)
}

/// Waits for all deliveries, and returns the bodies. Each is read and decoded by `rtk`, with nothing lost.
async fn sent(fixture: &Fixture, receiver: &Receiver) -> Vec<Value> {
    let deliveries = fixture.sandbox.deliveries().settled().await;
    let requests = receiver.requests();
    assert_eq!(deliveries.len(), requests.len());
    let verifier: Verifier<Event> = Verifier::new(Scheme::realtime_kit(&fixture.sandbox.client()));
    let mut bodies = Vec::new();
    for (delivery, request) in deliveries.iter().zip(requests) {
        assert_eq!((delivery.event(), delivery.body()), (&*request.event(), &request.body));
        let read = verifier.verify(&request.headers, request.body.clone()).await.unwrap();
        assert_eq!((read.id(), read.webhook_id()), (Some(delivery.uuid()), Some(delivery.webhook_id())));
        let (event, body) = (read.into_event(), request.json());
        assert_eq!(event.kind(), delivery.event());
        assert!(!format!("{event:?}").contains("Other("), "{event:?}");
        assert_eq!(comparable(&serde_json::to_value(&event).unwrap()), comparable(&body));
        bodies.push(body);
    }
    bodies
}

/// Omits nulls. The size of a file is text in an event, and a number where `rtk` writes one.
fn comparable(value: &Value) -> Value {
    let Value::Object(members) = value else { return value.clone() };
    let members = members.iter().filter(|(_, value)| !value.is_null());
    let comparable = |(key, value): (&String, &Value)| match value.as_str() {
        Some(size) if key == "fileSize" => (key.clone(), size.parse::<u64>().unwrap().into()),
        _ => (key.clone(), comparable(value)),
    };
    members.map(comparable).collect()
}

fn names(bodies: &[Value]) -> Vec<&str> {
    bodies.iter().map(|body| body["event"].as_str().unwrap()).collect()
}

/// Returns the only event with this name.
fn only<'b>(bodies: &'b [Value], name: &str) -> &'b Value {
    let mut found = bodies.iter().filter(|body| body["event"] == name);
    let only = found.next().unwrap_or_else(|| panic!("no {name} in {bodies:?}"));
    assert!(found.next().is_none(), "{name} was sent twice");
    only
}

/// The `meeting` of an event, as the API shows its session.
async fn meeting_of(fixture: &Fixture, session: &rtk::Id<Session>, ended: bool) -> Value {
    let session = fixture.session(session).await;
    json!({
        "id": fixture.meeting.id(),
        "sessionId": session.id,
        "title": session.meeting_title,
        "roomName": fixture.meeting.id(),
        "status": "LIVE",
        "createdAt": session.created_at,
        "startedAt": session.started_at,
        "endedAt": ended.then(|| session.ended_at.clone()),
        "organizedBy": { "id": fixture.sandbox.app_id(), "name": "Seeded" },
    })
}

async fn peer(fixture: &Fixture, peer: &Value) -> rtk::Record<SessionParticipant> {
    Session::find_participant_by_peer_id(&fixture.app, peer.as_str().unwrap()).await.unwrap()
}

#[tokio::test]
async fn session_sends_who_comes_and_goes() {
    let (fixture, receiver) = with_hook(NewMeeting::new().title("Stand-up")).await;
    let id = fixture.room().join(&["ann-1", "bob-1"]).unwrap();
    let bodies = sent(&fixture, &receiver).await;
    assert_eq!(names(&bodies), ["meeting.started", "meeting.participantJoined", "meeting.participantJoined"]);
    let meeting = meeting_of(&fixture, &id, false).await;
    assert_eq!(bodies[0], json!({ "event": "meeting.started", "meeting": meeting }));
    let ann = &bodies[1]["participant"];
    let person = peer(&fixture, &ann["peerId"]).await;
    let joined = json!({
        "event": "meeting.participantJoined",
        "meeting": meeting,
        "participant": {
            "peerId": ann["peerId"],
            "userDisplayName": "Ann \"A\"",
            "customParticipantId": "ann-1",
            "clientSpecificId": "ann-1",
            "joinedAt": person.joined_at,
        },
    });
    assert_eq!(bodies[1], joined);
    assert_eq!(bodies[2]["participant"]["customParticipantId"], "bob-1");

    fixture.room().leave(&["ann-1"]).unwrap();
    let bodies = sent(&fixture, &receiver).await;
    let mut left = joined;
    left["event"] = "meeting.participantLeft".into();
    left["participant"]["leftAt"] = json!(peer(&fixture, &ann["peerId"]).await.left_at);
    assert_eq!(bodies[3], left);
    assert!(left["participant"]["leftAt"].is_string());

    fixture.room().end().unwrap();
    let bodies = sent(&fixture, &receiver).await;
    assert_eq!(names(&bodies[4..]), ["meeting.participantLeft", "meeting.ended", "meeting.chatSynced"]);
    let meeting = meeting_of(&fixture, &id, true).await;
    let ended = json!({ "event": "meeting.ended", "meeting": meeting, "reason": "HOST_ENDED_MEETING" });
    assert_eq!(bodies[5], ended);
}

#[tokio::test]
async fn session_that_was_left_by_all_ends_when_the_clock_advances() {
    let (fixture, receiver) = with_hook(NewMeeting::new()).await;
    let id = fixture.room().join(&["ann-1"]).unwrap();
    fixture.room().leave(&["ann-1"]).unwrap();
    fixture.sandbox.advance(Duration::from_secs(50));
    assert_eq!(names(&sent(&fixture, &receiver).await).len(), 3);
    fixture.sandbox.advance(Duration::from_secs(50));
    let bodies = sent(&fixture, &receiver).await;
    let ended = only(&bodies, "meeting.ended");
    assert_eq!(ended["reason"], "ALL_PARTICIPANTS_LEFT");
    assert_eq!(ended["meeting"], meeting_of(&fixture, &id, true).await);
    assert!(ended["meeting"]["title"].as_str().is_none_or(str::is_empty), "the meeting has no title");
}

#[tokio::test]
async fn kick_sends_who_left() {
    let (fixture, receiver) = with_hook(NewMeeting::new()).await;
    fixture.room().join(&["ann-1", "bob-1"]).unwrap();
    let active = fixture.meeting.active_session().await.unwrap();
    active.kick(ParticipantSelection::new().custom_participant_ids(["bob-1"])).await.unwrap();
    let bodies = sent(&fixture, &receiver).await;
    assert_eq!(only(&bodies, "meeting.participantLeft")["participant"]["customParticipantId"], "bob-1");
    active.kick_all().await.unwrap();
    assert_eq!(only(&sent(&fixture, &receiver).await, "meeting.ended")["reason"], "HOST_ENDED_MEETING");
}

#[tokio::test]
async fn files_of_a_session_are_sent_as_links() {
    let new = NewMeeting::new().title("Retro").transcribe_on_end(true).summarize_on_end(true);
    let (fixture, receiver) = with_hook(new).await;
    let id = fixture.room().join(&["ann-1"]).unwrap();
    fixture.room().end().unwrap();
    let bodies = sent(&fixture, &receiver).await;
    let meeting = meeting_of(&fixture, &id, true).await;
    for (event, key, start) in [
        ("meeting.chatSynced", "chatDownloadUrl", "id,participantId,"),
        ("meeting.transcript", "transcriptDownloadUrl", "timestamp,participantId,"),
        ("meeting.summary", "summaryDownloadUrl", ""),
    ] {
        let body = only(&bodies, event);
        let expiry: rtk::Timestamp = serde_json::from_value(body[format!("{key}Expiry")].clone()).unwrap();
        assert!(expiry.to_jiff().unwrap() > jiff::Timestamp::now(), "{event}");
        let file = fixture.sandbox.client().download(body[key].as_str().unwrap()).to_bytes().await.unwrap();
        assert!(!file.is_empty() && file.starts_with(start.as_bytes()), "{event}");
        if event == "meeting.chatSynced" {
            let flat = json!({
                "event": event, "sessionId": id, "meetingId": fixture.meeting.id(), "title": "Retro",
                key: body[key], "chatDownloadUrlExpiry": expiry, "createdAt": meeting["createdAt"],
                "startedAt": meeting["startedAt"], "endedAt": meeting["endedAt"], "organizedBy": meeting["organizedBy"],
            });
            assert_eq!(*body, flat);
        } else {
            let expected =
                json!({ "event": event, "meeting": meeting, key: body[key], format!("{key}Expiry"): expiry });
            assert_eq!(*body, expected);
        }
    }
}

#[tokio::test]
async fn transcript_and_summary_are_sent_when_they_are_written() {
    let (fixture, receiver) = with_hook(NewMeeting::new()).await;
    let id = fixture.room().join(&["ann-1"]).unwrap();
    fixture.room().end().unwrap();
    let before = sent(&fixture, &receiver).await.len();
    fixture.sandbox.session(&id).write_transcript().unwrap();
    fixture.sandbox.session(&id).write_transcript().unwrap();
    fixture.session(&id).await.summary().generate().await.unwrap();
    let bodies = sent(&fixture, &receiver).await;
    assert_eq!(names(&bodies[before..]), ["meeting.transcript", "meeting.summary"], "once each");
}

#[tokio::test]
async fn recording_sends_each_status_but_paused() {
    let (fixture, receiver) = with_hook(NewMeeting::new().title("Retro")).await;
    let session = fixture.room().join(&["ann-1"]).unwrap();
    let mut recording = fixture.app.recordings().create(NewRecording::new(&fixture.meeting)).await.unwrap();
    fixture.sandbox.advance(Duration::from_secs(60));
    recording.pause().await.unwrap();
    recording.resume().await.unwrap();
    recording.stop().await.unwrap();
    fixture.sandbox.advance(Duration::from_secs(60));
    fixture.sandbox.advance(Duration::from_secs(60));
    let bodies = sent(&fixture, &receiver).await;
    let updates: Vec<&Value> = bodies.iter().filter(|body| body["event"] == "recording.statusUpdate").collect();
    let statuses: Vec<&Value> = updates.iter().map(|body| &body["recording"]["status"]).collect();
    assert_eq!(statuses, ["INVOKED", "RECORDING", "RECORDING", "UPLOADING", "UPLOADED"]);
    assert!(updates[..4].iter().all(|body| body["recording"].get("downloadUrl").is_none()));

    recording.reload().await.unwrap();
    let uploaded = updates[4];
    let expected = json!({
        "event": "recording.statusUpdate",
        "meeting": meeting_of(&fixture, &session, false).await,
        "recording": {
            "id": recording.id(),
            "recordingId": recording.id(),
            "status": "UPLOADED",
            "downloadUrl": uploaded["recording"]["downloadUrl"],
            "audioDownloadUrl": uploaded["recording"]["audioDownloadUrl"],
            "downloadUrlExpiry": uploaded["recording"]["downloadUrlExpiry"],
            "startedTime": recording.started_time,
            "stoppedTime": recording.stopped_time,
            "fileSize": recording.file_size.unwrap().to_string(),
            "outputFileName": recording.output_file_name,
            "meetingId": fixture.meeting.id(),
            "recordingDuration": recording.recording_duration,
            "organizationId": fixture.sandbox.app_id(),
            "roomUUID": session,
        },
    });
    assert_eq!(*uploaded, expected);
    let link = uploaded["recording"]["downloadUrl"].as_str().unwrap();
    let file = fixture.sandbox.client().download(link).to_bytes().await.unwrap();
    assert_eq!(Some(file.len() as u64), recording.file_size);
}

#[tokio::test]
async fn recording_ends_with_its_session() {
    let (fixture, receiver) = with_hook(NewMeeting::new().record_on_start(true)).await;
    fixture.room().join(&["ann-1"]).unwrap();
    fixture.room().end().unwrap();
    let bodies = sent(&fixture, &receiver).await;
    let updates = || bodies.iter().filter(|body| body["event"] == "recording.statusUpdate");
    let statuses: Vec<&Value> = updates().map(|body| &body["recording"]["status"]).collect();
    assert_eq!(statuses, ["INVOKED", "RECORDING", "UPLOADING"], "no status is left out");
    assert!(updates().all(|body| body["recording"]["roomUUID"] == body["meeting"]["sessionId"]));
}

#[tokio::test]
async fn livestream_sends_live_and_offline() {
    let (fixture, receiver) = with_hook(NewMeeting::new().title("Retro")).await;
    let session = fixture.room().join(&["ann-1"]).unwrap();
    let started = fixture.meeting.start_livestream(NewMeetingLivestream::new()).await.unwrap();
    fixture.sandbox.advance(Duration::from_secs(60));
    fixture.meeting.stop_livestream().await.unwrap();
    let bodies = sent(&fixture, &receiver).await;
    let updates: Vec<&Value> = bodies.iter().filter(|body| body["event"] == "livestreaming.statusUpdate").collect();
    let mut meeting = meeting_of(&fixture, &session, false).await;
    meeting.as_object_mut().unwrap().remove("sessionId");
    let expected = |status: &str| {
        json!({
            "event": "livestreaming.statusUpdate",
            "streamId": started.id,
            "status": status,
            "manualIngest": false,
            "playbackUrl": started.playback_url,
            "ingestServer": "rtmps://live.sandbox.invalid:443/live/",
            "streamKey": started.stream_key.as_ref().unwrap().expose_secret(),
            "meeting": meeting,
        })
    };
    assert_eq!(updates, [&expected("LIVE"), &expected("OFFLINE")]);
}

#[tokio::test]
async fn recording_and_livestream_of_an_empty_meeting_have_no_session() {
    let (fixture, receiver) = with_hook(NewMeeting::new().title("Retro")).await;
    fixture.app.recordings().create(NewRecording::new(&fixture.meeting)).await.unwrap();
    fixture.meeting.start_livestream(NewMeetingLivestream::new()).await.unwrap();
    fixture.sandbox.advance(Duration::from_secs(60));
    for body in sent(&fixture, &receiver).await {
        assert_eq!((&body["meeting"]["title"], body["meeting"].get("sessionId")), (&json!("Retro"), None), "{body}");
        assert_eq!(body["meeting"]["startedAt"], Value::Null, "{body}");
    }
    assert_eq!(receiver.events().len(), 3);
}

#[tokio::test]
async fn records_are_the_same_with_a_webhook_as_without() {
    let (with, _receiver) = with_hook(NewMeeting::new()).await;
    let without = Fixture::with(NewMeeting::new()).await;
    let ids = [&with, &without].map(|fixture| fixture.room().join(&["ann-1"]).unwrap());
    // The webhook itself has an id, and each id is the next of one sequence.
    assert_ne!(ids[0], ids[1]);
    let (receiver, fixture) = (Receiver::start(&[]).await, Fixture::with(NewMeeting::new()).await);
    fixture.app.webhooks().create(receiver.hook([]).enabled(false)).await.unwrap();
    assert_eq!(fixture.room().join(&["ann-1"]).unwrap(), ids[0], "sending takes no ids from the records");
}
