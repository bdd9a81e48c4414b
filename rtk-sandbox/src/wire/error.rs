//! Errors of an API: a status, a code and a message.

use http::StatusCode;
use serde_json::json;

use super::Reply;

/// An error response of RealtimeKit or of a declared resource, which differ in its form.
///
/// The code equals the status, as in one of the two error schemas that RealtimeKit documents, unless a mock sets another one.
#[derive(Debug)]
pub(crate) struct ApiError {
    status: StatusCode,
    code: i64,
    message: String,
}

impl ApiError {
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, code: status.as_u16().into(), message: message.into() }
    }

    /// Sets a code that differs from the status. A `status` outside 400 to 599 becomes 500.
    pub(crate) fn with_code(status: u16, code: i64, message: String) -> Self {
        let status = StatusCode::from_u16(status).ok().filter(|it| it.is_client_error() || it.is_server_error());
        Self { status: status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), code, message }
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

    /// Converts to the error body of products that use Cloudflare's usual envelope.
    pub(crate) fn into_v4(self) -> Reply {
        Reply::v4_errors(self.status, &[(self.code, self.message)])
    }

    /// Converts to RealtimeKit's own error body.
    pub(crate) fn into_realtimekit(self) -> Reply {
        let error = json!({ "code": self.code, "message": self.message });
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
