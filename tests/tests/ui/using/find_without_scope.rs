//! The id alone does not say where.
use rtk::realtime_kit::*;

fn read() {
    let _ = Session::find("app-1", "sess-1");
}

fn main() {}
