//! The events of webhooks, in their documented forms.

use super::*;

/// A meeting as in the present documentation.
fn meeting() -> Value {
    json!({
        "id": "m-1", "sessionId": "s-1", "title": "Stand-up", "roomName": "m-1", "status": "LIVE",
        "createdAt": "2026-01-25T04:51:35.900Z", "startedAt": "2026-01-25T04:51:35.900Z", "endedAt": null,
        "organizedBy": { "id": "app-1", "name": "Demo" },
    })
}

fn read(event: &str, rest: &Value) -> Event {
    let mut json = rest.clone();
    json["event"] = event.into();
    let read: Event = serde_json::from_value(json.clone()).unwrap();
    // Nothing is lost: what is read is written again, but for nulls, which a nested object leaves out.
    let kept = without_nulls(&json);
    assert_eq!(without_nulls(&serde_json::to_value(&read).unwrap()), kept);
    assert!(!matches!(read, Event::Other(_)), "{event}");
    assert_eq!(read.kind(), event);
    read
}

fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key.clone(), without_nulls(value)))
            .collect(),
        other => other.clone(),
    }
}

#[test]
fn each_event_of_a_webhook_has_a_kind() {
    let of_webhooks: Vec<_> = WebhookEvent::VALUES.to_vec();
    assert_eq!(Event::KINDS.to_vec(), of_webhooks);
}

#[test]
fn events_of_a_session_are_read() {
    let Event::MeetingStarted { meeting: started } = read("meeting.started", &json!({ "meeting": meeting() })) else {
        panic!()
    };
    assert_eq!((started.id.as_str(), started.session_id.as_ref().map(Id::as_str)), ("m-1", Some("s-1")));
    assert!(started.started_at.unwrap().to_jiff().is_some());
    for (reason, expected) in [
        (json!("HOST_ENDED_MEETING"), Some(EndReason::HostEndedMeeting)),
        (json!("ALL_PARTICIPANTS_LEFT"), Some(EndReason::AllParticipantsLeft)),
        (json!("SOLAR_FLARE"), Some(EndReason::Other("SOLAR_FLARE".into()))),
        (json!(null), None),
    ] {
        let event = read("meeting.ended", &json!({ "meeting": meeting(), "reason": reason }));
        let Event::MeetingEnded { reason, .. } = event else { panic!() };
        assert_eq!(reason, expected);
    }
}

#[test]
fn events_of_participants_are_read_in_the_former_form_too() {
    let old = json!({
        "meeting": { "id": "m-1", "sessionId": "s-1", "title": "t", "roomName": "abcdef-ghijkl", "status": "LIVE",
            "createdAt": "2023-01-25 04:51:35.9Z", "startedAt": "2023-01-25 04:51:35.9Z" },
        "participant": { "peerId": "p-1", "userDisplayName": "Ann", "customParticipantId": "ann-1",
            "clientSpecificId": "ann-1", "joinedAt": "2023-01-25 04:51:35.9Z", "leftAt": "2023-01-25 05:51:35.9Z" },
    });
    let Event::ParticipantLeft { participant, meeting } = read("meeting.participantLeft", &old) else { panic!() };
    assert_eq!((participant.peer_id.as_str(), meeting.room_name.as_deref()), ("p-1", Some("abcdef-ghijkl")));
    assert_eq!(participant.joined_at.unwrap().to_jiff().unwrap().to_string(), "2023-01-25T04:51:35.9Z");
    read("meeting.participantJoined", &old);
}

