use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", content = "type")]
pub enum Shape {
    Point,
    Other(OtherKind),
}

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "kind", rename_all_fields = "camelCase")]
pub enum Thing {
    Circle {
        kind: String,
        outer_radius: f64,
        #[attribute(wire = "outerRadius")]
        outer: f64,
    },
    Other(OtherKind),
}

fn main() {}
