//! Query parameters and headers, put together one by one.

use std::fmt;

use crate::input::query::{self, Query};
use crate::input::writable::Writable;

/// The query parameters and headers of a request.
///
/// The first value that cannot be serialized is reported when the request is sent.
#[derive(Clone, Default)]
pub struct Params {
    pub(crate) query: Query,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) deferred_error: Option<String>,
}

impl Params {
    /// Returns no parameters.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a query parameter.
    pub fn query(&mut self, key: &'static str, value: &impl Writable) {
        if let Err(error) = self.query.set(key, value) {
            self.deferred_error.get_or_insert(error.to_string());
        }
    }

    /// Sets each key of a struct as a query parameter.
    pub fn query_keys(&mut self, name: &'static str, value: &impl Writable) {
        if let Err(error) = self.query.set_keys(name, value) {
            self.deferred_error.get_or_insert(error.to_string());
        }
    }

    /// Sets a header. A value that serializes as null removes the header.
    pub fn header(&mut self, name: &'static str, value: &impl Writable) {
        self.headers.retain(|(set, _)| *set != name);
        match query::text(value) {
            Ok(Some(text)) => self.headers.push((name, text)),
            Ok(None) => {}
            Err(error) => {
                self.deferred_error.get_or_insert(format!("`{name}`: {error}"));
            }
        }
    }

    /// Adds `other`, which overrides parameters of the same name.
    pub(crate) fn merge(&mut self, other: Self) {
        self.query.merge(other.query);
        self.headers.retain(|(name, _)| other.headers.iter().all(|(set, _)| set != name));
        self.headers.extend(other.headers);
        self.deferred_error = self.deferred_error.take().or(other.deferred_error);
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.query.pairs().map(|(key, _)| key).chain(self.headers.iter().map(|(name, _)| *name))
    }
}

/// Shows the query and the names of the headers.
impl fmt::Debug for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.query.pairs()).entries(self.headers.iter().map(|(name, _)| (name, "…"))).finish()
    }
}
