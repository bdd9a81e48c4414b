//! A list needs the scope of a meeting.
use rtk::Scope;
use rtk::realtime_kit::*;

fn list(app: &Scope<App>) {
    let _ = Participant::all(app);
}

fn main() {}
