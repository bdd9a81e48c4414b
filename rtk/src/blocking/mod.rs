//! Calls from programs without async.

mod caller;
mod iter;
mod park;
mod runtime;

pub use iter::BlockingIter;

use std::io;

use crate::error::Error;

/// Sends a request and waits for its result, in a program without async: `wait` where others write `.await`.
///
/// The trait adds [`wait`](Self::wait) to whatever can be awaited and returns a `Result`: requests, waits, downloads, and async functions of your own.
/// Lists and streams are iterators: `for session in app.sessions().stream()`. See [`guide::blocking`](crate::guide::blocking).
///
/// ```no_run
/// use rtk::Blocking;
/// use rtk::realtime_kit::*;
///
/// fn main() -> Result<(), rtk::Error> {
///     let app = App::from_env()?;
///     let mut meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).wait()?;
///     for session in app.sessions().stream() {
///         println!("{}", session?.id());
///     }
///     meeting.update(MeetingChanges::new().status(MeetingStatus::Inactive)).wait()?;
///     Ok(())
/// }
/// ```
///
/// It can be called from any number of threads, which share one runtime. That runtime is started by the first call, in a thread of its own.
///
/// Available with the feature `blocking`, except on wasm32.
pub trait Blocking<T, E>: IntoFuture<Output = Result<T, E>> + Sized {
    /// Waits for the result, as `.await` does in async code. Timeouts and retries are those of the request.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InsideRuntime`](crate::ErrorKind::InsideRuntime), and sends nothing, if it is called by async code of tokio: this
    /// thread could then run no other task. Use `.await` there, or call it inside `tokio::task::spawn_blocking` or `tokio::task::block_in_place`.
    ///
    /// Returns an error of kind [`NoRuntime`](crate::ErrorKind::NoRuntime) if the system refuses to start a thread.
    fn wait(self) -> Result<T, E>;
}

impl<F, T, E> Blocking<T, E> for F
where
    F: IntoFuture<Output = Result<T, E>>,
    E: From<Error>,
{
    fn wait(self) -> Result<T, E> {
        caller::check()?;
        let handle = runtime::handle()?;
        let _entered = handle.enter();
        park::block_on(self.into_future())
    }
}

/// For async functions that return an [`io::Error`] and end in [`wait`](Blocking::wait).
impl From<Error> for io::Error {
    fn from(error: Error) -> Self {
        Self::other(error)
    }
}
