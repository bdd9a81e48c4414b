//! What a missing key means: look at `build` and at `new`.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(default = 10)]
    pub people: u32,
}
