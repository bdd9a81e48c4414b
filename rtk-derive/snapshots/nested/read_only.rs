//! Only responses contain the object, so it has a codec and no setters.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Limits {
    pub people: u32,
}
