//! `create` accepts `NewT`, not `TChanges`.
use rtk::Scope;
use rtk::realtime_kit::*;

fn make(app: &Scope<App>) {
    let _ = app.meetings().create(MeetingChanges::new());
}

fn main() {}
