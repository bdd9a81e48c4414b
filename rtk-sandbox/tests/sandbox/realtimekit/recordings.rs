//! Recordings.

use std::collections::BTreeMap;
use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Record, Secret};
use serde_json::json;

use crate::support::documented::{Fixture, failure, failure_of};

async fn start(fixture: &Fixture, meeting: &Record<Meeting>) -> Record<Recording> {
    fixture.app.recordings().create(NewRecording::new(meeting.id())).await.unwrap()
}

async fn status(fixture: &Fixture, recording: &Record<Recording>) -> RecordingStatus {
    fixture.app.recordings().find(recording.id.clone()).await.unwrap().status.clone().unwrap()
}

#[tokio::test]
async fn recording_is_paused_resumed_and_stopped() {
    let fixture = Fixture::start().await;
    let meeting = fixture.meeting("Stand-up").await;
    assert_eq!(
        failure_of(Recording::find_active(&fixture.app, meeting.id().as_str()).await),
        failure(404, "No such active recording")
    );

    let made = start(&fixture, &meeting).await;
    assert_eq!(made.status, Some(RecordingStatus::Invoked));
    assert_eq!((&made.started_time, &made.session_id, &made.download_url), (&None, &None, &None));
    let active = Recording::find_active(&fixture.app, meeting.id().as_str()).await.unwrap();
    assert_eq!((&active.id, active.start_reason.as_ref()), (&made.id, None), "the response has fewer attributes");
    assert_eq!(status(&fixture, &made).await, RecordingStatus::Recording);

    assert_eq!(made.pause().await.unwrap().status, Some(RecordingStatus::Paused));
    assert_eq!(status(&fixture, &made).await, RecordingStatus::Paused);
    assert_eq!(made.resume().await.unwrap().status, Some(RecordingStatus::Recording));
    assert_eq!(status(&fixture, &made).await, RecordingStatus::Recording);

    fixture.sandbox.advance(Duration::from_secs(60));
    let stopped = made.stop().await.unwrap();
    assert_eq!((&stopped.status, &stopped.download_url), (&Some(RecordingStatus::Uploading), &None));
    assert_eq!(stopped.stop_reason.as_ref().and_then(|it| it.reason.clone()), Some(RecordingStopCause::ApiCall));
    assert_eq!(
        failure_of(Recording::find_active(&fixture.app, meeting.id().as_str()).await),
        failure(404, "No such active recording")
    );
    assert_eq!(status(&fixture, &made).await, RecordingStatus::Uploading);
    let uploaded = fixture.app.recordings().find(made.id.clone()).await.unwrap();
    assert_eq!(uploaded.status, Some(RecordingStatus::Uploaded));
    assert!(uploaded.download_url.is_some() && uploaded.audio_download_url.is_some());
    assert!(uploaded.download_url_expiry.is_some() && uploaded.file_size > Some(0));
    assert!(uploaded.recording_duration >= Some(60) && uploaded.stopped_time.is_some());

    assert_eq!(made.stop().await.unwrap().status, Some(RecordingStatus::Uploaded), "stop is idempotent");
    assert_eq!(failure_of(made.pause().await), failure(400, "The recording is UPLOADED: it has ended"));
    assert_eq!(failure_of(fixture.app.recordings().find("x").await), failure(404, "No such recording"));
    assert_eq!(failure_of(fixture.app.recording("x").stop().await), failure(404, "No such recording"));
}

#[tokio::test]
async fn recording_files_can_be_downloaded() {
    let fixture = Fixture::start().await;
    let recording = start(&fixture, &fixture.meeting("Stand-up").await).await;
    recording.stop().await.unwrap();
    status(&fixture, &recording).await;
    let uploaded = fixture.app.recordings().find(recording.id.clone()).await.unwrap();
    for (url, bytes) in [(&uploaded.download_url, uploaded.file_size), (&uploaded.audio_download_url, None)] {
        let file = reqwest::get(url.as_deref().unwrap()).await.unwrap();
        assert_eq!(file.status(), 200);
        let size = file.bytes().await.unwrap().len() as u64;
        assert!(size > 0 && bytes.is_none_or(|bytes| bytes == size), "{size} and not {bytes:?}");
    }
}

#[tokio::test]
async fn recording_is_active_once_per_meeting() {
    let fixture = Fixture::start().await;
    let meeting = fixture.meeting("Stand-up").await;
    let first = start(&fixture, &meeting).await;
    let again = || NewRecording::new(meeting.id());
    let refusal = failure(400, "The meeting is already being recorded");
    assert_eq!(failure_of(fixture.app.recordings().create(again()).await), refusal);
    let second = fixture.app.recordings().create(again().allow_multiple_recordings(true)).await.unwrap();
    first.stop().await.unwrap();
    let active = Recording::find_active(&fixture.app, meeting.id().as_str()).await.unwrap();
    assert_eq!(active.id, second.id);
    second.stop().await.unwrap();
    start(&fixture, &meeting).await;

    let closed = fixture.inactive_meeting().await;
    let refusal = failure(400, "The meeting is inactive: it cannot be recorded");
    assert_eq!(failure_of(fixture.app.recordings().create(NewRecording::new(closed.id())).await), refusal);
    assert_eq!(failure_of(Recording::start_tracks(&fixture.app, NewTrackRecording::new(closed.id())).await), refusal);
    assert_eq!(
        failure_of(fixture.app.recordings().create(NewRecording::new("x")).await),
        failure(404, "No such meeting")
    );
}

