//! Runs each case with a GET and a POST.

use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream;
use rtk::realtime_kit::*;
use rtk::{Client, Error, Retry};

use crate::faults::cases;
use crate::faults::expected::{Case, HANG, Outcome, Script};
use crate::faults::server::Server;
use crate::faults::{TOKEN, hidden};

/// Longer than a request on loopback takes, mostly.
const SHORTEST: Duration = Duration::from_millis(150);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fault_of_each_case_ends_as_expected() {
    let mut all: Vec<_> = cases::all().into_iter().flat_map(|(_, cases)| cases).collect();
    // These need a process of their own: see `http2`.
    all.retain(|case| !matches!(case.script, Script::Http2(_)));
    assert!(all.len() >= 40, "{} cases", all.len());
    let run = stream::iter(&all).map(|case| async move {
        let get = met(case, false).await;
        let post = met(case, true).await;
        [("GET", get, case.get), ("POST", post, case.post)]
            .into_iter()
            .filter(|(_, met, expected)| met.0 != *expected)
            .map(|(method, met, expected)| {
                format!("{method}, the server {}: {met:?}, expected {expected:?}", case.what)
            })
            .collect::<Vec<_>>()
    });
    let wrong: Vec<String> = run.buffer_unordered(8).collect::<Vec<_>>().await.concat();
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

pub(crate) async fn met(case: &Case, post: bool) -> (Outcome, Option<Error>) {
    let expected = if post { case.post } else { case.get };
    let mut met = (Outcome { kind: None, attempts: 0 }, None);
    for timeout in expected.attempt_timeouts(SHORTEST) {
        met = met_within(case, post, expected, timeout).await;
        if met.0 == expected {
            break;
        }
    }
    met
}

async fn met_within(case: &Case, post: bool, expected: Outcome, attempt_timeout: Duration) -> (Outcome, Option<Error>) {
    let (server, scheme) = match &case.script {
        Script::Absent => (Server::absent().await, "http"),
        Script::Always(script) => (Server::start(vec![script.clone()]).await, "http"),
        Script::Tls(script) => (Server::start(vec![script.clone()]).await, "https"),
        Script::Http2(_) => unreachable!("see `http2::run`"),
    };
    let client = Client::builder()
        .token(TOKEN)
        .base_url(format!("{scheme}://127.0.0.1:{}/client/v4", server.port))
        .attempt_timeout(attempt_timeout)
        .timeout(HANG)
        .retry(Retry::default().backoff(Duration::ZERO, Duration::ZERO))
        .response_limit(1 << 20)
        .build()
        .unwrap();
    let app = client.account("acc-1").app("app-1");
    let call = async {
        if post {
            Meeting::create(&app, NewMeeting::new().title("t")).await.err()
        } else {
            Session::find(&app, "x-1").await.err()
        }
    };
    let error = tokio::time::timeout(HANG * 2, call).await.unwrap_or_else(|_| panic!("hangs: {}", case.what));
    if let Some(error) = &error {
        hidden::check(&case.what, error);
    }
    let attempts = match case.script {
        // There is no server to count connections.
        Script::Absent => error.as_ref().map_or(0, |error| error.retries() as usize + 1),
        _ => server.connections_by_now(expected.attempts).await,
    };
    let sent = server.counts.sent.load(std::sync::atomic::Ordering::SeqCst);
    assert!(sent < 256 << 20, "{}: {sent} bytes were taken", case.what);
    (Outcome { kind: error.as_ref().map(Error::kind), attempts }, error)
}
