//! The field is decoded and has no setter.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(read_only)]
    pub used: Option<u32>,
    pub people: u32,
}
