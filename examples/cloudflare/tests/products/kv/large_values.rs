//! A value of 10 MiB that is streamed, and a list of two pages, over loopback.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use rtk::{Account, Body, Client, Retry, Scope};
use rtk_cloudflare::kv::*;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::mpsc::{self, UnboundedReceiver};

use crate::support::{Reply, Server};

const SIZE: usize = 10 << 20;
const PIECE: usize = 16 << 10;
/// Longer than sending the whole value takes.
const STALL: Duration = Duration::from_millis(300);
const VALUE: &str = "/accounts/acc-1/storage/kv/namespaces/ns-1/values/a%2Fb:c%25";

/// One piece of the value.
fn piece(from: usize) -> Vec<u8> {
    (from..(from + PIECE).min(SIZE)).map(byte).collect()
}

fn byte(at: usize) -> u8 {
    u8::try_from(at % 251).unwrap()
}

fn account(origin: String) -> Scope<Account> {
    let client = Client::builder().token("token").base_url(origin).retry(Retry::never()).build().unwrap();
    client.account("acc-1")
}

/// What the server received of one request.
#[derive(Debug, Default, Clone, PartialEq)]
struct Seen {
    line: String,
    received: usize,
    /// The number of bytes that were produced before the server read any.
    ahead: usize,
}

/// A server that keeps no body: it checks each byte of a PUT, and produces those of a GET as it sends them.
fn store(made: Arc<Mutex<usize>>) -> (String, UnboundedReceiver<Seen>) {
    let socket = TcpSocket::new_v4().unwrap();
    // With larger buffers, the system might hold most of the value.
    socket.set_recv_buffer_size(64 << 10).unwrap();
    socket.set_send_buffer_size(64 << 10).unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(8).unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let (log, seen) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let _ = log.send(serve(stream, &made).await);
        }
    });
    (origin, seen)
}

async fn serve(mut stream: TcpStream, made: &Mutex<usize>) -> Seen {
    let mut reader = Reader { bytes: Vec::new(), at: 0 };
    let line = reader.line(&mut stream).await;
    let mut seen = Seen { line: line.trim_end_matches(" HTTP/1.1").to_owned(), ..Seen::default() };
    while !reader.line(&mut stream).await.is_empty() {}
    if line.starts_with("PUT") {
        tokio::time::sleep(STALL).await;
        seen.ahead = *made.lock().unwrap();
        loop {
            let size = usize::from_str_radix(&reader.line(&mut stream).await, 16).unwrap();
            let chunk = reader.take(&mut stream, size).await;
            for (at, got) in chunk.iter().enumerate() {
                assert_eq!(*got, byte(seen.received + at), "at {}", seen.received + at);
            }
            seen.received += size;
            reader.line(&mut stream).await;
            if size == 0 {
                break;
            }
        }
        let body = r#"{"success":true,"errors":[],"messages":[],"result":{}}"#;
        let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len());
        stream.write_all(head.as_bytes()).await.unwrap();
    } else {
        let head =
            format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {SIZE}\r\nexpiration: 1800000000\r\n\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        for from in (0..SIZE).step_by(PIECE) {
            let bytes = piece(from);
            stream.write_all(&bytes).await.unwrap();
            *made.lock().unwrap() += bytes.len();
        }
    }
    seen
}

/// Received bytes that were not processed yet.
struct Reader {
    bytes: Vec<u8>,
    at: usize,
}

impl Reader {
    async fn more(&mut self, stream: &mut TcpStream) {
        self.bytes.drain(..self.at);
        self.at = 0;
        assert_ne!(stream.read_buf(&mut self.bytes).await.unwrap(), 0, "the request ends too early");
    }

    async fn line(&mut self, stream: &mut TcpStream) -> String {
        loop {
            let rest = &self.bytes[self.at..];
            if let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
                let line = String::from_utf8(rest[..end].to_vec()).unwrap();
                self.at += end + 2;
                return line;
            }
            self.more(stream).await;
        }
    }

    async fn take(&mut self, stream: &mut TcpStream, size: usize) -> Vec<u8> {
        while self.bytes.len() - self.at < size {
            self.more(stream).await;
        }
        let taken = self.bytes[self.at..self.at + size].to_vec();
        self.at += size;
        taken
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn upload_of_ten_mebibytes_is_streamed() {
    let made = Arc::<Mutex<usize>>::default();
    let (origin, mut seen) = store(Arc::clone(&made));
    let key = account(origin).kv_namespace("ns-1").key("a/b:c%");
    let value = stream::unfold(0, move |from| {
        let made = Arc::clone(&made);
        async move {
            let bytes = piece(from);
            *made.lock().unwrap() += bytes.len();
            (!bytes.is_empty()).then(|| (Ok(bytes.into()), from + PIECE))
        }
    });
    key.write(Body::chunks(value)).expiration_ttl(3600).await.unwrap();

    let seen = seen.recv().await.unwrap();
    assert_eq!((seen.line, seen.received), (format!("PUT {VALUE}?expiration_ttl=3600"), SIZE));
    // Bytes in flight are in the buffer of the socket, which the system lets grow to some MiB.
    assert!(seen.ahead < SIZE / 2, "{} bytes were made before the server took any", seen.ahead);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn download_of_ten_mebibytes_is_streamed() {
    let made = Arc::<Mutex<usize>>::default();
    let (origin, mut seen) = store(Arc::clone(&made));
    let mut value = account(origin).kv_namespace("ns-1").key("a/b:c%").read().stream().await.unwrap();
    assert_eq!((value.headers()["expiration"].to_str().unwrap(), value.len()), ("1800000000", Some(10 << 20)));
    let (mut received, mut ahead) = (0, 0);
    while let Some(bytes) = value.next().await {
        if received == 0 {
            tokio::time::sleep(STALL).await;
            ahead = *made.lock().unwrap();
        }
        let bytes = bytes.unwrap();
        for (at, got) in bytes.iter().enumerate() {
            assert_eq!(*got, byte(received + at), "at {}", received + at);
        }
        received += bytes.len();
    }
    assert_eq!(received, SIZE);
    assert!(ahead < SIZE / 2, "{ahead} bytes were made before anybody read them");
    assert_eq!(seen.recv().await.unwrap().line, format!("GET {VALUE}"));
}

#[tokio::test]
async fn key_list_follows_its_cursor() {
    let server = Server::replying(|sent| {
        let is_second = sent.query().contains(&("cursor", "next"));
        let (names, cursor) = if is_second { (["c", "d"], "") } else { (["a", "b"], "next") };
        let result: Vec<_> = names.into_iter().map(|name| json!({"name": name})).collect();
        Reply::json(200, &json!({"success": true, "result": result, "result_info": {"count": 2, "cursor": cursor}}))
    })
    .await;
    let keys = account(server.origin()).kv_namespace("ns-1").keys().filter(KeyFilter::new().prefix("x")).all().await;
    let names: Vec<_> = keys.unwrap().iter().map(|key| key.name.to_string()).collect();
    assert_eq!(names, ["a", "b", "c", "d"]);
    let keys = "/accounts/acc-1/storage/kv/namespaces/ns-1/keys";
    assert_eq!(server.lines(), [format!("GET {keys}?prefix=x"), format!("GET {keys}?prefix=x&cursor=next")]);
}
