//! Compressed responses, by tower-http, as reqwest decodes them.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::task::{Context, Poll};

use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, Entry, HeaderMap, HeaderValue};
use http::{Request, Response};
use hyper::body::Incoming;
use tower_http::decompression::{Decompression, DecompressionBody};
use tower_service::Service;

/// What this build decodes.
const ACCEPTED: &str = match (cfg!(feature = "gzip"), cfg!(feature = "brotli"), cfg!(feature = "zstd")) {
    (true, true, true) => "zstd,gzip,br",
    (true, true, false) => "gzip,br",
    (true, false, true) => "zstd,gzip",
    (true, false, false) => "gzip",
    (false, true, true) => "zstd,br",
    (false, true, false) => "br",
    (false, false, _) => "zstd",
};

/// Offers the server the encodings, unless the request has others.
pub(super) fn accept(headers: &mut HeaderMap) {
    if let Entry::Vacant(entry) = headers.entry(ACCEPT_ENCODING) {
        entry.insert(HeaderValue::from_static(ACCEPTED));
    }
}

pub(super) fn is_compressed<B>(response: &Response<B>) -> bool {
    response.headers().contains_key(CONTENT_ENCODING)
}

/// Decodes the body, and removes the headers that are no longer true. Leaves a body in an unknown encoding as it is.
///
/// A response that is not compressed does not come here, because the states of all decoders would be moved with its body.
pub(super) async fn decompress(response: Response<Incoming>) -> Response<DecompressionBody<Incoming>> {
    match Decompression::new(Received).call(Request::new(response)).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// A service that responds with what its request holds: a response that has been received.
struct Received;

impl Service<Request<Response<Incoming>>> for Received {
    type Response = Response<Incoming>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Response<Incoming>>) -> Self::Future {
        ready(Ok(request.into_body()))
    }
}
