//! A boolean is not text.
use rtk::realtime_kit::*;

fn main() {
    let _ = NewMeeting::new().record_on_start("yes");
}
