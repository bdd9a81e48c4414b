//! Responses of apps, meetings, participants and sessions. Their behaviour is tested in `http`.

use rtk::realtime_kit::*;

use crate::support::documented::Fixture;

#[tokio::test]
async fn apps_are_as_documented() {
    let fixture = Fixture::start().await;
    let account = fixture.account();
    let made = App::create(&account, NewApp::new("Mine")).await.unwrap();
    assert_eq!(App::find(&account, made.id.clone()).await.unwrap().name.as_deref(), Some("Mine"));
    assert_eq!(account.apps().all().await.unwrap().len(), 3);
}

#[tokio::test]
async fn meetings_are_as_documented() {
    let fixture = Fixture::start().await;
    let video = VideoConfig::new().width(640).height(480);
    let config = RecordingConfig::new().max_seconds(60).video_config(video);
    let new = || NewMeeting::new().title("Stand-up").recording_config(config.clone());
    let mut meeting = fixture.app.meetings().create(new()).await.unwrap();
    meeting.update(MeetingChanges::new().title(None)).await.unwrap();
    meeting.replace(new()).await.unwrap();
    let found = fixture.app.meetings().find(meeting.id()).await.unwrap();
    let width = found.recording_config.as_ref().and_then(|it| it.video_config.as_ref()).and_then(|it| it.width);
    assert_eq!(width, Some(640));
    assert_eq!(fixture.app.meetings().all().await.unwrap().len(), 8);
}

#[tokio::test]
async fn participants_are_as_documented() {
    let fixture = Fixture::start().await;
    let people = fixture.meeting("Stand-up").await.participants();
    let new = || NewParticipant::new("group_call_host", "ann-1").name("Ann");
    let mut ann = people.clone().create(new()).await.unwrap();
    ann.update(ParticipantChanges::new().picture("https://example.com/ann.png")).await.unwrap();
    ann.replace(new()).await.unwrap();
    ann.refresh_token().await.unwrap();
    assert_eq!(people.clone().all().await.unwrap().len(), 1);
    people.clone().find(ann.id.clone()).await.unwrap().destroy().await.unwrap();
    assert_eq!(people.all().await.unwrap().len(), 0);
}

#[tokio::test]
async fn sessions_are_as_documented() {
    let fixture = Fixture::start().await;
    let sessions = fixture.app.sessions().all().await.unwrap();
    let mut seen = 0;
    for session in &sessions[3..8] {
        Session::find(&fixture.app, session.id.clone()).include_breakout_rooms(true).await.unwrap();
        session.livestream_sessions().page(1).await.unwrap();
        let filter = SessionParticipantFilter::new().include_peer_events(true);
        for person in session.participants().filter(filter).all().await.unwrap() {
            session.participants().find(person.id.clone()).await.unwrap();
            let peer = person.peer_events[0].peer_id.clone().unwrap();
            Session::find_participant_by_peer_id(&fixture.app, peer).include_peer_events(true).await.unwrap();
            seen += 1;
        }
        session.chat().await.unwrap();
        session.transcript().await.unwrap();
        session.summary().generate().await.unwrap();
        session.summary().await.unwrap();
    }
    assert!(seen >= 10, "{seen}");
}
