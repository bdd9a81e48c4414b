//! A missing value becomes the default: see `build` and `new`.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(default = 10)]
    pub people: u32,
}