#[tokio::test]
async fn track_recordings_do_not_count_as_active() {
    let fixture = Fixture::start().await;
    let meeting = fixture.meeting("Stand-up").await;
    let layers = BTreeMap::from([("default".to_owned(), TrackLayer::new().media_kind(MediaKind::Audio))]);
    let new = NewTrackRecording::new(meeting.id()).layers(layers);
    let made = Recording::start_tracks(&fixture.app, new).await.unwrap();
    assert_eq!(fixture.data()["recording"]["id"], made.id.as_str());
    let whole = start(&fixture, &meeting).await;
    Recording::start_tracks(&fixture.app, NewTrackRecording::new(meeting.id())).await.unwrap();
    let active = Recording::find_active(&fixture.app, meeting.id().as_str()).await.unwrap();
    assert_eq!(active.id, made.id, "the oldest one");
    for recording in [&made, &whole] {
        assert_eq!(recording.stop().await.unwrap().status, Some(RecordingStatus::Uploading));
    }
    let layers = json!({ "meeting_id": meeting.id().as_str(), "layers": { "a": { "media_kind": "video" } } });
    let message = "`layers.a.media_kind` must be one of audio";
    assert_eq!(fixture.send_invalid("POST", "recordings/track", &layers).await, failure(400, message));
}

#[tokio::test]
async fn storage_secrets_are_not_returned() {
    let fixture = Fixture::start().await;
    let meeting = fixture.meeting("Stand-up").await;
    let storage = StorageConfig::new(StorageType::Aws)
        .bucket("b")
        .region("eu-1")
        .access_key(Secret::from("key-id"))
        .secret(Secret::from("the-key"));
    let new = NewRecording::new(meeting.id()).storage_config(storage).file_name_prefix("stand-up");
    let made = fixture.app.recordings().create(new).await.unwrap();
    let returned = json!({ "type": "aws", "bucket": "b", "region": "eu-1" });
    assert_eq!(fixture.data()["storage_config"], returned);
    assert!(made.output_file_name.as_deref().unwrap().starts_with("stand-up_"));
    fixture.app.recordings().find(made.id.clone()).await.unwrap();
    assert_eq!(fixture.data()["storage_config"], returned);

    let id = meeting.id();
    for (more, message) in [
        (json!({ "max_seconds": 59 }), "`max_seconds` must be a number from 60 to 86400"),
        (
            json!({ "storage_config": { "type": "aws", "access_key": "a" } }),
            "`storage_config.region` is required if `type` is aws",
        ),
        (
            json!({ "storage_config": { "type": "sftp", "auth_method": "KEY" } }),
            "`storage_config.private_key` is required if `auth_method` is KEY",
        ),
        (json!({ "storage_config": {} }), "`storage_config.type` is required"),
        (json!({ "video_config": { "width": 1921 } }), "`video_config.width` must be a whole number from 1 to 1920"),
        (json!({ "interactive_config": { "type": "ID4" } }), "`interactive_config.type` must be one of ID3"),
    ] {
        let mut body = json!({ "meeting_id": id.as_str(), "allow_multiple_recordings": true });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(fixture.send_invalid("POST", "recordings", &body).await, failure(400, message));
    }
    assert_eq!(fixture.send_invalid("POST", "recordings", &json!({})).await, failure(400, "`meeting_id` is required"));
    let path = format!("recordings/{}", made.id.as_str());
    let message = "`action` must be one of stop, pause, resume";
    assert_eq!(fixture.send_invalid("PUT", &path, &json!({ "action": "rewind" })).await, failure(400, message));
    assert_eq!(fixture.send_invalid("PUT", &path, &json!({})).await, failure(400, "`action` is required"));
}

#[tokio::test]
async fn recordings_are_filtered_sorted_and_paged() {
    let fixture = Fixture::start().await;
    let meeting = fixture.meeting("Stand-up").await;
    let made = start(&fixture, &meeting).await;
    let ids = async |filter: RecordingFilter| -> Vec<_> {
        let listed = fixture.app.recordings().filter(filter).all().await.unwrap();
        listed.into_iter().map(|recording| recording.id.as_str().to_owned()).collect()
    };
    let filter = RecordingFilter::new;
    let every = ids(filter()).await;
    assert_eq!(every.len(), 8);
    let item = &fixture.data()[7];
    assert_eq!(item["meeting"]["title"], "Stand-up");
    assert!(item["meeting"].get("ai_config").is_none() && item.get("start_reason").is_none());

    assert_eq!(ids(filter().meeting_id(meeting.id())).await, [made.id.as_str()]);
    assert_eq!(ids(filter().search(made.id.as_str())).await, [made.id.as_str()]);
    assert_eq!(ids(filter().status([RecordingStatus::Errored])).await, every[6..7]);
    let two = filter().status([RecordingStatus::Recording, RecordingStatus::Errored]);
    assert_eq!(ids(two).await, every[6..]);
    assert_eq!(ids(filter().expired(true)).await, every[..6]);
    assert_eq!(ids(filter().expired(false)).await, every[6..]);
    let third = fixture.app.recordings().find(every[2].clone()).await.unwrap().invoked_time.clone().unwrap();
    assert_eq!(ids(filter().start_time(third.clone()).end_time(third.clone())).await, every[2..3]);
    let newest = filter().sort_by(RecordingSort::InvokedTime).sort_order(SortOrder::Descending);
    assert_eq!(ids(newest).await, every.iter().rev().cloned().collect::<Vec<_>>());
    let page = fixture.app.recordings().page(3).per_page(3).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.has_next), (2, Some(8), false));
    assert_eq!(page.items[1].id, made.id);
}
