//! A participant needs the name of a preset and an id of the caller's.
use rtk::realtime_kit::*;

fn main() {
    NewParticipant::new("ann-1");
    NewParticipant::new("group_call_host");
    NewParticipant::new("group_call_host", None);
    NewParticipant::default();
}
