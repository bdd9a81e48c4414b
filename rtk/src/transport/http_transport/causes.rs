//! What the causes of an error say about the request. Both engines stand on hyper and h2, whose errors these are.

use std::error::Error;
#[cfg(any(feature = "http2", feature = "hyper"))]
use std::iter::successors;

/// Returns an error and its sources, the outermost first.
#[cfg(any(feature = "http2", feature = "hyper"))]
pub(super) fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    successors(Some(error), |&error| error.source())
}

/// Whether the server says that it did not process the request: `REFUSED_STREAM`, or a `GOAWAY` for the streams that it does not include,
/// which is when h2 returns it for a request ([RFC 9113, 8.7](https://www.rfc-editor.org/rfc/rfc9113#section-8.7)).
#[cfg(feature = "http2")]
pub(super) fn was_not_processed(error: &(dyn Error + 'static)) -> bool {
    causes(error).find_map(|cause| cause.downcast_ref::<h2::Error>()).is_some_and(|error| {
        let is_refused = error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
        error.is_remote() && (is_refused || error.is_go_away())
    })
}

#[cfg(not(feature = "http2"))]
pub(super) fn was_not_processed(_: &(dyn Error + 'static)) -> bool {
    false
}
