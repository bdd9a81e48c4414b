use rtk::OpenEnum;

/// Which end of a list comes first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum Direction {
    /// The smallest.
    #[attribute(wire = "asc")]
    Ascending,
    /// The largest.
    #[attribute(wire = "desc")]
    Descending,
    /// A name that this version does not know.
    Other(String),
}
