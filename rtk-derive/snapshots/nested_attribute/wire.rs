//! The JSON key differs from the name: see `KEYS`, `write` and the setters.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(wire = "maxPeople")]
    pub people: u32,
}
