//! The field has a setter, the others do not.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(attributes(read_only))]
pub struct Limits {
    pub used: Option<u32>,
    #[attribute(writable)]
    pub people: Option<u32>,
}
