//! Writes.

use super::*;

#[tokio::test]
async fn a_new_meeting_is_exactly_what_was_set() {
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
async fn an_update_sends_what_changes_and_keeps_what_the_answer_leaves_out() {
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
async fn an_update_that_is_confirmed_without_words_keeps_everything() {
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
async fn a_scope_updates_what_was_not_read() {
    let (sent, meeting) = sent(json!({"id": "m-1", "title": "Retro"}), async |app| {
        app.meeting("m-1").update(MeetingChanges::new().title("Retro")).await
    })
    .await;
    assert_eq!((sent.line().as_str(), sent.json()), ("PATCH app-1/meetings/m-1", Some(json!({"title": "Retro"}))));
    assert_eq!(meeting.title.as_deref(), Some("Retro"));
}

#[tokio::test]
async fn a_replacement_is_sent_whole_with_put() {
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
async fn a_participant_is_made_changed_replaced_and_removed() {
    let server = Server::replying(|sent| match (sent.method.as_str(), sent.path().ends_with("/token")) {
        ("POST", true) => Reply::data(&json!({"token": "jwt-2"})),
        ("DELETE", _) => Reply::data(&json!({"custom_participant_id": "ann-1", "preset_id": "pre-1"})),
        ("PATCH", _) => Reply::data(&json!({"name": null, "token": "jwt-3"})),
        (_, _) => Reply::json(
            201,
            &json!({"success": true, "data": {
                "id": "p-1", "preset_name": "host", "custom_participant_id": "ann-1", "name": "Ann", "token": "jwt-1",
            }}),
        ),
    })
    .await;
    let people = server.app().meeting("m-1").participants();
    let mut ann = people.create(NewParticipant::new("host", "ann-1").name("Ann").picture(None)).await.unwrap();
    assert_eq!(ann.token, Some(Secret::from("jwt-1")));
    ann.update(ParticipantChanges::new().name(None).preset_name("guest")).await.unwrap();
    assert_eq!((ann.name.as_deref(), ann.preset_name.as_deref()), (None, Some("host")));
    assert_eq!(ann.token, Some(Secret::from("jwt-3")));
    ann.replace(NewParticipant::new("host", "ann-2")).await.unwrap();
    assert_eq!(ann.refresh_token().await.unwrap().token.expose_secret(), "jwt-2");
    ann.destroy().await.unwrap();
    people.member("p-2").destroy().await.unwrap();

    let sent: Vec<_> = server.sent().iter().map(|sent| (sent.line(), sent.json())).collect();
    let expected = [
        (
            "POST app-1/meetings/m-1/participants",
            Some(json!({"preset_name": "host", "custom_participant_id": "ann-1", "name": "Ann", "picture": null})),
        ),
        ("PATCH app-1/meetings/m-1/participants/p-1", Some(json!({"name": null, "preset_name": "guest"}))),
        (
            "PUT app-1/meetings/m-1/participants/p-1",
            Some(json!({"preset_name": "host", "custom_participant_id": "ann-2"})),
        ),
        ("POST app-1/meetings/m-1/participants/p-1/token", None),
        ("DELETE app-1/meetings/m-1/participants/p-1", None),
        ("DELETE app-1/meetings/m-1/participants/p-2", None),
    ];
    assert_eq!(sent, expected.map(|(line, body)| (line.to_owned(), body)));
    assert!(server.sent()[3..].iter().all(|sent| sent.header("content-type").is_none()));
}

#[tokio::test]
async fn a_new_app_comes_one_level_deeper_than_a_read_one() {
    let server = Server::routes([
        ("POST apps", json!({"app": {"id": "app-9", "name": "Demo"}})),
        ("GET apps/app-9", json!({"id": "app-9", "name": "Demo"})),
        ("GET apps", json!([{"id": "app-9"}])),
        ("GET app-9/meetings", json!([])),
    ])
    .await;
    let account = server.client().account("acc-1");
    let mut app = App::create(&account, NewApp::new("Demo")).await.unwrap();
    assert_eq!(server.only().json(), Some(json!({"name": "Demo"})));
    assert_eq!((app.id().as_str(), app.name.as_deref()), ("app-9", Some("Demo")));
    app.reload().await.unwrap();
    assert_eq!(account.apps().all().await.unwrap(), [app.clone()]);
    assert!(app.meetings().all().await.unwrap().is_empty());
    assert_eq!(server.lines(), ["POST apps", "GET apps/app-9", "GET apps", "GET app-9/meetings"]);
}
