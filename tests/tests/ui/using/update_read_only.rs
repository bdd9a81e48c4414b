//! Sessions cannot be updated.
use rtk::Record;
use rtk::realtime_kit::*;

fn rename(mut session: Record<Session>) {
    let _ = session.update(MeetingChanges::new().title("Retro"));
}

fn main() {}
