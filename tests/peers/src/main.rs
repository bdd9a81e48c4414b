//! Finds one object many times with one client, and prints the CPU time of a call in microseconds: `peers CLIENT CALLS`. `scripts/cost peers`
//! makes a table of all clients, and counts their instructions. The server is a process of its own, which is not measured.

mod clients;
mod hyper_by_hand;
mod responses;

/// What the benchmarks share, so that rtk and reqwest by hand do here what they do there.
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
    let args: Vec<_> = std::env::args().skip(1).collect();
    let [client, calls] = args.as_slice() else {
        println!("usage: peers rtk|reqwest|hyper-util|kube|cloudflare CALLS");
        return;
    };
    let rounds = calls.parse::<usize>().unwrap() / CALLS_OF_A_ROUND;
    let server = Server::start(Duration::ZERO);
    let base_url = &server.base_url;
    let median = support::runtime().block_on(async {
        match client.as_str() {
            "rtk" => clients::rtk(base_url, rounds).await,
            // With the engine of hyper: "rtk-hyper" => clients::rtk_hyper(base_url, rounds).await,
            "reqwest" => clients::reqwest(base_url, rounds).await,
            "hyper-util" => clients::hyper_util(base_url, rounds).await,
            "kube" => clients::kube(base_url, rounds).await,
            "cloudflare" => clients::cloudflare(base_url, rounds).await,
            other => panic!("unknown client: {other}"),
        }
    });
    println!("{:.1}", median.as_secs_f64() * 1e6);
}

/// Calls so many rounds, and returns the CPU time of a call in the median round.
async fn median(rounds: usize, call: impl AsyncFn()) -> Duration {
    let mut times = Vec::new();
    for _ in 0..rounds {
        let before = clock::used();
        for _ in 0..CALLS_OF_A_ROUND {
            call().await;
        }
        times.push(clock::used().saturating_sub(before));
    }
    times.sort_unstable();
    times[rounds / 2] / CALLS_OF_A_ROUND as u32
}
