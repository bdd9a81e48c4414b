//! Time and timers of JavaScript: `performance.now()`, `Date.now()` and `setTimeout`.
//!
//! Each sleep has a timer of its own, which is created when the sleep is first polled and cleared when it is dropped. Timers that were
//! shared between futures would belong to the request of a Worker that created them, and could not wake another one.

use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use gloo_timers::future::TimeoutFuture;
use web_time::web::SystemTimeExt as _;

pub(crate) use web_time::Instant;

/// The longest time that `setTimeout` accepts, in milliseconds. It runs longer ones at once.
const LONGEST: u128 = i32::MAX as u128;

/// Waits until a time.
pub(crate) struct Sleep {
    /// `None` if the time is too far away to be represented.
    deadline: Option<Instant>,
    timer: Option<TimeoutFuture>,
}

/// The time of [`timeout`] is over.
#[derive(Debug)]
pub(crate) struct Elapsed;

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let Some(deadline) = self.deadline else { return Poll::Pending };
        loop {
            if let Some(timer) = &mut self.timer {
                if Pin::new(timer).poll(cx).is_pending() {
                    return Poll::Pending;
                }
            }
            // A timer can fire a moment too early, and a long sleep consists of several timers.
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Poll::Ready(());
            }
            let milliseconds = left.as_nanos().div_ceil(1_000_000).min(LONGEST);
            self.timer = Some(TimeoutFuture::new(u32::try_from(milliseconds).unwrap_or(u32::MAX >> 1)));
        }
    }
}

/// Waits for `duration`.
pub(crate) fn sleep(duration: Duration) -> Sleep {
    Sleep { deadline: Instant::now().checked_add(duration), timer: None }
}

/// Waits until `deadline`.
#[cfg(feature = "pacing")]
pub(crate) fn sleep_until(deadline: Instant) -> Sleep {
    Sleep { deadline: Some(deadline), timer: None }
}

/// Waits for `future`, but no longer than `duration`.
pub(crate) async fn timeout<F: Future>(duration: Duration, future: F) -> Result<F::Output, Elapsed> {
    let (mut future, mut end) = (pin!(future), sleep(duration));
    std::future::poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        Poll::Pending => Pin::new(&mut end).poll(cx).map(|()| Err(Elapsed)),
    })
    .await
}

/// Returns the time of the clock on the wall.
pub(crate) fn system_time() -> SystemTime {
    web_time::SystemTime::now().to_std()
}

/// Returns `instant` as the type that public signatures have.
pub(crate) fn public_instant(instant: Instant) -> Instant {
    instant
}

/// Returns why calls cannot run on this thread. JavaScript always has an event loop.
pub(crate) fn missing_runtime() -> Option<&'static str> {
    None
}
