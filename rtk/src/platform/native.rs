//! Time and timers of tokio.

use std::panic::catch_unwind;
use std::time::{Duration, SystemTime};

use tokio::runtime::Handle;
#[cfg(feature = "pacing")]
pub(crate) use tokio::time::sleep_until;
pub(crate) use tokio::time::{Instant, Sleep, sleep, timeout};

/// Returns the time of the clock on the wall.
pub(crate) fn system_time() -> SystemTime {
    SystemTime::now()
}

/// Returns `instant` as the type that public signatures have.
pub(crate) fn public_instant(instant: Instant) -> std::time::Instant {
    instant.into_std()
}

/// Returns why calls cannot run on this thread: it has no tokio runtime, or one without timers.
pub(crate) fn missing_runtime() -> Option<&'static str> {
    if Handle::try_current().is_err() {
        return Some("there is no tokio runtime on this thread");
    }
    // Tokio does not say whether a runtime has timers. Without them, creating one panics.
    catch_unwind(|| drop(sleep(Duration::ZERO)))
        .is_err()
        .then_some("the tokio runtime has no timers: call `enable_all` or `enable_time` on its builder")
}
