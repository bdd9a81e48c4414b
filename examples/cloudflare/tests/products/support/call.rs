//! Calls under names, which the official package's scripts say as well.

use std::pin::Pin;

use rtk::testing::{Answer, Playback, Sent};
use rtk::{Client, Error};
use serde_json::Value;

/// A call that is to be made: what comes back does not matter, what was sent does.
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
    /// No answer fits all calls: an error is something to tell if nothing was sent.
    pub(crate) async fn make(self) -> Result<(), Error> {
        self.made.await
    }
}

/// What each of the calls sends, which is one request.
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
