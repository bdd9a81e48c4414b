//! Livestreams and their broadcasts.

use std::time::Duration;

use rtk::Record;
use rtk::realtime_kit::*;
use serde_json::json;

use crate::support::documented::{Fixture, failure, failure_of};

const NONE: &str = "No such active livestream";

async fn listed(fixture: &Fixture, filter: LivestreamFilter) -> Vec<String> {
    let livestreams = fixture.app.livestreams().filter(filter).all().await.unwrap();
    livestreams.into_iter().map(|livestream| livestream.id.as_str().to_owned()).collect()
}

async fn start(meeting: &Record<Meeting>) -> Record<Livestream> {
    meeting.start_livestream(NewMeetingLivestream::new().name("Town hall")).await.unwrap()
}

#[tokio::test]
async fn livestream_without_a_meeting_stays_idle() {
    let fixture = Fixture::start().await;
    let made = fixture.app.livestreams().create(NewLivestream::new().name("Town hall")).await.unwrap();
    assert_eq!((&made.status, made.disabled), (&Some(LivestreamStatus::Idle), Some(false)));
    assert_eq!((fixture.data()["disabled"].clone(), fixture.data()["meeting_id"].clone()), (json!(false), json!(null)));
    let found = fixture.app.livestreams().find(made.id.clone()).await.unwrap();
    assert_eq!((found.name.as_deref(), &found.stream_key), (Some("Town hall"), &made.stream_key));
    assert_eq!(fixture.data()["livestream"]["disabled"], "false");
    assert_eq!(fixture.data()["paging"], json!({ "start_offset": 0, "end_offset": 0, "total_count": 0 }));
    assert_eq!(failure_of(found.active_session().await), failure(404, "No such active livestream session"));

    fixture.app.livestreams().create(NewLivestream::new().name(None)).await.unwrap();
    assert_eq!(fixture.data().get("name"), None);
    assert_eq!(failure_of(fixture.app.livestreams().find("x").await), failure(404, "No such livestream"));
    let name = fixture.send_invalid("POST", "livestreams", &json!({ "name": 1 })).await;
    assert_eq!(name, failure(400, "`name` must be a string or null"));
}

#[tokio::test]
async fn livestream_of_a_meeting_begins_and_stops() {
    let fixture = Fixture::start().await;
    let meeting = fixture.meeting("Stand-up").await;
    assert_eq!(failure_of(meeting.active_livestream().await), failure(404, NONE));
    assert_eq!(failure_of(meeting.stop_livestream().await), failure(404, NONE));

    let made = start(&meeting).await;
    assert_eq!(fixture.keys(), ["id", "ingest_server", "playback_url", "status", "stream_key"]);
    assert_eq!(made.status, Some(LivestreamStatus::Invoked));
    let active = meeting.active_livestream().await.unwrap();
    assert_eq!((&active.id, &active.status), (&made.id, &Some(LivestreamStatus::Invoked)));
    assert_eq!(active.meeting_id, Some(meeting.id()));
    assert_eq!(meeting.active_livestream().await.unwrap().status, Some(LivestreamStatus::Live));
    assert_eq!(
        failure_of(meeting.start_livestream(NewMeetingLivestream::new()).await),
        failure(400, "The meeting is already being broadcast")
    );

    let live = fixture.app.livestream(made.id.clone()).active_session().await.unwrap();
    let broadcast = live.session.unwrap();
    assert_eq!((broadcast.livestream_id.as_deref(), &broadcast.stopped_time), (Some(made.id.as_str()), &None));
    assert_eq!(fixture.data()["session"]["viewer_seconds"], "0");

    fixture.sandbox.advance(Duration::from_secs(60));
    assert!(meeting.stop_livestream().await.unwrap().message.is_some());
    assert_eq!(failure_of(meeting.active_livestream().await), failure(404, NONE));
    assert_eq!(
        failure_of(fixture.app.livestream(made.id.clone()).active_session().await),
        failure(404, "No such active livestream session")
    );
    let ended = LivestreamSession::find(&fixture.app, broadcast.id.clone()).await.unwrap();
    assert!(ended.started_time.is_some() && ended.stopped_time.is_some(), "{ended:?}");
    assert!(ended.ingest_seconds >= Some(60.0), "{ended:?}");
    assert_eq!(
        failure_of(LivestreamSession::find(&fixture.app, "x").await),
        failure(404, "No such livestream session")
    );
    let overview = fixture.app.livestream(made.id.clone()).overview().await.unwrap();
    assert_eq!(overview.livestream.unwrap().status, Some(LivestreamStatus::Idle));
    assert_eq!(overview.session.unwrap().id, broadcast.id);
}