#[test]
fn chat_transcript_and_summary_are_read_and_their_urls_are_secret() {
    let chat = json!({
        "sessionId": "s-1", "meetingId": "m-1", "title": "t", "chatDownloadUrl": "https://files.example/s3cret",
        "chatDownloadUrlExpiry": "2026-01-26T04:51:35.900Z", "createdAt": "2026-01-25T04:51:35.900Z",
        "startedAt": "2026-01-25T04:51:35.900Z", "endedAt": "2026-01-25T05:51:35.900Z",
        "organizedBy": { "id": "app-1", "name": "Demo" },
    });
    let former = json!({ "sessionId": "s-1", "meetingId": "m-1", "chatDownloadUrl": "https://files.example/s3cret", "chatDownloadUrlExpiry": "2023-01-26 04:51:35.9Z" });
    let transcript = json!({ "meeting": meeting(), "transcriptDownloadUrl": "https://files.example/s3cret", "transcriptDownloadUrlExpiry": "2026-01-26T04:51:35.900Z" });
    let summary = json!({ "meeting": meeting(), "summaryDownloadUrl": "https://files.example/s3cret", "summaryDownloadUrlExpiry": "2026-01-26T04:51:35.900Z" });
    for (event, rest) in [
        ("meeting.chatSynced", chat),
        ("meeting.chatSynced", former),
        ("meeting.transcript", transcript),
        ("meeting.summary", summary),
    ] {
        let debug = format!("{:?}", read(event, &rest));
        assert!(!debug.contains("s3cret"), "{debug}");
    }
}

#[test]
fn recording_is_read_with_a_size_of_either_type() {
    let recording = |size: Value| {
        json!({ "meeting": meeting(), "recording": {
            "id": "r-1", "recordingId": "r-1", "status": "UPLOADED", "downloadUrl": "https://files.example/v",
            "audioDownloadUrl": "https://files.example/a", "downloadUrlExpiry": "2026-01-26T04:51:35.900Z",
            "startedTime": "2026-01-25T04:51:35.900Z", "stoppedTime": "2026-01-25T05:51:35.900Z", "fileSize": size,
            "outputFileName": "a.mp4", "meetingId": "m-1", "recordingDuration": 3600, "organizationId": "app-1",
            "roomUUID": "s-1", "stopReason": "{'caller': {'type': 'INTERNAL'}}",
        } })
    };
    let Event::RecordingStatusUpdate { recording: read_back, .. } =
        read("recording.statusUpdate", &recording(json!(1024)))
    else {
        panic!()
    };
    assert_eq!((read_back.file_size, read_back.session_id.as_ref().map(Id::as_str)), (Some(1024), Some("s-1")));
    let mut text = recording(json!("1024"));
    text["event"] = "recording.statusUpdate".into();
    let Event::RecordingStatusUpdate { recording: of_text, .. } = serde_json::from_value(text).unwrap() else {
        panic!()
    };
    assert_eq!(of_text, read_back);
    let invoked = json!({ "meeting": meeting(), "recording": { "id": "r-1", "status": "INVOKED" } });
    read("recording.statusUpdate", &invoked);
}

#[test]
fn livestream_is_read_and_its_key_is_secret() {
    let former = json!({ "streamId": "l-1", "status": "OFFLINE" });
    let Event::LivestreamStatusUpdate(update) = read("livestreaming.statusUpdate", &former) else { panic!() };
    assert_eq!(update.status, Some(LivestreamEventStatus::Offline));
    let present = json!({
        "streamId": "l-1", "status": "LIVE", "manualIngest": false, "playbackUrl": "https://play.example/l-1",
        "ingestServer": "rtmps://s3cret.example", "streamKey": "s3cret",
        "meeting": { "id": "m-1", "title": "t", "status": "LIVE" },
    });
    let debug = format!("{:?}", read("livestreaming.statusUpdate", &present));
    assert!(!debug.contains("s3cret"), "{debug}");
}

#[test]
fn event_of_an_unknown_kind_is_kept_whole() {
    let json = json!({ "event": "meeting.paused", "meeting": meeting(), "by": ["ann"] });
    let event: Event = serde_json::from_value(json.clone()).unwrap();
    assert!(matches!(event, Event::Other(_)) && event.kind() == "meeting.paused");
    assert_eq!(serde_json::to_value(&event).unwrap(), json);
}
