//! `create` takes what is new, not what changes.
use rtk::Scope;
use rtk::realtime_kit::*;

fn make(app: &Scope<App>) {
    let _ = app.meetings().create(MeetingChanges::new());
}

fn main() {}
