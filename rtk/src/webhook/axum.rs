//! Deliveries as arguments of axum's handlers, in the feature `axum`.

use axum_core::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum_core::extract::{DefaultBodyLimit, FromRef, FromRequest, Request};
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_LENGTH;
use serde::de::DeserializeOwned;

use super::{Delivery, Error, ErrorKind, Verifier};

/// Verifies the request with the [`Verifier`] of the state. In the feature `axum`.
///
/// The body may be as large as [`Verifier::body_limit`] says; axum's `DefaultBodyLimit` does not apply. A larger one is refused without being
/// read whole.
impl<S, E> FromRequest<S> for Delivery<E>
where
    S: Send + Sync,
    Verifier<E>: FromRef<S>,
    E: DeserializeOwned,
{
    type Rejection = Error;

    async fn from_request(mut request: Request, state: &S) -> Result<Self, Error> {
        let verifier = Verifier::from_ref(state);
        if announced(request.headers()).is_some_and(|length| length > verifier.body_limit) {
            return Err(verifier.too_large());
        }
        DefaultBodyLimit::max(verifier.body_limit).apply(&mut request);
        let headers = std::mem::take(request.headers_mut());
        let body = match Bytes::from_request(request, state).await {
            Ok(body) => body,
            Err(BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_))) => {
                return Err(verifier.too_large());
            }
            Err(source) => return Err(Error::new(ErrorKind::Incomplete, "its body ended early").with_source(source)),
        };
        verifier.verify(&headers, body).await
    }
}

/// The length of the body, if the request states it.
fn announced(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// A response with the [`status`](Error::status) of the error and an empty body. In the feature `axum`.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        self.status().into_response()
    }
}
