//! What an error reports about its request and the response to it.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::error::api::ApiError;
use crate::value::method::Method;

/// The template of a download whose URL the program gives.
pub(crate) const LINK: &str = "{url}";

/// The request of a failed call. Holds the path template, never the path, because ids can be sensitive.
#[derive(Debug, Clone)]
pub(crate) struct RequestInfo {
    pub(crate) method: Method,
    pub(crate) template: String,
    pub(crate) resource: Option<&'static str>,
    pub(crate) operation: Option<&'static str>,
    pub(crate) operation_id: Option<&'static str>,
    /// The resource is a singleton, so a 404 can mean that it does not exist yet.
    pub(crate) singleton: bool,
}

impl RequestInfo {
    /// Whether the request is a download, whose URL is a link that a record or the program holds.
    pub(crate) fn is_download(&self) -> bool {
        // The path of an operation never begins with a placeholder.
        self.template == LINK || self.operation.is_some() && self.template.starts_with('{')
    }
}

impl fmt::Display for RequestInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method.as_str(), self.template)?;
        if let (Some(resource), Some(operation)) = (self.resource, self.operation) {
            write!(f, " ({resource}::{operation}")?;
            if let Some(id) = self.operation_id {
                write!(f, ", {id}")?;
            }
            f.write_str(")")?;
        }
        Ok(())
    }
}

/// The response of a failed call.
#[derive(Default)]
pub(crate) struct ResponseInfo {
    pub(crate) status: StatusCode,
    pub(crate) errors: Vec<ApiError>,
    pub(crate) request_id: Option<String>,
    pub(crate) headers: HeaderMap,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) body: Bytes,
}
