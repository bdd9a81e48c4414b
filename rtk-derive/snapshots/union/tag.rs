//! The key that tells the kinds apart: `find` maps its names to kinds.

use rtk::{Nested, OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type")]
pub enum Shape {
    Circle { radius: f64 },
    Polygon(Polygon),
    Point,
    Other(OtherKind),
}

#[derive(Debug, Clone, Nested)]
pub struct Polygon {
    pub corners: Vec<f64>,
}
