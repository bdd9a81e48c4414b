//! A server on loopback that keeps what it is sent.

use std::sync::{Arc, Mutex};

use rtk::{Account, Client, Retry, Scope};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

type Handler = Arc<dyn Fn(&Sent) -> (&'static str, String) + Send + Sync>;

pub(crate) struct Server {
    origin: String,
    sent: Arc<Mutex<Vec<Sent>>>,
}

/// One request, as it came.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Server {
    /// Answers every request with success and nothing: no answer fits all of them.
    pub(crate) async fn recorder() -> Self {
        let nothing = r#"{"success":true,"errors":[],"messages":[],"result":null}"#;
        Self::start(move |_| ("application/json", nothing.to_owned())).await
    }

    /// Answers with a media type and a text.
    pub(crate) async fn start(answer: impl Fn(&Sent) -> (&'static str, String) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let sent = Arc::<Mutex<Vec<Sent>>>::default();
        let kept = Arc::clone(&sent);
        let answer: Handler = Arc::new(answer);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (kept, answer) = (Arc::clone(&kept), Arc::clone(&answer));
                tokio::spawn(async move { serve(stream, &kept, &*answer).await });
            }
        });
        Self { origin, sent }
    }

    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The account `acc-1` there.
    pub(crate) fn account(&self) -> Scope<Account> {
        let client = Client::builder().token("t0ken").base_url(&self.origin).retry(Retry::never()).build();
        client.unwrap().account("acc-1")
    }

    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }
}

impl Sent {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

async fn serve(
    mut stream: TcpStream,
    kept: &Mutex<Vec<Sent>>,
    answer: &(dyn Fn(&Sent) -> (&'static str, String) + Send + Sync),
) {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|it| it == b"\r\n\r\n") {
            break bytes.drain(..end + 4).collect::<Vec<_>>();
        }
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return;
        }
    };
    let head = String::from_utf8(head).unwrap();
    let mut lines = head.lines();
    let mut first = lines.next().unwrap().split(' ');
    let mut word = || first.next().unwrap().to_owned();
    let (method, target) = (word(), word());
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    let mut sent = Sent { method, target, headers, body: Vec::new() };
    let chunked = sent.header("transfer-encoding").is_some();
    let length = sent.header("content-length").map_or(0, |length| length.parse().unwrap());
    while if chunked { !bytes.ends_with(b"0\r\n\r\n") } else { bytes.len() < length } {
        if stream.read_buf(&mut bytes).await.unwrap() == 0 {
            return;
        }
    }
    sent.body = if chunked { unchunked(&bytes) } else { bytes };
    let (kind, text) = answer(&sent);
    // Before the answer, so that whoever has the answer finds the request.
    kept.lock().unwrap().push(sent);
    let head = format!("content-type: {kind}\r\ncontent-length: {}", text.len());
    let answer = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n{head}\r\n\r\n{text}");
    let _ = stream.write_all(answer.as_bytes()).await;
}

fn unchunked(mut bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = bytes.windows(2).position(|it| it == b"\r\n") {
        let size = usize::from_str_radix(std::str::from_utf8(&bytes[..end]).unwrap(), 16).unwrap();
        body.extend_from_slice(&bytes[end + 2..end + 2 + size]);
        bytes = &bytes[end + 2 + size + 2..];
    }
    body
}
