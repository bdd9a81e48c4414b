//! A new participant needs the scope of a meeting.
use rtk::Scope;
use rtk::realtime_kit::*;

fn add(app: &Scope<App>) {
    let _ = Participant::create(app, NewParticipant::new("host", "ann-1"));
}

fn main() {}
