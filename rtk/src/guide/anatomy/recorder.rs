// Hidden in each example of `lines.md`: a transport that records requests and responds like Cloudflare.

mod recorder {
    use std::sync::{Mutex, PoisonError};

    use rtk::transport::{Body, BoxFuture, Transport, TransportError};
    use rtk::{Account, Scope, http};
    use serde_json::{Value, json};

    const PAGE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/guide/anatomy/lines.md"));

    static SENT: Mutex<Vec<String>> = Mutex::new(Vec::new());

    struct Recorder;

    impl Transport for Recorder {
        fn send(
            &self,
            request: http::Request<Body>,
        ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            let target = request.uri().path_and_query().map_or("", |target| target.as_str());
            let target = target.trim_start_matches("/client/v4");
            let mut line = format!("{} {target}", request.method());
            if let Some(bytes) = request.body().as_bytes().filter(|bytes| !bytes.is_empty()) {
                let mut body: Value = serde_json::from_slice(bytes).expect("the body is JSON");
                body.sort_all_objects();
                line = format!("{line}\n{body}");
            }
            let result = result(request.method().as_str(), request.uri().path());
            SENT.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            let body = Body::from(json!({"success": true, "result": result}).to_string());
            Box::pin(async { Ok(http::Response::new(body)) })
        }
    }

    fn result(method: &str, path: &str) -> Value {
        let pool = json!({
            "id": "pool-1",
            "name": "web",
            "origins": [{"name": "web-1", "address": "192.0.2.1"}],
            "load_shedding": {"default_percent": 10.0, "default_policy": "shuffle"},
            "created_on": "2026-01-05T09:00:00Z",
            "networks": ["cloudflare"],
        });
        match (method, path.rsplit('/').next()) {
            ("GET", Some("pools")) => json!([pool]),
            ("GET", Some("references")) => json!([{"resource_id": "lb-1", "resource_name": "www.example.com"}]),
            ("GET", Some("buckets")) => json!({"buckets": [{"name": "logs"}]}),
            ("POST", Some("preview")) => json!({"preview_id": "preview-1"}),
            ("DELETE", _) => json!({"id": "pool-1"}),
            _ => pool,
        }
    }

    /// Returns the account `acc-1` of a client that uses this transport.
    pub fn account() -> Scope<Account> {
        let client = rtk::Client::builder().token("a-token").transport(Recorder).build();
        client.expect("a client without a network").account("acc-1")
    }

    /// Checks the number of requests since the last call, and that the page shows them in one block.
    pub fn shown(requests: usize) {
        let sent = std::mem::take(&mut *SENT.lock().unwrap_or_else(PoisonError::into_inner));
        assert_eq!(sent.len(), requests, "{sent:#?}");
        let block = format!("\n```text\n{}\n```\n", sent.join("\n"));
        assert!(PAGE.contains(&block), "the page does not show{block}");
    }
}
