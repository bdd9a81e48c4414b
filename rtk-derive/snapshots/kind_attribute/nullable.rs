//! A field whose key is always present, and which may be null: see `build` and `write`.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type")]
pub enum Rule {
    Basic {
        #[attribute(nullable)]
        owner: Option<String>,
    },
    Other(OtherKind),
}
