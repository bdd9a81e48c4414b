//! The responses of all benchmarks, and a transport that returns them without a network.

use bytes::Bytes;
use rtk::realtime_kit::{App, AppAccess as _};
use rtk::transport::{Body, BoxFuture, Transport, TransportError};
use rtk::{Client, Scope, http};
use serde_json::{Value, json};

use super::TOKEN;

/// A session as documented, with the keys in the same order.
fn session(at: usize) -> String {
    let minute = at % 60;
    format!(
        concat!(
            r#"{{"id":"5f1c2a77-9a5e-4c0b-8d52-{at:012}","associated_id":"bbb9e2d4-1f3c-4a86-9d0e-{meeting:012}","#,
            r#""created_at":"2026-11-24T09:{minute:02}:00.000Z","live_participants":{live},"#,
            r#""max_concurrent_participants":{most},"meeting_display_name":"Stand-up of team {meeting}","#,
            r#""minutes_consumed":{minute}.5,"organization_id":"c3f8d1e0-77b2-4f0a-9a67-0123456789ab","#,
            r#""started_at":"2026-11-24T09:{minute:02}:03.000Z","status":"ENDED","type":"meeting","#,
            r#""updated_at":"2026-11-24T10:{minute:02}:41.000Z","breakout_rooms":[],"ended_at":"2026-11-24T10:{minute:02}:40.000Z"}}"#,
        ),
        at = at,
        meeting = at % 17,
        minute = minute,
        live = at % 3,
        most = 3 + at % 40,
    )
}

/// The response of a `find`.
pub(crate) fn one() -> String {
    format!(r#"{{"success":true,"data":{}}}"#, session(1))
}

/// Page `number` of `pages`, with `size` sessions.
pub(crate) fn page(number: usize, pages: usize, size: usize) -> String {
    let first = (number - 1) * size;
    let sessions: Vec<_> = (first..first + size).map(session).collect();
    let paging = json!({"start_offset": first + 1, "end_offset": first + size, "total_count": pages * size});
    format!(r#"{{"success":true,"data":{{"sessions":[{}]}},"paging":{paging}}}"#, sessions.join(","))
}

/// The only page of a list whose sessions have two undeclared keys each.
pub(crate) fn page_with_undeclared_keys(size: usize) -> String {
    let undeclared = r#","region":"eu-central","quality":{"score":4,"notes":["ok"]}}"#;
    page(1, 1, size).replace(r#"40.000Z"}"#, &format!(r#"40.000Z"{undeclared}"#))
}

/// An app whose calls all return this response immediately.
pub(crate) fn app(response: &str) -> Scope<App> {
    serde_json::from_str::<Value>(response).unwrap();
    let transport = Canned(Bytes::copy_from_slice(response.as_bytes()));
    let client = Client::builder().token(TOKEN).base_url("http://127.0.0.1:9").transport(transport).build().unwrap();
    client.account("acc-1").app("app-1")
}

struct Canned(Bytes);

impl Transport for Canned {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async { Ok(http::Response::new(Body::from(self.0.clone()))) })
    }
}
