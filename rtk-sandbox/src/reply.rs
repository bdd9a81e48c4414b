//! How answers look. RealtimeKit and the gateway before it disagree, and a client must read both:
//!
//! ```json
//! {"success": true, "data": {"sessions": []}, "paging": {"start_offset": 0, "end_offset": 0, "total_count": 0}}
//! {"success": false, "error": {"code": 404, "message": "No such meeting"}}
//! {"success": false, "errors": [{"code": 10000, "message": "Authentication error"}], "messages": [], "result": null}
//! ```

use bytes::Bytes;
use http::{HeaderValue, StatusCode};
use rtk::Envelope;
use serde_json::{Map, Value, json};

use crate::server::JSON;

/// A status and a body.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) body: Value,
    /// The body is a text to be sent as it is.
    pub(crate) is_plain: bool,
    /// The methods of the path, in an answer to another one.
    pub(crate) allow: Option<String>,
    /// Where a list goes on.
    pub(crate) link: Option<String>,
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

    /// A payload in an envelope of any declaration, and what is told of the list that it is a part of. Where the body is the payload, that
    /// stands in the body itself; where the body is a list there is no room for it.
    pub(crate) fn wrapped(
        status: StatusCode,
        envelope: &Envelope,
        key: &str,
        payload: Value,
        told: Option<Value>,
    ) -> Self {
        let payload = nest(key, payload);
        let mut body = match envelope.payload {
            "" => payload,
            at => json!({ at: payload }),
        };
        let has_own_keys = matches!(*envelope, Envelope::V4 | Envelope::FLAT);
        if let Some(members) = body.as_object_mut().filter(|_| has_own_keys || !envelope.payload.is_empty()) {
            members.insert("success".to_owned(), true.into());
            if has_own_keys {
                members.extend(["errors", "messages"].map(|key| (key.to_owned(), json!([]))));
            }
        }
        if let (Some(members), Some(told)) = (body.as_object_mut(), told) {
            match (envelope.paging, told) {
                ("", Value::Object(told)) => members.extend(told),
                ("", _) => {}
                (at, told) => drop(members.insert(at.to_owned(), told)),
            }
        }
        Self::new(status, body)
    }

    /// An answer without any envelope: a text as it is, anything else as JSON.
    pub(crate) fn bare(status: StatusCode, body: Value) -> Self {
        Self { is_plain: body.is_string(), ..Self::new(status, body) }
    }

    /// What the bytes of the body are, and what they are called.
    pub(crate) fn into_bytes(self) -> (Bytes, HeaderValue) {
        match self.body {
            Value::String(text) if self.is_plain => {
                (text.into(), HeaderValue::from_static("text/plain; charset=utf-8"))
            }
            body => (body.to_string().into(), JSON),
        }
    }

    /// What the gateway says itself, before RealtimeKit sees the request, and what products with Cloudflare's usual envelope say.
    fn gateway(status: StatusCode, errors: &[(i64, String)]) -> Self {
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
        Self { status, body, is_plain: false, allow: None, link: None }
    }
}

pub(crate) fn nest(key: &str, payload: Value) -> Value {
    key.rsplit('.').filter(|step| !step.is_empty()).fold(payload, |inner, step| {
        let mut outer = Map::new();
        outer.insert(step.to_owned(), inner);
        Value::Object(outer)
    })
}

/// RealtimeKit says no, or another product. The code is the status again, as one of RealtimeKit's two error schemas documents, unless
/// a user knows better.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    code: i64,
    message: String,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, code: status.as_u16().into(), message: message.into() }
    }

    /// What is no status of an error becomes 500.
    pub(crate) fn with_code(status: u16, code: i64, message: String) -> Self {
        let status = StatusCode::from_u16(status).ok().filter(|it| it.is_client_error() || it.is_server_error());
        Self { status: status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), code, message }
    }

    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("No such {what}"))
    }

    pub(crate) fn conflict(message: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, message)
    }

    /// It is the sandbox that does not know.
    pub(crate) fn unknown(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_IMPLEMENTED, message)
    }

    /// In the form of products with Cloudflare's usual envelope.
    pub(crate) fn in_v4(self) -> Reply {
        Reply::gateway(self.status, &[(self.code, self.message)])
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    pub(crate) fn into_message(self) -> String {
        self.message
    }

    #[cfg(test)]
    pub(crate) fn message(&self) -> &str {
        &self.message
    }
}

impl From<Refusal> for Reply {
    fn from(refusal: Refusal) -> Self {
        let error = json!({ "code": refusal.code, "message": refusal.message });
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
