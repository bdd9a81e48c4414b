//! What an operation always sends: `headers(accept = "application/octet-stream")`.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

/// What an operation always sends, whoever calls it.
///
/// ```
/// use rtk::descriptor::Location;
/// use rtk::{Resource, realtime_kit::Recording};
///
/// let stop = Recording::DESCRIPTOR.operation("stop").expect("declared");
/// let [action] = stop.constants else { unreachable!() };
/// assert_eq!((action.location, action.key), (Location::Body, "action"));
/// assert_eq!(action.value(), "stop");
/// ```
#[derive(Clone, Copy)]
pub struct Constant {
    /// Where it is sent.
    pub location: Location,
    /// The key in the query or the body, or the header.
    pub key: &'static str,
    value: &'static dyn Literal,
}

impl Constant {
    /// As the derive writes it.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(location: Location, key: &'static str, value: &'static dyn Literal) -> Self {
        Self { location, key, value }
    }

    /// The text, the number, or whether it is true.
    #[must_use]
    pub fn value(&self) -> Value {
        self.value.value()
    }
}

impl fmt::Debug for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { location, key, .. } = self;
        f.debug_struct("Constant").field("location", location).field("key", key).field("value", &self.value()).finish()
    }
}

/// The part of a request that a constant is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
    /// Its query.
    Query,
    /// Its headers. What a caller sets there is sent instead.
    Header,
    /// The JSON object that is its body.
    Body,
}

/// A text, a number or a truth value, as it stands in a declaration.
#[doc(hidden)]
pub trait Literal: Sync {
    /// The same as JSON.
    fn value(&self) -> Value;
}

impl<T: Serialize + Sync> Literal for T {
    fn value(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}
