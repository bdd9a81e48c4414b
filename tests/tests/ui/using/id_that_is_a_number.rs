//! An id is text.
use rtk::Scope;
use rtk::realtime_kit::*;

fn find(app: &Scope<App>) {
    let _ = Session::find(app, 7);
}

fn main() {}
