//! Limits of the client, which need time and random numbers.

use std::time::Duration;

use futures_util::future::join_all;
use rtk::realtime_kit::*;
use rtk::transport::Instant;
use rtk::{ErrorKind, Pacing};
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::support::{app, builder, peer};

#[wasm_bindgen]
pub async fn pacing_spreads_requests() {
    // Two at once, and one more each 250 milliseconds.
    let client = peer().pacing(Pacing::new(4, Duration::from_millis(500))).build().unwrap();
    let started = Instant::now();
    for result in join_all((0..4).map(|_| client.get("slow").json::<Value>().into_future())).await {
        result.unwrap();
    }
    assert!(started.elapsed() >= Duration::from_millis(400), "{:?}", started.elapsed());
}

#[wasm_bindgen]
pub async fn max_in_flight_lets_calls_wait() {
    let client = peer().max_in_flight(1).build().unwrap();
    for result in join_all((0..3).map(|_| client.get("alone").json::<u64>().into_future())).await {
        assert_eq!(result.unwrap(), 1, "as many calls as the server had at once");
    }
    let client = peer().max_in_flight(1).build().unwrap();
    let first = client.get("hang").timeout(Duration::from_secs(2)).json::<Value>();
    let second = client.get("slow").timeout(Duration::from_millis(100)).json::<Value>();
    let mut results = join_all([first.into_future(), second.into_future()]).await;
    assert_eq!(results.pop().unwrap().unwrap_err().kind(), ErrorKind::Throttled);
}

#[wasm_bindgen]
pub async fn wait_until_sleeps_between_reads() {
    let app = app(&builder().build().unwrap()).await;
    let session = app.sessions().page(1).per_page(1).await.unwrap().items.remove(0);
    let mut reads = 0;
    let counted = move |_: &rtk::Record<Session>| {
        reads += 1;
        reads == 3
    };
    let started = Instant::now();
    session.scope().wait_until(counted).interval(Duration::from_millis(50)).await.unwrap();
    assert!(started.elapsed() >= Duration::from_millis(100), "{:?}", started.elapsed());
}

#[wasm_bindgen]
pub async fn environment_is_empty() {
    let error = rtk::Client::from_env().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MissingCredentials, "{error}");
}
