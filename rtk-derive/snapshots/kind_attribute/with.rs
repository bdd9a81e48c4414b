//! A field that functions of a module decode and encode: see `read` and `write`.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type")]
pub enum Rule {
    Basic {
        #[attribute(with = rtk::loose)]
        count: Option<u64>,
    },
    Other(OtherKind),
}
