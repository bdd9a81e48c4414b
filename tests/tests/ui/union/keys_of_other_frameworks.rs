//! Keys of serde and of OpenAPI. An unknown key can be the tag, so that no second message says that there is none.
use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
#[union(untagged)]
pub enum Shape {
    Point,
    Other(OtherKind),
}

#[derive(Debug, Clone, PartialEq, Union)]
#[union(discriminator = "type")]
pub enum Line {
    Straight,
    Other(OtherKind),
}

fn main() {}
