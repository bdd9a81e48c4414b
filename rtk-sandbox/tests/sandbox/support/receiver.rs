//! A receiver of webhooks: it keeps what it receives, and responds as a test plans it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use rtk::realtime_kit::*;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// Every event that a webhook can list.
pub(crate) fn every_event() -> Vec<WebhookEvent> {
    WebhookEvent::VALUES.iter().map(|event| WebhookEvent::from(*event)).collect()
}

/// What a receiver does with a request.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reply {
    Status(u16),
    /// Closes the connection without a response.
    Lost,
    /// Never responds, and keeps the connection open.
    Silent,
}

#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// Method and path.
    pub(crate) line: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> &str {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next().unwrap_or_else(|| panic!("{name} is missing")).to_str().unwrap();
        assert!(values.next().is_none(), "{name} is there twice");
        value
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn event(&self) -> String {
        self.json()["event"].as_str().unwrap().to_owned()
    }
}

pub(crate) struct Receiver {
    pub(crate) origin: String,
    received: Arc<Mutex<Vec<Request>>>,
    arrived: Arc<Notify>,
}

impl Receiver {
    /// Starts a receiver that responds with these replies, and then with 200.
    pub(crate) async fn start(replies: &[Reply]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (received, arrived) = (Arc::<Mutex<Vec<Request>>>::default(), Arc::new(Notify::new()));
        let mut replies: VecDeque<Reply> = replies.iter().copied().collect();
        let (log, news) = (Arc::clone(&received), Arc::clone(&arrived));
        tokio::spawn(async move {
            let mut silent = Vec::new();
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let Some(request) = read(&mut stream).await else { continue };
                log.lock().unwrap().push(request);
                match replies.pop_front().unwrap_or(Reply::Status(200)) {
                    Reply::Status(status) => {
                        let response =
                            format!("HTTP/1.1 {status} -\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok");
                        let _ = stream.write_all(response.as_bytes()).await;
                    }
                    Reply::Lost => drop(stream),
                    Reply::Silent => silent.push(stream),
                }
                news.notify_one();
            }
        });
        Self { origin, received, arrived }
    }

    /// A new webhook of this receiver.
    pub(crate) fn hook(&self, events: impl IntoIterator<Item = WebhookEvent>) -> NewWebhook {
        NewWebhook::new("test", format!("{}/hook?from=test", self.origin), Vec::from_iter(events))
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.received.lock().unwrap().clone()
    }

    pub(crate) fn events(&self) -> Vec<String> {
        self.requests().iter().map(Request::event).collect()
    }

    /// Waits until another request has arrived.
    pub(crate) async fn arrival(&self) {
        self.arrived.notified().await;
    }
}

async fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    loop {
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk).await.ok().filter(|count| *count > 0)?;
        bytes.extend_from_slice(&chunk[..count]);
        let Some(end) = bytes.windows(4).position(|it| it == b"\r\n\r\n") else { continue };
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let mut headers = HeaderMap::new();
        for (name, value) in head.lines().skip(1).filter_map(|line| line.split_once(": ")) {
            headers.append(HeaderName::try_from(name).unwrap(), HeaderValue::from_str(value).unwrap());
        }
        let length: usize = headers["content-length"].to_str().unwrap().parse().unwrap();
        let body = &bytes[end + 4..];
        if body.len() >= length {
            let line = head.lines().next().unwrap().to_owned();
            return Some(Request { line, headers, body: Bytes::copy_from_slice(&body[..length]) });
        }
    }
}
