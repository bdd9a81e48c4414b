//! A list of 1,000 sessions, from the bytes of the answer to records; beside it, serde's derives and nothing else.
//!
//! rtk does more for it: it makes the request (to a transport that answers from memory), looks at the status, keeps the
//! keys that nobody declares and the names that no enum knows, takes numbers that came as text, says the path of what
//! cannot be read, and gives each record its place. What is written by hand starts at the bytes.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark ends at its first mistake, and prints")]
#![allow(dead_code, reason = "each benchmark uses a part of what they share, and reads what it does not look at")]

mod support;

use divan::{Bencher, black_box};
use rtk::Scope;
use rtk::realtime_kit::{App, Session, SessionAccess as _};
use support::{answers, by_hand, clock};
use tokio::runtime::Runtime;

const SESSIONS: usize = 1_000;

fn main() {
    let text = answers::page(1, 1, SESSIONS);
    let (app, runtime) = (answers::app(&text), support::runtime());
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

fn decode(app: &Scope<App>, runtime: &Runtime) -> rtk::Page<Session> {
    let page = runtime.block_on(async { app.sessions().page(1).per_page(SESSIONS as u64).await }).unwrap();
    assert_eq!(page.items.len(), SESSIONS);
    page
}

/// `decode count rtk 20` does that and nothing else, for `scripts/cost run` to count the instructions of.
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
    let (app, runtime) = (answers::app(&answers::page(1, 1, SESSIONS)), support::runtime());
    bencher.bench_local(|| decode(&app, &runtime));
}

#[divan::bench(name = "by_hand")]
fn theirs(bencher: Bencher<'_, '_>) {
    let text = answers::page(1, 1, SESSIONS);
    bencher.bench_local(|| by_hand::list(black_box(text.as_bytes())));
}
