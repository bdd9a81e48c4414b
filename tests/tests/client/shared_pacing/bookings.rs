//! What is sent to the store, and how often.

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rtk::Pacing;
use rtk::pacing::{Booking, PacingStore, RedisStore, Slots};
use rtk::transport::BoxFuture;

use super::redis_server::RedisServer;
use super::{LimitedApi, patient, send, shared};

/// Counts round trips.
struct Counting(RedisStore, Arc<AtomicUsize>);

impl PacingStore for Counting {
    fn book<'a>(&'a self, booking: Booking<'a>) -> BoxFuture<'a, Result<Slots, Box<dyn Error + Send + Sync>>> {
        self.1.fetch_add(1, Ordering::Relaxed);
        self.0.book(booking)
    }
}

async fn round_trips(limit: u32, window: Duration, requests: usize, concurrency: usize) -> Option<usize> {
    let redis = RedisServer::start()?;
    let api = LimitedApi::start(limit, window).await;
    let count = Arc::new(AtomicUsize::new(0));
    let store = Counting(RedisStore::new(&redis.url()).unwrap(), Arc::clone(&count));
    let pacing = Pacing::new(limit, window).shared(store).store_timeout(Duration::from_secs(10));
    send(&patient(&api.server.url(), pacing), requests, concurrency).await;
    assert_eq!((api.accepted(), api.refused()), (u32::try_from(requests).unwrap(), 0));
    Some(count.load(Ordering::Relaxed))
}

#[tokio::test]
async fn shared_pacing_takes_one_round_trip_a_request_at_most() {
    let Some(trips) = round_trips(100, Duration::from_secs(1), 60, 1).await else { return };
    assert!((1..=60).contains(&trips), "{trips} round trips of 60 requests");
}

#[tokio::test]
async fn shared_pacing_books_for_all_calls_that_wait_at_once() {
    let Some(trips) = round_trips(1_000_000, Duration::from_secs(100), 400, 40).await else { return };
    assert!((1..=200).contains(&trips), "{trips} round trips of 400 requests");
}

#[tokio::test]
async fn shared_pacing_sends_no_time_of_the_process() {
    let Some(redis) = RedisServer::start() else { return };
    redis.command("CONFIG SET slowlog-log-slower-than 0");
    let api = LimitedApi::start(400, Duration::from_secs(10)).await;
    let store = RedisStore::new(&redis.url()).unwrap().prefix("p:");
    let pacing = shared(store, 400, Duration::from_secs(10)).key("k").store_timeout(Duration::from_secs(10));
    send(&patient(&api.server.url(), pacing), 3, 1).await;
    let log = redis.command("SLOWLOG GET 100");
    let lines: Vec<_> = log.lines().filter(|line| !line.starts_with(['*', '$', ':'])).collect();
    let at = lines.iter().position(|line| *line == "EVALSHA").unwrap_or_else(|| panic!("{log}"));
    let sent = &lines[at + 2..at + 8];
    // One key; the limit, the window in microseconds, the number of slots and the horizon.
    assert_eq!((&sent[..4], sent[5]), (&["1", "p:k", "400", "10500000"][..], "500000"), "{log}");
    assert!(sent[4].parse::<u32>().unwrap() <= 100, "{log}");
}
