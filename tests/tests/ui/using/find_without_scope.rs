//! `find` needs a scope.
use rtk::realtime_kit::*;

fn find() {
    let _ = Session::find("app-1", "sess-1");
}

fn main() {}
