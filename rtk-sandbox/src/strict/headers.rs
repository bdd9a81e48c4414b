//! Compares the headers of a request with the declared ones.

use rtk::descriptor::{Location, TypeShape, ValueType};

use super::Sent;
use super::query::accepts;
use super::report::Report;
use super::value::expectation;

/// Headers of HTTP, of proxies and of tracing, which clients send without a declaration.
const COMMON: &[&str] = &[
    "accept",
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "authorization",
    "b3",
    "baggage",
    "cache-control",
    "connection",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-type",
    "cookie",
    "date",
    "dnt",
    "expect",
    "forwarded",
    "from",
    "host",
    "idempotency-key",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "keep-alive",
    "last-event-id",
    "max-forwards",
    "origin",
    "pragma",
    "prefer",
    "priority",
    "proxy-authorization",
    "proxy-connection",
    "range",
    "referer",
    "request-id",
    "sentry-trace",
    "te",
    "traceparent",
    "tracestate",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "upgrade-insecure-requests",
    "user-agent",
    "via",
    "x-amzn-trace-id",
    "x-cloud-trace-context",
    "x-correlation-id",
    "x-http-method-override",
    "x-real-ip",
    "x-request-id",
    "x-requested-with",
];

/// Beginnings of such headers.
const COMMON_PREFIXES: &[&str] = &["sec-", "x-b3-", "x-datadog-", "x-forwarded-", "x-stainless-"];

pub(super) fn check(sent: &Sent<'_>, report: &mut Report) {
    let Sent { descriptor, operation, headers, id_headers, .. } = sent;
    let api = descriptor.api;
    let owner = TypeShape::OfResource(descriptor);
    let constants = operation.constants.iter().filter(|constant| constant.location == Location::Header);
    let declared = || sent.declaring().flat_map(|operation| operation.headers);
    let mut known: Vec<String> = declared().map(|header| header.wire.to_ascii_lowercase()).collect();
    known.extend(constants.map(|constant| constant.key.to_ascii_lowercase()));
    known.extend(api.headers.iter().map(|(name, _)| name.to_ascii_lowercase()));
    known.extend(id_headers.iter().map(|name| name.to_ascii_lowercase()));
    known.extend(operation.idempotency_key.or(api.idempotency_key).map(str::to_ascii_lowercase));
    known.extend(api.authentication.header_for("").map(|(name, _)| name.to_ascii_lowercase()));
    for name in headers.keys().map(http::HeaderName::as_str) {
        let is_common = COMMON.contains(&name) || COMMON_PREFIXES.iter().any(|prefix| name.starts_with(prefix));
        if !is_common && !known.iter().any(|known| known == name) {
            let own: Vec<String> = known.iter().filter(|known| !COMMON.contains(&known.as_str())).cloned().collect();
            report.unknown("header", name, "", &own);
        }
    }
    for header in declared() {
        let Some(value) = headers.get(header.wire) else {
            if header.required {
                report.add(format!("The header `{}` is required", header.wire));
            }
            continue;
        };
        let ty = owner.type_of(header.ty);
        let Ok(text) = value.to_str() else { continue };
        let is_accepted = match ty.required() {
            ValueType::ListType(of) => text.split(',').all(|item| accepts(of, item.trim())),
            ty => accepts(ty, text),
        };
        if !is_accepted {
            report.add(format!("The header `{}` must be {}", header.wire, expectation(ty.required())));
        }
    }
}
