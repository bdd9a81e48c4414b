use rtk::{OtherKind, Union};

pub struct Plain;

#[derive(Union)]
#[union(tag = "type")]
pub enum Shape {
    Circle(Plain),
    Square { side: Plain },
    Other(OtherKind),
}

fn main() {}
