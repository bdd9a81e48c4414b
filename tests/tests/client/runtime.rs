//! Runtimes that lack what a call needs.

use rtk::realtime_kit::*;
use rtk::{Client, ErrorKind};

use crate::support::TOKEN;

fn error_in(mut runtime: tokio::runtime::Builder) -> rtk::Error {
    let client = Client::builder().token(TOKEN).base_url("http://127.0.0.1:9/v4").build().unwrap();
    let runtime = runtime.build().unwrap();
    runtime.block_on(async { Session::find(&client.account("a").app("b"), "s").await.unwrap_err() })
}

#[test]
fn runtime_without_timers_is_an_error() {
    let error = error_in(tokio::runtime::Builder::new_current_thread());
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::NoRuntime, false));
    assert!(error.to_string().contains("no timers: call `enable_all` or `enable_time`"), "{error}");
}

#[test]
fn runtime_without_io_is_an_error() {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_time();
    let error = error_in(runtime);
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
    assert!(error.to_string().contains("has no IO, call `enable_all` or `enable_io`"), "{error}");
}
