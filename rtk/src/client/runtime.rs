//! The tokio runtime that a call needs.

use std::panic::catch_unwind;
use std::time::Duration;

use tokio::runtime::Handle;

use crate::error::{Error, ErrorKind};

/// Returns an error if this thread has no tokio runtime, or one without timers.
pub(crate) fn check() -> Result<(), Error> {
    if Handle::try_current().is_err() {
        return Err(Error::new(ErrorKind::NoRuntime, "there is no tokio runtime on this thread"));
    }
    // Tokio does not say whether a runtime has timers. Without them, creating one panics.
    catch_unwind(|| drop(tokio::time::sleep(Duration::ZERO))).map_err(|_| {
        let detail = "the tokio runtime has no timers: call `enable_all` or `enable_time` on its builder";
        Error::new(ErrorKind::NoRuntime, detail)
    })
}
