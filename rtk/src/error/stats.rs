//! Retry statistics of a call.

use std::time::Duration;

/// Retry count and elapsed time of a call, reported in `Error` and `Response`.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct CallStats {
    pub(crate) retries: u32,
    pub(crate) elapsed: Duration,
    /// The server may have carried out an attempt before the last one.
    pub(crate) may_be_done: bool,
    /// The call would have been retried, but the client's retry budget was used up.
    pub(crate) budget_exhausted: bool,
}
