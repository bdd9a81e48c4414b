//! A participant lives inside a meeting.
use rtk::Scope;
use rtk::realtime_kit::*;

fn read(app: &Scope<App>, id: &str) {
    let _ = Participant::find(app, id);
}

fn main() {}
