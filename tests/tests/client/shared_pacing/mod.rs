//! Limits that several processes share in Redis.

mod bookings;
mod limited_api;
mod outages;
mod processes;
mod redis_server;
mod secrets;

use std::time::Duration;

use rtk::pacing::{PacingPolicy, RedisStore};
use rtk::realtime_kit::*;
use rtk::{Client, Pacing, Retry, Scope};

use crate::support::TOKEN;
use limited_api::LimitedApi;

/// The scope of a client whose calls wait as long as it takes.
fn patient(url: &str, pacing: impl Into<PacingPolicy>) -> Scope<App> {
    let retry = Retry::default().max_retries(1000);
    let builder = Client::builder().token(TOKEN).base_url(url).retry(retry).timeout(Duration::from_secs(600));
    builder.pacing(pacing).build().unwrap().account("acc-1").app("app-1")
}

fn shared(store: RedisStore, limit: u32, window: Duration) -> rtk::pacing::SharedPacing {
    Pacing::new(limit, window).shared(store)
}

/// Sends `count` requests, `concurrency` at a time. All have to succeed.
async fn send(app: &Scope<App>, count: usize, concurrency: usize) {
    use futures_util::StreamExt as _;

    let calls = futures_util::stream::iter(0..count).map(|_| Session::find(app, "s").send_raw());
    let mut responses = calls.buffer_unordered(concurrency);
    while let Some(response) = responses.next().await {
        assert!(response.unwrap().status().is_success());
    }
}
