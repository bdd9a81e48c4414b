//! Transports without reqwest: one by hyper, and one by hand.

use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use hyper_util::rt::TokioIo;
use rtk::transport::{BoxFuture, Transport, TransportError};
use rtk::{Body, ErrorKind, Id, Resource, Response, Retry, Scope};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::support::{Reply, Sent, Server};
use crate::{after, builder, status};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/files",
    read_only,
    get(content = "content", returns = Response),
    put(fill = "content", body = Body)
)]
pub(crate) struct File {
    pub(crate) id: Id<Self>,
}

async fn connect(request: &http::Request<Body>) -> Result<TcpStream, TransportError> {
    let authority = request.uri().authority().ok_or_else(|| TransportError::unsendable("no host"))?;
    TcpStream::connect(authority.as_str()).await.map_err(TransportError::connect)
}

/// Gives the body to hyper.
struct ByHyper;

impl Transport for ByHyper {
    fn send(&self, mut request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let socket = connect(&request).await?;
            let handshake = hyper::client::conn::http1::handshake(TokioIo::new(socket));
            let (mut sender, connection) = handshake.await.map_err(TransportError::connect)?;
            tokio::spawn(connection);
            let host = request.uri().authority().map(ToString::to_string).unwrap_or_default();
            request.headers_mut().insert("host", host.parse().map_err(TransportError::unsendable)?);
            *request.uri_mut() = request.uri().path().parse().map_err(TransportError::unsendable)?;
            Ok(sender.send_request(request).await.map_err(TransportError::interrupted)?.map(Body::wrap))
        })
    }
}

/// Writes the head and the chunks itself.
struct ByHand;

impl Transport for ByHand {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let mut socket = connect(&request).await?;
            let (head, mut body) = request.into_parts();
            let mut text = format!("{} {} HTTP/1.1\r\nhost: x\r\n", head.method, head.uri.path());
            for (name, value) in head.headers.iter().filter(|(name, _)| *name != "content-length") {
                let value = value.to_str().map_err(TransportError::unsendable)?;
                let _ = write!(text, "{name}: {value}\r\n");
            }
            let _ = match body.len() {
                Some(length) => write!(text, "content-length: {length}\r\n\r\n"),
                None => write!(text, "transfer-encoding: chunked\r\n\r\n"),
            };
            let is_chunked = body.len().is_none();
            let mut write = async |bytes: &[u8]| socket.write_all(bytes).await.map_err(TransportError::interrupted);
            write(text.as_bytes()).await?;
            while let Some(chunk) = body.next().await.transpose()? {
                match is_chunked {
                    true => write(&[format!("{:x}\r\n", chunk.len()).as_bytes(), &chunk, b"\r\n"].concat()).await?,
                    false => write(&chunk).await?,
                }
            }
            if is_chunked {
                write(b"0\r\n\r\n").await?;
            }
            let mut response = Vec::new();
            socket.read_to_end(&mut response).await.map_err(TransportError::interrupted)?;
            let text = String::from_utf8(response).map_err(TransportError::interrupted)?;
            let (head, body) = text.split_once("\r\n\r\n").ok_or_else(|| TransportError::interrupted("no head"))?;
            let status = head.split(' ').nth(1).unwrap_or_default().parse::<u16>();
            let response = http::Response::builder().status(status.map_err(TransportError::interrupted)?);
            response.body(Body::from(body.to_owned())).map_err(TransportError::interrupted)
        })
    }
}

fn files(server: &Server) -> [Scope<File>; 2] {
    let by_hyper = builder(server).transport(ByHyper).build().unwrap();
    let by_hand = builder(server).transport(ByHand).build().unwrap();
    [by_hyper, by_hand].map(|client| client.account("acc-1").file("f-1"))
}