#[tokio::test]
async fn meeting_livestreams_return_one_broadcast_per_page() {
    let fixture = Fixture::start().await;
    let meeting = fixture.meeting("Stand-up").await;
    assert_eq!(meeting.livestreams().await.unwrap().livestreams, []);
    let mut made = Vec::new();
    for _ in 0..2 {
        made.push(start(&meeting).await.id.clone());
        meeting.stop_livestream().await.unwrap();
    }
    for (page, livestream) in [(1, Some(&made[1])), (2, Some(&made[0])), (3, None)] {
        let response = meeting.livestreams().page_no(page).page_size(50).await.unwrap();
        assert_eq!(response.livestreams.iter().map(|it| it.id.clone()).collect::<Vec<_>>(), made);
        assert_eq!(fixture.data()["livestreams"][0]["disabled"], false);
        let session = response.sessions.and_then(|session| session.livestream_id);
        assert_eq!(session.as_deref(), livestream.map(rtk::Id::as_str));
        let paging = response.paging.unwrap();
        assert_eq!((paging.start_offset, paging.total_count), (Some(page), Some(2)));
    }
}

#[tokio::test]
async fn broadcast_belongs_to_the_live_session() {
    let fixture = Fixture::start().await;
    let live = fixture.app.sessions().filter(SessionFilter::new().status(SessionStatus::Live)).all().await.unwrap();
    let meeting = fixture.app.meetings().find(live[0].associated_id.clone().unwrap()).await.unwrap();
    let livestream = start(&meeting).await;
    let broadcasts = live[0].livestream_sessions().page(1).await.unwrap().items;
    assert_eq!(broadcasts.len(), 1);
    assert_eq!(broadcasts[0].livestream_id.as_deref(), Some(livestream.id.as_str()));
    assert!(fixture.data().is_object(), "a single item is not a list");
}

#[tokio::test]
async fn inactive_meeting_cannot_be_broadcast() {
    let fixture = Fixture::start().await;
    let closed = fixture.inactive_meeting().await;
    let refusal = failure(400, "The meeting is inactive: it cannot be broadcast");
    assert_eq!(failure_of(closed.start_livestream(NewMeetingLivestream::new()).await), refusal);
    let path = format!("meetings/{}/livestreams", fixture.meeting("Stand-up").await.id().as_str());
    let width = fixture.send_invalid("POST", &path, &json!({ "video_config": { "width": "wide" } })).await;
    assert_eq!(width, failure(400, "`video_config.width` must be a whole number, 0 or more"));
}

#[tokio::test]
async fn livestreams_are_filtered_sorted_and_paged() {
    let fixture = Fixture::start().await;
    let filter = LivestreamFilter::new;
    let seeded = listed(&fixture, filter()).await;
    assert_eq!(seeded.len(), 3);
    assert!(fixture.data().is_array());
    let channel = fixture.app.livestreams().create(NewLivestream::new()).await.unwrap();
    let of_meeting = start(&fixture.meeting("Stand-up").await).await;

    let invoked = fixture.app.livestreams().filter(filter().status(LivestreamStatus::Invoked)).page(1).await.unwrap();
    assert!(invoked.items.iter().map(|it| &it.id).eq([&of_meeting.id]));
    let one = fixture.data();
    assert_eq!((&one["id"], &one["paging"]["total_count"]), (&json!(of_meeting.id.as_str()), &json!(1)));
    assert_eq!(listed(&fixture, filter().status(LivestreamStatus::Live)).await, [of_meeting.id.as_str()]);
    assert_eq!(listed(&fixture, filter().status(LivestreamStatus::Errored)).await, [""; 0]);
    assert_eq!(listed(&fixture, filter().exclude_meetings(true)).await, [channel.id.as_str()]);
    assert_eq!(listed(&fixture, filter().end_time("2026-05-01T00:00:00Z")).await, seeded);
    let since = [channel.id.as_str(), of_meeting.id.as_str()];
    assert_eq!(listed(&fixture, filter().start_time("2026-05-01T00:00:00Z")).await, since);
    let newest = listed(&fixture, filter().sort_order(LivestreamSortOrder::Descending)).await;
    assert_eq!(newest[..2], [of_meeting.id.as_str(), channel.id.as_str()]);
    let page = fixture.app.livestreams().page(2).per_page(3).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.has_next), (2, Some(5), false));
}
