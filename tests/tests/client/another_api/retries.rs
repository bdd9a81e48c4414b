//! Rate limits and retries.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rtk::{ErrorKind, Retry};

use crate::another_api::library::*;
use crate::another_api::{KEY, builder, lines};
use crate::support::{Reply, Server};

/// A server that requests a wait of one second this many times.
pub(crate) async fn busy(times: usize) -> Server {
    let requested = AtomicUsize::new(0);
    Server::replying(move |_| match requested.fetch_add(1, Ordering::SeqCst) < times {
        true => Reply::new(429, &[("retry-after", "1")], r#"{"error":{"code":"TOO_FAST","message":"slow down"}}"#),
        false => Reply::new(200, &[], r#"{"data":{"id":"b-1"}}"#),
    })
    .await
}

pub(crate) fn client(server: &Server, retry: Retry) -> rtk::Client<Library> {
    builder(server).token(KEY).retry(retry).build().unwrap()
}

#[tokio::test]
async fn retry_waits_as_long_as_the_server_requests() {
    let server = busy(1).await;
    let raw = client(&server, Retry::default()).branches().find("b-1").send_raw().await.unwrap();
    assert_eq!((raw.status().as_u16(), raw.retries()), (200, 1));
    assert!(raw.elapsed() >= Duration::from_secs(1), "{:?}", raw.elapsed());
    assert_eq!(lines(&server), ["GET /branches/b-1", "GET /branches/b-1"]);
    assert!(server.sent().iter().all(|sent| sent.header("x-library-key") == Some(KEY)));
}

#[tokio::test]
async fn last_error_contains_retry_after() {
    let server = busy(usize::MAX).await;
    let error = client(&server, Retry::never()).branches().find("b-1").await.unwrap_err();
    assert_eq!((error.kind(), error.retry_after()), (ErrorKind::RateLimited, Some(Duration::from_secs(1))));
    assert_eq!((error.errors()[0].code_text(), error.message()), (Some("TOO_FAST"), Some("slow down")));
    assert_eq!(server.sent().len(), 1);
}
