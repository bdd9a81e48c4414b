//! Every operation in the document is served.

use std::collections::BTreeSet;

use crate::support::document::document;
use crate::support::documented::Fixture;

/// With the id `x` everywhere, the errors must come from RealtimeKit rather than from the gateway, which reports unknown paths.
#[tokio::test]
async fn every_documented_operation_is_served() {
    let fixture = Fixture::start().await;
    let mut served = BTreeSet::new();
    for operation in document().operations {
        let filled: Vec<_> =
            operation.path.split('/').map(|step| if step.starts_with('{') { "x" } else { step }).collect();
        let url = format!("{}{}", fixture.sandbox.base_url(), filled.join("/"));
        let (operation, method) = (operation.name(), operation.method.parse().unwrap());
        let request = reqwest::Client::new().request(method, url).bearer_auth(fixture.sandbox.token()).body("[]");
        let response = request.send().await.unwrap();
        let (status, response) = (response.status().as_u16(), response.text().await.unwrap());
        assert!(matches!(status, 200 | 400 | 404), "{operation}: {status} {response}");
        assert!(!response.contains("No route for that URI"), "{operation}: {response}");
        served.insert(operation);
    }
    assert_eq!(served.len(), 62);
}
