//! Recordings.

use std::collections::BTreeMap;

use rtk::realtime_kit::*;

use super::With::{All, Both, Only, Required};
use super::{Calls, TEXT, UUID, recording_config};

pub(super) fn add(calls: &mut Calls) {
    let app = calls.app.clone();
    calls.list("get_all_recordings", Required, app.recordings().all());
    let filter = RecordingFilter::new()
        .meeting_id(UUID)
        .status([RecordingStatus::Uploaded, RecordingStatus::Paused])
        .expired(false)
        .search("x")
        .start_time("2026-11-01T00:00:00+02:00")
        .end_time("2026-11-24T00:00:00Z")
        .sort_by(RecordingSort::InvokedTime)
        .sort_order(SortOrder::Descending);
    calls.page("get_all_recordings", All, app.recordings().filter(filter).page(2).per_page(5));

    calls.one("start_recording", Required, app.recordings().create(NewRecording::new(UUID)));
    let whole = NewRecording::new(UUID)
        .url("https://example.com/board")
        .allow_multiple_recordings(true)
        .max_seconds(3600)
        .file_name_prefix("stand-up")
        .video_config(recording_config::video())
        .audio_config(recording_config::audio())
        .storage_config(recording_config::storage())
        .realtimekit_bucket_config(RealtimekitBucketConfig::new(false))
        .rtmp_out_config(LiveStreamingConfig::new().rtmp_url("rtmp://example.com/live"))
        .interactive_config(InteractiveConfig::new().r#type(InteractiveType::Id3));
    calls.one("start_recording", All, app.recordings().create(whole));
    let nowhere = NewRecording::new(UUID).storage_config(None);
    calls.one("start_recording", Only("no storage"), app.recordings().create(nowhere));

    calls.one("get_one_recording", Both, app.recordings().find(UUID));
    calls.one("get_active_recording", Both, Recording::find_active(&app, TEXT));

    let recording = app.recording(UUID);
    calls.one("pause_resume_stop_recording", Both, recording.stop());
    calls.one("pause_resume_stop_recording", Only("pause"), recording.pause());
    calls.one("pause_resume_stop_recording", Only("resume"), recording.resume());

    let operation = "startTrackRecordingForAMeeting";
    calls.one(operation, Required, Recording::start_tracks(&app, NewTrackRecording::new(UUID)));
    let layer = TrackLayer::new().media_kind(MediaKind::Audio).file_name_prefix("ann");
    let layers = BTreeMap::from([("default".to_owned(), layer)]);
    let tracks = NewTrackRecording::new(UUID).user_ids(["ann-1".to_owned()]).layers(layers);
    calls.one(operation, All, Recording::start_tracks(&app, tracks));
}
