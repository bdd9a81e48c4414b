use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type")]
pub enum Shape {
    Point,
    Other(String),
    Unknown(OtherKind),
    Unheard(OtherKind),
}

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type")]
pub enum Colour {
    Red,
    Unknown(String),
}

fn main() {}
