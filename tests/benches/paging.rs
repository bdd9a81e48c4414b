//! Streams a list of 100 pages from a server that takes 50 ms for each, with a concurrency of one and of eight.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark ends at its first mistake, and prints")]
#![allow(dead_code, reason = "each benchmark uses a part of what they share, and reads what it does not look at")]

mod support;

use std::time::{Duration, Instant};

use rtk::realtime_kit::{App, AppAccess as _, SessionAccess as _};
use rtk::{Client, Scope};
use support::server::{PAGE_SIZE, PAGES, Server, serve_in_child_process};
use support::{TOKEN, clock};

const AT_ONCE: usize = 8;

fn main() {
    serve_in_child_process();
    let server = Server::start(Duration::from_millis(50));
    let client = Client::builder().token(TOKEN).base_url(&server.base_url).build().unwrap();
    let app = client.account("acc-1").app("app-1");
    let one_by_one = wall(&app, 1);
    let together = wall(&app, AT_ONCE);
    println!("{PAGES} pages at 50 ms: {one_by_one:.2?} one by one, {together:.2?} with concurrency({AT_ONCE})");
    clock::verdict("paging", together.as_secs_f64() / one_by_one.as_secs_f64(), 0.20);
}

fn wall(app: &Scope<App>, pages: usize) -> Duration {
    support::runtime().block_on(async {
        let begin = Instant::now();
        let mut sessions = app.sessions().stream().per_page(PAGE_SIZE as u64).concurrency(pages);
        let mut count = 0;
        while sessions.try_next().await.unwrap().is_some() {
            count += 1;
        }
        assert_eq!(count, PAGES * PAGE_SIZE);
        begin.elapsed()
    })
}
