//! What the query parameters of lists have in common.

use rtk_derive::OpenEnum;

/// Sort direction of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum Direction {
    /// Smallest first.
    #[attribute(wire = "asc")]
    Ascending,
    /// Largest first.
    #[attribute(wire = "desc")]
    Descending,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// How the conditions of a filter are combined.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Matching {
    /// At least one condition has to match.
    Any,
    /// All conditions have to match.
    All,
    /// A value that this version does not know, with its text.
    Other(String),
}
