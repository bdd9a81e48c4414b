//! A minimal HTTP/1.1 client that sends requests exactly as a test writes them: without encoding, redirects or default headers.

use rtk_sandbox::Sandbox;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A sandbox, and requests to its seeded app.
pub(crate) struct Api {
    pub(crate) sandbox: Sandbox,
}

#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Value,
}

impl Response {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }

    pub(crate) fn data(&self) -> &Value {
        assert_eq!(self.body["success"], true, "{self:?}");
        &self.body["data"]
    }

    /// Returns the items of a list in `data`.
    pub(crate) fn items(&self) -> &[Value] {
        self.data().as_array().unwrap()
    }

    /// Returns the ids of a list in `data`.
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.items().iter().map(|item| item["id"].as_str().unwrap()).collect()
    }

    /// Returns start, end and total of `paging`.
    pub(crate) fn paging(&self) -> [u64; 3] {
        offsets(&self.body["paging"])
    }

    /// Returns the message of RealtimeKit's error body.
    pub(crate) fn error_message(&self) -> &str {
        assert_eq!(self.body["success"], false, "{self:?}");
        assert_eq!(self.body["error"]["code"], self.status, "{self:?}");
        self.body["error"]["message"].as_str().unwrap()
    }
}

pub(crate) fn offsets(paging: &Value) -> [u64; 3] {
    ["start_offset", "end_offset", "total_count"].map(|key| paging[key].as_u64().unwrap())
}

impl Api {
    pub(crate) async fn start() -> Self {
        Self { sandbox: Sandbox::start().await.unwrap() }
    }

    /// Returns the URL of a path below `…/realtime/kit`.
    pub(crate) fn kit(&self, rest: &str) -> String {
        format!("{}/accounts/some-account/realtime/kit{rest}", self.sandbox.base_url())
    }

    /// Returns the URL of a path below the seeded app.
    pub(crate) fn in_app(&self, rest: &str) -> String {
        self.kit(&format!("/{}{rest}", self.sandbox.app_id()))
    }

    pub(crate) async fn get(&self, rest: &str) -> Response {
        send("GET", &self.in_app(rest), Some("Bearer sandbox"), "").await
    }

    pub(crate) async fn send(&self, method: &str, rest: &str, body: &str) -> Response {
        send(method, &self.in_app(rest), Some("Bearer sandbox"), body).await
    }
}

pub(crate) async fn send(method: &str, url: &str, authorization: Option<&str>, body: &str) -> Response {
    let (host, path) = url.strip_prefix("http://").unwrap().split_once('/').unwrap();
    assert!(host.starts_with("127.0.0.1:"), "{host}");
    let authorization = authorization.map_or(String::new(), |value| format!("authorization: {value}\r\n"));
    let length = body.len();
    let request = format!(
        "{method} /{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n{authorization}content-length: {length}\r\n\r\n{body}"
    );
    let mut stream = TcpStream::connect(host).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Response { status, head: head.to_owned(), body: serde_json::from_str(body).unwrap() }
}
