//! Response bodies. RealtimeKit and the gateway in front of it use different envelopes, and a client must read both:
//!
//! ```json
//! {"success": true, "data": {"sessions": []}, "paging": {"start_offset": 0, "end_offset": 0, "total_count": 0}}
//! {"success": false, "error": {"code": 404, "message": "No such meeting"}}
//! {"success": false, "errors": [{"code": 10000, "message": "Authentication error"}], "messages": [], "result": null}
//! ```

use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode};
use rtk::Envelope;
use rtk::descriptor::ApiDescriptor;
use serde_json::{Map, Value, json};

use super::error::is_cloudflare;

pub(crate) const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// A response before it is serialized.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) body: Value,
    /// Whether the body is a string to be sent as plain text rather than as JSON.
    pub(crate) is_plain: bool,
    /// Value of the `Allow` header of a 405 response.
    pub(crate) allow: Option<String>,
    /// Value of the `Link` header, which leads to the next page of a list.
    pub(crate) link: Option<String>,
    /// Further headers.
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
}

impl Reply {
    pub(super) fn new(status: StatusCode, body: Value) -> Self {
        Self { status, body, is_plain: false, allow: None, link: None, headers: Vec::new() }
    }

    /// Wraps a payload in an envelope, at a dotted `key` below the envelope's payload key.
    pub(crate) fn payload(status: StatusCode, envelope: &Envelope, key: &str, payload: Value) -> Self {
        Self::new(status, json!({ "success": true, envelope.payload: nest(key, payload) }))
    }

    /// Adds the paging object beside `data`, where most of RealtimeKit's lists have it.
    pub(crate) fn paging_beside(mut self, envelope: &Envelope, paging: Value) -> Self {
        self.body[envelope.paging] = paging;
        self
    }

    /// Adds the paging object inside `data`, where a few lists have it: next to the items, or among the attributes of a single
    /// item.
    pub(crate) fn paging_inside(mut self, envelope: &Envelope, paging: Value) -> Self {
        if let Some(data) = self.body.get_mut(envelope.payload).and_then(Value::as_object_mut) {
            data.insert(envelope.paging.to_owned(), paging);
        }
        self
    }

    /// Wraps a payload and the page info of a list in any declared envelope.
    ///
    /// If the body is the payload itself, the page info is added to the body. If the body is an array, the page info is dropped. Only Cloudflare's
    /// envelopes say `success`.
    pub(crate) fn wrapped(
        api: &ApiDescriptor,
        envelope: &Envelope,
        key: &str,
        payload: Value,
        page_info: Option<Value>,
    ) -> Self {
        let payload = nest(key, payload);
        let mut body = match envelope.payload {
            "" => payload,
            key => json!({ key: payload }),
        };
        let has_v4_keys = matches!(*envelope, Envelope::V4 | Envelope::FLAT);
        let has_success = has_v4_keys || (!envelope.payload.is_empty() && is_cloudflare(api));
        if let Some(members) = body.as_object_mut().filter(|_| has_success) {
            members.insert("success".to_owned(), true.into());
            if has_v4_keys {
                members.extend(["errors", "messages"].map(|key| (key.to_owned(), json!([]))));
            }
        }
        if let (Some(members), Some(page_info)) = (body.as_object_mut(), page_info) {
            match (envelope.paging, page_info) {
                ("", Value::Object(page_info)) => members.extend(page_info),
                ("", _) => {}
                (key, page_info) => drop(members.insert(key.to_owned(), page_info)),
            }
        }
        Self::new(StatusCode::OK, body)
    }

    /// Returns a response without an envelope: a string as plain text, any other value as JSON.
    pub(crate) fn bare(status: StatusCode, body: Value) -> Self {
        Self { is_plain: body.is_string(), ..Self::new(status, body) }
    }

    /// Serializes the body. Returns its bytes and content type.
    pub(crate) fn into_bytes(self) -> (Bytes, HeaderValue) {
        match self.body {
            Value::String(text) if self.is_plain => {
                (text.into(), HeaderValue::from_static("text/plain; charset=utf-8"))
            }
            body => (body.to_string().into(), JSON),
        }
    }

    /// Returns an error body in Cloudflare's usual envelope, as the gateway and most products send it.
    pub(super) fn v4_errors(status: StatusCode, errors: &[(Value, String)]) -> Self {
        let errors: Vec<Value> =
            errors.iter().map(|(code, message)| json!({ "code": code, "message": message })).collect();
        Self::new(status, json!({ "success": false, "errors": errors, "messages": [], "result": null }))
    }

    pub(crate) fn unauthenticated() -> Self {
        Self::v4_errors(StatusCode::UNAUTHORIZED, &[(10_000.into(), "Authentication error".to_owned())])
    }

    /// Returns the gateway's response to an unknown path, which contains two errors.
    pub(crate) fn no_route(path: &str) -> Self {
        let routing = format!("Could not route to {path}, perhaps your object identifier is invalid?");
        Self::v4_errors(
            StatusCode::NOT_FOUND,
            &[(7003.into(), routing), (7000.into(), "No route for that URI".to_owned())],
        )
    }

    pub(crate) fn method_not_allowed(method: &str, allowed: &[&str]) -> Self {
        let message = format!("Method {method} not allowed for this URI");
        let reply = Self::v4_errors(StatusCode::METHOD_NOT_ALLOWED, &[(10_405.into(), message)]);
        Self { allow: Some(allowed.join(", ")), ..reply }
    }
}

/// Nests a value below the steps of a dotted key. An empty key returns the value itself.
pub(crate) fn nest(key: &str, payload: Value) -> Value {
    key.rsplit('.').filter(|step| !step.is_empty()).fold(payload, |inner, step| {
        let mut outer = Map::new();
        outer.insert(step.to_owned(), inner);
        Value::Object(outer)
    })
}

#[cfg(test)]
mod tests {
    use super::{Reply, nest};
    use http::StatusCode;
    use rtk::Envelope;
    use serde_json::json;

    #[test]
    fn nest_follows_dotted_keys() {
        assert_eq!(nest("", json!(1)), json!(1));
        assert_eq!(nest("app", json!(1)), json!({ "app": 1 }));
        assert_eq!(nest("a.b", json!(1)), json!({ "a": { "b": 1 } }));
    }

    #[test]
    fn paging_is_inside_or_beside_data() {
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
