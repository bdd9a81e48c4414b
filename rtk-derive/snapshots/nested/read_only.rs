//! Answers alone hold it: there is the codec, and nothing else.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Limits {
    pub people: u32,
}
