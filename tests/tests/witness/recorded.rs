//! The requests of rtk, recorded by a server on loopback, and judged by a strict sandbox.

use rtk::{Client, Retry};
use rtk_sandbox::Sandbox;
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

/// The declarations describe every request that they send.
#[tokio::test]
async fn strict_sandbox_refuses_no_request() {
    let sandbox = Sandbox::builder().strict().start().await.unwrap();
    let client = Client::builder().token(sandbox.token()).base_url(sandbox.base_url()).retry(Retry::never()).build();
    let mut refused = Vec::new();
    for call in Calls::of(&client.unwrap()) {
        let name = call.name();
        // Whether the records exist does not matter. The sentences of a refusal end with a period, unlike the messages of other errors.
        match call.output.await.err().and_then(|error| Some((error.status()?.as_u16(), error.message()?.to_owned()))) {
            Some((400, message)) if message.ends_with('.') => refused.push(format!("{name}: {message}")),
            _ => {}
        }
    }
    assert_eq!(refused, [""; 0]);
}
