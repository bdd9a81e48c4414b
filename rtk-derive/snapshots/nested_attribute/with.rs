//! The functions of a module read and write it: look at `__With` and `write_with`.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(with = rtk::loose)]
    pub people: u32,
}
