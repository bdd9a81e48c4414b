//! Whether the thread of a caller may be blocked.

use std::task::{Context, Poll, Waker};

use tokio::runtime::Handle;
use tokio::task::coop::poll_proceed;

use crate::error::{Error, ErrorKind};

/// More operations than tokio lets a task do before it has to yield, which are 128.
const MORE_THAN_A_BUDGET: usize = 1024;

/// Returns an error if this thread runs async code of tokio.
pub(super) fn check() -> Result<(), Error> {
    if Handle::try_current().is_ok() && has_budget() {
        let why = "`wait` was called by async code, and would block all tasks of this thread";
        return Err(Error::new(ErrorKind::InsideRuntime, why));
    }
    Ok(())
}

/// Returns whether tokio gave this thread a budget of operations. Async code always has one. Code that may block has none, such as that inside
/// `spawn_blocking`, from which it cannot be told apart by `Handle::try_current`.
///
/// Nothing else in tokio's API says so without a panic. The budget is used up to find its end, and then restored.
fn has_budget() -> bool {
    let mut context = Context::from_waker(Waker::noop());
    let Poll::Ready(_restores_budget) = poll_proceed(&mut context) else { return true };
    // Only the first one restores the budget when it is dropped. A later one would restore a part of it.
    (0..MORE_THAN_A_BUDGET).any(|_| match poll_proceed(&mut context) {
        Poll::Ready(used) => {
            used.made_progress();
            false
        }
        Poll::Pending => true,
    })
}
