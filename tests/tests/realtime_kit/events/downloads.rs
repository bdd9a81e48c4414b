//! From an event to its file.

use super::*;

const PAST: &str = "2023-04-21 04:46:55.608944Z";
const FUTURE: &str = "2999-01-01T00:00:00Z";

/// The events of the four files of a session that has ended, with their URLs and this expiry, and the content of each file.
async fn events(sandbox: &Sandbox, app: &Scope<App>, expiry: &str) -> Vec<(Event, bytes::Bytes)> {
    let new = NewMeeting::new().transcribe_on_end(true).summarize_on_end(true);
    let meeting = app.meetings().create(new).await.unwrap();
    meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await.unwrap();
    let room = sandbox.meeting(meeting.id());
    room.join(&["ann-1"]).unwrap();
    let recording = app.recordings().create(NewRecording::new(meeting.id())).await.unwrap();
    let session = app.session(room.end().unwrap());
    let (chat, transcript) = (session.chat().await.unwrap(), session.transcript().await.unwrap());
    let summary = session.summary().await.unwrap();
    let mut recording = app.recordings().find(recording.id()).await.unwrap();
    while recording.status != Some(RecordingStatus::Uploaded) {
        recording.reload().await.unwrap();
    }
    let ids = json!({"id": meeting.id(), "sessionId": session.load().await.unwrap().id()});
    let session_id = &ids["sessionId"];
    vec![
        (
            event(
                &json!({"event": "meeting.chatSynced", "sessionId": session_id, "chatDownloadUrl": chat.chat_download_url, "chatDownloadUrlExpiry": expiry}),
            ),
            chat.download().to_bytes().await.unwrap(),
        ),
        (
            event(
                &json!({"event": "meeting.transcript", "meeting": ids, "transcriptDownloadUrl": transcript.transcript_download_url, "transcriptDownloadUrlExpiry": expiry}),
            ),
            transcript.download().to_bytes().await.unwrap(),
        ),
        (
            event(
                &json!({"event": "meeting.summary", "meeting": ids, "summaryDownloadUrl": summary.summary_download_url, "summaryDownloadUrlExpiry": expiry}),
            ),
            summary.download().to_bytes().await.unwrap(),
        ),
        (
            event(&json!({"event": "recording.statusUpdate", "meeting": ids, "recording": {
                "id": recording.id(), "status": "UPLOADED", "downloadUrl": recording.download_url,
                "audioDownloadUrl": recording.audio_download_url, "downloadUrlExpiry": expiry,
            }})),
            recording.download().to_bytes().await.unwrap(),
        ),
    ]
}

#[tokio::test]
async fn file_of_an_event_is_downloaded() {
    let (sandbox, app) = sandbox().await;
    let events = events(&sandbox, &app, FUTURE).await;
    let contents: HashSet<_> = events.iter().map(|(_, content)| content.clone()).collect();
    assert_eq!(contents.len(), 4, "each has a file of its own");
    for (event, content) in events {
        let download = event.download(app.client()).unwrap();
        assert_eq!(download.to_bytes().await.unwrap(), content, "{event:?}");
    }
}

#[tokio::test]
async fn file_whose_url_has_expired_is_downloaded_afresh() {
    let (sandbox, app) = sandbox().await;
    for (event, content) in events(&sandbox, &app, PAST).await {
        let error = event.download(app.client()).unwrap().to_bytes().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::ExpiredLink, "{event:?}");
        assert!(error.to_string().contains("expired at 2023-04-21T04:46:55.608944Z"), "{error}");
        let fresh = event.fresh_download(&app).await.unwrap().unwrap();
        assert_eq!(fresh.to_bytes().await.unwrap(), content, "{event:?}");
    }
}

#[tokio::test]
async fn audio_of_a_recording_has_a_download_of_its_own() {
    let (sandbox, app) = sandbox().await;
    let (event, video) = events(&sandbox, &app, FUTURE).await.pop().unwrap();
    let Event::RecordingStatusUpdate { recording, .. } = &event else { panic!() };
    let audio = recording.download_audio(app.client()).unwrap().to_bytes().await.unwrap();
    assert_ne!(audio, video);
    assert_eq!(recording.download(app.client()).unwrap().to_bytes().await.unwrap(), video);
    let of_record = app.recordings().find(&recording.id).await.unwrap();
    assert_eq!(audio, of_record.download_audio().to_bytes().await.unwrap());
}

#[tokio::test]
async fn event_without_a_file_has_no_download_and_sends_nothing() {
    let server = Server::routes([]).await;
    let app = server.app();
    let mut without = 0;
    for sample in samples() {
        let event = event(&sample);
        let has_url = sample.to_string().contains("ownloadUrl\"");
        assert_eq!(event.download(app.client()).is_some(), has_url, "{sample}");
        if let Event::RecordingStatusUpdate { recording, .. } = &event {
            assert_eq!(recording.download_audio(app.client()).is_some(), has_url, "absent until it is uploaded");
        } else if !has_url {
            assert!(event.fresh_download(&app).await.unwrap().is_none(), "{sample}");
            without += 1;
        }
    }
    assert_eq!(without, 12);
    assert!(server.sent().is_empty());
}

#[tokio::test]
async fn file_that_is_no_longer_kept_is_not_found() {
    let server =
        Server::always(Reply::json(404, &json!({"success": false, "error": {"code": 404, "message": "gone"}}))).await;
    let app = server.app();
    for sample in samples().iter().filter(|sample| sample.to_string().contains("ownloadUrl\"")) {
        let error = event(sample).fresh_download(&app).await.unwrap_err();
        assert!(error.is_not_found(), "{error}");
    }
}
