//! Too many questions.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rtk::{Credentials, ErrorKind, Retry};

use crate::library::*;
use crate::support::{Reply, Server};
use crate::{KEY, all_said, builder};

/// Asks for a second's patience so many times.
pub(crate) async fn busy(times: usize) -> Server {
    let asked = AtomicUsize::new(0);
    Server::replying(move |_| match asked.fetch_add(1, Ordering::SeqCst) < times {
        true => Reply::new(429, &[("retry-after", "1")], r#"{"error":{"code":"TOO_FAST","message":"slow down"}}"#),
        false => Reply::new(200, &[], r#"{"data":{"id":"b-1"}}"#),
    })
    .await
}

pub(crate) fn client(server: &Server, retry: Retry) -> rtk::Client {
    builder(server).credentials(Credentials::header("x-library-key", KEY)).retry(retry).build().unwrap()
}

#[tokio::test]
async fn a_busy_library_is_asked_again_when_it_says() {
    let server = busy(1).await;
    let raw = client(&server, Retry::default()).branches().find("b-1").send_raw().await.unwrap();
    assert_eq!((raw.status().as_u16(), raw.retries()), (200, 1));
    assert!(raw.elapsed() >= Duration::from_secs(1), "{:?}", raw.elapsed());
    assert_eq!(all_said(&server), ["GET /branches/b-1", "GET /branches/b-1"]);
    assert!(server.sent().iter().all(|sent| sent.header("x-library-key") == Some(KEY)));
}

#[tokio::test]
async fn what_it_said_is_told_in_the_end() {
    let server = busy(usize::MAX).await;
    let error = client(&server, Retry::never()).branches().find("b-1").await.unwrap_err();
    assert_eq!((error.kind(), error.retry_after()), (ErrorKind::RateLimited, Some(Duration::from_secs(1))));
    assert_eq!((error.errors()[0].code_text(), error.message()), (Some("TOO_FAST"), Some("slow down")));
    assert_eq!(server.sent().len(), 1);
}
