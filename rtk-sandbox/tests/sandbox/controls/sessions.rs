//! The life of a session: join, leave, end, and what it leaves.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{ErrorKind, Record};
use rtk_sandbox::ControlError;

use crate::support::meeting::Fixture;

#[tokio::test]
async fn session_begins_and_ends() {
    let all = NewMeeting::new().title("Retro").transcribe_on_end(true).summarize_on_end(true);
    let fixture = Fixture::with(all).await;
    let room = fixture.room();

    let id = room.join(&[fixture.ann.id()]).unwrap();
    let live = fixture.session(&id).await;
    assert_eq!((&live.status, live.live_participants), (&Some(SessionStatus::Live), Some(1)));
    assert_eq!(live.meeting_title.as_deref(), Some("Retro"));
    assert!(live.started_at.is_some() && live.ended_at.is_none());
    assert_eq!(room.join(&["bob-1"]).unwrap(), id, "the custom id works, and the session is the same");
    assert_eq!(fixture.meeting.active_session().await.unwrap().live_participants, Some(2));
    let listed = fixture.app.sessions().filter(SessionFilter::new().status(SessionStatus::Live)).all().await.unwrap();
    assert!(listed.iter().any(|session| session.id == id));
    for missing in [live.chat().await.err(), live.summary().await.err(), live.transcript().await.err()] {
        assert_eq!(missing.map(|error| error.kind()), Some(ErrorKind::NotFound));
    }

    fixture.sandbox.advance(Duration::from_secs(600));
    room.leave(&[fixture.bob.id()]).unwrap();
    let live = fixture.session(&id).await;
    assert_eq!((live.live_participants, live.max_concurrent_participants), (Some(1), Some(2)));
    let minutes = live.minutes_consumed.unwrap();
    assert!((10.0..10.5).contains(&minutes), "{minutes}");

    assert_eq!(room.end().unwrap(), id);
    let ended = fixture.session(&id).await;
    assert_eq!((&ended.status, ended.live_participants), (&Some(SessionStatus::Ended), Some(0)));
    assert!(ended.ended_at.as_ref().unwrap().to_jiff() > ended.started_at.as_ref().unwrap().to_jiff());
    let minutes = ended.minutes_consumed.unwrap();
    assert!((20.0..21.0).contains(&minutes), "{minutes}");
    let people = ended.participants().all().await.unwrap();
    let names: Vec<_> = people.iter().filter_map(|person| person.display_name.as_deref()).collect();
    assert_eq!(names, ["Ann \"A\"", "Bob"]);
    assert!(people.iter().all(|person| person.left_at.is_some()));
    assert_eq!(fixture.meeting.active_session().await.unwrap_err().kind(), ErrorKind::NotFound);
    assert!(ended.chat().await.is_ok() && ended.summary().await.is_ok() && ended.transcript().await.is_ok());
}

#[tokio::test]
async fn transcript_and_summary_can_be_added_later() {
    let fixture = Fixture::new().await;
    let id = fixture.room().join(&["ann-1"]).unwrap();
    let early = fixture.sandbox.session(&id).write_summary().unwrap_err();
    assert_eq!(early, ControlError::NotEnded(id.to_string()));
    fixture.room().end().unwrap();
    let ended = fixture.session(&id).await;
    assert!(ended.chat().await.is_ok(), "a chat needs no setting");
    for missing in [
        ended.transcript().await.err(),
        ended.summary().await.err(),
        ended.summary().generate().await.err(), // it requires a transcript
    ] {
        assert_eq!(missing.map(|error| error.kind()), Some(ErrorKind::NotFound));
    }
    fixture.sandbox.session(&id).write_transcript().unwrap();
    assert!(ended.transcript().await.is_ok() && ended.summary().await.is_err());
    ended.summary().generate().await.unwrap();
    assert!(ended.summary().await.is_ok());
}

#[tokio::test]
async fn summary_can_be_added_with_its_transcript() {
    let fixture = Fixture::new().await;
    let id = fixture.room().join(&["ann-1"]).unwrap();
    fixture.room().end().unwrap();
    fixture.sandbox.session(&id).write_summary().unwrap();
    let ended = fixture.session(&id).await;
    assert!(ended.summary().await.is_ok() && ended.transcript().await.is_ok());
}

/// Reads a recording this number of times and returns the last response.
async fn read_recording(fixture: &Fixture, id: &rtk::Id<Recording>, times: usize) -> Record<Recording> {
    let mut recording = Recording::find(&fixture.app, id.clone()).await.unwrap();
    for _ in 1..times {
        recording = Recording::find(&fixture.app, id.clone()).await.unwrap();
    }
    recording
}

