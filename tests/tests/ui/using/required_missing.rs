//! The preset and the custom id are both required.
use rtk::realtime_kit::*;

fn main() {
    let _ = NewParticipant::new("group_call_host");
}
