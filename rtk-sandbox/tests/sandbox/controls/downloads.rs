//! Downloads of a session's chat, summary and transcript.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{ErrorKind, Record};

use crate::support::meeting::Fixture;

async fn ended() -> (Fixture, Record<Session>) {
    let fixture = Fixture::with(NewMeeting::new().transcribe_on_end(true).summarize_on_end(true)).await;
    let id = fixture.room().join(&["ann-1", "bob-1"]).unwrap();
    fixture.room().end().unwrap();
    let session = fixture.session(&id).await;
    (fixture, session)
}

/// Returns status, media type, content length and body.
async fn get(url: &str, authorization: Option<&str>) -> (u16, String, u64, String) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut request = client.get(url);
    if let Some(value) = authorization {
        request = request.header("authorization", value);
    }
    let response = request.send().await.unwrap();
    let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
    let (status, media, length) = (response.status().as_u16(), header("content-type"), header("content-length"));
    (status, media, length.parse().unwrap(), response.text().await.unwrap())
}

#[tokio::test]
async fn download_has_the_media_type_of_its_file() {
    let (_stage, session) = ended().await;
    let transcript = |format| session.transcript().format(format);
    let chat = session.chat().await.unwrap().chat_download_url.clone();
    let summary = session.summary().await.unwrap().summary_download_url.clone();
    let mut links = vec![(chat, "text/csv; charset=utf-8", "id,"), (summary, "text/plain; charset=utf-8", "")];
    for (format, media, begins) in [
        (TranscriptFormat::Srt, "application/x-subrip; charset=utf-8", "1\n00:00:00,000 --> 00:00:04,000\nAnn \"A\": "),
        (TranscriptFormat::Vtt, "text/vtt; charset=utf-8", "WEBVTT\n\n1\n00:00:00.000 --> "),
        (TranscriptFormat::Json, "application/json", "[{"),
        (TranscriptFormat::Csv, "text/csv; charset=utf-8", "timestamp,"),
    ] {
        links.push((transcript(format).await.unwrap().transcript_download_url.clone(), media, begins));
    }
    for (link, media, begins) in links {
        let (status, media_type, length, body) = get(&link, None).await;
        assert_eq!((status, media_type.as_str()), (200, media), "{body}");
        assert_eq!(length, body.len() as u64);
        assert!(body.starts_with(begins), "{body}");
        assert!(body.contains("Bob"), "the file names the participants: {body}");
        if media == "application/json" {
            assert!(serde_json::from_str::<serde_json::Value>(&body).unwrap()[0]["sentence"].is_string());
        }
    }
}

#[tokio::test]
async fn download_rejects_an_authorization_header() {
    let (fixture, session) = ended().await;
    let link = session.chat().await.unwrap().chat_download_url.clone();
    let (status, _, _, body) = get(&link, Some(&format!("Bearer {}", fixture.sandbox.token()))).await;
    assert_eq!(status, 400);
    assert!(body.contains("Send no Authorization header"), "{body}");
    session.chat().await.unwrap().download().to_bytes().await.expect("the client sends no Authorization header");
}

#[tokio::test]
async fn altered_link_is_forbidden() {
    let (_stage, session) = ended().await;
    let link = session.chat().await.unwrap().chat_download_url.clone();
    let (bare, query) = link.split_once('?').unwrap();
    let other = link.replace(".csv", ".txt").replace("/chat/", "/summary/");
    let later = link.replace("expires=", "expires=9");
    let wrong = format!("{link}0");
    for altered in [bare, &format!("{bare}?{}", query.split_once('&').unwrap().0), &other, &later, &wrong] {
        let (status, _, _, body) = get(altered, None).await;
        assert_eq!((status, body.as_str()), (403, "The signature does not match this link.\n"), "{altered}");
    }
}

#[tokio::test]
async fn link_expires_after_seven_days() {
    let (fixture, session) = ended().await;
    let chat = session.chat().await.unwrap();
    let left =
        chat.chat_download_url_expiry.as_ref().unwrap().to_jiff().unwrap().duration_since(jiff::Timestamp::now());
    assert!((167..=169).contains(&left.as_hours()), "seven days by the system clock: {left}");

    fixture.sandbox.advance(Duration::from_secs(7 * 86_400 - 60));
    chat.download().to_bytes().await.expect("it is valid for another minute");
    fixture.sandbox.advance(Duration::from_secs(3660));
    let error = chat.download().to_bytes().await.unwrap_err();
    assert_eq!((error.kind(), error.status().map(|it| it.as_u16())), (ErrorKind::ExpiredLink, Some(403)), "{error}");
    let (_, _, _, body) = get(&chat.chat_download_url, None).await;
    assert!(body.starts_with("The link has expired"), "{body}");
    session.chat().await.unwrap().download().to_bytes().await.expect("the new link is valid");
}

#[tokio::test]
async fn download_supports_get_and_head_only() {
    let (_stage, session) = ended().await;
    let link = session.chat().await.unwrap().chat_download_url.clone();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let head = client.head(&link).send().await.unwrap();
    assert_eq!(head.status(), 200);
    let length = head.headers()["content-length"].to_str().unwrap().to_owned();
    assert_eq!(length, get(&link, None).await.2.to_string());
    let put = client.put(&link).send().await.unwrap();
    assert_eq!((put.status().as_u16(), put.headers()["allow"].to_str().unwrap()), (405, "GET, HEAD"));
}
