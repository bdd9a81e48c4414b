//! The client by hand with hyper-util instead of reqwest.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Empty};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rtk::http::{Request, header};

use crate::support::TOKEN;
use crate::support::by_hand::{Session, one};

/// A client of hyper-util, without TLS.
pub(crate) type Hyper = Client<HttpConnector, Empty<Bytes>>;

/// A client with the settings of rtk's.
pub(crate) fn client() -> Hyper {
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    connector.set_connect_timeout(Some(Duration::from_secs(10)));
    Client::builder(TokioExecutor::new()).timer(TokioTimer::new()).pool_timer(TokioTimer::new()).build(connector)
}

/// Requests one session over the network.
pub(crate) async fn find(client: &Hyper, base_url: &str, id: &str) -> Session {
    let request = Request::get(format!("{base_url}/accounts/acc-1/realtime/kit/app-1/sessions/{id}"))
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
