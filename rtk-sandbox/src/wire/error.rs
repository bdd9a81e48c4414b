//! Errors of an API: a status, a code and a message.

use http::{HeaderName, HeaderValue, StatusCode};
use rtk::descriptor::ApiDescriptor;
use serde_json::{Value, json};

use super::Reply;

/// An error response of RealtimeKit or of a declared resource, which differ in its form.
#[derive(Debug)]
pub(crate) struct ApiError {
    status: StatusCode,
    /// `None` unless a mock sets one. At Cloudflare it is then the status, as in one of the two error schemas that RealtimeKit documents.
    code: Option<Value>,
    message: String,
    /// The whole body, if a mock sets it.
    body: Option<Value>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl ApiError {
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, code: None, message: message.into(), body: None, headers: Vec::new() }
    }

    /// An error of a mock. A `status` outside 400 to 599 becomes 500.
    pub(crate) fn mocked(status: u16, code: Option<Value>, message: String, body: Option<Value>) -> Self {
        let status = StatusCode::from_u16(status).ok().filter(|it| it.is_client_error() || it.is_server_error());
        Self { code, body, ..Self::new(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), message) }
    }

    pub(crate) fn with_headers(self, headers: Vec<(HeaderName, HeaderValue)>) -> Self {
        Self { headers, ..self }
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("No such {what}"))
    }

    pub(crate) fn conflict(message: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, message)
    }

    /// The product may support the request, but the sandbox does not.
    pub(crate) fn not_implemented(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_IMPLEMENTED, message)
    }

    /// Converts to the form of errors of an API: Cloudflare's usual envelope, or what the API declares.
    pub(crate) fn into_reply(self, api: &ApiDescriptor) -> Reply {
        let Self { status, code, message, body, headers } = self;
        let reply = match body {
            Some(body) => Reply::new(status, body),
            None if is_cloudflare(api) => {
                Reply::v4_errors(status, &[(code.unwrap_or_else(|| status.as_u16().into()), message)])
            }
            None => Reply::new(status, api.errors.body(&message, code)),
        };
        Reply { headers, ..reply }
    }

    /// Converts to RealtimeKit's own error body.
    pub(crate) fn into_realtimekit(self) -> Reply {
        let error = json!({ "code": self.status.as_u16(), "message": self.message });
        Reply::new(self.status, json!({ "success": false, "error": error }))
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

/// Returns whether an API is Cloudflare, whose gateway and envelope the sandbox knows.
pub(crate) fn is_cloudflare(api: &ApiDescriptor) -> bool {
    api.name == <rtk::Cloudflare as rtk::Api>::DESCRIPTOR.name
}
