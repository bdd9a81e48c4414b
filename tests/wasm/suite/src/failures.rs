//! Timeouts, retries and broken connections.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::transport::Instant;
use rtk::{ErrorKind, Retry};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

use crate::support::{app, builder, clear_faults, fail, peer};

const MILLISECOND: Duration = Duration::from_millis(1);

#[wasm_bindgen]
pub async fn attempt_timeout_ends_an_attempt_that_gets_no_response() {
    let client = peer().attempt_timeout(100 * MILLISECOND).build().unwrap();
    let error = client.get("silent").json::<Value>().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(error.to_string().contains("100ms, the `attempt_timeout`"), "{error}");
    assert!(error.elapsed() >= 100 * MILLISECOND, "{:?}", error.elapsed());
    // The request was aborted: the server sees the end of its connection.
    assert_eq!(client.get("aborted/silent").attempt_timeout(Duration::from_secs(20)).json::<u64>().await.unwrap(), 1);
}

#[wasm_bindgen]
pub async fn attempt_that_timed_out_is_retried() {
    let retry = Retry::default().max_retries(2).backoff(MILLISECOND, MILLISECOND);
    let client = peer().attempt_timeout(100 * MILLISECOND).retry(retry).build().unwrap();
    let error = client.get("hang").json::<Value>().await.unwrap_err();
    assert_eq!((error.kind(), error.retries()), (ErrorKind::Timeout, 2), "{error}");
}

#[wasm_bindgen]
pub async fn timeout_covers_all_attempts() {
    let retry = Retry::default().max_retries(1000).backoff(MILLISECOND, MILLISECOND);
    let client = peer().attempt_timeout(100 * MILLISECOND).timeout(350 * MILLISECOND).retry(retry);
    let client = client.retry_budget(1000).build().unwrap();
    let error = client.get("hang").json::<Value>().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(error.retries() >= 1, "{error}");
    assert!(error.elapsed() < Duration::from_secs(20), "{:?}", error.elapsed());
}

#[wasm_bindgen]
pub async fn timeout_of_any_length_is_accepted() {
    for timeout in [Duration::from_secs(60 * 24 * 60 * 60), Duration::MAX] {
        let client = peer().attempt_timeout(timeout).timeout(timeout).build().unwrap();
        assert_eq!(client.get("slow").json::<u64>().await.unwrap(), 1);
    }
}

#[wasm_bindgen]
pub async fn failure_of_the_server_is_retried_after_a_back_off() {
    let retry = Retry::default().max_retries(3).backoff(MILLISECOND, 5 * MILLISECOND);
    let client = builder().retry(retry).build().unwrap();
    let app = app(&client).await;
    fail(json!({"fault": "status", "status": 503, "times": 2, "operation": "GetSessions"})).await;
    let page = app.sessions().page(1).per_page(3).await.unwrap();
    assert_eq!(page.items.len(), 3);
    // A POST may have been carried out.
    fail(json!({"fault": "status", "status": 503, "times": 1})).await;
    let error = app.meetings().create(NewMeeting::new().title("Stand-up")).await.unwrap_err();
    clear_faults().await;
    assert_eq!((error.kind(), error.retries()), (ErrorKind::Server, 0), "{error}");
    assert!(error.may_have_been_carried_out());
}

#[wasm_bindgen]
pub async fn retry_after_is_waited_for() {
    let app = app(&builder().build().unwrap()).await;
    fail(json!({"fault": "status", "status": 429, "times": 1, "retry_after": 1, "operation": "GetSessions"})).await;
    let started = Instant::now();
    app.sessions().page(1).per_page(3).await.unwrap();
    clear_faults().await;
    assert!(started.elapsed() >= Duration::from_secs(1), "{:?}", started.elapsed());
}

#[wasm_bindgen]
pub async fn connection_that_breaks_is_an_error_that_says_why() {
    let client = builder().retry(Retry::never()).build().unwrap();
    let app = app(&client).await;
    for fault in ["reset", "reset_in_body", "truncated"] {
        fail(json!({"fault": fault, "times": 1, "operation": "GetSessions"})).await;
        let error = app.sessions().page(1).await.unwrap_err();
        clear_faults().await;
        assert_eq!(error.kind(), ErrorKind::Interrupted, "{fault}: {error}");
    }
}

#[wasm_bindgen]
pub async fn server_that_cannot_be_reached_is_an_error_that_says_why() {
    // Nothing listens on the port of a server that has been closed.
    let url = peer().build().unwrap().get("closed-port").json::<String>().await.unwrap();
    let retry = Retry::default().max_retries(1).backoff(MILLISECOND, MILLISECOND);
    let client = rtk::Client::builder().token("a-token").base_url(url).retry(retry).build().unwrap();
    let error = client.get("queues").json::<Value>().await.unwrap_err();
    assert_eq!((error.kind(), error.retries()), (ErrorKind::Interrupted, 1), "{error}");
    let mut sources = Vec::new();
    let mut next: Option<&dyn std::error::Error> = Some(&error);
    while let Some(error) = next {
        sources.push(error.to_string());
        next = error.source();
    }
    let why = sources.concat();
    assert!(why.contains("ECONNREFUSED") || why.contains("Network connection lost"), "Node, Workers: {sources:?}");
    // The server may have received it, as far as `fetch` says.
    let error = client.post("queues").json::<Value>().await.unwrap_err();
    assert_eq!(error.retries(), 0, "{error}");
}