#[tokio::test]
async fn record_on_start_starts_a_recording() {
    let recorded = RecordingConfig::new().file_name_prefix("retro");
    let fixture = Fixture::with(NewMeeting::new().record_on_start(true).recording_config(recorded)).await;
    let of_meeting = || fixture.app.recordings().filter(RecordingFilter::new().meeting_id(fixture.meeting.id())).all();
    assert_eq!(of_meeting().await.unwrap().len(), 0);
    let session = fixture.room().join(&["ann-1"]).unwrap();
    let active = Recording::find_active(&fixture.app, fixture.meeting.id()).await.unwrap();
    assert_eq!((&active.session_id, &active.status), (&Some(session.clone()), &Some(RecordingStatus::Invoked)));
    assert!(active.output_file_name.as_deref().unwrap().starts_with("retro_"));
    let running = read_recording(&fixture, &active.id(), 1).await;
    assert_eq!((&running.status, &running.download_url), (&Some(RecordingStatus::Recording), &None));
    let cause = running.start_reason.as_ref().unwrap().reason.clone();
    assert_eq!(cause, Some(RecordingStartCause::RecordOnStart));
    let own = fixture.app.recordings().create(NewRecording::new(fixture.meeting.id()).allow_multiple_recordings(true));
    let own = own.await.unwrap();

    fixture.sandbox.advance(Duration::from_secs(120));
    fixture.room().end().unwrap();
    assert!(Recording::find_active(&fixture.app, fixture.meeting.id()).await.unwrap_err().is_not_found());
    for id in [active.id(), own.id()] {
        assert_eq!(read_recording(&fixture, &id, 1).await.status, Some(RecordingStatus::Uploading));
        let uploaded = read_recording(&fixture, &id, 1).await;
        assert_eq!(uploaded.status, Some(RecordingStatus::Uploaded));
        assert!((120..130).contains(&uploaded.recording_duration.unwrap()));
        let cause = uploaded.stop_reason.as_ref().unwrap().reason.clone();
        assert_eq!(cause, Some(RecordingStopCause::AllPeersLeft));
        let file = uploaded.download().to_bytes().await.unwrap();
        assert_eq!(&file[4..8], b"ftyp");
        assert_eq!(uploaded.file_size, Some(file.len() as u64));
        assert!(uploaded.download_audio().to_bytes().await.unwrap().starts_with(b"ID3"));
    }
    assert_eq!(of_meeting().await.unwrap().len(), 2);
}

#[tokio::test]
async fn live_stream_on_start_starts_a_livestream() {
    let fixture = Fixture::with(NewMeeting::new().live_stream_on_start(true)).await;
    assert!(fixture.meeting.active_livestream().await.unwrap_err().is_not_found());
    let session = fixture.room().join(&["ann-1"]).unwrap();
    assert_eq!(fixture.meeting.active_livestream().await.unwrap().status, Some(LivestreamStatus::Invoked));
    assert_eq!(fixture.meeting.active_livestream().await.unwrap().status, Some(LivestreamStatus::Live));
    fixture.sandbox.advance(Duration::from_secs(120));
    fixture.room().end().unwrap();
    assert!(fixture.meeting.active_livestream().await.unwrap_err().is_not_found());
    let broadcasts = fixture.session(&session).await.livestream_sessions().all().await.unwrap();
    assert_eq!(broadcasts.len(), 1);
    assert!((110.0..130.0).contains(&broadcasts[0].ingest_seconds.unwrap()));
}

#[tokio::test]
async fn empty_session_ends_after_the_keep_alive_time() {
    let fixture = Fixture::with(NewMeeting::new().session_keep_alive_time_in_secs(300_u32)).await;
    let room = fixture.room();
    let first = room.join(&["ann-1"]).unwrap();
    room.leave(&["ann-1"]).unwrap();
    assert_eq!(fixture.meeting.active_session().await.unwrap_err().kind(), ErrorKind::NotFound);
    fixture.sandbox.advance(Duration::from_secs(200));
    assert_eq!(fixture.session(&first).await.status, Some(SessionStatus::Live));
    assert_eq!(room.join(&["ann-1"]).unwrap(), first, "she rejoins in time");
    fixture.sandbox.advance(Duration::from_secs(1000));
    assert_eq!(fixture.session(&first).await.status, Some(SessionStatus::Live), "the session is not empty");

    room.leave(&["ann-1"]).unwrap();
    let left = fixture.session(&first).await.participants().all().await.unwrap()[0].left_at.clone().unwrap();
    fixture.sandbox.advance(Duration::from_secs(2000));
    let ended = fixture.session(&first).await;
    assert_eq!(ended.status, Some(SessionStatus::Ended));
    let lived = ended.ended_at.as_ref().unwrap().to_jiff().unwrap().duration_since(left.to_jiff().unwrap());
    assert_eq!(lived.as_secs(), 300, "whenever it is read");
    assert_eq!(ended.participants().all().await.unwrap().len(), 1, "one person joined twice");
    assert_ne!(room.join(&["ann-1"]).unwrap(), first);
}

