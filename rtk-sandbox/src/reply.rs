//! How answers look. RealtimeKit and the gateway before it disagree, and a client must read both:
//!
//! ```json
//! {"success": true, "data": {"sessions": []}, "paging": {"start_offset": 0, "end_offset": 0, "total_count": 0}}
//! {"success": false, "error": {"code": 404, "message": "No such meeting"}}
//! {"success": false, "errors": [{"code": 10000, "message": "Authentication error"}], "messages": [], "result": null}
//! ```

use http::StatusCode;
use rtk::Envelope;
use serde_json::{Map, Value, json};

/// A status and a body.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) body: Value,
    /// The methods of the path, in an answer to another one.
    pub(crate) allow: Option<String>,
}

impl Reply {
    /// A payload where it is declared to be: at a dotted `key` below the envelope's own.
    pub(crate) fn payload(status: StatusCode, envelope: &Envelope, key: &str, payload: Value) -> Self {
        Self::new(status, json!({ "success": true, envelope.payload: nest(key, payload) }))
    }

    /// Where most lists have their paging: beside `data`.
    pub(crate) fn paging_beside(mut self, envelope: &Envelope, paging: Value) -> Self {
        self.body[envelope.paging] = paging;
        self
    }

    /// Where some have it: inside `data`, next to the items or among the attributes of the only one.
    pub(crate) fn paging_inside(mut self, envelope: &Envelope, paging: Value) -> Self {
        if let Some(data) = self.body.get_mut(envelope.payload).and_then(Value::as_object_mut) {
            data.insert(envelope.paging.to_owned(), paging);
        }
        self
    }

    /// What the gateway says itself, before RealtimeKit sees the request.
    fn gateway(status: StatusCode, errors: &[(u32, String)]) -> Self {
        let errors: Vec<Value> =
            errors.iter().map(|(code, message)| json!({ "code": code, "message": message })).collect();
        Self::new(status, json!({ "success": false, "errors": errors, "messages": [], "result": null }))
    }

    pub(crate) fn unauthenticated() -> Self {
        Self::gateway(StatusCode::UNAUTHORIZED, &[(10_000, "Authentication error".to_owned())])
    }

    /// Two errors in one answer, as the gateway gives them.
    pub(crate) fn no_route(path: &str) -> Self {
        let routing = format!("Could not route to {path}, perhaps your object identifier is invalid?");
        Self::gateway(StatusCode::NOT_FOUND, &[(7003, routing), (7000, "No route for that URI".to_owned())])
    }

    pub(crate) fn other_methods(method: &str, methods: &[&str]) -> Self {
        let message = format!("Method {method} not allowed for this URI");
        let reply = Self::gateway(StatusCode::METHOD_NOT_ALLOWED, &[(10_405, message)]);
        Self { allow: Some(methods.join(", ")), ..reply }
    }

    fn new(status: StatusCode, body: Value) -> Self {
        Self { status, body, allow: None }
    }
}

fn nest(key: &str, payload: Value) -> Value {
    key.rsplit('.').filter(|step| !step.is_empty()).fold(payload, |inner, step| {
        let mut outer = Map::new();
        outer.insert(step.to_owned(), inner);
        Value::Object(outer)
    })
}

/// RealtimeKit says no. Its code is the status again, as one of its two error schemas documents.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    message: String,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }

    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("No such {what}"))
    }

    #[cfg(test)]
    pub(crate) fn message(&self) -> &str {
        &self.message
    }
}

impl From<Refusal> for Reply {
    fn from(refusal: Refusal) -> Self {
        let error = json!({ "code": refusal.status.as_u16(), "message": refusal.message });
        Self::new(refusal.status, json!({ "success": false, "error": error }))
    }
}

#[cfg(test)]
mod tests {
    use super::{Reply, nest};
    use http::StatusCode;
    use rtk::Envelope;
    use serde_json::json;

    #[test]
    fn payloads_nest() {
        assert_eq!(nest("", json!(1)), json!(1));
        assert_eq!(nest("app", json!(1)), json!({ "app": 1 }));
        assert_eq!(nest("a.b", json!(1)), json!({ "a": { "b": 1 } }));
    }

    #[test]
    fn paging_has_two_places() {
        const ENVELOPE: &Envelope = &Envelope::REALTIME_KIT;
        let reply = |key| Reply::payload(StatusCode::OK, ENVELOPE, key, json!({}));
        let inside = reply("").paging_inside(ENVELOPE, json!(1)).body;
        assert_eq!(inside, json!({ "success": true, "data": { "paging": 1 } }));
        let inside = reply("people").paging_inside(ENVELOPE, json!(1)).body;
        assert_eq!(inside, json!({ "success": true, "data": { "people": {}, "paging": 1 } }));
        let beside = reply("").paging_beside(ENVELOPE, json!(1)).body;
        assert_eq!(beside, json!({ "success": true, "data": {}, "paging": 1 }));
    }
}
