//! Functions of a module decode and encode the field: see `__With` and `write_with`.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(with = rtk::loose)]
    pub people: u32,
}
