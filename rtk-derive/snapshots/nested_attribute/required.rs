//! A list that could be empty is an argument of `new`.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Poll {
    #[attribute(required)]
    pub options: Vec<String>,
}
