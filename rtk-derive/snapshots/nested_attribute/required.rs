//! The list is an argument of `new`, although it has a default.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
pub struct Poll {
    #[attribute(required)]
    pub options: Vec<String>,
}
