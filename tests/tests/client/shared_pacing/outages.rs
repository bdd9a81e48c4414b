//! A store that is down, slow or empty.

use std::time::Duration;

use rtk::Scope;
use rtk::pacing::RedisStore;
use rtk::realtime_kit::*;

use super::redis_server::RedisServer;
use super::{LimitedApi, patient, send, shared};
use crate::support::{block_on, capture_logs, captured_logs, own_process};

const WINDOW: Duration = Duration::from_secs(2);

/// Two clients of a limit of 80 requests in two seconds.
async fn start(redis: &RedisServer) -> (LimitedApi, [Scope<App>; 2]) {
    capture_logs();
    let api = LimitedApi::start(80, WINDOW).await;
    let client = || {
        let pacing = shared(RedisStore::new(&redis.url()).unwrap(), 80, WINDOW).processes(4);
        patient(&api.server.url(), pacing)
    };
    let clients = [client(), client()];
    for client in &clients {
        send(client, 5, 2).await;
    }
    (api, clients)
}

/// Sends until the log contains `text`.
async fn send_until(clients: &[Scope<App>], text: &str) {
    for _ in 0..200 {
        for client in clients {
            send(client, 1, 1).await;
        }
        if captured_logs().contains(text) {
            return;
        }
    }
    panic!("{text:?} is missing:\n{}", captured_logs());
}

const FAILED: &str = "pacing: the store cannot be used";
const LOCAL: &str = "pacing: the request is sent within the local share of the limit";
const BACK: &str = "pacing: the store can be used again";
const FORGOT: &str = "pacing: the store has lost its count";

#[test]
fn shared_pacing_continues_while_redis_is_stopped() {
    own_process!("shared_pacing_continues_while_redis_is_stopped", &[], || block_on(stopped()));
}

async fn stopped() {
    let Some(mut redis) = RedisServer::start() else { return };
    let (api, clients) = start(&redis).await;
    assert!(!captured_logs().contains(FAILED), "{}", captured_logs());
    redis.stop();
    let before = std::time::Instant::now();
    send_until(&clients, FAILED).await;
    send_until(&clients, LOCAL).await;
    // Each of two clients has a quarter of the limit, and sends within it.
    let already = api.accepted();
    for client in &clients {
        send(client, 10, 5).await;
    }
    assert_eq!(api.accepted(), already + 20);
    assert!(before.elapsed() < Duration::from_secs(60), "{:?}", before.elapsed());
    redis.restart();
    send_until(&clients, BACK).await;
    // It has started without its data.
    send_until(&clients, FORGOT).await;
    for client in &clients {
        send(client, 20, 5).await;
    }
    assert_eq!(api.refused(), 0);
}

#[test]
fn shared_pacing_continues_while_redis_is_slow() {
    own_process!("shared_pacing_continues_while_redis_is_slow", &[], || block_on(slow()));
}

async fn slow() {
    let Some(redis) = RedisServer::start() else { return };
    let (api, clients) = start(&redis).await;
    redis.pause();
    send_until(&clients, "no response within 250ms").await;
    send_until(&clients, LOCAL).await;
    assert!(captured_logs().contains(FAILED), "{}", captured_logs());
    assert_eq!(api.refused(), 0);
}

#[test]
fn shared_pacing_counts_the_requests_sent_without_redis() {
    own_process!("shared_pacing_counts_the_requests_sent_without_redis", &[], || block_on(counted()));
}

async fn counted() {
    let Some(redis) = RedisServer::start() else { return };
    capture_logs();
    let window = Duration::from_secs(60);
    let api = LimitedApi::start(400, window).await;
    let client = || {
        let pacing = shared(RedisStore::new(&redis.url()).unwrap(), 400, window).key("k").processes(4);
        patient(&api.server.url(), pacing)
    };
    let clients = [client(), client()];
    for client in &clients {
        send(client, 3, 1).await;
    }
    redis.pause();
    send_until(&clients, LOCAL).await;
    for client in &clients {
        send(client, 10, 5).await;
    }
    redis.resume();
    send_until(&clients, BACK).await;
    // Both clients have reported soon.
    for _ in 0..200 {
        let slots = redis.command("LLEN rtk:pacing:k");
        let slots: u32 = slots.lines().next().and_then(|line| line.strip_prefix(':')?.parse().ok()).unwrap();
        // The list has one element more.
        if slots > api.accepted() {
            assert_eq!(api.refused(), 0);
            return;
        }
        for client in &clients {
            send(client, 1, 1).await;
        }
    }
    panic!("{} requests were sent, of which Redis does not know all", api.accepted());
}

#[test]
fn shared_pacing_continues_after_redis_was_flushed() {
    own_process!("shared_pacing_continues_after_redis_was_flushed", &[], || block_on(flushed()));
}

async fn flushed() {
    let Some(redis) = RedisServer::start() else { return };
    let (api, clients) = start(&redis).await;
    redis.command("FLUSHALL");
    redis.command("SCRIPT FLUSH");
    send_until(&clients, FORGOT).await;
    send_until(&clients, LOCAL).await;
    for client in &clients {
        send(client, 20, 5).await;
    }
    assert_eq!(api.refused(), 0);
}
