//! Its key has to be there: look at `present`.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(nullable)]
    pub people: Option<u32>,
}
