//! Calls of async code, which must not block.

use rtk::realtime_kit::*;
use rtk::{Blocking as _, Error, ErrorKind, Scope};
use serde_json::json;
use tokio::task::{block_in_place, spawn_blocking};

use super::server;
use crate::check;
use crate::support::{Reply, Server};

fn sessions() -> Server {
    server(|_| Reply::data(&json!({"id": "s-1"})))
}

fn refused(app: &Scope<App>) {
    let cure = ["use `.await` instead", "`tokio::task::spawn_blocking`", "`wait` was called by async code"];
    let error = app.sessions().find("s-1").wait().unwrap_err();
    check(&error, ErrorKind::InsideRuntime, false, &cure);

    let mut stream = app.sessions().stream().into_iter();
    check(&stream.next().unwrap().unwrap_err(), ErrorKind::InsideRuntime, false, &cure);
    assert!(stream.next().is_none(), "a loop that ignores errors must end");
}

fn accepted(app: &Scope<App>) -> Result<(), Error> {
    app.sessions().find("s-1").wait().map(|session| assert_eq!(session.id().as_str(), "s-1"))
}

fn runtimes() -> [tokio::runtime::Runtime; 2] {
    let current_thread = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let multi_thread = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    [current_thread.unwrap(), multi_thread.unwrap()]
}

#[test]
fn blocking_call_of_async_code_is_an_error_with_the_cure() {
    let server = sessions();
    for runtime in runtimes() {
        let app = server.app();
        runtime.block_on(async {
            refused(&app);
            let spawned = app.clone();
            tokio::spawn(async move { refused(&spawned) }).await.unwrap();
        });
        tokio::task::LocalSet::new().block_on(&runtime, async { refused(&app) });
    }
    assert!(server.sent().is_empty());
}

#[test]
fn blocking_call_of_async_code_leaves_its_budget_alone() {
    use tokio::task::coop::{consume_budget, has_budget_remaining};

    let server = sessions();
    let app = server.app();
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
        for _ in 0..3 {
            consume_budget().await;
            refused(&app);
            assert!(has_budget_remaining());
        }
    });
}

#[test]
fn blocking_call_inside_spawn_blocking_is_sent() {
    let server = sessions();
    for runtime in runtimes() {
        let app = server.app();
        runtime.block_on(async { spawn_blocking(move || accepted(&app)).await.unwrap() }).unwrap();
    }
    assert_eq!(server.sent().len(), 2);
}

#[test]
fn blocking_call_inside_block_in_place_is_sent() {
    let server = sessions();
    let [_, runtime] = runtimes();
    let app = server.app();
    runtime.block_on(async { tokio::spawn(async move { block_in_place(|| accepted(&app)) }).await.unwrap() }).unwrap();
    assert_eq!(server.sent().len(), 1);
}

/// `Runtime::enter` makes a runtime known to the thread, which runs no async code all the same.
#[test]
fn blocking_call_of_a_thread_that_has_entered_a_runtime_is_sent() {
    let server = sessions();
    for runtime in runtimes() {
        let _entered = runtime.enter();
        accepted(&server.app()).unwrap();
    }
    assert_eq!(server.sent().len(), 2);
}

/// Tokio says nothing of such a task. Its thread is blocked, but the call ends.
#[test]
fn blocking_call_of_an_unconstrained_task_ends() {
    let server = sessions();
    let app = server.app();
    for runtime in runtimes() {
        runtime.block_on(tokio::task::unconstrained(async { accepted(&app) })).unwrap();
    }
    assert_eq!(server.sent().len(), 2);
}

/// Another executor than tokio cannot be recognised.
#[test]
fn blocking_call_of_another_executor_ends() {
    use futures_util::FutureExt as _;

    let server = sessions();
    async { accepted(&server.app()) }.now_or_never().unwrap().unwrap();
    assert_eq!(server.sent().len(), 1);
}
