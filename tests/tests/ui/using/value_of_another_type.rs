//! A boolean is not text.
use rtk::realtime_kit::*;

fn main() {
    let _ = MeetingChanges::new().record_on_start("yes");
}
