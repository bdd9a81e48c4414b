//! `Event`: the events of webhooks, and the way from them to the API.

mod decoding;
mod downloads;
mod scopes;

use super::*;
use rtk_sandbox::Sandbox;

/// The bodies that are documented, in the present form and in that of the former API, with values of our own.
fn samples() -> Vec<Value> {
    let samples: Vec<Value> = serde_json::from_str(include_str!("samples.json")).unwrap();
    samples.into_iter().map(|mut sample| sample["body"].take()).collect()
}

fn event(json: &Value) -> Event {
    serde_json::from_str(&json.to_string()).unwrap()
}

async fn sandbox() -> (Sandbox, Scope<App>) {
    let sandbox = Sandbox::start().await.unwrap();
    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    (sandbox, app)
}
