//! Calls from several threads.

use std::sync::Barrier;
use std::thread;

use rtk::Blocking as _;
use rtk::realtime_kit::*;
use serde_json::json;
use tokio::runtime::Handle;

use super::{server, started};
use crate::support::{Reply, Server};

#[test]
fn blocking_calls_of_many_threads_are_under_way_at_once() {
    const THREADS: usize = 8;
    // Responds only when the requests of all threads have arrived.
    let all = std::sync::Arc::new(tokio::sync::Barrier::new(THREADS));
    let server = started(Server::start(move |_| {
        let all = all.clone();
        async move {
            all.wait().await;
            Reply::data(&json!({"id": "s-1"}))
        }
    }));
    let app = server.app();
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| assert_eq!(app.sessions().find("s-1").wait().unwrap().id().as_str(), "s-1"));
        }
    });
    assert_eq!(server.sent().len(), THREADS);
}

#[test]
fn blocking_calls_of_all_threads_share_one_runtime() {
    let ready = Barrier::new(4);
    let runtimes: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    ready.wait();
                    started(async { Handle::current().id() })
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(runtimes.iter().all(|id| *id == runtimes[0]), "{runtimes:?}");
}

/// A panic of one call, such as in a callback, leaves the others alone.
#[test]
fn blocking_call_that_panics_does_not_harm_the_next_one() {
    let server = server(|_| Reply::data(&json!({"id": "s-1"})));
    let app = server.app();
    let panicked = thread::scope(|scope| {
        scope.spawn(|| app.session("s-1").wait_until(|_| -> bool { panic!("a bug of the program") }).wait()).join()
    });
    assert!(panicked.is_err());
    assert_eq!(app.sessions().find("s-1").wait().unwrap().id().as_str(), "s-1");
}
