use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type")]
pub enum Shape {
    #[attribute(wire = "point")]
    Point,
    Other(OtherKind),
}

fn main() {}
