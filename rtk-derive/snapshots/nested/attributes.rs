//! Fields without a key are decoded and have no setter.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(attributes(read_only))]
pub struct Limits {
    pub used: Option<u32>,
    #[attribute(required)]
    pub people: Option<u32>,
}
