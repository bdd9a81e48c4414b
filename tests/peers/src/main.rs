//! Finds one object many times with one client, so that its instructions can be counted: `peers CLIENT CALLS`. With `time` before these, prints the
//! CPU time of a call in microseconds. `scripts/cost peers` makes a table of all clients. The server is a process of its own, which is not measured.

mod clients;
mod responses;

/// What the benchmarks share, so that rtk and the clients by hand do here what they do there.
#[path = "../../benches/support/mod.rs"]
#[allow(dead_code, reason = "this program uses a part of it")]
mod support;

use std::time::Duration;

use support::clock;
use support::server::{Server, serve_in_child_process_with};

/// Number of calls that are timed together.
const CALLS_OF_A_ROUND: usize = 100;

fn main() {
    serve_in_child_process_with(responses::found);
    let mut args: Vec<_> = std::env::args().skip(1).collect();
    // Valgrind has no clock that rustix can read.
    let is_timed = args.first().is_some_and(|first| first == "time");
    if is_timed {
        args.remove(0);
    }
    let [client, calls] = args.as_slice() else {
        println!("usage: peers [time] rtk|rtk-hyper|reqwest|hyper-util|kube|cloudflare CALLS");
        return;
    };
    let work = Work { rounds: calls.parse::<usize>().unwrap() / CALLS_OF_A_ROUND, is_timed };
    let server = Server::start(Duration::ZERO);
    let base_url = &server.base_url;
    let median = support::runtime().block_on(async {
        match client.as_str() {
            "rtk" => clients::rtk(base_url, work).await,
            "rtk-hyper" => clients::rtk_hyper(base_url, work).await,
            "reqwest" => clients::reqwest(base_url, work).await,
            "hyper-util" => clients::hyper_util(base_url, work).await,
            "kube" => clients::kube(base_url, work).await,
            "cloudflare" => clients::cloudflare(base_url, work).await,
            other => panic!("unknown client: {other}"),
        }
    });
    if let Some(median) = median {
        println!("{:.1}", median.as_secs_f64() * 1e6);
    }
}

/// What a client has to do.
#[derive(Clone, Copy)]
struct Work {
    rounds: usize,
    is_timed: bool,
}

impl Work {
    /// Makes all calls. Returns the CPU time of a call in the median round, if that is wanted.
    async fn repeat(self, call: impl AsyncFn()) -> Option<Duration> {
        let mut times = Vec::new();
        for _ in 0..self.rounds {
            let before = self.is_timed.then(clock::used);
            for _ in 0..CALLS_OF_A_ROUND {
                call().await;
            }
            times.extend(before.map(|before| clock::used().saturating_sub(before)));
        }
        times.sort_unstable();
        Some(*times.get(self.rounds / 2)? / CALLS_OF_A_ROUND as u32)
    }
}
