//! Runs each case with a GET and a POST.

use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use rtk::realtime_kit::*;
use rtk::{Client, Error, ErrorKind, Retry, Scope};

use super::cases;
use super::server::{Script, Server};
use super::tls::{Certificate, acceptor};
use crate::faults::expected::{self, Case, HANG, Outcome};
use crate::faults::{TOKEN, hidden};
use crate::support::{block_on, own_process};

/// Longer than a TLS handshake takes, mostly.
const SHORTEST: Duration = Duration::from_millis(1500);

pub(crate) fn app(server: &Server, attempt_timeout: Duration) -> Scope<App> {
    let client = Client::builder()
        .token(TOKEN)
        .base_url(format!("https://127.0.0.1:{}/client/v4", server.port))
        .attempt_timeout(attempt_timeout)
        .timeout(HANG)
        .retry(Retry::default().backoff(Duration::ZERO, Duration::ZERO))
        .build()
        .unwrap();
    client.account("acc-1").app("app-1")
}

#[test]
fn http2_fault_of_each_case_ends_as_expected() {
    let certificate = Certificate::new();
    own_process!("http2_fault_of_each_case_ends_as_expected", &certificate.variables(), || block_on(async {
        let all = cases::cases();
        assert!(all.len() >= 40, "{} cases", all.len());
        let run = stream::iter(&all).map(|case| async move {
            let get = met(case, case.get, false).await;
            let post = met(case, case.post, true).await;
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
    }));
}

async fn met(case: &Case, expected: Outcome, post: bool) -> (Outcome, Option<Error>) {
    let mut met = (Outcome { kind: None, attempts: 0 }, None);
    for timeout in expected.attempt_timeouts(SHORTEST) {
        met = met_within(case, post, timeout).await;
        let was_connected = met.1.as_ref().is_none_or(Error::may_have_been_carried_out);
        if met.0 == expected && (was_connected || expected.kind != Some(ErrorKind::Timeout)) {
            break;
        }
    }
    if let Some(error) = &met.1 {
        hidden::check(&case.what, error);
        let may_be_done = error.may_have_been_carried_out();
        assert_eq!(may_be_done, error.kind() != ErrorKind::NotProcessed, "{}: {error}", case.what);
    }
    met
}

async fn met_within(case: &Case, post: bool, attempt_timeout: Duration) -> (Outcome, Option<Error>) {
    let expected::Script::Http2(script) = &case.script else { unreachable!() };
    let server = Server::start(acceptor(), vec![script.clone()]).await;
    let app = app(&server, attempt_timeout);
    let call = async {
        if post {
            Meeting::create(&app, NewMeeting::new().title("t")).await.err()
        } else {
            Session::find(&app, "x-1").await.err()
        }
    };
    let error = tokio::time::timeout(HANG * 2, call).await.unwrap_or_else(|_| panic!("hangs: {}", case.what));
    let attempts = match &error {
        // A request that waits for a stream or for TLS is not received.
        Some(error) if error.kind() == ErrorKind::Timeout => error.retries() as usize + 1,
        _ => server.requests(),
    };
    (Outcome { kind: error.as_ref().map(Error::kind), attempts }, error)
}

/// A request that the server did not process is sent again, whatever the verb, and then succeeds.
#[test]
fn http2_post_that_was_not_processed_is_sent_again() {
    let certificate = Certificate::new();
    own_process!("http2_post_that_was_not_processed_is_sent_again", &certificate.variables(), || block_on(async {
        let refusals = cases::cases().into_iter().filter(|case| case.post.kind == Some(ErrorKind::NotProcessed));
        for case in refusals {
            let expected::Script::Http2(Script { settings, mut acts }) = case.script else { unreachable!() };
            // On a connection that goes on, the second request is answered.
            acts.extend(cases::good().acts);
            let scripts = vec![Script { settings, acts }, cases::good()];
            let server = Server::start(acceptor(), scripts).await;
            let app = app(&server, HANG);
            let made = Meeting::create(&app, NewMeeting::new().title("t")).await;
            made.unwrap_or_else(|error| panic!("{}: {error}", case.what));
            assert_eq!(server.requests(), 2, "{}", case.what);
        }
    }));
}

/// The server gives the windows of the protocol, 65,535 bytes, and never more.
#[test]
fn http2_upload_that_gets_no_window_times_out() {
    let certificate = Certificate::new();
    own_process!("http2_upload_that_gets_no_window_times_out", &certificate.variables(), || block_on(async {
        expected::observe(SHORTEST, (ErrorKind::Timeout, 0, true), async |timeout| {
            let server = Server::start(acceptor(), vec![cases::good()]).await;
            let app = app(&server, timeout);
            let error = app.meetings().create(NewMeeting::new().title("t".repeat(200_000))).await.unwrap_err();
            (error.kind(), error.retries(), error.may_have_been_carried_out())
        })
        .await;
    }));
}
