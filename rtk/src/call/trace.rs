//! Spans and events of `tracing`, with OpenTelemetry's names for HTTP clients. They contain no ids, parameters or bodies.

use std::time::Duration;

use crate::platform::Instant;

use tracing::{Level, Span, debug, debug_span, enabled, field, warn};

use crate::client::retry::Outcome;
use crate::transport::response::Response;
use crate::transport::{Attempt, TransportError};

/// Creates the span of an attempt. Calls `info` only if the span is enabled.
pub(crate) fn span<'a>(info: &dyn Fn() -> Attempt<'a>, server: &(String, u16)) -> Span {
    if !enabled!(Level::DEBUG) {
        return Span::none();
    }
    let attempt = info();
    let method = attempt.method.as_str();
    debug_span!(
        "http.client.request",
        otel.name = %format_args!("{method} {}", attempt.template),
        otel.kind = "client",
        otel.status_code = field::Empty,
        http.request.method = method,
        http.request.resend_count = attempt.number - 1,
        http.response.status_code = field::Empty,
        url.template = attempt.template,
        server.address = server.0,
        server.port = server.1,
        "error.type" = field::Empty,
        rtk.resource = attempt.resource,
        rtk.operation = attempt.operation,
        rtk.operation_id = attempt.operation_id,
    )
}

/// Records the result of an attempt in its span, and logs it.
pub(crate) fn ended<'a>(
    span: &Span,
    info: &dyn Fn() -> Attempt<'a>,
    started: Instant,
    result: Result<&Response, &TransportError>,
) {
    if !enabled!(Level::DEBUG) {
        return;
    }
    let _entered = span.enter();
    let (attempt, elapsed) = (info(), started.elapsed());
    let (method, template) = (attempt.method.as_str(), attempt.template);
    match result {
        Ok(response) => {
            let status = response.status();
            span.record("http.response.status_code", status.as_u16());
            if status.is_client_error() || status.is_server_error() {
                span.record("otel.status_code", "ERROR").record("error.type", status.as_str());
            }
            debug!(status = status.as_u16(), bytes = response.bytes().len(), ?elapsed, "{method} {template}");
        }
        Err(error) => {
            span.record("otel.status_code", "ERROR").record("error.type", error.stage.name());
            debug!(?elapsed, "{method} {template}: {error}");
        }
    }
}

/// Logs that the request is retried after `pause`.
pub(crate) fn retry(attempt: &Attempt<'_>, outcome: Outcome, pause: Duration) {
    let why = match outcome {
        Outcome::NotSent => "no connection".to_owned(),
        Outcome::NotProcessed => "not processed".to_owned(),
        Outcome::Unknown => "incomplete response".to_owned(),
        Outcome::Limited(status) | Outcome::Status(status) => status.to_string(),
    };
    let (method, template) = (attempt.method.as_str(), attempt.template);
    warn!(attempt = attempt.number, ?pause, "{method} {template}: {why}; retrying");
}

/// Logs that the request is not retried because the retry budget is used up.
pub(crate) fn exhausted(attempt: &Attempt<'_>) {
    let (method, template) = (attempt.method.as_str(), attempt.template);
    warn!(attempt = attempt.number, "{method} {template}: not retried, because the client's `retry_budget` is used up");
}

/// Logs that the server rejected the credentials, and that the request is retried with new ones from the provider.
pub(crate) fn credentials(attempt: &Attempt<'_>) {
    let (method, template) = (attempt.method.as_str(), attempt.template);
    warn!(attempt = attempt.number, "{method} {template}: 401; retrying with new credentials from the provider");
}
