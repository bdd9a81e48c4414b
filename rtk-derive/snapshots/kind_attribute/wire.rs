//! The JSON key of a field of one kind.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type")]
pub enum Rule {
    Basic {
        #[attribute(wire = "maxAge")]
        max_age: u64,
    },
    Other(OtherKind),
}
