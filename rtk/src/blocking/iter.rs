//! Streams as iterators.

use std::fmt;

use futures_core::Stream;
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;

use crate::blocking::Blocking as _;
use crate::error::Error;
use crate::resource::list::item::Item;
use crate::resource::list::stream::Items;
use crate::transport::byte_stream::ByteStream;
use crate::transport::events::ServerSentEvents;
use crate::transport::json_lines::JsonLines;

/// An iterator over a stream, which waits for each item. Returned by `into_iter` of [`Items`], [`ByteStream`], [`JsonLines`] and
/// [`ServerSentEvents`].
///
/// A `for` loop over the stream calls it. Pages are fetched as they are needed, so a loop that ends early fetches no further page. To keep the stream,
/// such as for its [position](Items::position), loop over `&mut stream`.
///
/// ```no_run
/// # fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// for session in app.sessions().stream().per_page(50) {
///     let session = session?;
///     if session.minutes_consumed > Some(600.0) {
///         println!("the first long session: {}", session.id());
///         break;
///     }
/// }
///
/// let mut meetings = app.meetings().stream();
/// for meeting in (&mut meetings).into_iter().take(100) {
///     println!("{}", meeting?.id());
/// }
/// let position = meetings.position(); // where the next run of the program goes on
/// # Ok(()) }
/// ```
///
/// Called by async code, it returns one error of kind [`InsideRuntime`](crate::ErrorKind::InsideRuntime) and ends.
///
/// Available with the feature `blocking`, except on wasm32.
#[must_use = "an iterator does nothing until it is consumed"]
pub struct BlockingIter<S> {
    stream: S,
    has_ended: bool,
}

impl<S, T> Iterator for BlockingIter<S>
where
    S: Stream<Item = Result<T, Error>> + Unpin,
{
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.has_ended {
            return None;
        }
        // The outer error is that of `wait`: each further call would fail with it, too.
        let next = async { Ok(self.stream.next().await) }.wait();
        self.has_ended = !matches!(next, Ok(Some(_)));
        next.unwrap_or_else(|error: Error| Some(Err(error)))
    }
}

/// Makes a stream iterable, by itself and by a mutable reference.
macro_rules! iterable {
    ($stream:ty $(, $parameter:ident: $bound:ident)?) => {
        /// Available with the feature `blocking`, except on wasm32.
        impl$(<$parameter: $bound>)? IntoIterator for $stream {
            type Item = <Self as Stream>::Item;
            type IntoIter = BlockingIter<Self>;

            fn into_iter(self) -> Self::IntoIter {
                BlockingIter { stream: self, has_ended: false }
            }
        }

        /// Available with the feature `blocking`, except on wasm32.
        #[expect(clippy::into_iter_without_iter, reason = "a loop over `&mut stream` is enough")]
        impl<'a $(, $parameter: $bound)?> IntoIterator for &'a mut $stream {
            type Item = <Self as Stream>::Item;
            type IntoIter = BlockingIter<&'a mut $stream>;

            fn into_iter(self) -> Self::IntoIter {
                BlockingIter { stream: self, has_ended: false }
            }
        }
    };
}

iterable!(Items<I>, I: Item);
iterable!(JsonLines<T>, T: DeserializeOwned);
iterable!(ByteStream);
iterable!(ServerSentEvents);

impl<S: fmt::Debug> fmt::Debug for BlockingIter<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("BlockingIter").field(&self.stream).finish()
    }
}
