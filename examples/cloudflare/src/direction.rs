use rtk::OpenEnum;

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
