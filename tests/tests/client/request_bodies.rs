//! Bodies of requests: their length, their progress, and what happens if they fail.

use std::io::Write as _;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use rtk::transport::TransportError;
use rtk::{Body, ErrorKind, Id, Multipart, Resource, Response, Retry};

use crate::support::{Reply, Server};
use crate::{after, builder, status};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/files",
    read_only,
    get(content = "content", returns = Response),
    put(fill = "content", body = Body),
    put(stop = "stop"),
    post(start = "start"),
    post(upload = "upload", body = Multipart),
    patch(touch = "touch"),
    delete(forget = "forget")
)]
pub(crate) struct File {
    pub(crate) id: Id<Self>,
}

fn file(server: &Server) -> rtk::Scope<File> {
    builder(server).build().unwrap().account("acc-1").file("f-1")
}

type Pieces = Vec<Result<Bytes, TransportError>>;

/// A stream that is not ready at once.
fn slow(pieces: &[&'static str]) -> impl futures_util::Stream<Item = Result<Bytes, TransportError>> + Send + 'static {
    let pieces: Pieces = pieces.iter().map(|piece| Ok(Bytes::from(*piece))).collect();
    stream::iter(pieces).then(|piece| async {
        tokio::task::yield_now().await;
        piece
    })
}

/// The body of a chunked or of a whole request, and its `content-length`.
fn body_and_length(server: &Server) -> (String, Option<String>) {
    let sent = server.only();
    (String::from_utf8_lossy(&sent.body).into_owned(), sent.header("content-length").map(str::to_owned))
}

fn some(body: &str) -> (String, Option<String>) {
    (body.to_owned(), Some(body.len().to_string()))
}

fn disk_file(content: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(content.as_bytes()).unwrap();
    file
}

#[tokio::test]
async fn stream_of_known_length_sends_it() {
    let server = after([]).await;
    file(&server).fill(Body::chunks(slow(&["0123456789", "abcdef"])).length(16)).await.unwrap();
    assert_eq!(body_and_length(&server), some("0123456789abcdef"));
}

#[tokio::test]
async fn stream_that_ends_at_once_is_sent_with_its_length() {
    let server = after([]).await;
    let pieces = stream::iter(["0123456789", "abcdef"].map(|piece| Ok(Bytes::from(piece))));
    file(&server).fill(Body::chunks(pieces)).await.unwrap();
    assert_eq!(body_and_length(&server), some("0123456789abcdef"));
}

#[tokio::test]
async fn stream_that_has_to_be_waited_for_is_sent_in_chunks() {
    let server = after([]).await;
    file(&server).fill(Body::chunks(slow(&["01", "23"]))).await.unwrap();
    assert_eq!(body_and_length(&server), ("0123".to_owned(), None));
    // So is one that is ready at once, but long.
    let server = after([]).await;
    let long = stream::iter((0..40).map(|_| Ok(Bytes::from(vec![b'x'; 4096]))));
    file(&server).fill(Body::chunks(long)).await.unwrap();
    let (body, length) = body_and_length(&server);
    assert_eq!((body.len(), length), (40 * 4096, None));
}

#[tokio::test]
async fn file_is_sent_with_its_length_and_again_by_a_retry() {
    let (server, disk) = (after([status(503)]).await, disk_file("on the disk"));
    let filled = file(&server).fill(Body::from_file(disk.path())).send_raw().await.unwrap();
    assert_eq!((filled.status().as_u16(), filled.retries()), (200, 1));
    for sent in server.sent() {
        assert_eq!((&sent.body[..], sent.header("content-length")), (&b"on the disk"[..], Some("11")));
    }
}

#[tokio::test]
async fn form_with_a_file_from_the_disk_is_sent_with_its_length() {
    let (server, disk) = (after([status(429)]).await, disk_file("on the disk"));
    let form = Multipart::new().text("note", "n").file("a", "a.txt", "text/plain", Body::from_file(disk.path())).file(
        "b",
        "b.txt",
        "text/plain",
        "in memory",
    );
    file(&server).upload(form).await.unwrap();
    let sent = server.sent();
    assert_eq!(sent.len(), 2, "a form of files is retried");
    for sent in sent {
        let text = String::from_utf8_lossy(&sent.body).into_owned();
        assert_eq!(sent.header("content-length"), Some(text.len().to_string().as_str()));
        assert!(text.contains("\r\n\r\non the disk\r\n--rtk-") && text.contains("in memory\r\n--rtk-"), "{text}");
    }
    // One stream of known length among the parts.
    let server = after([]).await;
    let form = Multipart::new().file("a", "a.txt", "text/plain", Body::chunks(slow(&["ab", "cd"])).length(4));
    file(&server).upload(form).await.unwrap();
    assert_eq!(server.only().header("content-length"), Some(server.only().body.len().to_string().as_str()));
}

#[tokio::test]
async fn forwarded_response_keeps_its_length() {
    let from = Server::always(Reply::new(200, &[], "forwarded")).await;
    let to = after([]).await;
    let stream = file(&from).content().stream().await.unwrap();
    file(&to).fill(stream).await.unwrap();
    assert_eq!(body_and_length(&to), some("forwarded"));
}

#[tokio::test]
async fn body_without_its_length_is_an_error_of_the_caller() {
    for (length, why) in [
        (9, "the body of the request failed (it has more than the 9 bytes of its length)"),
        (3, "the body of the request failed (it has more than the 3 bytes of its length)"),
        (11, "the body of the request failed (it ended after 10 of the 11 bytes of its length)"),
    ] {
        let server = after([]).await;
        let error = file(&server).fill(Body::chunks(slow(&["01234", "56789"])).length(length)).await.unwrap_err();
        assert_eq!((error.kind(), error.retries()), (ErrorKind::RequestBody, 0), "{error}");
        assert!(error.to_string().contains(why) && error.may_have_been_carried_out(), "{error}");
        assert!(server.sent().is_empty(), "no request is complete");
    }
    let server = after([]).await;
    let error = file(&server).fill(Body::from("0123").length(5)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::RequestBody, "{error}");
    file(&server).fill(Body::from("0123").length(4)).await.unwrap();
}

#[tokio::test]
async fn stream_that_fails_is_not_taken_for_a_connection_that_broke() {
    for error in [
        TransportError::interrupted("the disk is gone"),
        TransportError::connect("the disk is gone"),
        TransportError::timeout("the disk is gone"),
    ] {
        let server = after([]).await;
        let pieces = stream::iter([Ok(Bytes::from("begun")), Err(error)]);
        let failed = file(&server).fill(Body::chunks(pieces)).await.unwrap_err();
        assert_eq!((failed.kind(), failed.retries(), failed.is_retryable()), (ErrorKind::RequestBody, 0, false));
        let line = failed.to_string();
        assert!(line.contains("the body of the request failed (the disk is gone)"), "{line}");
        assert!(!line.contains("connection") && !line.contains("network"), "{line}");
    }
}

#[tokio::test]
async fn file_that_cannot_be_read_is_not_sent() {
    let (server, directory) = (after([]).await, tempfile::tempdir().unwrap());
    for path in [directory.path().join("nothing.bin"), directory.path().to_owned()] {
        let error = file(&server).fill(Body::from_file(&path)).await.unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
        assert!(error.to_string().contains(path.to_str().unwrap()), "{error}");
        assert!(error.to_string().contains("cannot be read"), "{error}");
    }
    assert!(server.sent().is_empty());
}

#[tokio::test]
async fn method_that_expects_a_body_sends_its_length_without_one() {
    let server = after([]).await;
    let file = file(&server);
    file.start().await.unwrap();
    file.stop().await.unwrap();
    file.touch().await.unwrap();
    file.fill("").await.unwrap();
    file.forget().await.unwrap();
    file.content().await.unwrap();
    let lengths: Vec<_> = server.sent().iter().map(|it| it.header("content-length").map(str::to_owned)).collect();
    let zero = Some("0".to_owned());
    assert_eq!(lengths, [zero.clone(), zero.clone(), zero.clone(), zero, None, None]);
    let dry = file.start().dry_run().await.unwrap();
    assert_eq!(dry.headers()["content-length"], "0");
}

/// A layer that replaces the body does not leave the length of the old one.
#[tokio::test]
async fn body_of_a_layer_is_sent_with_its_own_length() {
    struct Filling;

    impl rtk::transport::Layer for Filling {
        fn before(
            &self,
            _: &rtk::transport::Attempt<'_>,
            request: &mut http::Request<Body>,
        ) -> Result<(), TransportError> {
            *request.body_mut() = Body::from("filled");
            Ok(())
        }
    }

    let server = after([]).await;
    let client = builder(&server).layer(Filling).build().unwrap();
    client.account("acc-1").file("f-1").start().await.unwrap();
    assert_eq!(body_and_length(&server), some("filled"));
}

#[tokio::test]
async fn upload_that_makes_progress_is_not_cut() {
    let server = after([]).await;
    let client = builder(&server).attempt_timeout(Duration::from_secs(1)).build().unwrap();
    let pieces = stream::iter(0..8).then(|_| async {
        tokio::time::sleep(Duration::from_millis(250)).await;
        Ok(Bytes::from_static(b"piece"))
    });
    client.account("acc-1").file("f-1").fill(Body::chunks(pieces)).await.unwrap();
    assert_eq!(server.only().body, b"piece".repeat(8));
}

#[tokio::test]
async fn upload_without_progress_is_cut() {
    let server = after([]).await;
    let pieces = stream::iter([Ok(Bytes::from("begun"))]).chain(stream::pending());
    let upload = file(&server).fill(Body::chunks(pieces)).attempt_timeout(Duration::from_millis(200));
    let error = upload.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("200ms, the `attempt_timeout`"), "{error}");
    // The timeout of the call counts as well.
    let pieces = stream::iter([Ok(Bytes::from("begun"))]).chain(stream::pending());
    let error = file(&server).fill(Body::chunks(pieces)).timeout(Duration::from_millis(200)).await.unwrap_err();
    assert!(error.to_string().contains("200ms, the call's `timeout`"), "{error}");
}

#[tokio::test]
async fn large_body_in_memory_is_sent_whole() {
    let server = after([status(503)]).await;
    let large = "x".repeat(1 << 20);
    file(&server).fill(large.clone()).await.unwrap();
    for sent in server.sent() {
        assert!(sent.body == large.as_bytes() && sent.header("content-length") == Some("1048576"));
    }
    assert_eq!(server.sent().len(), 2);
}

#[tokio::test]
async fn attempt_timeout_of_a_request_overrides_that_of_the_client() {
    let server = Server::always(Reply::Never).await;
    let error = file(&server).content().attempt_timeout(Duration::from_millis(80)).retry(Retry::never()).await;
    assert!(error.unwrap_err().to_string().contains("80ms, the `attempt_timeout`"));
}
