//! The same with a loaded record as the scope.
use rtk::Record;
use rtk::realtime_kit::*;

fn find(session: &Record<Session>, id: &str) {
    let _ = Participant::find(session, id);
}

fn main() {}
