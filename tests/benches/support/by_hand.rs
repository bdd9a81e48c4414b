//! The same client written by hand with serde and either reqwest or hyper-util: a struct for the envelope and one for a session.

use std::fmt::Write as _;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Empty};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rtk::http::{Request, header};
use serde::Deserialize;

use super::TOKEN;

#[derive(Deserialize)]
pub(crate) struct Envelope<T> {
    pub(crate) success: bool,
    pub(crate) data: T,
    pub(crate) paging: Option<Paging>,
}

#[derive(Deserialize)]
pub(crate) struct Sessions {
    pub(crate) sessions: Vec<Session>,
}

#[derive(Deserialize)]
pub(crate) struct Paging {
    pub(crate) start_offset: u64,
    pub(crate) end_offset: u64,
    pub(crate) total_count: u64,
}

/// The fields of `rtk::realtime_kit::Session`, with their documented types.
#[derive(Deserialize)]
pub(crate) struct Session {
    pub(crate) id: String,
    pub(crate) associated_id: Option<String>,
    pub(crate) organization_id: Option<String>,
    pub(crate) meeting_display_name: Option<String>,
    pub(crate) status: Option<Status>,
    pub(crate) r#type: Option<Type>,
    pub(crate) live_participants: Option<u64>,
    pub(crate) max_concurrent_participants: Option<u64>,
    pub(crate) minutes_consumed: Option<f64>,
    pub(crate) started_at: Option<String>,
    pub(crate) ended_at: Option<String>,
    pub(crate) created_at: Option<String>,
    pub(crate) updated_at: Option<String>,
    #[serde(default)]
    pub(crate) breakout_rooms: Vec<Session>,
}

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Status {
    Live,
    Ended,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Type {
    Meeting,
    Livestream,
    Participant,
}

/// A client with the settings of rtk's.
pub(crate) fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .no_proxy()
        .connect_timeout(Duration::from_secs(10))
        .timeout(Duration::from_secs(60))
        .redirect(reqwest::redirect::Policy::none())
        .user_agent("by-hand/0.1.0")
        .build()
        .unwrap()
}

/// Requests one session over the network.
pub(crate) async fn find(client: &reqwest::Client, base_url: &str, id: &str, query: &[(String, String)]) -> Session {
    let url = format!("{base_url}/accounts/acc-1/realtime/kit/app-1/sessions/{id}");
    let mut url = reqwest::Url::parse(&url).unwrap();
    if !query.is_empty() {
        url.query_pairs_mut().extend_pairs(query);
    }
    one(&send(client.get(url).bearer_auth(TOKEN).header("accept", "application/json")).await)
}

/// Requests a page of sessions over the network.
pub(crate) async fn page(client: &reqwest::Client, base_url: &str, number: usize, size: u64) -> Envelope<Sessions> {
    let url = format!("{base_url}/accounts/acc-1/realtime/kit/app-1/sessions?page_no={number}&per_page={size}");
    list(&send(client.get(url).bearer_auth(TOKEN).header("accept", "application/json")).await)
}

/// A client of hyper-util, without TLS.
pub(crate) type Hyper = Client<HttpConnector, Empty<Bytes>>;

/// A client with the settings of rtk's.
pub(crate) fn hyper() -> Hyper {
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    connector.set_connect_timeout(Some(Duration::from_secs(10)));
    Client::builder(TokioExecutor::new()).timer(TokioTimer::new()).pool_timer(TokioTimer::new()).build(connector)
}

/// Requests one session over the network.
pub(crate) async fn find_by_hyper(client: &Hyper, base_url: &str, id: &str, query: &[(String, String)]) -> Session {
    let mut url = format!("{base_url}/accounts/acc-1/realtime/kit/app-1/sessions/{id}");
    for (index, (key, value)) in query.iter().enumerate() {
        let separator = if index == 0 { '?' } else { '&' };
        let (key, value) = (utf8_percent_encode(key, NON_ALPHANUMERIC), utf8_percent_encode(value, NON_ALPHANUMERIC));
        write!(url, "{separator}{key}={value}").unwrap();
    }
    let request = Request::get(url)
        .header(header::AUTHORIZATION, format!("Bearer {TOKEN}"))
        .header(header::ACCEPT, "application/json")
        .header(header::USER_AGENT, "by-hand/0.1.0");
    let exchange = async {
        let response = client.request(request.body(Empty::new()).unwrap()).await.unwrap();
        assert!(response.status().is_success());
        response.into_body().collect().await.unwrap().to_bytes()
    };
    one(&tokio::time::timeout(Duration::from_secs(60), exchange).await.unwrap())
}

async fn send(request: reqwest::RequestBuilder) -> Bytes {
    request.send().await.unwrap().error_for_status().unwrap().bytes().await.unwrap()
}

pub(crate) fn one(body: &[u8]) -> Session {
    let envelope: Envelope<Session> = serde_json::from_slice(body).unwrap();
    assert!(envelope.success);
    envelope.data
}

pub(crate) fn list(body: &[u8]) -> Envelope<Sessions> {
    let envelope: Envelope<Sessions> = serde_json::from_slice(body).unwrap();
    assert!(envelope.success);
    envelope
}
