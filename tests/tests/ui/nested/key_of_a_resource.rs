//! An object is told as a whole.
use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(required)]
    pub number: Option<u32>,
    #[attribute(create_only)]
    pub period: u32,
}

fn main() {}
