use std::time::Duration;

use futures_util::future::join_all;
use rtk::ErrorKind;
use rtk::realtime_kit::*;
use rtk::testing::{Answer, Playback};
use serde_json::json;

use crate::support::{Reply, Server};
use crate::{app, builder};

#[tokio::test]
async fn max_in_flight_limits_the_requests_of_all_clones() {
    let server =
        Server::always(Reply::data(&json!({"id": "s", "status": "ENDED"})).after(Duration::from_millis(20))).await;
    let app = app(builder(&server).max_in_flight(3));
    let again = app.clone();
    let all =
        join_all((0..24).map(|number| Session::find(if number % 2 == 0 { &app } else { &again }, "s").send_raw()));
    assert!(all.await.iter().all(Result::is_ok));
    assert_eq!((server.sent().len(), server.peak()), (24, 3));
}

#[tokio::test]
async fn max_in_flight_wait_counts_against_the_timeout_of_the_call() {
    let server = Server::always(Reply::Never).await;
    let app = app(builder(&server).max_in_flight(1));
    let blocking = tokio::spawn(Session::find(&app, "first"));
    tokio::time::sleep(Duration::from_millis(50)).await;
    let error = Meeting::create(&app, NewMeeting::new()).timeout(Duration::from_millis(50)).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent(), error.is_retryable()), (ErrorKind::Throttled, false, true));
    assert!(error.to_string().contains("nothing was sent; raise the timeout or the limit"), "{error}");
    server.only();
    blocking.abort();
}

/// Waiting calls get the slots of timed-out calls when their own time is up as well.
#[tokio::test(start_paused = true)]
async fn max_in_flight_slot_that_is_free_too_late_is_not_used() {
    let silent = Playback::new().always("POST /accounts/{account_id}/realtime/kit/{app_id}/meetings", Answer::never());
    let app = app(silent.builder().max_in_flight(2).retry(rtk::Retry::never()));
    let create = |_| Meeting::create(&app, NewMeeting::new()).timeout(Duration::from_millis(100));
    let errors: Vec<_> = join_all((0..20).map(create)).await.into_iter().map(Result::unwrap_err).collect();
    let sent = errors.iter().filter(|error| error.may_have_been_sent()).count();
    assert_eq!((sent, silent.requests().len()), (2, 2));
    assert!(
        errors.iter().all(|error| error.may_have_been_sent() == (error.kind() == ErrorKind::Timeout)),
        "{errors:?}"
    );
}
