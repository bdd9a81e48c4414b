//! From an event to the scopes of its meeting and session, and to its participant.

use super::*;

#[test]
fn ids_of_an_event_are_found_wherever_they_are() {
    for sample in samples() {
        let event = event(&sample);
        let text = |paths: &[&str]| paths.iter().find_map(|path| sample.pointer(path)?.as_str());
        assert_eq!(event.meeting_id().map(Id::as_str), text(&["/meeting/id", "/meetingId"]), "{sample}");
        let session = text(&["/meeting/sessionId", "/sessionId", "/recording/roomUUID"]);
        assert_eq!(event.session_id().map(Id::as_str), session, "{sample}");
    }
    let without = json!({"event": "recording.statusUpdate", "meeting": {"id": "m-1"}, "recording": {"id": "r-1", "roomUUID": "s-1"}});
    assert_eq!(event(&without).session_id(), Some(&Id::new("s-1")), "of the recording");
    let other = event(&json!({"event": "meeting.paused", "meeting": {"id": "m-1", "sessionId": "s-1"}}));
    assert_eq!((other.meeting_id(), other.session_id()), (None, None), "what it means is not known");
}

#[tokio::test]
async fn scopes_of_an_event_are_those_of_the_app() {
    let (sandbox, app) = sandbox().await;
    let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await.unwrap();
    let ann = meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await.unwrap();
    let session = sandbox.meeting(meeting.id()).join(&[ann.id()]).unwrap();
    let started = event(&json!({"event": "meeting.started", "meeting": {"id": meeting.id(), "sessionId": session}}));
    assert_eq!(started.meeting(&app), Some(app.meeting(meeting.id())));
    assert_eq!(started.meeting(&app).unwrap().load().await.unwrap().title.as_deref(), Some("Stand-up"));
    assert_eq!(started.session(&app).unwrap().load().await.unwrap().status, Some(SessionStatus::Live));
    let of_record = app.load().await.unwrap();
    assert_eq!(started.session(&of_record), started.session(&app), "of a record, too");
    let other = event(&json!({"event": "meeting.paused", "meeting": {"id": meeting.id()}}));
    assert_eq!((other.meeting(&app), other.session(&app)), (None, None));
}

#[tokio::test]
async fn participant_of_a_connection_is_found() {
    let (sandbox, app) = sandbox().await;
    let meeting = app.meetings().create(NewMeeting::new()).await.unwrap();
    for name in ["ann-1", "bob-1"] {
        meeting.participants().create(NewParticipant::new("group_call_host", name).name(name)).await.unwrap();
    }
    let session = sandbox.meeting(meeting.id()).join(&["bob-1", "ann-1"]).unwrap();
    let people = app.session(session.clone()).participants();
    let people = people.filter(SessionParticipantFilter::new().include_peer_events(true)).all().await.unwrap();
    let of_ann = people.iter().find(|person| person.custom_participant_id.as_deref() == Some("ann-1")).unwrap();
    let peer = of_ann.peer_events[0].peer_id.clone().unwrap();
    let joined = event(&json!({
        "event": "meeting.participantJoined", "meeting": {"id": meeting.id(), "sessionId": session},
        "participant": {"peerId": peer, "userDisplayName": "ann-1", "customParticipantId": "ann-1"},
    }));
    let Event::ParticipantJoined { participant, .. } = &joined else { panic!() };
    let found = participant.find(&app).include_peer_events(true).await.unwrap();
    assert_eq!((found.id(), found.custom_participant_id.as_deref()), (of_ann.id(), Some("ann-1")));
    assert!(!found.peer_events.is_empty(), "the parameters of the call can be set");
    let unknown = event(&json!({
        "event": "meeting.participantLeft", "meeting": {"id": "m-1"}, "participant": {"peerId": "no-such-peer"},
    }));
    let Event::ParticipantLeft { participant, .. } = &unknown else { panic!() };
    assert!(participant.find(&app).await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn participants_with_the_custom_id_are_found_on_every_page() {
    let (_sandbox, app) = sandbox().await;
    let meeting = app.meetings().create(NewMeeting::new()).await.unwrap();
    let mut same = Vec::new();
    for number in 0..45 {
        let name = if number % 30 == 10 { "ann-1".to_owned() } else { format!("other-{number}") };
        let created =
            meeting.participants().create(NewParticipant::new("group_call_host", name.as_str())).await.unwrap();
        if name == "ann-1" {
            same.push(created.id());
        }
    }
    let left = |id: &str, value: &str| {
        let mut json = json!({"event": "meeting.participantLeft", "meeting": {"id": meeting.id()}, "participant": {"peerId": "p-1"}});
        json["participant"][id] = value.into();
        event(&json)
    };
    for (event, expected) in [
        (left("customParticipantId", "ann-1"), same.as_slice()),
        (left("clientSpecificId", "ann-1"), &same),
        (left("customParticipantId", "nobody"), &[]),
    ] {
        let Event::ParticipantLeft { participant, .. } = &event else { panic!() };
        let found = participant.find_by_custom_id(&event.meeting(&app).unwrap()).await.unwrap();
        assert_eq!(found.iter().map(Record::id).collect::<Vec<_>>(), expected);
    }
    assert_eq!(same.len(), 2);
}

#[tokio::test]
async fn participant_without_a_custom_id_sends_nothing() {
    let server = Server::routes([]).await;
    let joined = event(&json!({
        "event": "meeting.participantJoined", "meeting": {"id": "m-1"}, "participant": {"peerId": "p-1"},
    }));
    let Event::ParticipantJoined { participant, .. } = &joined else { panic!() };
    assert!(participant.find_by_custom_id(&server.app().meeting("m-1")).await.unwrap().is_empty());
    assert!(server.sent().is_empty());
}