#[tokio::test]
async fn join_creates_a_new_peer_each_time() {
    let fixture = Fixture::new().await;
    let id = fixture.room().join(&["ann-1"]).unwrap();
    fixture.room().leave(&["ann-1"]).unwrap();
    fixture.room().join(&["ann-1"]).unwrap();
    fixture.room().end().unwrap();
    let people =
        fixture.session(&id).await.participants().filter(SessionParticipantFilter::new().include_peer_events(true));
    let people = people.all().await.unwrap();
    let events = &people[0].peer_events;
    let peers: Vec<_> = events.iter().filter_map(|event| event.peer_id.as_deref()).collect();
    assert_eq!(peers.len(), 6);
    assert_eq!(peers[0], peers[2]);
    assert_ne!(peers[2], peers[3]);
    let found = Session::find_participant_by_peer_id(&fixture.app, peers[5]).await.unwrap();
    assert_eq!(found.id, people[0].id);
}

#[tokio::test]
async fn invalid_controls_change_nothing() {
    let mut fixture = Fixture::new().await;
    let meeting = fixture.meeting.id().to_string();
    let (nobody, stranger) = (&[] as &[&str], ControlError::NoSuchParticipant("stranger".to_owned()));
    assert_eq!(fixture.room().join(nobody).unwrap_err(), ControlError::NoParticipants);
    assert_eq!(fixture.room().join(&["ann-1", "stranger"]).unwrap_err(), stranger);
    assert_eq!(fixture.room().end().unwrap_err(), ControlError::NotLive(meeting.clone()));
    assert_eq!(fixture.room().leave(&["ann-1"]).unwrap_err(), ControlError::NotLive(meeting.clone()));
    let twice = [fixture.ann.id().to_string(), "ann-1".to_owned()];
    assert_eq!(fixture.room().join(&twice).unwrap_err(), ControlError::AlreadyJoined("ann-1".to_owned()));

    fixture.room().join(&["ann-1"]).unwrap();
    assert_eq!(fixture.room().join(&["bob-1", "ann-1"]).unwrap_err(), ControlError::AlreadyJoined("ann-1".to_owned()));
    assert_eq!(fixture.room().leave(&["ann-1", "bob-1"]).unwrap_err(), ControlError::NotJoined("bob-1".to_owned()));
    assert_eq!(fixture.meeting.active_session().await.unwrap().live_participants, Some(1));
    fixture.room().end().unwrap();

    fixture.meeting.update(MeetingChanges::new().status(MeetingStatus::Inactive)).await.unwrap();
    assert_eq!(fixture.room().join(&["ann-1"]).unwrap_err(), ControlError::InactiveMeeting(meeting));
    assert_eq!(fixture.meeting.active_session().await.unwrap_err().kind(), ErrorKind::NotFound);
    let nowhere = fixture.sandbox.meeting("nowhere").join(&["ann-1"]).unwrap_err();
    assert_eq!(nowhere, ControlError::NoSuchMeeting("nowhere".to_owned()));
    let never = fixture.sandbox.session("never").write_transcript().unwrap_err();
    assert_eq!(never, ControlError::NoSuchSession("never".to_owned()));
}

#[tokio::test]
async fn recording_of_an_empty_meeting_joins_the_next_session() {
    let fixture = Fixture::new().await;
    let mut recording = fixture.app.recordings().create(NewRecording::new(&fixture.meeting)).await.unwrap();
    fixture.meeting.start_livestream(NewMeetingLivestream::new()).await.unwrap();
    assert_eq!(recording.session_id, None);

    let id = fixture.room().join(&["ann-1"]).unwrap();
    recording.reload().await.unwrap();
    assert_eq!(recording.session_id.as_ref(), Some(&id));
    assert_eq!(fixture.session(&id).await.livestream_sessions().all().await.unwrap().len(), 1);
    fixture.room().end().unwrap();
    for _ in 0..2 {
        recording.reload().await.unwrap();
    }
    assert_eq!(recording.status, Some(RecordingStatus::Uploaded));
}
