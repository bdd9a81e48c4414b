//! The progress of a download or of a streamed response.

/// The progress of a [`Download`](crate::Download) or of a [`ByteStream`](crate::ByteStream).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Number of bytes received so far.
    pub received: u64,
    /// Total number of bytes, from `Content-Length`. `None` if the server does not report it.
    pub total: Option<u64>,
}
