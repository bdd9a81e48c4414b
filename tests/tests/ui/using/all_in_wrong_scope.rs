//! A list is of one meeting.
use rtk::Scope;
use rtk::realtime_kit::*;

fn read(app: &Scope<App>) {
    let _ = Participant::all(app);
}

fn main() {}
