//! The public key with which receivers of webhooks verify signatures. It needs no credentials.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderValue, Method, Response, StatusCode};
use serde_json::json;

use crate::webhooks::Outbox;
use crate::wire::JSON;

/// The path of the key, which is outside the API.
pub(super) const PATH: &str = "/.well-known/webhooks.json";

/// Responds with the key in the documented form.
pub(super) async fn respond(outbox: &Arc<Outbox>, method: &Method) -> Response<Bytes> {
    if !matches!(*method, Method::GET | Method::HEAD) {
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let outbox = Arc::clone(outbox);
    // The key pair may have to be generated first.
    let pem = tokio::task::spawn_blocking(move || outbox.public_pem()).await;
    let (status, body) = match pem {
        Ok(Some(pem)) => (StatusCode::OK, json!({ "success": true, "data": { "publicKey": pem }, "message": "" })),
        _ => {
            let message = "No key pair could be generated";
            (StatusCode::INTERNAL_SERVER_ERROR, json!({ "success": false, "message": message }))
        }
    };
    let mut response = Response::new(Bytes::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, JSON);
    response
}
