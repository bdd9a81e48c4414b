//! The progress of a download or of a streamed response.

/// How far a [`Download`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Bytes that have come.
    pub received: u64,
    /// Bytes that there are, if the server tells.
    pub total: Option<u64>,
}
