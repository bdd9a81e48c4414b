//! The path of `rtk` in the generated code.

use rtk as toolkit;
use toolkit::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type", crate = toolkit)]
pub enum Shape {
    Point,
    Other(OtherKind),
}
