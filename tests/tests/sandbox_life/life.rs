//! From an empty meeting to what is left of it.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{ErrorKind, Record};
use rtk_sandbox::ControlError;

use crate::Stage;

#[tokio::test]
async fn a_session_begins_goes_on_and_ends() {
    let all = NewMeeting::new().title("Retro").transcribe_on_end(true).summarize_on_end(true);
    let stage = Stage::with(all).await;
    let room = stage.room();

    let id = room.join(&[stage.ann.id()]).unwrap();
    let live = stage.session(&id).await;
    assert_eq!((&live.status, live.live_participants), (&Some(SessionStatus::Live), Some(1)));
    assert_eq!(live.meeting_title.as_deref(), Some("Retro"));
    assert!(live.started_at.is_some() && live.ended_at.is_none());
    assert_eq!(room.join(&["bob-1"]).unwrap(), id, "one's own id will do, and the session is the same");
    assert_eq!(stage.meeting.active_session().await.unwrap().live_participants, Some(2));
    let listed = stage.app.sessions().filter(SessionFilter::new().status(SessionStatus::Live)).all().await.unwrap();
    assert!(listed.iter().any(|session| session.id == id));
    for missing in [live.chat().await.err(), live.summary().await.err(), live.transcript().await.err()] {
        assert_eq!(missing.map(|error| error.kind()), Some(ErrorKind::NotFound));
    }

    stage.sandbox.advance(Duration::from_secs(600));
    room.leave(&[stage.bob.id()]).unwrap();
    let live = stage.session(&id).await;
    assert_eq!((live.live_participants, live.max_concurrent_participants), (Some(1), Some(2)));
    let minutes = live.minutes_consumed.unwrap();
    assert!((10.0..10.5).contains(&minutes), "{minutes}");

    assert_eq!(room.end().unwrap(), id);
    let ended = stage.session(&id).await;
    assert_eq!((&ended.status, ended.live_participants), (&Some(SessionStatus::Ended), Some(0)));
    assert!(ended.ended_at.as_ref().unwrap().to_jiff() > ended.started_at.as_ref().unwrap().to_jiff());
    let minutes = ended.minutes_consumed.unwrap();
    assert!((20.0..21.0).contains(&minutes), "{minutes}");
    let people = ended.participants().all().await.unwrap();
    let names: Vec<_> = people.iter().filter_map(|person| person.display_name.as_deref()).collect();
    assert_eq!(names, ["Ann \"A\"", "Bob"]);
    assert!(people.iter().all(|person| person.left_at.is_some()));
    assert_eq!(stage.meeting.active_session().await.unwrap_err().kind(), ErrorKind::NotFound);
    assert!(ended.chat().await.is_ok() && ended.summary().await.is_ok() && ended.transcript().await.is_ok());
}

#[tokio::test]
async fn a_meeting_that_asks_for_nothing_gets_what_is_asked_for_later() {
    let stage = Stage::new().await;
    let id = stage.room().join(&["ann-1"]).unwrap();
    let early = stage.sandbox.session(&id).write_summary().unwrap_err();
    assert_eq!(early, ControlError::NotEnded(id.to_string()));
    stage.room().end().unwrap();
    let ended = stage.session(&id).await;
    assert!(ended.chat().await.is_ok(), "a chat needs no setting");
    for missing in [
        ended.transcript().await.err(),
        ended.summary().await.err(),
        ended.summary().generate().await.err(), // there is nothing to sum up
    ] {
        assert_eq!(missing.map(|error| error.kind()), Some(ErrorKind::NotFound));
    }
    stage.sandbox.session(&id).write_transcript().unwrap();
    assert!(ended.transcript().await.is_ok() && ended.summary().await.is_err());
    ended.summary().generate().await.unwrap();
    assert!(ended.summary().await.is_ok());
}

#[tokio::test]
async fn a_summary_can_be_written_at_once() {
    let stage = Stage::new().await;
    let id = stage.room().join(&["ann-1"]).unwrap();
    stage.room().end().unwrap();
    stage.sandbox.session(&id).write_summary().unwrap();
    let ended = stage.session(&id).await;
    assert!(ended.summary().await.is_ok() && ended.transcript().await.is_ok());
}

