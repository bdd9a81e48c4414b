use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type")]
pub enum Shape {
    Other(OtherKind),
    Point,
    Circle(f64, f64),
}

fn main() {}
