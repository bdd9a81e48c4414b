//! The same by assignment.
use rtk::Id;
use rtk::realtime_kit::*;

fn main() {
    let meeting: Id<Meeting> = "meet-1".into();
    let _session: Id<Session> = meeting;
}
