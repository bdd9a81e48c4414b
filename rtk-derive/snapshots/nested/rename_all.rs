//! JSON keys have another case than names: see `KEYS` and the setters.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(rename_all = "camelCase")]
pub struct Limits {
    pub max_people: u32,
    pub max_minutes: Option<u32>,
}
