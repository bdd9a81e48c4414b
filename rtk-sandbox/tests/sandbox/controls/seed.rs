//! Equal seeds give equal results.

use rtk::realtime_kit::*;
use rtk_sandbox::Sandbox;
use std::time::Duration;

/// Runs a meeting and returns all records that it leaves, without download links, which contain the port.
async fn records(seed: u64) -> String {
    let sandbox = Sandbox::builder().seed(seed).start().await.unwrap();
    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    let meeting = app.meetings().create(NewMeeting::new().title("Stand-up").transcribe_on_end(true)).await.unwrap();
    let ann = meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await.unwrap();
    let id = sandbox.meeting(meeting.id()).join(&[ann.id()]).unwrap();
    sandbox.advance(Duration::from_secs(90));
    sandbox.meeting(meeting.id()).end().unwrap();
    let sessions = app.sessions().all().await.unwrap();
    let ended = Session::find(&app, id).await.unwrap();
    let with_events = SessionParticipantFilter::new().include_peer_events(true);
    let people = ended.participants().filter(with_events).all().await.unwrap();
    let text = ended.transcript().format(TranscriptFormat::Csv).await.unwrap().download().to_bytes().await.unwrap();
    format!("{ann:?}\n{sessions:?}\n{people:?}\n{}", String::from_utf8(text.to_vec()).unwrap())
}

#[tokio::test]
async fn equal_seeds_give_equal_meetings() {
    let [one, same, other] = [records(5).await, records(5).await, records(6).await];
    assert_eq!(one, same);
    assert_ne!(one, other);
}
