//! Participants belong to a meeting.
use rtk::Scope;
use rtk::realtime_kit::*;

fn find(app: &Scope<App>, id: &str) {
    let _ = Participant::find(app, id);
}

fn main() {}
