//! The key is always present: see `present`.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(nullable)]
    pub people: Option<u32>,
}
