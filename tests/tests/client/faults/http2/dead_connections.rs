//! Connections that go silent, while new ones work.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::transport::HttpTransport;
use rtk::{Client, ErrorKind, Retry, Scope};

use super::cases;
use super::server::{Act, Script, Server};
use super::tls::{Certificate, acceptor};
use crate::faults::TOKEN;
use crate::faults::expected::{HANG, observe};
use crate::support::{block_on, own_process};

/// Responds once, and then goes silent. Later connections work.
async fn silent_after_one_response() -> Server {
    let Script { settings, mut acts } = cases::good();
    acts.push(Act::Silence);
    Server::start(acceptor(), vec![Script { settings, acts }, cases::good()]).await
}

fn app(server: &Server, keep_alive: Option<Duration>, attempt_timeout: Duration) -> Scope<App> {
    let client = Client::builder()
        .token(TOKEN)
        .base_url(format!("https://127.0.0.1:{}/client/v4", server.port))
        .transport(HttpTransport::builder().http2_keep_alive(keep_alive).build().unwrap())
        .attempt_timeout(attempt_timeout)
        .retry(Retry::default().backoff(Duration::ZERO, Duration::ZERO))
        .build()
        .unwrap();
    client.account("acc-1").app("app-1")
}

#[test]
fn http2_attempt_after_a_timeout_takes_a_new_connection() {
    let certificate = Certificate::new();
    own_process!("http2_attempt_after_a_timeout_takes_a_new_connection", &certificate.variables(), || block_on(
        async {
            observe(Duration::from_secs(2), (1, 0, 2, 4), async |timeout| {
                let server = silent_after_one_response().await;
                let app = app(&server, None, timeout);
                let retries = async || {
                    Session::find(&app, "x-1").send_raw().await.map_or(u32::MAX, |response| response.retries())
                };
                retries().await;
                // The first attempt times out, the second one has a new connection. So has each later call.
                (retries().await, retries().await, server.connections(), server.requests())
            })
            .await;
        }
    ));
}

#[test]
fn http2_call_after_a_timeout_takes_a_new_connection() {
    let certificate = Certificate::new();
    own_process!("http2_call_after_a_timeout_takes_a_new_connection", &certificate.variables(), || block_on(async {
        observe(Duration::from_millis(300), (ErrorKind::Timeout, true, 2), async |timeout| {
            let server = silent_after_one_response().await;
            let app = app(&server, None, Duration::MAX);
            Session::find(&app, "x-1").await.unwrap();
            let error = app.meetings().create(NewMeeting::new()).timeout(timeout).await.unwrap_err();
            app.meetings().create(NewMeeting::new()).await.unwrap();
            (error.kind(), error.may_have_been_carried_out(), server.connections())
        })
        .await;
    }));
}

/// The timeout of the attempt is not reached.
#[test]
fn http2_ping_finds_a_dead_connection() {
    let certificate = Certificate::new();
    own_process!("http2_ping_finds_a_dead_connection", &certificate.variables(), || block_on(async {
        observe(Duration::from_millis(500), (true, true, 2), async |keep_alive| {
            let server = silent_after_one_response().await;
            let app = app(&server, Some(keep_alive), Duration::MAX);
            let finds = async || Session::find(&app, "x-1").timeout(Duration::MAX).await.is_ok();
            (finds().await, finds().await, server.connections())
        })
        .await;
    }));
}

/// A slow endpoint is no dead connection.
#[test]
fn http2_timeout_of_one_request_does_not_end_a_connection_that_responds() {
    let certificate = Certificate::new();
    let variables = certificate.variables();
    own_process!("http2_timeout_of_one_request_does_not_end_a_connection_that_responds", &variables, || {
        block_on(async {
            observe(Duration::from_secs(3), (Some(ErrorKind::Timeout), true, true, 1), async |timeout| {
                // The first request is never answered.
                let Script { settings, mut acts } = cases::good();
                acts.insert(0, Act::Read);
                acts.extend((0..20).flat_map(|_| cases::good().acts));
                let server = Server::start(acceptor(), vec![Script { settings, acts }]).await;
                let app = app(&server, None, HANG);
                let slow = Session::find(&app, "slow").timeout(timeout);
                let quick = async {
                    while server.requests() == 0 {
                        tokio::time::sleep(Duration::from_millis(10)).await;
                    }
                    Session::find(&app, "x-1").await.is_ok()
                };
                let (slow, quick) = tokio::join!(slow, quick);
                let later = Session::find(&app, "x-1").await.is_ok();
                (slow.err().map(|error| error.kind()), quick, later, server.connections())
            })
            .await;
        });
    });
}
