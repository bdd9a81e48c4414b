use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type")]
pub enum Shape {
    Point,
    Other(String),
    Unknown(OtherKind),
    Unheard(OtherKind),
}

fn main() {}
