//! A required attribute cannot be null.
use rtk::realtime_kit::*;

fn main() {
    let _ = NewParticipant::new("group_call_host", None::<String>);
}
