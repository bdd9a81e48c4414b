//! Decodes a list of 1,000 sessions, from the bytes of the response to records, compared with the derives of serde.
//!
//! rtk does more: it sends the request (to a transport in memory), checks the status, keeps undeclared keys and unknown enum
//! values, decodes numbers that are sent as text, tracks the path for decode errors, and gives each record its scope. The code
//! written by hand starts at the bytes.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark ends at its first mistake, and prints")]
#![allow(dead_code, reason = "each benchmark uses a part of what they share, and reads what it does not look at")]

mod support;

use divan::{Bencher, black_box};
use rtk::Scope;
use rtk::realtime_kit::{App, Session, SessionAccess as _};
use support::{by_hand, clock, responses};
use tokio::runtime::Runtime;

const SESSIONS: usize = 1_000;

fn main() {
    let text = responses::page(1, 1, SESSIONS);
    let (app, runtime) = (responses::app(&text), support::runtime());
    if counted(&app, &runtime, text.as_bytes()) {
        return;
    }
    divan::main();
    clock::compare(
        "decode of 1,000 sessions",
        (300, 1),
        1.10,
        || drop(black_box(decode(&app, &runtime))),
        || drop(black_box(by_hand::list(black_box(text.as_bytes())))),
    );
}

fn decode(app: &Scope<App>, runtime: &Runtime) -> rtk::Page<rtk::Record<Session>> {
    let page = runtime.block_on(async { app.sessions().page(1).per_page(SESSIONS as u64).await }).unwrap();
    assert_eq!(page.items.len(), SESSIONS);
    page
}

/// `decode count rtk 20` only decodes, so that `scripts/cost run` can count its instructions.
fn counted(app: &Scope<App>, runtime: &Runtime, body: &[u8]) -> bool {
    let args: Vec<_> = std::env::args().skip(1).collect();
    let ["count", which, times] = *args.iter().map(String::as_str).collect::<Vec<_>>() else { return false };
    for _ in 0..times.parse().unwrap() {
        match which {
            "rtk" => drop(black_box(decode(app, runtime))),
            _ => drop(black_box(by_hand::list(black_box(body)))),
        }
    }
    true
}

#[divan::bench]
fn rtk(bencher: Bencher<'_, '_>) {
    let (app, runtime) = (responses::app(&responses::page(1, 1, SESSIONS)), support::runtime());
    bencher.bench_local(|| decode(&app, &runtime));
}

#[divan::bench(name = "by_hand")]
fn theirs(bencher: Bencher<'_, '_>) {
    let text = responses::page(1, 1, SESSIONS);
    bencher.bench_local(|| by_hand::list(black_box(text.as_bytes())));
}
