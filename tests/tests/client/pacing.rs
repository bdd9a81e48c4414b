use std::time::{Duration, Instant};

use rtk::realtime_kit::*;
use rtk::{ErrorKind, Pacing};
use serde_json::json;

use crate::support::{Reply, Server};
use crate::{after, app, builder};

#[tokio::test]
async fn pacing_is_shared_by_clones() {
    let server = Server::always(Reply::data(&json!({"id": "s"}))).await;
    let app = app(builder(&server).pacing(Pacing::new(8, Duration::from_secs(1))));
    let began = Instant::now();
    let tasks: Vec<_> = (0..6).map(|_| tokio::spawn(Session::find(&app.clone(), "s").send_raw())).collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    // Four requests immediately, and two more a quarter of a second apart.
    assert!(began.elapsed() >= Duration::from_millis(450), "{:?}", began.elapsed());
}

#[tokio::test]
async fn pacing_waits_for_the_reset_of_an_exhausted_rate_limit() {
    let empty = [("ratelimit", "\"default\";r=0;t=1")];
    let server = after([Reply::new(200, &empty, r#"{"data":{"id":"s"}}"#)]).await;
    let app = app(builder(&server).pacing(Pacing::CLOUDFLARE));
    let began = Instant::now();
    Session::find(&app, "s").send_raw().await.unwrap();
    let error = Session::find(&app, "s").timeout(Duration::from_millis(100)).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::Throttled, false));
    server.only();
    Session::find(&app, "s").send_raw().await.unwrap();
    assert!(began.elapsed() >= Duration::from_secs(1), "{:?}", began.elapsed());
}
