//! The same in an accessor.
use rtk::realtime_kit::*;
use rtk::{Id, Scope};

fn scope_of(app: &Scope<App>, meeting: Id<Meeting>) {
    let _ = app.session(meeting);
}

fn main() {}