/// Reads a recording so often.
async fn read(stage: &Stage, id: &rtk::Id<Recording>, times: usize) -> Record<Recording> {
    let mut recording = Recording::find(&stage.app, id.clone()).await.unwrap();
    for _ in 1..times {
        recording = Recording::find(&stage.app, id.clone()).await.unwrap();
    }
    recording
}

#[tokio::test]
async fn a_recording_begins_and_is_uploaded() {
    let recorded = RecordingConfig::new().file_name_prefix("retro");
    let stage = Stage::with(NewMeeting::new().record_on_start(true).recording_config(recorded)).await;
    let of_meeting = || stage.app.recordings().filter(RecordingFilter::new().meeting_id(stage.meeting.id())).all();
    assert_eq!(of_meeting().await.unwrap().len(), 0);
    let session = stage.room().join(&["ann-1"]).unwrap();
    let active = Recording::find_active(&stage.app, stage.meeting.id()).await.unwrap();
    assert_eq!((&active.session_id, &active.status), (&Some(session.clone()), &Some(RecordingStatus::Invoked)));
    assert!(active.output_file_name.as_deref().unwrap().starts_with("retro_"));
    let running = read(&stage, &active.id(), 1).await;
    assert_eq!((&running.status, &running.download_url), (&Some(RecordingStatus::Recording), &None));
    let cause = running.start_reason.as_ref().unwrap().reason.clone();
    assert_eq!(cause, Some(RecordingStartCause::RecordOnStart));
    let own = stage.app.recordings().create(NewRecording::new(stage.meeting.id()).allow_multiple_recordings(true));
    let own = own.await.unwrap();

    stage.sandbox.advance(Duration::from_secs(120));
    stage.room().end().unwrap();
    assert!(Recording::find_active(&stage.app, stage.meeting.id()).await.unwrap_err().is_not_found());
    for id in [active.id(), own.id()] {
        assert_eq!(read(&stage, &id, 1).await.status, Some(RecordingStatus::Uploading));
        let uploaded = read(&stage, &id, 1).await;
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
async fn a_livestream_begins_and_stops() {
    let stage = Stage::with(NewMeeting::new().live_stream_on_start(true)).await;
    assert!(stage.meeting.active_livestream().await.unwrap_err().is_not_found());
    let session = stage.room().join(&["ann-1"]).unwrap();
    assert_eq!(stage.meeting.active_livestream().await.unwrap().status, Some(LivestreamStatus::Invoked));
    assert_eq!(stage.meeting.active_livestream().await.unwrap().status, Some(LivestreamStatus::Live));
    stage.sandbox.advance(Duration::from_secs(120));
    stage.room().end().unwrap();
    assert!(stage.meeting.active_livestream().await.unwrap_err().is_not_found());
    let broadcasts = stage.session(&session).await.livestream_sessions().all().await.unwrap();
    assert_eq!(broadcasts.len(), 1);
    assert!((110.0..130.0).contains(&broadcasts[0].ingest_seconds.unwrap()));
}

#[tokio::test]
async fn an_empty_session_lives_as_long_as_its_meeting_says() {
    let stage = Stage::with(NewMeeting::new().session_keep_alive_time_in_secs(300_u32)).await;
    let room = stage.room();
    let first = room.join(&["ann-1"]).unwrap();
    room.leave(&["ann-1"]).unwrap();
    assert_eq!(stage.meeting.active_session().await.unwrap_err().kind(), ErrorKind::NotFound);
    stage.sandbox.advance(Duration::from_secs(200));
    assert_eq!(stage.session(&first).await.status, Some(SessionStatus::Live));
    assert_eq!(room.join(&["ann-1"]).unwrap(), first, "she comes back in time");
    stage.sandbox.advance(Duration::from_secs(1000));
    assert_eq!(stage.session(&first).await.status, Some(SessionStatus::Live), "somebody is in it");

    room.leave(&["ann-1"]).unwrap();
    let left = stage.session(&first).await.participants().all().await.unwrap()[0].left_at.clone().unwrap();
    stage.sandbox.advance(Duration::from_secs(2000));
    let ended = stage.session(&first).await;
    assert_eq!(ended.status, Some(SessionStatus::Ended));
    let lived = ended.ended_at.as_ref().unwrap().to_jiff().unwrap().duration_since(left.to_jiff().unwrap());
    assert_eq!(lived.as_secs(), 300, "however late somebody looks");
    assert_eq!(ended.participants().all().await.unwrap().len(), 1, "she is one person, who came twice");
    assert_ne!(room.join(&["ann-1"]).unwrap(), first);
}

#[tokio::test]
async fn whoever_joins_has_peers() {
    let stage = Stage::new().await;
    let id = stage.room().join(&["ann-1"]).unwrap();
    stage.room().leave(&["ann-1"]).unwrap();
    stage.room().join(&["ann-1"]).unwrap();
    stage.room().end().unwrap();
    let people =
        stage.session(&id).await.participants().filter(SessionParticipantFilter::new().include_peer_events(true));
    let people = people.all().await.unwrap();
    let events = &people[0].peer_events;
    let peers: Vec<_> = events.iter().filter_map(|event| event.peer_id.as_deref()).collect();
    assert_eq!(peers.len(), 6);
    assert_eq!(peers[0], peers[2]);
    assert_ne!(peers[2], peers[3]);
    let found = Session::find_participant_by_peer_id(&stage.app, peers[5]).await.unwrap();
    assert_eq!(found.id, people[0].id);
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_changes_nothing() {
    let mut stage = Stage::new().await;
    let meeting = stage.meeting.id().to_string();
    let (nobody, stranger) = (&[] as &[&str], ControlError::NoSuchParticipant("stranger".to_owned()));
    assert_eq!(stage.room().join(nobody).unwrap_err(), ControlError::Nobody);
    assert_eq!(stage.room().join(&["ann-1", "stranger"]).unwrap_err(), stranger);
    assert_eq!(stage.room().end().unwrap_err(), ControlError::NotLive(meeting.clone()));
    assert_eq!(stage.room().leave(&["ann-1"]).unwrap_err(), ControlError::NotLive(meeting.clone()));
    let twice = [stage.ann.id().to_string(), "ann-1".to_owned()];
    assert_eq!(stage.room().join(&twice).unwrap_err(), ControlError::AlreadyIn("ann-1".to_owned()));

    stage.room().join(&["ann-1"]).unwrap();
    assert_eq!(stage.room().join(&["bob-1", "ann-1"]).unwrap_err(), ControlError::AlreadyIn("ann-1".to_owned()));
    assert_eq!(stage.room().leave(&["ann-1", "bob-1"]).unwrap_err(), ControlError::NotIn("bob-1".to_owned()));
    assert_eq!(stage.meeting.active_session().await.unwrap().live_participants, Some(1));
    stage.room().end().unwrap();

    stage.meeting.update(MeetingChanges::new().status(MeetingStatus::Inactive)).await.unwrap();
    assert_eq!(stage.room().join(&["ann-1"]).unwrap_err(), ControlError::Inactive(meeting));
    assert_eq!(stage.meeting.active_session().await.unwrap_err().kind(), ErrorKind::NotFound);
    let nowhere = stage.sandbox.meeting("nowhere").join(&["ann-1"]).unwrap_err();
    assert_eq!(nowhere, ControlError::NoSuchMeeting("nowhere".to_owned()));
    let never = stage.sandbox.session("never").write_transcript().unwrap_err();
    assert_eq!(never, ControlError::NoSuchSession("never".to_owned()));
}

/// What is asked for in an empty meeting waits for those who come.
#[tokio::test]
async fn what_was_begun_before_anybody_came_belongs_to_their_session() {
    let stage = Stage::new().await;
    let mut recording = stage.app.recordings().create(NewRecording::new(&stage.meeting)).await.unwrap();
    stage.meeting.start_livestream(NewMeetingLivestream::new()).await.unwrap();
    assert_eq!(recording.session_id, None);

    let id = stage.room().join(&["ann-1"]).unwrap();
    recording.reload().await.unwrap();
    assert_eq!(recording.session_id.as_ref(), Some(&id));
    assert_eq!(stage.session(&id).await.livestream_sessions().all().await.unwrap().len(), 1);
    stage.room().end().unwrap();
    for _ in 0..2 {
        recording.reload().await.unwrap();
    }
    assert_eq!(recording.status, Some(RecordingStatus::Uploaded));
}
