use rtk::Union;

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type")]
pub struct Shape {
    pub radius: f64,
}

fn main() {}
