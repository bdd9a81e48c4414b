//! `Duration::MAX` as "no limit", wherever a duration can be set.

use std::time::Duration;

use futures_util::StreamExt as _;
use rtk::realtime_kit::*;
use rtk::transport::HttpTransport;
use rtk::{ErrorKind, Pacing, Retry};

use crate::support::{Reply, Server};
use crate::{after, builder, status};

const MAX: Duration = Duration::MAX;

#[tokio::test]
async fn longest_duration_means_no_limit_in_every_setting() {
    let server = after([]).await;
    let connections = HttpTransport::builder()
        .connect_timeout(MAX)
        .tcp_keep_alive(MAX)
        .http2_keep_alive(MAX)
        .pool_idle_timeout(MAX)
        .build()
        .unwrap();
    let settings = [
        builder(&server).timeout(MAX),
        builder(&server).attempt_timeout(MAX),
        builder(&server).transport(connections.clone()),
        builder(&server).retry(Retry::default().backoff(MAX, MAX)),
        builder(&server).pacing(Pacing::new(10, MAX)),
        builder(&server).timeout(MAX).attempt_timeout(MAX).transport(connections).max_in_flight(1),
    ];
    for setting in settings {
        let what = format!("{setting:?}");
        let client = setting.build().unwrap();
        let app = client.account("acc-1").app("app-1");
        Session::find(&app, "x-1").await.unwrap_or_else(|error| panic!("{what}: {error}"));
        Session::find(&app, "x-1").timeout(MAX).attempt_timeout(MAX).await.unwrap();
        let mut stream = app.get("x").stream().timeout(MAX).attempt_timeout(MAX).await.unwrap();
        assert!(stream.next().await.unwrap().is_ok(), "{what}");
        // It holds the only slot of `max_in_flight`.
        drop(stream);
        app.post("x").body(&"x".repeat(1 << 18)).timeout(MAX).attempt_timeout(MAX).await.unwrap();
    }
}

#[tokio::test]
async fn longest_duration_means_no_limit_for_a_download() {
    let server = Server::replying(|sent| match sent.target.as_str() {
        "/file.csv" => Reply::new(200, &[], "a,b"),
        _ => Reply::data(
            &serde_json::json!({"chat_download_url": sent.header("host").map(|it| format!("http://{it}/file.csv"))}),
        ),
    })
    .await;
    let client = builder(&server).timeout(MAX).attempt_timeout(MAX).build().unwrap();
    let chat = client.account("acc-1").app("app-1").session("s-1").chat().await.unwrap();
    assert_eq!(chat.download().timeout(MAX).to_bytes().await.unwrap(), "a,b");
    assert_eq!(chat.download().to_bytes().await.unwrap(), "a,b");
}

/// The back-off would outlast the call, so that it fails at once.
#[tokio::test]
async fn longest_back_off_is_not_waited_for() {
    let server = after([status(503)]).await;
    let client = builder(&server).retry(Retry::default().backoff(MAX, MAX)).build().unwrap();
    let error = client.get("x").error_for_status().await.unwrap_err();
    assert_eq!((error.kind(), error.retries()), (ErrorKind::Server, 0));
}
