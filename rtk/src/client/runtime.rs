//! The tokio runtime that a call needs.

use crate::error::{Error, ErrorKind};
use crate::platform;

/// Returns an error if this thread has no tokio runtime, or one without timers. On wasm32 there is nothing to check.
pub(crate) fn check() -> Result<(), Error> {
    match platform::missing_runtime() {
        None => Ok(()),
        Some(why) => Err(Error::new(ErrorKind::NoRuntime, why)),
    }
}
