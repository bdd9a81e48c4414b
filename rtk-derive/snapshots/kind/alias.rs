//! Another name that is decoded as the kind: see `find`.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "event")]
pub enum Event {
    #[union(alias = "ended")]
    Closed {
        reason: String,
    },
    Other(OtherKind),
}
