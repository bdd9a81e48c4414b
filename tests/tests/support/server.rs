//! A server that records each request byte for byte, and can send malformed responses.

use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rtk::realtime_kit::{App, AppAccess as _};
use rtk::{Client, Retry, Scope};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

pub(crate) const TOKEN: &str = "t0ken-0f-the-tests";

/// The start of each path of RealtimeKit.
const KIT: &str = "/client/v4/accounts/acc-1/realtime/kit/";

/// One request, as it was received.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Sent {
    /// Method and target. Of a target in the kit of `acc-1`, the rest after it.
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.method, self.target.strip_prefix(KIT).unwrap_or(&self.target))
    }

    pub(crate) fn path(&self) -> &str {
        self.target.split_once('?').map_or(&self.target, |(path, _)| path)
    }

    /// The pairs of the query, percent-encoded.
    pub(crate) fn query(&self) -> Vec<(&str, &str)> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .collect()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
        let (_, value) = values.next()?;
        assert!(values.next().is_none(), "`{name}` was sent twice");
        Some(value)
    }

    /// The body as JSON. `None` if it is empty.
    pub(crate) fn json(&self) -> Option<Value> {
        (!self.body.is_empty()).then(|| serde_json::from_slice(&self.body).unwrap())
    }

    /// The requested page number.
    pub(crate) fn page(&self) -> usize {
        let page = self.query().into_iter().find(|(key, _)| ["page_no", "page"].contains(key));
        page.map_or(1, |(_, number)| number.parse().unwrap())
    }
}

/// How a server responds to a request.
#[derive(Debug, Clone)]
pub(crate) enum Reply {
    /// Sends these bytes and closes the connection.
    Bytes(Vec<u8>),
    /// Sends these bytes after a delay.
    Late(Duration, Vec<u8>),
    /// Keeps the connection and sends nothing.
    Never,
}

impl Reply {
    pub(crate) fn json(status: u16, body: &Value) -> Self {
        Self::new(status, &[("content-type", "application/json")], &body.to_string())
    }

    /// A response of `RealtimeKit` without further pages.
    pub(crate) fn data(data: &Value) -> Self {
        let paging = json!({"start_offset": 1, "end_offset": 9, "total_count": 9});
        Self::json(200, &json!({"success": true, "data": data, "paging": paging}))
    }

    pub(crate) fn new(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        Self::with_length(status, headers, body, body.len())
    }

    /// A response whose `content-length` may be wrong.
    pub(crate) fn with_length(status: u16, headers: &[(&str, &str)], body: &str, length: usize) -> Self {
        use std::fmt::Write as _;

        let mut out = format!("HTTP/1.1 {status} Whatever\r\nconnection: close\r\n");
        for (name, value) in headers {
            let _ = write!(out, "{name}: {value}\r\n");
        }
        if status != 204 {
            let _ = write!(out, "content-length: {length}\r\n");
        }
        Self::Bytes(format!("{out}\r\n{body}").into_bytes())
    }

    pub(crate) fn after(self, wait: Duration) -> Self {
        match self {
            Self::Bytes(bytes) => Self::Late(wait, bytes),
            other => other,
        }
    }
}

type ReplyFuture = Pin<Box<dyn Future<Output = Reply> + Send>>;
type Handler = Box<dyn Fn(Sent) -> ReplyFuture + Send + Sync>;

pub(crate) struct Server {
    address: SocketAddr,
    state: Arc<State>,
    listening: JoinHandle<()>,
}

struct State {
    handler: Handler,
    sent: Mutex<Vec<Sent>>,
    under_way: AtomicUsize,
    peak: AtomicUsize,
}

impl Server {
    pub(crate) async fn start<F>(handler: impl Fn(Sent) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Reply> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State {
            handler: Box::new(move |sent| Box::pin(handler(sent))),
            sent: Mutex::default(),
            under_way: AtomicUsize::new(0),
            peak: AtomicUsize::new(0),
        });
        let shared = Arc::clone(&state);
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        Self { address, state, listening }
    }

    pub(crate) async fn replying(reply: impl Fn(&Sent) -> Reply + Send + Sync + 'static) -> Self {
        Self::start(move |sent| std::future::ready(reply(&sent))).await
    }

    /// Responds to each request with `reply`.
    pub(crate) async fn always(reply: Reply) -> Self {
        Self::replying(move |_| reply.clone()).await
    }

    /// Responds in the envelope of `RealtimeKit` by [`Sent::line`]; any other request is not found.
    pub(crate) async fn routes<const N: usize>(routes: [(&'static str, Value); N]) -> Self {
        Self::replying(move |sent| match routes.iter().find(|(line, _)| *line == sent.line()) {
            Some((_, data)) => Reply::data(data),
            None => Reply::json(404, &json!({"success": false, "error": {"code": 404, "message": "no route"}})),
        })
        .await
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/client/v4", self.address)
    }

    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A client without retries, which have their own tests.
    pub(crate) fn client(&self) -> Client {
        Client::builder().token(TOKEN).base_url(self.url()).retry(Retry::never()).build().unwrap()
    }

    pub(crate) fn app(&self) -> Scope<App> {
        self.client().account("acc-1").app("app-1")
    }

    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.state.sent.lock().unwrap().clone()
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.sent().iter().map(Sent::line).collect()
    }

    /// The only request. Panics if there was another number of them.
    pub(crate) fn only(&self) -> Sent {
        let sent = self.sent();
        assert_eq!(sent.len(), 1, "{:?}", self.lines());
        sent[0].clone()
    }

    /// The largest number of requests that were open at the same time.
    pub(crate) fn peak(&self) -> usize {
        self.state.peak.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn serve(mut stream: TcpStream, state: Arc<State>) {
    let Some(sent) = read_request(&mut stream).await else { return };
    let now = state.under_way.fetch_add(1, Ordering::SeqCst) + 1;
    state.peak.fetch_max(now, Ordering::SeqCst);
    state.sent.lock().unwrap().push(sent.clone());
    let reply = (state.handler)(sent).await;
    let bytes = match reply {
        Reply::Bytes(bytes) => bytes,
        Reply::Late(wait, bytes) => {
            tokio::time::sleep(wait).await;
            bytes
        }
        Reply::Never => std::future::pending().await,
    };
    state.under_way.fetch_sub(1, Ordering::SeqCst);
    // The client may have closed the connection.
    let _ = stream.write_all(&bytes).await;
    let _ = stream.shutdown().await;
}

async fn read_request(stream: &mut TcpStream) -> Option<Sent> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let text = String::from_utf8(bytes[..head].to_vec()).unwrap();
    let mut lines = text.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    assert_eq!(first.next(), Some("HTTP/1.1"));
    let headers = lines.map(|line| line.split_once(':').unwrap());
    let headers = headers.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect();
    let mut sent = Sent { method, target, headers, body: bytes.split_off(head + 4) };
    let length: usize = sent.header("content-length").map_or(0, |length| length.parse().unwrap());
    let is_streamed = sent.header("transfer-encoding").is_some();
    while if is_streamed { !sent.body.ends_with(b"0\r\n\r\n") } else { sent.body.len() < length } {
        if stream.read_buf(&mut sent.body).await.ok()? == 0 {
            return None;
        }
    }
    if is_streamed {
        sent.body = chunks(&sent.body);
    }
    Some(sent)
}

/// Decodes `transfer-encoding: chunked`.
fn chunks(mut bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let end = bytes.windows(2).position(|two| two == b"\r\n").unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&bytes[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            return out;
        }
        out.extend_from_slice(&bytes[end + 2..end + 2 + length]);
        bytes = &bytes[end + 4 + length..];
    }
}
