//! A field without a key of its own: see `build` and `write`.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type")]
pub enum Rule {
    Basic {
        #[attribute(flatten)]
        rest: Rest,
    },
    Other(OtherKind),
}

#[derive(Debug, Clone, Union)]
#[union(tag = "kind")]
pub enum Rest {
    Empty,
    Other(OtherKind),
}
