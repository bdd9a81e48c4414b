//! Nor in an accessor.
use rtk::realtime_kit::*;
use rtk::{Id, Scope};

fn read(app: &Scope<App>, meeting: Id<Meeting>) {
    let _ = app.session(meeting);
}

fn main() {}
