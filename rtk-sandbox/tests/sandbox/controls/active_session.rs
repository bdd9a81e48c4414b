//! Operations of the active session: kick, mute, polls.

use std::time::Duration;

use rtk::ErrorKind;
use rtk::realtime_kit::*;

use crate::support::meeting::Fixture;

#[tokio::test]
async fn active_session_is_not_found_while_empty() {
    let fixture = Fixture::new().await;
    let active = || fixture.meeting.active_session();
    let errors = [
        active().await.err(),
        active().kick(ParticipantSelection::new()).await.err(),
        active().kick_all().await.err(),
        active().mute(ParticipantSelection::new()).await.err(),
        active().mute_all(MuteAll::new(true)).await.err(),
        active().create_poll(NewPoll::new("Tea?", ["Yes".to_owned()])).await.err(),
    ];
    for error in errors {
        let error = error.expect("nobody is in the session");
        assert_eq!((error.kind(), error.status().map(|it| it.as_u16())), (ErrorKind::NotFound, Some(404)), "{error}");
    }
}

#[tokio::test]
async fn kick_accepts_either_id() {
    let fixture = Fixture::new().await;
    let custom = |ids: [&str; 2]| ParticipantSelection::new().custom_participant_ids(ids.map(str::to_owned));
    let own = ParticipantSelection::new().participant_ids([fixture.ann.id()]);

    let id = fixture.room().join(&["ann-1", "bob-1"]).unwrap();
    let kicked = fixture.meeting.active_session().kick(own).await.unwrap();
    assert_eq!(kicked.iter().map(|it| it.name.as_deref()).collect::<Vec<_>>(), [Some("Ann \"A\"")]);
    assert!(kicked[0].created_at.is_some() && kicked[0].updated_at.is_some());
    let live = fixture.meeting.active_session().await.unwrap();
    assert_eq!((&live.id, live.live_participants), (&id, Some(1)));
    let kicked = live.kick(custom(["bob-1", "somebody-else"])).await.unwrap();
    assert_eq!(kicked.len(), 1);

    // A kicked participant can rejoin the same session.
    assert_eq!(fixture.meeting.active_session().await.unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(fixture.room().join(&["bob-1"]).unwrap(), id);
    assert_eq!(fixture.meeting.active_session().kick(ParticipantSelection::new()).await.unwrap().len(), 0);
    assert_eq!(fixture.meeting.active_session().kick(custom(["ann-1", ""])).await.unwrap().len(), 0);
}

#[tokio::test]
async fn kick_all_ends_the_session() {
    let fixture = Fixture::new().await;
    let id = fixture.room().join(&["ann-1", "bob-1"]).unwrap();
    let kicked = fixture.meeting.active_session().kick_all().await.unwrap();
    assert_eq!(kicked.kicked_participants_count, Some(2));
    assert_eq!(fixture.session(&id).await.status, Some(SessionStatus::Ended));
    assert_ne!(fixture.room().join(&["ann-1"]).unwrap(), id);
}

#[tokio::test]
async fn mute_returns_the_muted_people() {
    let fixture = Fixture::new().await;
    fixture.room().join(&["ann-1", "bob-1"]).unwrap();
    let live = fixture.meeting.active_session().await.unwrap();
    let bob = ParticipantSelection::new().custom_participant_ids(["bob-1".to_owned()]);
    let muted = live.mute(bob).await.unwrap();
    assert_eq!(muted.iter().map(|it| it.name.as_deref()).collect::<Vec<_>>(), [Some("Bob")]);
    let all = live.mute_all(MuteAll::new(false)).await.unwrap();
    assert_eq!(all.muted_participants_count, Some(2));
    assert_eq!(fixture.meeting.active_session().await.unwrap().live_participants, Some(2));
}

#[tokio::test]
async fn create_poll_validates_the_poll() {
    let fixture = Fixture::new().await;
    fixture.room().join(&["ann-1"]).unwrap();
    let live = fixture.meeting.active_session().await.unwrap();
    let poll = NewPoll::new("Tea?", ["Yes".to_owned(), "No".to_owned()]).anonymous(true);
    let poll = live.create_poll(poll).await.unwrap();
    assert_eq!((poll.question.as_deref(), poll.anonymous, poll.hide_votes), (Some("Tea?"), Some(true), Some(false)));
    let options: Vec<_> = poll.options.iter().map(|it| (it.text.as_str(), it.count, it.votes.len())).collect();
    assert_eq!(options, [("Yes", Some(0), 0), ("No", Some(0), 0)]);
    let error = live.create_poll(NewPoll::new("Tea?", [""; 0].map(str::to_owned))).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadRequest);
}

#[tokio::test]
async fn seeded_session_can_be_ended() {
    let fixture = Fixture::new().await;
    let live = fixture.app.sessions().filter(SessionFilter::new().status(SessionStatus::Live)).all().await.unwrap();
    let meeting = fixture.sandbox.meeting(live[0].associated_id.as_ref().unwrap());
    fixture.sandbox.advance(Duration::from_secs(86_400));
    assert_eq!(meeting.end().unwrap(), live[0].id());
    assert_eq!(fixture.session(&live[0].id()).await.status, Some(SessionStatus::Ended));
}
