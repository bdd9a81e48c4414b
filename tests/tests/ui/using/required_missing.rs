//! Both the preset and the custom id have to be told.
use rtk::realtime_kit::*;

fn main() {
    let _ = NewParticipant::new("group_call_host");
}
