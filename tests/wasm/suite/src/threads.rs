//! On wasm32, futures need not be `Send`, and what a program keeps is all the same.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::OnceLock;

use js_sys::Promise;
use rtk::transport::{Body, BoxFuture, FetchTransport, Instant, Transport, TransportError};
use rtk::{Client, Credentials, CredentialsProvider, http};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::support::peer;

const fn is_send_and_sync<T: Send + Sync>() {}
const _: () = is_send_and_sync::<Client>();
const _: () = is_send_and_sync::<rtk::Scope<rtk::realtime_kit::App>>();
const _: () = is_send_and_sync::<rtk::Record<rtk::realtime_kit::App>>();
const _: () = is_send_and_sync::<rtk::Error>();
const _: () = is_send_and_sync::<FetchTransport>();

static CLIENT: OnceLock<Client> = OnceLock::new();

/// Waits for a promise, and holds what is not `Send` meanwhile.
async fn wait_for_javascript() {
    let held = Rc::new(Cell::new(1));
    JsFuture::from(Promise::resolve(&JsValue::NULL)).await.unwrap();
    assert_eq!(held.get(), 1);
}

struct Slow;

impl Transport for Slow {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            wait_for_javascript().await;
            FetchTransport::new().send(request).await
        })
    }

    fn attempt_timed_out(&self, started: Instant) {
        FetchTransport::new().attempt_timed_out(started);
    }
}

struct Stored;

impl CredentialsProvider for Stored {
    fn credentials(&self) -> BoxFuture<'_, Result<Credentials, Box<dyn std::error::Error + Send + Sync>>> {
        Box::pin(async {
            wait_for_javascript().await;
            Ok(Credentials::token("a-stored-token"))
        })
    }
}

#[wasm_bindgen]
pub async fn client_in_a_static_has_a_transport_and_credentials_that_wait_for_promises() {
    let build = || peer().transport(Slow).credentials_provider(Stored).build().unwrap();
    for _ in 0..2 {
        let seen: Value = CLIENT.get_or_init(build).get("echo").json().await.unwrap();
        assert_eq!(seen["headers"]["authorization"], "Bearer a-stored-token");
    }
}
