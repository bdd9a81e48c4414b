//! What the tests have in common.

use js_sys::{Reflect, global};
use rtk::realtime_kit::App;
use rtk::transport::{Body, FetchTransport, Transport as _};
use rtk::{Client, ClientBuilder, Retry, Scope, http};
use serde_json::Value;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn error(text: &str);
}

/// Prints panics, of which Node shows no more than that one happened.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| error(&panic.to_string())));
}

/// Returns a variable of the environment, which `std::env` does not have on wasm32.
fn env(name: &str) -> String {
    let get = |from: &JsValue, key: &str| Reflect::get(from, &JsValue::from_str(key)).unwrap();
    let value = get(&get(&get(&global(), "process"), "env"), name);
    value.as_string().unwrap_or_else(|| panic!("{name} is not set"))
}

/// A client of the sandbox.
pub(crate) fn builder() -> ClientBuilder {
    Client::builder().token("sandbox").base_url(env("RTK_SANDBOX_URL"))
}

/// A client of the server of `peer.mjs`.
pub(crate) fn peer() -> ClientBuilder {
    Client::builder().token("a-token").base_url(env("RTK_PEER_URL")).retry(Retry::never())
}

/// The app with the sessions that a sandbox begins with.
pub(crate) async fn app(client: &Client) -> Scope<App> {
    let account = client.account("5a4db0c0ffee00000000000000000001");
    let apps = rtk::Resource::all(&account).await;
    let apps: Vec<rtk::Record<App>> = apps.unwrap();
    apps[0].scope()
}

/// Makes the next calls of the sandbox fail.
pub(crate) async fn fail(fault: Value) {
    control(http::Method::POST, fault.to_string()).await;
}

/// Removes the faults.
pub(crate) async fn clear_faults() {
    control(http::Method::DELETE, String::new()).await;
}

async fn control(method: http::Method, body: String) {
    let url = env("RTK_SANDBOX_URL").replace("/client/v4", "/sandbox/faults");
    let mut request = http::Request::new(Body::from(body));
    (*request.method_mut(), *request.uri_mut()) = (method, url.parse().unwrap());
    request.headers_mut().insert("content-type", http::HeaderValue::from_static("application/json"));
    let response = FetchTransport::new().send(request).await.unwrap();
    assert!(response.status().is_success(), "{:?}", response.into_body().to_bytes().await);
}
