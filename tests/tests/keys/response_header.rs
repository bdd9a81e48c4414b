//! `response_header`: an output that is in a header of the response.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/videos",
    create(returns = Id<Self>, response_header = "stream-media-id"),
    destroy(returns = Option<u32>, response_header = "x-left"),
    post(start = "", on = collection, returns = Id<Self>, response_header = "stream-media-id"),
    post(resume = "resume", returns = u64, response_header = "upload-offset"),
    post(lock = "lock", returns = bool, response_header = "x-locked"),
    post(mark = "mark", returns = Option<String>, response_header = "x-mark"),
)]
struct Video {
    id: Id<Self>,
}

async fn answering(status: u16, headers: &'static [(&'static str, &'static str)], body: &'static str) -> Server {
    Server::replying(move |_| Reply::new(status, headers, body)).await
}

#[tokio::test]
async fn response_header_is_the_output_of_actions_and_verbs() {
    let headers = &[
        ("stream-media-id", "v-1"),
        ("Upload-Offset", "7000000000"),
        ("x-locked", "true"),
        ("x-mark", "12"),
        ("x-left", "3"),
    ];
    // As with an upload in pieces, the body is not JSON.
    let server = answering(201, headers, "created").await;
    let account = account(&server);
    let id: Id<Video> = Video::start(&account).await.unwrap();
    assert_eq!(id.as_str(), "v-1");
    assert_eq!(account.videos().create(NewVideo::new()).await.unwrap(), id);
    let video = account.video(&id);
    assert_eq!(video.resume().await.unwrap(), 7_000_000_000);
    assert!(video.lock().await.unwrap());
    // Text that looks like a number stays text.
    assert_eq!(video.mark().await.unwrap().as_deref(), Some("12"));
    assert_eq!(video.destroy().await.unwrap(), Some(3));
    assert_eq!(lines(&server)[0], "POST /accounts/acc-1/videos");
}

#[tokio::test]
async fn response_header_that_is_missing_is_an_error_that_names_it() {
    let server = answering(200, &[], "").await;
    let account = account(&server);
    let error = Video::start(&account).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MissingPayload);
    assert!(error.to_string().contains("the response has no header `stream-media-id`"), "{error}");
    assert_eq!(account.video("v").mark().await.unwrap(), None);
    assert_eq!(account.video("v").destroy().await.unwrap(), None);
}

#[tokio::test]
async fn response_header_of_a_failure_is_not_read() {
    let headers = &[("stream-media-id", "v-1"), ("content-type", "application/json")];
    let server = answering(400, headers, r#"{"success":false,"errors":[{"code":7,"message":"no"}]}"#).await;
    let error = Video::start(&account(&server)).await.unwrap_err();
    assert_eq!((error.kind(), error.message()), (ErrorKind::BadRequest, Some("no")));
    // A status of success beside a failure: without the header, the body says why.
    let server = answering(200, &headers[1..], r#"{"success":false,"errors":[{"code":7,"message":"no"}]}"#).await;
    let error = Video::start(&account(&server)).await.unwrap_err();
    assert_eq!((error.kind(), error.message()), (ErrorKind::Unsuccessful, Some("no")));
}

#[tokio::test]
async fn response_header_of_another_type_is_an_error_without_its_value() {
    let server = answering(200, &[("upload-offset", "s3cret")], "").await;
    let error = account(&server).video("v").resume().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("in the header `upload-offset`"), "{error}");
    assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
}

#[test]
fn response_header_is_in_the_descriptor() {
    let header = |operation| Video::DESCRIPTOR.operation(operation).unwrap().response_header;
    assert_eq!(["create", "find", "resume"].map(header), [Some("stream-media-id"), None, Some("upload-offset")]);
}
