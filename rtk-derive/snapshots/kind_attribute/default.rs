//! A missing value becomes the default: see `build`.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type")]
pub enum Rule {
    Basic {
        #[attribute(default = 60)]
        ttl: u32,
    },
    Other(OtherKind),
}
