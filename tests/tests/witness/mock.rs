//! Prism, and a proxy that records the requests to it.

use std::sync::{Arc, Mutex};

use rtk::realtime_kit::*;
use rtk::{Client, Retry, Scope};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::exceptions::Exception;
use crate::support::{Document, Reply, Sent, Server, TOKEN};

/// A request to the mock and its response.
#[derive(Clone)]
pub(crate) struct Exchange {
    pub(crate) sent: Sent,
    /// The violations of the document by the request.
    pub(crate) violations: Vec<String>,
    pub(crate) response: Value,
}

/// Changes of the mock's responses.
#[derive(Clone, Default)]
struct Overrides {
    /// Values that replace text of Prism in a response.
    stand_ins: Vec<Exception>,
    /// Whether Prism invents data, different each time.
    invented: bool,
}

pub(crate) struct Mock {
    pub(crate) document: Arc<Document>,
    exchanges: Arc<Mutex<Vec<Exchange>>>,
    overrides: Arc<Mutex<Overrides>>,
    between: Server,
}

impl Mock {
    /// Connects to the mock. Without one, prints why and returns `None`.
    pub(crate) async fn reach(what: &str) -> Option<Self> {
        let url = crate::needed("RTK_WITNESS_URL", what)?;
        let upstream = url.strip_prefix("http://").expect("RTK_WITNESS_URL is http://host:port").to_owned();
        let (document, exchanges) = (Arc::new(Document::load()), Arc::<Mutex<Vec<Exchange>>>::default());
        let overrides = Arc::<Mutex<Overrides>>::default();
        let (known, log, how) = (Arc::clone(&document), Arc::clone(&exchanges), Arc::clone(&overrides));
        let between = Server::start(move |sent| {
            let mut how = how.lock().unwrap().clone();
            let operation = known.operation_for(&sent.method, sent.path()).and_then(|it| it.id.clone());
            how.stand_ins.retain(|(of, ..)| Some(*of) == operation.as_deref());
            forward(upstream.clone(), sent, Arc::clone(&log), how)
        });
        let between = between.await;
        Some(Self { document, exchanges, overrides, between })
    }

    pub(crate) fn client(&self) -> Client {
        Client::builder().token(TOKEN).base_url(self.between.origin()).retry(Retry::never()).build().unwrap()
    }

    pub(crate) fn app(&self) -> Scope<App> {
        self.client().account("acc-1").app("app-1")
    }

    /// Sets the values that replace text of Prism in the next responses.
    pub(crate) fn stand_in(&self, stand_ins: &[Exception]) {
        self.overrides.lock().unwrap().stand_ins = stand_ins.to_vec();
    }

    /// Lets Prism invent its next responses.
    pub(crate) fn invent(&self) {
        self.overrides.lock().unwrap().invented = true;
    }

    pub(crate) fn exchanges(&self) -> Vec<Exchange> {
        self.exchanges.lock().unwrap().clone()
    }

    /// The operation of a request.
    pub(crate) fn operation_of(&self, sent: &Sent) -> Option<&str> {
        self.document.operation_for(&sent.method, sent.path()).and_then(|it| it.id.as_deref())
    }

    /// The names in a request that the document lacks.
    pub(crate) fn unknown(&self, sent: &Sent) -> Vec<String> {
        let operation = self.document.operation_for(&sent.method, sent.path()).expect("the document has the operation");
        self.document.documented(&operation.name()).unknown(sent)
    }

    pub(crate) fn last(&self) -> Exchange {
        self.exchanges().pop().expect("something was sent")
    }
}

/// Forwards a request unchanged. In HTTP/1.0, so that the response is not chunked.
async fn forward(upstream: String, sent: Sent, log: Arc<Mutex<Vec<Exchange>>>, how: Overrides) -> Reply {
    let mut request = format!("{} {} HTTP/1.0\r\n", sent.method, sent.target);
    for (name, value) in &sent.headers {
        if !name.eq_ignore_ascii_case("connection") {
            request.extend([name, ": ", value, "\r\n"]);
        }
    }
    if how.invented {
        request.push_str("prefer: dynamic=true\r\n");
    }
    let mut stream = TcpStream::connect(&upstream).await.expect("the mock listens");
    stream.write_all(&[request.as_bytes(), b"\r\n", &sent.body].concat()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();

    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let headers = head.lines().filter_map(|line| line.split_once(": "));
    let violations = headers.filter(|(name, _)| name.eq_ignore_ascii_case("sl-violations")).flat_map(|(_, value)| {
        let violations: Vec<Value> = serde_json::from_str(value).unwrap();
        violations.into_iter().map(|it| it["message"].as_str().unwrap().to_owned())
    });
    let violations = violations.collect();
    let mut response: Value = serde_json::from_str(body).unwrap_or_default();
    for (_, pointer, stand_in) in &how.stand_ins {
        *response.pointer_mut(pointer).expect("the response has the overridden value") = Value::from(*stand_in);
    }
    log.lock().unwrap().push(Exchange { sent, violations, response: response.clone() });
    if how.stand_ins.is_empty() { Reply::Bytes(bytes) } else { Reply::json(200, &response) }
}
