//! Calls under names, which the official package's script says as well.

use std::pin::Pin;

use rtk::Error;

/// A call that is to be made: what comes back does not matter, what was sent does.
pub(crate) type Call = Pin<Box<dyn Future<Output = ()> + Send>>;
pub(crate) type Calls = Vec<(&'static str, Call)>;

pub(crate) fn call<R, O>(name: &'static str, request: R) -> (&'static str, Call)
where
    R: IntoFuture<Output = Result<O, Error>>,
    R::IntoFuture: Send + 'static,
    O: Send,
{
    let future = request.into_future();
    (name, Box::pin(async move { drop(future.await) }))
}
