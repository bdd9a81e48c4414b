//! One call against a server that responds with given data.

use rtk::realtime_kit::App;
use rtk::{Error, Scope};
use serde_json::Value;

use super::{Reply, Sent, Server};

/// Makes one call against a server that responds with `data`. Returns the request and the output.
pub(crate) async fn sent<T>(data: Value, call: impl AsyncFnOnce(Scope<App>) -> Result<T, Error>) -> (Sent, T) {
    let server = Server::always(Reply::data(&data)).await;
    let output = call(server.app()).await.unwrap();
    (server.only(), output)
}

/// Makes one call as [`sent`] does, and returns the line of its request.
pub(crate) async fn line<T>(data: Value, call: impl AsyncFnOnce(Scope<App>) -> Result<T, Error>) -> String {
    sent(data, call).await.0.line()
}
