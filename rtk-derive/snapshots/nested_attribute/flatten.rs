//! The field contains the keys that are not declared.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    pub people: u32,
    #[attribute(flatten)]
    pub rest: serde_json::Map<String, serde_json::Value>,
}
