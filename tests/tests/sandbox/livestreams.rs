use std::time::Duration;

use rtk::Record;
use rtk::realtime_kit::*;
use serde_json::json;

use crate::stage::{Stage, is, told};

const NONE: &str = "No such active livestream";

async fn listed(stage: &Stage, filter: LivestreamFilter) -> Vec<String> {
    let livestreams = stage.app.livestreams().filter(filter).all().await.unwrap();
    livestreams.into_iter().map(|livestream| livestream.id.as_str().to_owned()).collect()
}

async fn start(meeting: &Record<Meeting>) -> Record<Livestream> {
    meeting.start_livestream(NewMeetingLivestream::new().name("Town hall")).await.unwrap()
}

#[tokio::test]
async fn one_by_itself() {
    let stage = Stage::set().await;
    let made = stage.app.livestreams().create(NewLivestream::new().name("Town hall")).await.unwrap();
    assert_eq!((&made.status, made.disabled), (&Some(LivestreamStatus::Idle), Some(false)));
    assert_eq!((stage.data()["disabled"].clone(), stage.data()["meeting_id"].clone()), (json!(false), json!(null)));
    let found = stage.app.livestreams().find(made.id.clone()).await.unwrap();
    assert_eq!((found.name.as_deref(), &found.stream_key), (Some("Town hall"), &made.stream_key));
    assert_eq!(stage.data()["livestream"]["disabled"], "false");
    assert_eq!(stage.data()["paging"], json!({ "start_offset": 0, "end_offset": 0, "total_count": 0 }));
    assert_eq!(told(found.active_session().await), is(404, "No such active livestream session"));

    stage.app.livestreams().create(NewLivestream::new().name(None)).await.unwrap();
    assert_eq!(stage.data().get("name"), None);
    assert_eq!(told(stage.app.livestreams().find("x").await), is(404, "No such livestream"));
    let name = stage.refused("POST", "livestreams", &json!({ "name": 1 })).await;
    assert_eq!(name, is(400, "`name` must be a string or null"));
}

#[tokio::test]
async fn the_life_of_one_of_a_meeting() {
    let stage = Stage::set().await;
    let meeting = stage.meeting("Stand-up").await;
    assert_eq!(told(meeting.active_livestream().await), is(404, NONE));
    assert_eq!(told(meeting.stop_livestream().await), is(404, NONE));

    let made = start(&meeting).await;
    assert_eq!(stage.keys(), ["id", "ingest_server", "playback_url", "status", "stream_key"]);
    assert_eq!(made.status, Some(LivestreamStatus::Invoked));
    let active = meeting.active_livestream().await.unwrap();
    assert_eq!((&active.id, &active.status), (&made.id, &Some(LivestreamStatus::Invoked)));
    assert_eq!(active.meeting_id, Some(meeting.id()));
    assert_eq!(meeting.active_livestream().await.unwrap().status, Some(LivestreamStatus::Live));
    assert_eq!(
        told(meeting.start_livestream(NewMeetingLivestream::new()).await),
        is(400, "The meeting is being broadcast already")
    );

    let live = stage.app.livestream(made.id.clone()).active_session().await.unwrap();
    let broadcast = live.session.unwrap();
    assert_eq!((broadcast.livestream_id.as_deref(), &broadcast.stopped_time), (Some(made.id.as_str()), &None));
    assert_eq!(stage.data()["session"]["viewer_seconds"], "0");

    stage.sandbox.advance(Duration::from_secs(60));
    assert!(meeting.stop_livestream().await.unwrap().message.is_some());
    assert_eq!(told(meeting.active_livestream().await), is(404, NONE));
    assert_eq!(
        told(stage.app.livestream(made.id.clone()).active_session().await),
        is(404, "No such active livestream session")
    );
    let ended = LivestreamSession::find(&stage.app, broadcast.id.clone()).await.unwrap();
    assert!(ended.started_time.is_some() && ended.stopped_time.is_some(), "{ended:?}");
    assert!(ended.ingest_seconds >= Some(60.0), "{ended:?}");
    assert_eq!(told(LivestreamSession::find(&stage.app, "x").await), is(404, "No such livestream session"));
    let overview = stage.app.livestream(made.id.clone()).overview().await.unwrap();
    assert_eq!(overview.livestream.unwrap().status, Some(LivestreamStatus::Idle));
    assert_eq!(overview.session.unwrap().id, broadcast.id);
}