/// A stream that is not ready at once.
fn slow(pieces: &[&'static str]) -> impl futures_util::Stream<Item = Result<Bytes, TransportError>> + Send + 'static {
    let pieces: Vec<_> = pieces.iter().map(|piece| Ok(Bytes::from(*piece))).collect();
    stream::iter(pieces).then(|piece| async {
        tokio::task::yield_now().await;
        piece
    })
}

/// The bodies that a server received from both transports, with their lengths.
fn bodies(server: &Server) -> Vec<(String, Option<String>)> {
    let body = |sent: &Sent| {
        let length = sent.header("content-length").map(str::to_owned);
        (String::from_utf8_lossy(&sent.body).into_owned(), length)
    };
    server.sent().iter().map(body).collect()
}

#[tokio::test]
async fn own_transport_sends_bytes() {
    let server = after([]).await;
    for file in files(&server) {
        file.fill("hello").await.unwrap();
    }
    assert_eq!(bodies(&server), vec![("hello".to_owned(), Some("5".to_owned())); 2]);
}

#[tokio::test]
async fn own_transport_sends_a_stream_of_known_length() {
    let server = after([]).await;
    for file in files(&server) {
        file.fill(Body::chunks(slow(&["01234", "56789"])).length(10)).await.unwrap();
    }
    assert_eq!(bodies(&server), vec![("0123456789".to_owned(), Some("10".to_owned())); 2]);
}

#[tokio::test]
async fn own_transport_sends_a_stream_of_unknown_length_in_chunks() {
    let server = after([]).await;
    for file in files(&server) {
        file.fill(Body::chunks(slow(&["01234", "56789"]))).await.unwrap();
    }
    assert_eq!(bodies(&server), vec![("0123456789".to_owned(), None); 2]);
}

#[tokio::test]
async fn own_transport_sends_a_file_and_sends_it_again() {
    let mut disk = tempfile::NamedTempFile::new().unwrap();
    disk.write_all(b"on the disk").unwrap();
    for index in 0..2 {
        let server = after([status(503)]).await;
        files(&server)[index].fill(Body::from_file(disk.path())).await.unwrap();
        assert_eq!(bodies(&server), vec![("on the disk".to_owned(), Some("11".to_owned())); 2]);
    }
}

#[tokio::test]
async fn own_transport_reports_the_failure_of_a_stream() {
    for index in 0..2 {
        let server = after([]).await;
        let pieces = slow(&["begun"]).chain(stream::iter([Err(TransportError::connect("the disk is gone"))]));
        let error = files(&server)[index].fill(Body::chunks(pieces)).await.unwrap_err();
        assert_eq!((error.kind(), error.retries()), (ErrorKind::RequestBody, 0));
        assert!(error.to_string().contains("the disk is gone"), "{error}");
        let error = files(&server)[index].fill(Body::chunks(slow(&["01", "23"])).length(5)).await.unwrap_err();
        assert!(error.to_string().contains("it ended after 4 of the 5 bytes of its length"), "{error}");
        assert!(server.sent().is_empty(), "no request is complete");
    }
}

/// The time of a large body counts from its last progress, which is seen while a transport reads it.
#[tokio::test]
async fn own_transport_that_reads_a_large_body_makes_progress() {
    struct Slow;

    impl Transport for Slow {
        fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            Box::pin(async move {
                let (mut body, mut sent) = (request.into_body(), 0);
                while let Some(chunk) = body.next().await.transpose()? {
                    tokio::time::sleep(Duration::from_secs(2)).await;
                    sent += chunk.len();
                }
                Ok(http::Response::new(Body::from(sent.to_string())))
            })
        }
    }

    tokio::time::pause();
    let builder =
        rtk::Client::builder().token("t").base_url("http://127.0.0.1:9").transport(Slow).retry(Retry::never());
    let client = builder.attempt_timeout(Duration::from_secs(3)).build().unwrap();
    let response = client.account("acc-1").file("f-1").fill(vec![b'x'; 1 << 20]).send_raw().await.unwrap();
    assert_eq!(response.bytes(), &(1 << 20).to_string());
}

#[tokio::test]
async fn own_transport_streams_a_response() {
    let server = Server::always(Reply::new(200, &[], &"x".repeat(1 << 18))).await;
    for file in files(&server) {
        let response = file.content().stream().await.unwrap();
        assert_eq!(response.to_bytes().await.unwrap().len(), 1 << 18);
    }
    // A response that breaks off is an error of the stream.
    let server = Server::always(Reply::with_length(200, &[], "half", 8)).await;
    let [by_hyper, _] = files(&server);
    let error = by_hyper.content().stream().await.unwrap().to_bytes().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
}

/// Reads the first chunk of the body, changes the length of a file, and reads the rest.
struct Meddling(std::path::PathBuf, u64);

impl Transport for Meddling {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let mut body = request.into_body();
            let first = body.next().await.transpose()?.unwrap_or_default();
            let file = std::fs::OpenOptions::new().write(true).open(&self.0).map_err(TransportError::unsendable)?;
            file.set_len(self.1).map_err(TransportError::unsendable)?;
            let length = first.len() + body.to_bytes().await?.len();
            Ok(http::Response::new(Body::from(length.to_string())))
        })
    }
}

#[tokio::test]
async fn file_that_changes_while_it_is_sent_keeps_its_length_or_is_an_error() {
    let mut disk = tempfile::NamedTempFile::new().unwrap();
    disk.write_all(&vec![b'x'; 1 << 20]).unwrap();
    let fill = async |length| {
        let transport = Meddling(disk.path().to_owned(), length);
        let client = rtk::Client::builder().token("t").base_url("http://127.0.0.1:9").transport(transport);
        let file = client.retry(Retry::never()).build().unwrap().account("acc-1").file("f-1");
        file.fill(Body::from_file(disk.path())).send_raw().await
    };
    assert_eq!(fill(2 << 20).await.unwrap().bytes(), &(1 << 20).to_string());
    let error = fill(1 << 19).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::RequestBody);
    assert!(error.to_string().contains("it ended after 524288 of the 2097152 bytes of its length"), "{error}");
}
