//! Reading a record again and again until it is in a state.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::platform::{MaybeSend, sleep, timeout};

use crate::call::Call;
use crate::client::runtime;
use crate::error::{Error, ErrorKind};
use crate::resource::record::Record;
use crate::resource::scope::Scope;
use crate::resource::verbs::Find;
use crate::transport::BoxFuture;

const INTERVAL: Duration = Duration::from_secs(2);
const LIMIT: Duration = Duration::from_secs(5 * 60);

impl<T: Find> Scope<T> {
    /// Loads the resource until it is in a state, and returns the record. Loads it at once, then every 2 seconds, for at most 5 minutes.
    ///
    /// The condition returns whether the state is reached. To end the wait because of a state that leads nowhere, return a `Result`: an `Err` ends
    /// it with an error of kind [`WaitFailed`](ErrorKind::WaitFailed).
    ///
    /// ```
    /// use std::time::Duration;
    /// use rtk::realtime_kit::*;
    ///
    /// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
    /// let recording = app
    ///     .recording("rec-1")
    ///     .wait_until(|recording| match &recording.status {
    ///         Some(RecordingStatus::Uploaded) => Ok(true),
    ///         Some(RecordingStatus::Errored) => Err("the recording failed"),
    ///         _ => Ok(false),
    ///     })
    ///     .interval(Duration::from_secs(10))
    ///     .limit(Duration::from_secs(3600))
    ///     .await?;
    /// println!("{:?}", recording.download_url);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Timeout`](ErrorKind::Timeout) if the state is not reached within the [`limit`](Wait::limit), and the error of a read
    /// that failed after its retries.
    pub fn wait_until<F, V>(&self, condition: F) -> Wait<Self, F>
    where
        F: FnMut(&Record<T>) -> V,
        V: Verdict,
    {
        Wait { target: self.clone(), condition, interval: INTERVAL, limit: LIMIT }
    }
}

impl<T: Find> Record<T> {
    /// Reloads the record until it is in a state. Sends nothing if it is in that state already.
    ///
    /// As for [`Scope::wait_until`], the condition returns whether the state is reached, or an `Err` to end the wait. The record is reloaded
    /// every 2 seconds, for at most 5 minutes. If the wait ends with an error, the record keeps its value.
    ///
    /// ```
    /// use rtk::realtime_kit::*;
    ///
    /// # async fn example(mut session: rtk::Record<Session>) -> Result<(), rtk::Error> {
    /// session.wait_until(|session| session.ended_at.is_some()).await?;
    /// println!("ended at {:?}", session.ended_at);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the errors of [`Scope::wait_until`].
    pub fn wait_until<F, V>(&mut self, condition: F) -> Wait<&mut Self, F>
    where
        F: FnMut(&Self) -> V,
        V: Verdict,
    {
        Wait { target: self, condition, interval: INTERVAL, limit: LIMIT }
    }
}

/// A wait that has not begun. Configure it, then `.await` it. Returned by [`Scope::wait_until`] and [`Record::wait_until`].
#[must_use = "a wait does nothing until it is awaited"]
pub struct Wait<R, F> {
    target: R,
    condition: F,
    interval: Duration,
    limit: Duration,
}

impl<R, F> Wait<R, F> {
    /// Sets how long to pause between two reads. Defaults to 2 seconds.
    pub fn interval(self, interval: Duration) -> Self {
        Self { interval, ..self }
    }

    /// Sets how long to wait at most, reads included. Defaults to 5 minutes. A read that has not ended by then is cancelled.
    pub fn limit(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }
}

impl<T: Find, F, V> IntoFuture for Wait<Scope<T>, F>
where
    F: FnMut(&Record<T>) -> V + MaybeSend + 'static,
    V: Verdict,
{
    type Output = Result<Record<T>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let Self { target: scope, mut condition, interval, limit } = self;
        Box::pin(async move {
            let reads = async {
                loop {
                    let record = scope.load().await?;
                    if is_reached(&scope, &record, &mut condition)? {
                        return Ok(record);
                    }
                    sleep(interval).await;
                }
            };
            within(limit, &scope, reads).await
        })
    }
}

impl<'a, T: Find, F, V> IntoFuture for Wait<&'a mut Record<T>, F>
where
    F: FnMut(&Record<T>) -> V + MaybeSend + 'a,
    V: Verdict,
{
    type Output = Result<(), Error>;
    type IntoFuture = BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let Self { target: record, mut condition, interval, limit } = self;
        let scope = record.scope();
        Box::pin(async move {
            if is_reached(&scope, record, &mut condition)? {
                return Ok(());
            }
            let reads = async {
                loop {
                    sleep(interval).await;
                    let new = scope.load().await?;
                    if is_reached(&scope, &new, &mut condition)? {
                        return Ok(new);
                    }
                }
            };
            *record = within(limit, &scope, reads).await?;
            Ok(())
        })
    }
}

fn is_reached<T: Find, V: Verdict>(
    scope: &Scope<T>,
    record: &Record<T>,
    condition: &mut impl FnMut(&Record<T>) -> V,
) -> Result<bool, Error> {
    condition(record).verdict().map_err(|why| {
        let detail = format!("the wait ended: {why}");
        in_context(scope, Error::new(ErrorKind::WaitFailed, detail).with_source(why))
    })
}

async fn within<T: Find>(
    limit: Duration,
    scope: &Scope<T>,
    reads: impl Future<Output = Result<Record<T>, Error>>,
) -> Result<Record<T>, Error> {
    runtime::check().map_err(|error| in_context(scope, error))?;
    timeout(limit, reads).await.unwrap_or_else(|_| {
        let detail = format!("the state that was waited for was not reached in {limit:?}");
        Err(in_context(scope, Error::new(ErrorKind::Timeout, detail)))
    })
}

/// Adds the request that reads the record.
fn in_context<T: Find>(scope: &Scope<T>, error: Error) -> Error {
    error.with_request(Call::for_operation(scope.untyped().clone(), T::DESCRIPTOR, T::FIND).request_info())
}

impl<R: fmt::Debug, F> fmt::Debug for Wait<R, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { target, condition: _, interval, limit } = self;
        f.debug_struct("Wait").field("target", target).field("interval", interval).field("limit", limit).finish()
    }
}

/// What the condition of a wait returns: whether the state is reached, or an `Err` that ends the wait. Implemented for `bool` and for
/// `Result<bool, E>`, where `E` is an error or a text.
#[diagnostic::on_unimplemented(
    message = "the condition of a wait cannot return `{Self}`",
    label = "neither `bool` nor `Result<bool, E>`",
    note = "return whether the state is reached; return a `Result` to end the wait with an error"
)]
pub trait Verdict: Send {
    #[doc(hidden)]
    fn verdict(self) -> Result<bool, Box<dyn StdError + Send + Sync>>;
}

impl Verdict for bool {
    fn verdict(self) -> Result<bool, Box<dyn StdError + Send + Sync>> {
        Ok(self)
    }
}

impl<E: Into<Box<dyn StdError + Send + Sync>> + Send> Verdict for Result<bool, E> {
    fn verdict(self) -> Result<bool, Box<dyn StdError + Send + Sync>> {
        self.map_err(Into::into)
    }
}
