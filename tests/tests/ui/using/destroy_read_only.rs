//! Sessions cannot be destroyed.
use rtk::Record;
use rtk::realtime_kit::*;

fn remove(session: Record<Session>) {
    let _ = session.destroy();
}

fn main() {}
