use rtk::Union;

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type")]
pub enum Shape {
    Point,
    Circle { radius: f64 },
}

fn main() {}
