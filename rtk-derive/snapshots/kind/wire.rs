//! The name of a kind in JSON.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "event")]
pub enum Event {
    #[union(wire = "meeting.started")]
    MeetingStarted {
        meeting: String,
    },
    Other(OtherKind),
}
