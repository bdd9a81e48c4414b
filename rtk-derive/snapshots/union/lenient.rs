//! A known kind that cannot be decoded is kept like an unknown one: see `LENIENT`.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type", lenient)]
pub enum Shape {
    Circle { radius: f64 },
    Other(OtherKind),
}
