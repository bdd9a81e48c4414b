use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
pub enum Shape {
    Point,
    Other(OtherKind),
}

fn main() {}
