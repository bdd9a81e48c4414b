//! The same with a loaded record around it.
use rtk::Record;
use rtk::realtime_kit::*;

fn read(session: &Record<Session>, id: &str) {
    let _ = Participant::find(session, id);
}

fn main() {}
