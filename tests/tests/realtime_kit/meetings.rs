//! Meetings: create, update and replace.

use rtk::{Id, Resource};

use super::*;

#[tokio::test]
async fn create_sends_exactly_what_was_set() {
    let create = async |new: NewMeeting| {
        let (sent, meeting) = sent(json!({"id": "m-1"}), async |app| app.meetings().create(new).await).await;
        assert_eq!(sent.line(), "POST app-1/meetings");
        assert_eq!(meeting.id(), Id::new("m-1"));
        sent.json().unwrap()
    };
    assert_eq!(create(NewMeeting::new()).await, json!({}));
    assert_eq!(create(NewMeeting::new().title("Stand-up")).await, json!({"title": "Stand-up"}));
    let nulls = NewMeeting::new().title(None).record_on_start(None).live_stream_on_start(None);
    assert_eq!(create(nulls).await, json!({"title": null, "record_on_start": null, "live_stream_on_start": null}));

    let storage = StorageConfig::new(StorageType::Aws).access_key("k").secret("s");
    let recording = RecordingConfig::new().max_seconds(60).storage_config(storage).video_config(VideoConfig::new());
    let transcription = TranscriptionConfig::new().language(TranscriptLanguage::EnIn).keywords(["rtk"]);
    let ai = AiConfig::new().transcription(transcription);
    let whole = NewMeeting::new()
        .title("T")
        .record_on_start(true)
        .live_stream_on_start(false)
        .persist_chat(true)
        .summarize_on_end(false)
        .transcribe_on_end(true)
        .session_keep_alive_time_in_secs(60)
        .recording_config(recording)
        .ai_config(ai);
    assert_eq!(
        create(whole).await,
        json!({
            "title": "T", "record_on_start": true, "live_stream_on_start": false, "persist_chat": true,
            "summarize_on_end": false, "transcribe_on_end": true, "session_keep_alive_time_in_secs": 60,
            "recording_config": {
                "max_seconds": 60, "storage_config": {"type": "aws", "access_key": "k", "secret": "s"}, "video_config": {},
            },
            "ai_config": {"transcription": {"language": "en-IN", "keywords": ["rtk"]}},
        })
    );
    let sent = line(json!({"id": "m-1"}), async |app| Meeting::create(&app, NewMeeting::new()).await);
    assert_eq!(sent.await, "POST app-1/meetings");
}

#[tokio::test]
async fn update_sends_the_changes_and_keeps_what_the_response_omits() {
    let server = Server::replying(|sent| match sent.method.as_str() {
        "GET" => Reply::data(&json!({
            "id": "m-1", "title": "Stand-up", "persist_chat": true, "record_on_start": true, "old": 1, "both": 1,
        })),
        _ => Reply::data(&json!({"title": "Retro", "record_on_start": null, "both": 2, "new": 3})),
    })
    .await;
    let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
    let changes = MeetingChanges::new().title("Retro").record_on_start(None).status(MeetingStatus::Inactive);
    meeting.update(changes).await.unwrap();
    let sent = &server.sent()[1];
    assert_eq!(sent.line(), "PATCH app-1/meetings/m-1");
    assert_eq!(sent.json(), Some(json!({"title": "Retro", "record_on_start": null, "status": "INACTIVE"})));
    assert_eq!(meeting.id(), Id::new("m-1"));
    assert_eq!(meeting.title.as_deref(), Some("Retro"));
    assert_eq!((meeting.persist_chat, meeting.record_on_start), (Some(true), None));
    assert_eq!(Value::from(meeting.extra().clone()), json!({"old": 1, "both": 2, "new": 3}));

    meeting.update(MeetingChanges::new()).await.unwrap();
    assert_eq!(server.sent()[2].json(), Some(json!({})));
}

#[tokio::test]
async fn update_with_an_empty_response_keeps_everything() {
    for reply in [
        Reply::new(204, &[], ""),
        Reply::new(200, &[], ""),
        Reply::json(200, &json!({"success": true})),
        Reply::json(200, &json!({"success": true, "data": null})),
    ] {
        let server = Server::replying(move |sent| match sent.method.as_str() {
            "GET" => Reply::data(&json!({"id": "m-1", "title": "Stand-up"})),
            _ => reply.clone(),
        })
        .await;
        let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
        meeting.update(MeetingChanges::new().title("Retro")).await.unwrap();
        assert_eq!(meeting.title.as_deref(), Some("Stand-up"));
    }
}

#[tokio::test]
async fn update_of_a_scope_needs_no_find() {
    let (sent, meeting) = sent(json!({"id": "m-1", "title": "Retro"}), async |app| {
        app.meeting("m-1").update(MeetingChanges::new().title("Retro")).await
    })
    .await;
    assert_eq!((sent.line().as_str(), sent.json()), ("PATCH app-1/meetings/m-1", Some(json!({"title": "Retro"}))));
    assert_eq!(meeting.title.as_deref(), Some("Retro"));
}

#[tokio::test]
async fn replace_sends_a_put() {
    let server = Server::replying(|sent| match sent.method.as_str() {
        "GET" => Reply::data(&json!({"id": "m-1", "title": "Stand-up"})),
        _ => Reply::data(&json!({"id": "m-1", "title": "Retro"})),
    })
    .await;
    let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
    meeting.replace(NewMeeting::new().title("Retro")).await.unwrap();
    let sent = &server.sent()[1];
    assert_eq!((sent.line().as_str(), sent.json()), ("PUT app-1/meetings/m-1", Some(json!({"title": "Retro"}))));
    assert_eq!(meeting.title.as_deref(), Some("Retro"));
}

#[tokio::test]
async fn replace_of_a_scope_needs_no_find() {
    let line =
        line(json!({"id": "m-1"}), async |app| app.meeting("m-1").replace(NewMeeting::new().title("Retro")).await);
    assert_eq!(line.await, "PUT app-1/meetings/m-1");
}
