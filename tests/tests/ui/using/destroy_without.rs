//! Meetings cannot be deleted: their declaration says `without(destroy)`.
use rtk::Scope;
use rtk::realtime_kit::*;

fn remove(app: &Scope<App>) {
    let _ = app.meeting("meet-1").destroy();
}

fn main() {}
