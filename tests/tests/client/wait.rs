//! `wait_until`: reads a record until it is in a state. The clock is paused, and the responses come from memory.

use std::time::Duration;

use rtk::testing::{Answer, Playback};
use rtk::{Account, Client, ErrorKind, Id, Resource, Retry, Scope};
use serde_json::json;
use tokio::time::Instant;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/jobs")]
struct Job {
    id: Id<Self>,
    state: Option<String>,
}

/// A transport that gives the job in these states, one after the other.
fn states(states: &[&str]) -> (Playback, Scope<Account>) {
    let server = states
        .iter()
        .fold(Playback::new(), |server, state| server.answer(Answer::result(json!({"id": "j-1", "state": state}))));
    let client = Client::builder().token("a-token").retry(Retry::never()).transport(server.clone()).build().unwrap();
    (server, client.account("acc-1"))
}

fn is(job: &Job, state: &str) -> bool {
    job.state.as_deref() == Some(state)
}

#[tokio::test(start_paused = true)]
async fn wait_reads_every_two_seconds_until_the_state_is_reached() {
    let (server, account) = states(&["queued", "running", "done"]);
    let started = Instant::now();
    let mut seen = Vec::new();
    let job = account
        .job("j-1")
        .wait_until(|job| {
            seen.push(job.state.clone().unwrap());
            is(job, "done")
        })
        .interval(Duration::from_secs(2));
    assert!(format!("{job:?}").contains("2s"));
    drop(job);
    let job = account.job("j-1").wait_until(|job| is(job, "done")).await.unwrap();
    assert!(is(&job, "done"));
    assert_eq!((server.requests().len(), started.elapsed().as_secs()), (3, 4));
}

#[tokio::test(start_paused = true)]
async fn wait_of_a_record_in_the_state_sends_nothing() {
    let (server, account) = states(&[]);
    let mut job = account.jobs().restore(json!({"id": "j-1", "state": "done"})).unwrap();
    job.wait_until(|job| is(job, "done")).await.unwrap();
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn wait_of_a_record_replaces_it_at_the_end() {
    let (server, account) = states(&["running", "done"]);
    let mut job = account.jobs().restore(json!({"id": "j-1", "state": "queued"})).unwrap();
    let started = Instant::now();
    job.wait_until(|job| is(job, "done")).interval(Duration::from_secs(30)).await.unwrap();
    assert!(is(&job, "done"));
    assert_eq!((server.requests().len(), started.elapsed().as_secs()), (2, 60));
}

#[tokio::test(start_paused = true)]
async fn wait_ends_with_the_error_of_its_condition() {
    let (server, account) = states(&["queued", "failed", "done"]);
    let condition = |job: &rtk::Record<Job>| match job.state.as_deref() {
        Some("failed") => Err("the job failed"),
        state => Ok(state == Some("done")),
    };
    let error = account.job("j-1").wait_until(condition).await.unwrap_err();
    assert_eq!((error.kind(), error.operation(), server.requests().len()), (ErrorKind::WaitFailed, Some("find"), 2));
    assert!(error.to_string().contains("the wait ended: the job failed"), "{error}");
    assert!(!error.is_retryable() && !error.is_timeout());
    // An error of the caller's own type is the source.
    let mut job = account.jobs().restore(json!({"id": "j-1", "state": "failed"})).unwrap();
    let error = job.wait_until(|_| Err::<bool, _>(std::fmt::Error)).await.unwrap_err();
    assert!(std::error::Error::source(&error).is_some_and(<dyn std::error::Error>::is::<std::fmt::Error>), "{error:?}");
    assert!(is(&job, "failed"));
}

#[tokio::test(start_paused = true)]
async fn wait_ends_at_its_limit() {
    let (server, account) = states(&["queued"; 200]);
    let started = Instant::now();
    let wait = account.job("j-1").wait_until(|job| is(job, "done")).interval(Duration::from_secs(7));
    let error = wait.await.unwrap_err();
    assert_eq!((error.kind(), started.elapsed().as_secs()), (ErrorKind::Timeout, 300));
    assert!(error.is_timeout() && error.to_string().contains("was not reached in 300s"), "{error}");
    assert_eq!(server.requests().len(), 43);

    let mut job = account.jobs().restore(json!({"id": "j-1", "state": "old"})).unwrap();
    let wait = job.wait_until(|job| is(job, "done")).interval(Duration::from_secs(60)).limit(Duration::from_secs(59));
    assert_eq!(wait.await.unwrap_err().kind(), ErrorKind::Timeout);
    assert!(is(&job, "old"));
    assert_eq!(server.requests().len(), 43);
}

#[tokio::test(start_paused = true)]
async fn wait_ends_with_the_error_of_a_read() {
    let client = |server: Playback| {
        Client::builder().token("a-token").retry(Retry::never()).transport(server).build().unwrap().account("acc-1")
    };
    let server = Playback::new().answer(Answer::result(json!({"id": "j-1"}))).answer(Answer::empty().status(404));
    let error = client(server.clone()).job("j-1").wait_until(|_| false).await.unwrap_err();
    assert_eq!((error.kind(), server.requests().len()), (ErrorKind::NotFound, 2));
}

#[tokio::test(start_paused = true)]
async fn wait_can_be_spawned_and_have_any_interval_and_limit() {
    let (_, account) = states(&["queued", "done"]);
    let wait = account.job("j-1").wait_until(|job| is(job, "done")).interval(Duration::ZERO).limit(Duration::MAX);
    let job = tokio::spawn(wait.into_future()).await.unwrap().unwrap();
    assert!(is(&job, "done"));
    let (server, account) = states(&["queued"]);
    let never = account.job("j-1").wait_until(|_| true).limit(Duration::ZERO).await;
    assert!(never.is_ok() || server.requests().is_empty());
}
