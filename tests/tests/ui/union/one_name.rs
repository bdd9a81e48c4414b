use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", rename_all = "lowercase")]
pub enum Shape {
    Point,
    #[union(wire = "point")]
    Dot,
    #[union(alias = "point")]
    Spot,
    Other(OtherKind),
}

fn main() {}
