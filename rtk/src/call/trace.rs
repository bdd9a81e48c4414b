//! What can be seen of a call: spans and events of `tracing`, with OpenTelemetry's names for HTTP clients. Never a value.

use std::time::Duration;

use tokio::time::Instant;

use tracing::{Level, Span, debug, debug_span, enabled, field, warn};

use crate::client::retry::Outcome;
use crate::transport::response::Response;
use crate::transport::{Attempt, TransportError};

/// The span of one attempt; `seen` is asked only if somebody looks.
pub(crate) fn span<'a>(seen: &dyn Fn() -> Attempt<'a>, server: &(String, u16)) -> Span {
    if !enabled!(Level::DEBUG) {
        return Span::none();
    }
    let attempt = seen();
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

/// How an attempt ended.
pub(crate) fn ended<'a>(
    span: &Span,
    seen: &dyn Fn() -> Attempt<'a>,
    began: Instant,
    outcome: Result<&Response, &TransportError>,
) {
    if !enabled!(Level::DEBUG) {
        return;
    }
    let _entered = span.enter();
    let (attempt, elapsed) = (seen(), began.elapsed());
    let (method, template) = (attempt.method.as_str(), attempt.template);
    match outcome {
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

/// The call is made again after a pause.
pub(crate) fn retry(attempt: &Attempt<'_>, outcome: Outcome, pause: Duration) {
    let why = match outcome {
        Outcome::NotSent => "no connection".to_owned(),
        Outcome::Unknown => "no whole answer".to_owned(),
        Outcome::Status(status) => status.to_string(),
    };
    let (method, template) = (attempt.method.as_str(), attempt.template);
    warn!(attempt = attempt.number, ?pause, "{method} {template}: {why}; trying again");
}

/// The budget of retries is used up.
pub(crate) fn exhausted(attempt: &Attempt<'_>) {
    let (method, template) = (attempt.method.as_str(), attempt.template);
    warn!(attempt = attempt.number, "{method} {template}: not tried again, since too many calls were");
}

/// The server did not take the credentials, and the provider may have others.
pub(crate) fn credentials(attempt: &Attempt<'_>) {
    let (method, template) = (attempt.method.as_str(), attempt.template);
    warn!(attempt = attempt.number, "{method} {template}: 401; trying again with the credentials that there are now");
}
