//! Which requests can have the same response.

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderName, HeaderValue, Uri};

use crate::transport::body::Body;

/// The URL and the credentials of a request. Has no `Debug`, because it would show them.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) uri: Uri,
    credentials: Vec<(HeaderName, HeaderValue)>,
}

impl Key {
    pub(super) fn of(request: &http::Request<Body>) -> Self {
        let is_credential =
            |name: &HeaderName, value: &HeaderValue| value.is_sensitive() || *name == AUTHORIZATION || *name == COOKIE;
        let headers = request.headers().iter().filter(|(name, value)| is_credential(name, value));
        let mut credentials: Vec<_> = headers.map(|(name, value)| (name.clone(), value.clone())).collect();
        credentials.sort_by(|one, other| one.0.as_str().cmp(other.0.as_str()));
        Self { uri: request.uri().clone(), credentials }
    }
}
