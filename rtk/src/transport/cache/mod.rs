//! Responses that are kept in memory, as HTTP allows it.

mod key;
mod store;

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use bytes::BytesMut;
use futures_util::{StreamExt as _, stream};
use http::header::{IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE, RANGE};
use http::{HeaderMap, Method, StatusCode};
use http_cache_semantics::{AfterResponse, BeforeRequest, CacheOptions, CachePolicy};

use self::key::Key;
use self::store::{Entry, Store};
use crate::transport::body::Body;
use crate::transport::error::TransportError;
use crate::transport::{Anonymous, BoxFuture, Instant, Streamed, Transport};

/// The largest part of the cache that one response can take.
const LARGEST_PART: usize = 4;

/// Keeps responses to GET in memory, and asks the server whether they are still valid. Needs the feature `cache`.
///
/// A response with an `ETag` or `Last-Modified` is kept. The next equal request is sent with `If-None-Match` or `If-Modified-Since`, and
/// if the server answers 304, the call returns what was kept. A response that `Cache-Control` or `Expires` allows to reuse is returned
/// without sending anything until then, and one with `no-store` is not kept.
///
/// ```
/// use rtk::transport::{Cache, HttpTransport};
///
/// # fn main() -> Result<(), rtk::Error> {
/// let transport = Cache::around(HttpTransport::builder().build()?).max_bytes(32 << 20);
/// let client = rtk::Client::builder().token("a-token").transport(transport).build()?;
/// # Ok(()) }
/// ```
///
/// Only a request with the same URL and credentials gets a response that was kept, and a response with `Vary` only one with the same
/// headers. A write that succeeds removes what was kept of its path, of the paths below it and of those that it is below, so that
/// `account.things().all()` sees a `Thing` that this client has created. It cannot know of other paths, nor of other clients.
///
/// Streamed responses, downloads and requests that have a condition of their own, such as
/// [`if_none_match`](crate::Request::if_none_match), are sent as without a cache.
pub struct Cache<T> {
    inner: T,
    store: Mutex<Store>,
}

impl<T: Transport> Cache<T> {
    /// Returns a transport that sends with `inner`, and keeps at most 16 MiB.
    pub fn around(inner: T) -> Self {
        Self { inner, store: Mutex::new(Store::new(16 << 20)) }
    }

    /// Sets the maximum size of all responses that are kept, in bytes. Defaults to 16 MiB.
    ///
    /// The responses that were not used for the longest time are removed first. A response of more than a quarter of this size is not kept.
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.store = Mutex::new(Store::new(bytes));
        self
    }

    /// Returns the stored response, or sends the request.
    async fn get(&self, mut request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let key = Key::of(&request);
        // The policy compares the request as it was before conditions are added.
        let asked = head_of(&request);
        let mut known = self.store().get(&key);
        if let Some(entry) = &known {
            match entry.policy.before_request(&asked, SystemTime::now()) {
                BeforeRequest::Fresh(head) => return Ok(entry.response(head)),
                BeforeRequest::Stale { request: head, matches: true } => add_conditions(&mut request, &head.headers),
                BeforeRequest::Stale { .. } => known = None,
            }
        }
        let conditional = head_of(&request);
        let response = self.inner.send(request).await?;
        if let Some(entry) = known.filter(|_| response.status() == StatusCode::NOT_MODIFIED) {
            if let AfterResponse::NotModified(policy, head) =
                entry.policy.after_response(&conditional, &response, SystemTime::now())
            {
                let entry = Entry { policy, ..entry };
                self.store().insert(key, entry.clone());
                return Ok(entry.response(head));
            }
            // The server speaks of another response than the one that was kept.
            self.store().remove(&key);
            let again = asked.clone().map(|()| Body::empty());
            return self.inner.send(again).await;
        }
        self.keep(key, &asked, response).await
    }

    /// Keeps a response, if it can be used again.
    async fn keep(
        &self,
        key: Key,
        asked: &http::Request<()>,
        response: http::Response<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let options = CacheOptions { shared: false, cache_heuristic: 0.0, ..CacheOptions::default() };
        let now = SystemTime::now();
        let policy = CachePolicy::new_options(asked, &response, now, options);
        let has_validator = ["etag", "last-modified"].iter().any(|name| response.headers().contains_key(*name));
        let is_useful = policy.is_storable() && (has_validator || !policy.time_to_live(now).is_zero());
        if response.status() != StatusCode::OK || !is_useful {
            self.store().remove(&key);
            return Ok(response);
        }
        let limit = self.store().max_bytes() / LARGEST_PART;
        let (head, body) = response.into_parts();
        let mut chunks = match body.into_stream() {
            Ok(body) => {
                self.store().insert(key, Entry { policy, head: head.clone(), body: body.clone() });
                return Ok(http::Response::from_parts(head, Body::from(body)));
            }
            Err(chunks) => chunks,
        };
        let mut body = BytesMut::new();
        while let Some(chunk) = chunks.next().await.transpose()? {
            body.extend_from_slice(&chunk);
            if body.len() > limit {
                let begun = stream::iter([Ok(body.freeze())]);
                return Ok(http::Response::from_parts(head, Body::chunks(begun.chain(chunks))));
            }
        }
        let body = body.freeze();
        self.store().insert(key, Entry { policy, head: head.clone(), body: body.clone() });
        Ok(http::Response::from_parts(head, Body::from(body)))
    }

    /// Sends a request that may change what was kept.
    async fn write(&self, request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let uri = request.uri().clone();
        let response = self.inner.send(request).await;
        // After an error, the request may have been carried out.
        if response.as_ref().map_or(true, |response| !response.status().is_client_error()) {
            self.store().remove_around(&uri);
        }
        response
    }

    fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Transport> Transport for Cache<T> {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let extensions = request.extensions();
        let is_bypassed = extensions.get::<Anonymous>().is_some() || extensions.get::<Streamed>().is_some();
        match *request.method() {
            _ if is_bypassed => self.inner.send(request),
            Method::GET if !has_conditions(request.headers()) => Box::pin(self.get(request)),
            Method::GET | Method::HEAD => self.inner.send(request),
            _ => Box::pin(self.write(request)),
        }
    }

    fn attempt_timed_out(&self, started: Instant) {
        self.inner.attempt_timed_out(started);
    }
}

fn head_of(request: &http::Request<Body>) -> http::Request<()> {
    let mut head = http::Request::new(());
    *head.method_mut() = request.method().clone();
    *head.uri_mut() = request.uri().clone();
    *head.headers_mut() = request.headers().clone();
    head
}

fn has_conditions(headers: &HeaderMap) -> bool {
    let conditions = [IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE, RANGE];
    conditions.iter().any(|name| headers.contains_key(name))
}

fn add_conditions(request: &mut http::Request<Body>, of_policy: &HeaderMap) {
    for name in [IF_NONE_MATCH, IF_MODIFIED_SINCE] {
        if let Some(value) = of_policy.get(&name) {
            request.headers_mut().insert(name, value.clone());
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Cache<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The keys hold credentials.
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        f.debug_struct("Cache").field("inner", &self.inner).field("store", &*store).finish()
    }
}
