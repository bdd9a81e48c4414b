//! The type of partial changes has another name.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(names(changes = LimitsPatch))]
pub struct Limits {
    pub people: u32,
}
