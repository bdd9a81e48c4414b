//! All that the document has.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::stage::Stage;

/// Where nothing is known by `x`: what says so is RealtimeKit, and not the gateway, which has no such path.
#[tokio::test]
async fn each_documented_operation_is_served() {
    let stage = Stage::set().await;
    let mut served = BTreeSet::new();
    for operation in Document::read().operations() {
        let filled: Vec<_> =
            operation.path.split('/').map(|step| if step.starts_with('{') { "x" } else { step }).collect();
        let url = format!("{}{}", stage.sandbox.base_url(), filled.join("/"));
        let (operation, method) = (operation.id(), operation.method.parse().unwrap());
        let request = reqwest::Client::new().request(method, url).bearer_auth(stage.sandbox.token()).body("[]");
        let response = request.send().await.unwrap();
        let (status, answer) = (response.status().as_u16(), response.text().await.unwrap());
        assert!(matches!(status, 200 | 400 | 404), "{operation}: {status} {answer}");
        assert!(!answer.contains("No route for that URI"), "{operation}: {answer}");
        served.insert(operation.to_owned());
    }
    assert_eq!(served.len(), 62);
}
