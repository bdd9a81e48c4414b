//! The requests of rtk, recorded by a server on loopback.

use rtk::{Client, Retry};
use serde_json::json;

use crate::calls::{Call, Calls, With};
use crate::support::{Reply, Sent, Server, TOKEN};

/// One call, and its request.
pub(crate) struct Recorded {
    pub(crate) operation: &'static str,
    pub(crate) with: With,
    pub(crate) name: String,
    pub(crate) sent: Sent,
}

/// A server that responds with success and null data.
pub(crate) async fn recorder() -> Server {
    Server::always(Reply::json(200, &json!({"success": true, "data": null}))).await
}

/// The request of every call. For lists, that of the first page.
pub(crate) async fn ours() -> Vec<Recorded> {
    let server = recorder().await;
    let client = Client::builder().token(TOKEN).base_url(server.origin()).retry(Retry::never()).build().unwrap();
    let mut recorded = Vec::new();
    for call in Calls::of(&client) {
        let before = server.sent().len();
        let name = call.name();
        let Call { operation, with, output } = call;
        // No response fits all calls; only the request matters.
        let output = output.await.map(drop);
        let sent = server.sent().get(before).cloned();
        let sent = sent.unwrap_or_else(|| panic!("{name}: nothing was sent: {output:?}"));
        recorded.push(Recorded { operation, with, name, sent });
    }
    recorded
}
