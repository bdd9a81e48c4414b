// Hidden in each example of `parts.md`: a transport that keeps what is sent and answers like Cloudflare.

mod recorder {
    use std::sync::{Mutex, PoisonError};

    use rtk::transport::{Body, BoxFuture, Transport, TransportError};
    use rtk::{Account, Scope, http};
    use serde_json::{Value, json};

    const PAGE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/anatomy/parts.md"));

    static SENT: Mutex<Vec<String>> = Mutex::new(Vec::new());

    struct Recorder;

    impl Transport for Recorder {
        fn send(
            &self,
            request: http::Request<Body>,
        ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
            let target = request.uri().path_and_query().map_or("", |target| target.as_str());
            let target = target.trim_start_matches("/client/v4");
            let mut said = format!("{} {target}", request.method());
            if let Some(bytes) = request.body().as_bytes().filter(|bytes| !bytes.is_empty()) {
                let mut body: Value = serde_json::from_slice(bytes).expect("a body is JSON");
                body.sort_all_objects();
                said = format!("{said}\n{body}");
            }
            let result = answer(request.method().as_str(), request.uri().path());
            SENT.lock().unwrap_or_else(PoisonError::into_inner).push(said);
            let body = Body::from(json!({"success": true, "result": result}).to_string());
            Box::pin(async { Ok(http::Response::new(body)) })
        }
    }

    fn answer(method: &str, path: &str) -> Value {
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

    /// The account `acc-1` of a client that sends nothing.
    pub fn account() -> Scope<Account> {
        let client = rtk::Client::builder().token("a-token").transport(Recorder).build();
        client.expect("a client without a network").account("acc-1")
    }

    /// The page shows, as a block of its own, all that was sent since the last time: so many requests.
    pub fn shown(requests: usize) {
        let sent = std::mem::take(&mut *SENT.lock().unwrap_or_else(PoisonError::into_inner));
        assert_eq!(sent.len(), requests, "{sent:#?}");
        let block = format!("\n```text\n{}\n```\n", sent.join("\n"));
        assert!(PAGE.contains(&block), "the page does not show{block}");
    }
}
