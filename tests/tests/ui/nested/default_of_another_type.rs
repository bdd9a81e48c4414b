use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(default = "many")]
    pub number: u32,
}

fn main() {}
