//! Sessions cannot be created.
use rtk::Scope;
use rtk::realtime_kit::*;

fn make(app: &Scope<App>) {
    let _ = Session::create(app, NewMeeting::new());
}

fn main() {}
