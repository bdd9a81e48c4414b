//! The declarations describe every request that they send: the sandbox in strict mode refuses none.

use rtk::{Client, Retry};
use rtk_sandbox::Sandbox;

use crate::support::Call;
use crate::{accounts, dns, kv, r2, reserved_ids, workers, zones};

/// Returns what the sandbox refuses. Whether the records exist does not matter.
async fn refused(calls: fn(&Client) -> Vec<Call>) -> Vec<String> {
    let sandbox = Sandbox::builder().serve_all(reserved_ids::all()).strict().start().await.unwrap();
    let client = Client::builder().token(sandbox.token()).base_url(sandbox.base_url()).retry(Retry::never()).build();
    let mut refused = Vec::new();
    let calls = calls(&client.unwrap());
    assert!(!calls.is_empty());
    for call in calls {
        let name = call.name.clone();
        // The sentences of a refusal end with a period, unlike the messages of other errors.
        match call.make().await.err().and_then(|error| Some((error.status()?.as_u16(), error.message()?.to_owned()))) {
            Some((400, message)) if message.ends_with('.') => refused.push(format!("{name}: {message}")),
            _ => {}
        }
    }
    refused
}

#[tokio::test]
async fn requests_of_all_products_are_described() {
    for calls in [
        accounts::calls::all,
        dns::calls::all,
        kv::calls::calls,
        r2::calls::calls,
        workers::calls::all,
        zones::calls::all,
    ] {
        assert_eq!(refused(calls).await, [""; 0]);
    }
}