#[tokio::test]
async fn a_meeting_tells_its_broadcasts_one_by_one() {
    let stage = Stage::set().await;
    let meeting = stage.meeting("Stand-up").await;
    assert_eq!(meeting.livestreams().await.unwrap().livestreams, []);
    let mut made = Vec::new();
    for _ in 0..2 {
        made.push(start(&meeting).await.id.clone());
        meeting.stop_livestream().await.unwrap();
    }
    for (page, livestream) in [(1, Some(&made[1])), (2, Some(&made[0])), (3, None)] {
        let told = meeting.livestreams().page_no(page).page_size(50).await.unwrap();
        assert_eq!(told.livestreams.iter().map(|it| it.id.clone()).collect::<Vec<_>>(), made);
        assert_eq!(stage.data()["livestreams"][0]["disabled"], false);
        let session = told.sessions.and_then(|session| session.livestream_id);
        assert_eq!(session.as_deref(), livestream.map(rtk::Id::as_str));
        let paging = told.paging.unwrap();
        assert_eq!((paging.start_offset, paging.total_count), (Some(page), Some(2)));
    }
}

#[tokio::test]
async fn a_broadcast_belongs_to_the_session_that_goes_on() {
    let stage = Stage::set().await;
    let live = stage.app.sessions().filter(SessionFilter::new().status(SessionStatus::Live)).all().await.unwrap();
    let meeting = stage.app.meetings().find(live[0].associated_id.clone().unwrap()).await.unwrap();
    let livestream = start(&meeting).await;
    let broadcasts = live[0].livestream_sessions().page(1).await.unwrap().items;
    assert_eq!(broadcasts.len(), 1);
    assert_eq!(broadcasts[0].livestream_id.as_deref(), Some(livestream.id.as_str()));
    assert!(stage.data().is_object(), "one is no list");
}

#[tokio::test]
async fn an_inactive_meeting_is_not_broadcast() {
    let stage = Stage::set().await;
    let closed = stage.inactive_meeting().await;
    let refusal = is(400, "The meeting is inactive: it cannot be broadcast");
    assert_eq!(told(closed.start_livestream(NewMeetingLivestream::new()).await), refusal);
    let path = format!("meetings/{}/livestreams", stage.meeting("Stand-up").await.id().as_str());
    let width = stage.refused("POST", &path, &json!({ "video_config": { "width": "wide" } })).await;
    assert_eq!(width, is(400, "`video_config.width` must be a whole number, 0 or more"));
}

#[tokio::test]
async fn lists_are_filtered_sorted_and_paged() {
    let stage = Stage::set().await;
    let filter = LivestreamFilter::new;
    let seeded = listed(&stage, filter()).await;
    assert_eq!(seeded.len(), 3);
    assert!(stage.data().is_array());
    let channel = stage.app.livestreams().create(NewLivestream::new()).await.unwrap();
    let of_meeting = start(&stage.meeting("Stand-up").await).await;

    let invoked = stage.app.livestreams().filter(filter().status(LivestreamStatus::Invoked)).page(1).await.unwrap();
    assert!(invoked.items.iter().map(|it| &it.id).eq([&of_meeting.id]));
    let one = stage.data();
    assert_eq!((&one["id"], &one["paging"]["total_count"]), (&json!(of_meeting.id.as_str()), &json!(1)));
    assert_eq!(listed(&stage, filter().status(LivestreamStatus::Live)).await, [of_meeting.id.as_str()]);
    assert_eq!(listed(&stage, filter().status(LivestreamStatus::Errored)).await, [""; 0]);
    assert_eq!(listed(&stage, filter().exclude_meetings(true)).await, [channel.id.as_str()]);
    assert_eq!(listed(&stage, filter().end_time("2026-05-01T00:00:00Z")).await, seeded);
    let since = [channel.id.as_str(), of_meeting.id.as_str()];
    assert_eq!(listed(&stage, filter().start_time("2026-05-01T00:00:00Z")).await, since);
    let newest = listed(&stage, filter().sort_order(LivestreamSortOrder::Descending)).await;
    assert_eq!(newest[..2], [of_meeting.id.as_str(), channel.id.as_str()]);
    let page = stage.app.livestreams().page(2).per_page(3).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.has_next), (2, Some(5), false));
}
