//! The same through a relation.
use rtk::Scope;
use rtk::realtime_kit::*;

fn make(app: &Scope<App>) {
    let _ = app.sessions().create(NewMeeting::new());
}

fn main() {}
