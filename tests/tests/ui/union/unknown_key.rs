use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", rename = "lowercase", untagged)]
pub enum Shape {
    #[union(wier = "point")]
    Point,
    Circle {
        #[attribute(read_only)]
        radius: f64,
    },
    Other(OtherKind),
}

fn main() {}
