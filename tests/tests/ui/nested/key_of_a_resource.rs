//! Keys that limit an attribute to one request are for resources only.
use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(required)]
    pub number: Option<u32>,
    #[attribute(create_only)]
    pub period: u32,
}

fn main() {}
