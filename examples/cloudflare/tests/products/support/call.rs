//! Calls with names, which the scripts of the official package use as well.

use std::pin::Pin;

use rtk::testing::{Answer, Playback, Sent};
use rtk::{Client, Error};
use serde_json::Value;

/// A call to be made. Its response does not matter.
pub(crate) struct Call {
    pub(crate) name: String,
    made: Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>,
}

pub(crate) fn call<R, T>(name: impl Into<String>, request: R) -> Call
where
    R: IntoFuture<Output = Result<T, Error>>,
    R::IntoFuture: Send + 'static,
{
    let future = request.into_future();
    Call { name: name.into(), made: Box::pin(async move { future.await.map(drop) }) }
}

impl Call {
    /// Makes the call. No response fits all calls, so an error matters only if nothing was sent.
    pub(crate) async fn make(self) -> Result<(), Error> {
        self.made.await
    }
}

/// Returns the request of each call.
pub(crate) async fn sent(calls: impl FnOnce(&Client) -> Vec<Call>) -> Vec<(String, Sent)> {
    let cloudflare = Playback::new().always("{*}", Answer::result(Value::Null));
    let mut all = Vec::new();
    for call in calls(&cloudflare.client()) {
        let (name, before) = (call.name.clone(), all.len());
        let answer = call.make().await;
        let [sent] = &cloudflare.requests()[before..] else { panic!("{name}: no single request: {answer:?}") };
        all.push((name, sent.clone()));
    }
    all
}
