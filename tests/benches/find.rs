//! Measures the client's CPU time of one `find` over loopback, compared with reqwest and serde by hand. The server is a
//! separate process.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark ends at its first mistake, and prints")]
#![allow(dead_code, reason = "each benchmark uses a part of what they share, and reads what it does not look at")]

mod support;

use std::time::Duration;

use rtk::realtime_kit::{AppAccess as _, Session};
use rtk::{Client, Resource as _};
use support::server::{Server, serve_in_child_process};
use support::{TOKEN, by_hand, clock};

/// Number of calls in a round. The rounds of both sides alternate.
const CALLS: u32 = 200;
const ROUNDS: usize = 400;

/// Binds this process and its children to one core. Waking a process on another core costs as much as a call, and is charged to either
/// process at random.
#[cfg(target_os = "linux")]
fn stay() {
    use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

    let allowed = sched_getaffinity(None).unwrap();
    let mut last = CpuSet::new();
    last.set((0..CpuSet::MAX_CPU).rev().find(|core| allowed.is_set(*core)).unwrap());
    sched_setaffinity(None, &last).unwrap();
}

#[cfg(not(target_os = "linux"))]
fn stay() {}

fn main() {
    serve_in_child_process();
    stay();
    let server = Server::start(Duration::ZERO);
    let runtime = support::runtime();
    let client = Client::builder().token(TOKEN).base_url(&server.base_url).build().unwrap();
    let app = client.account("acc-1").app("app-1");
    let other = by_hand::client();
    clock::compare(
        "find",
        (ROUNDS, CALLS),
        1.10,
        || {
            runtime.block_on(async {
                for _ in 0..CALLS {
                    let session = Session::find(&app, "sess-1").await.unwrap();
                    assert_eq!(session.live_participants, Some(1));
                }
            });
        },
        || {
            runtime.block_on(async {
                for _ in 0..CALLS {
                    let session = by_hand::find(&other, &server.base_url, "sess-1", &[]).await;
                    assert_eq!(session.live_participants, Some(1));
                }
            });
        },
    );
}
