//! Counts the allocations of one call, compared with the derives of serde, which start at the bytes. The lines `alloc` list
//! allocations and bytes, which are the same on every run. Ignore the times.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark ends at its first mistake, and prints")]
#![allow(dead_code, reason = "each benchmark uses a part of what they share, and reads what it does not look at")]

mod support;

use divan::{AllocProfiler, Bencher, black_box};
use support::{by_hand, responses};

#[global_allocator]
static COUNTED: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

mod find {
    use rtk::Resource as _;
    use rtk::realtime_kit::Session;

    use super::{Bencher, black_box, by_hand, responses, support};

    #[divan::bench]
    fn rtk(bencher: Bencher<'_, '_>) {
        let (app, runtime) = (responses::app(&responses::one()), support::runtime());
        bencher.bench_local(|| runtime.block_on(async { Session::find(&app, "sess-1").await }).unwrap());
    }

    #[divan::bench(name = "by_hand")]
    fn theirs(bencher: Bencher<'_, '_>) {
        let text = responses::one();
        bencher.bench_local(|| by_hand::one(black_box(text.as_bytes())));
    }
}

mod list_of_1000 {
    use rtk::realtime_kit::SessionAccess as _;

    use super::{Bencher, black_box, by_hand, responses, support};

    #[divan::bench]
    fn rtk(bencher: Bencher<'_, '_>) {
        let (app, runtime) = (responses::app(&responses::page(1, 1, 1_000)), support::runtime());
        bencher.bench_local(|| runtime.block_on(async { app.sessions().page(1).await }).unwrap());
    }

    #[divan::bench(name = "by_hand")]
    fn theirs(bencher: Bencher<'_, '_>) {
        let text = responses::page(1, 1, 1_000);
        bencher.bench_local(|| by_hand::list(black_box(text.as_bytes())));
    }
}
