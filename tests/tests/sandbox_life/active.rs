//! What can be done to those who are in a meeting.

use std::time::Duration;

use rtk::ErrorKind;
use rtk::realtime_kit::*;

use crate::Stage;

#[tokio::test]
async fn where_nobody_is_in_nothing_is_found() {
    let stage = Stage::new().await;
    let active = || stage.meeting.active_session();
    let errors = [
        active().await.err(),
        active().kick(ParticipantSelection::new()).await.err(),
        active().kick_all().await.err(),
        active().mute(ParticipantSelection::new()).await.err(),
        active().mute_all(MuteAll::new(true)).await.err(),
        active().create_poll(NewPoll::new("Tea?", ["Yes".to_owned()])).await.err(),
    ];
    for error in errors {
        let error = error.expect("nobody is in");
        assert_eq!((error.kind(), error.status().map(|it| it.as_u16())), (ErrorKind::NotFound, Some(404)), "{error}");
    }
}

#[tokio::test]
async fn people_are_kicked_by_either_id() {
    let stage = Stage::new().await;
    let custom = |ids: [&str; 2]| ParticipantSelection::new().custom_participant_ids(ids.map(str::to_owned));
    let own = ParticipantSelection::new().participant_ids([stage.ann.id()]);

    let id = stage.room().join(&["ann-1", "bob-1"]).unwrap();
    let kicked = stage.meeting.active_session().kick(own).await.unwrap();
    assert_eq!(kicked.iter().map(|it| it.name.as_deref()).collect::<Vec<_>>(), [Some("Ann \"A\"")]);
    assert!(kicked[0].created_at.is_some() && kicked[0].updated_at.is_some());
    let live = stage.meeting.active_session().await.unwrap();
    assert_eq!((&live.id, live.live_participants), (&id, Some(1)));
    let kicked = live.kick(custom(["bob-1", "somebody-else"])).await.unwrap();
    assert_eq!(kicked.len(), 1);

    // Kicked is not barred, and the session waits for them.
    assert_eq!(stage.meeting.active_session().await.unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(stage.room().join(&["bob-1"]).unwrap(), id);
    assert_eq!(stage.meeting.active_session().kick(ParticipantSelection::new()).await.unwrap().len(), 0);
    assert_eq!(stage.meeting.active_session().kick(custom(["ann-1", ""])).await.unwrap().len(), 0);
}

#[tokio::test]
async fn kicking_everybody_ends_the_session() {
    let stage = Stage::new().await;
    let id = stage.room().join(&["ann-1", "bob-1"]).unwrap();
    let kicked = stage.meeting.active_session().kick_all().await.unwrap();
    assert_eq!(kicked.kicked_participants_count, Some(2));
    assert_eq!(stage.session(&id).await.status, Some(SessionStatus::Ended));
    assert_ne!(stage.room().join(&["ann-1"]).unwrap(), id);
}

#[tokio::test]
async fn people_are_muted() {
    let stage = Stage::new().await;
    stage.room().join(&["ann-1", "bob-1"]).unwrap();
    let live = stage.meeting.active_session().await.unwrap();
    let bob = ParticipantSelection::new().custom_participant_ids(["bob-1".to_owned()]);
    let muted = live.mute(bob).await.unwrap();
    assert_eq!(muted.iter().map(|it| it.name.as_deref()).collect::<Vec<_>>(), [Some("Bob")]);
    let all = live.mute_all(MuteAll::new(false)).await.unwrap();
    assert_eq!(all.muted_participants_count, Some(2));
    assert_eq!(stage.meeting.active_session().await.unwrap().live_participants, Some(2));
}

#[tokio::test]
async fn polls_are_made_and_checked() {
    let stage = Stage::new().await;
    stage.room().join(&["ann-1"]).unwrap();
    let live = stage.meeting.active_session().await.unwrap();
    let poll = NewPoll::new("Tea?", ["Yes".to_owned(), "No".to_owned()]).anonymous(true);
    let poll = live.create_poll(poll).await.unwrap();
    assert_eq!((poll.question.as_deref(), poll.anonymous, poll.hide_votes), (Some("Tea?"), Some(true), Some(false)));
    let options: Vec<_> = poll.options.iter().map(|it| (it.text.as_str(), it.count, it.votes.len())).collect();
    assert_eq!(options, [("Yes", Some(0), 0), ("No", Some(0), 0)]);
    let error = live.create_poll(NewPoll::new("Tea?", [""; 0].map(str::to_owned))).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadRequest);
}

#[tokio::test]
async fn the_seeded_session_can_be_ended_too() {
    let stage = Stage::new().await;
    let live = stage.app.sessions().filter(SessionFilter::new().status(SessionStatus::Live)).all().await.unwrap();
    let meeting = stage.sandbox.meeting(live[0].associated_id.as_ref().unwrap());
    stage.sandbox.advance(Duration::from_secs(86_400));
    assert_eq!(meeting.end().unwrap(), live[0].id());
    assert_eq!(stage.session(&live[0].id()).await.status, Some(SessionStatus::Ended));
}
