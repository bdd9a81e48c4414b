//! Constant parts of requests, such as `headers(accept = "application/octet-stream")`.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

/// A query parameter, header or body key whose value is part of the declaration and sent with every request of an operation.
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
    /// Part of the request that contains the constant.
    pub location: Location,
    /// Name of the query parameter, header or body key.
    pub key: &'static str,
    value: &'static dyn Literal,
}

impl Constant {
    /// Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(location: Location, key: &'static str, value: &'static dyn Literal) -> Self {
        Self { location, key, value }
    }

    /// Returns the value: a string, a number or a boolean.
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

/// The part of a request that contains a constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
    /// The query of the URL.
    Query,
    /// The headers. A header that the caller sets with the same name replaces the constant.
    Header,
    /// The JSON object in the body.
    Body,
}

/// A string, number or boolean that is written in a declaration.
#[doc(hidden)]
pub trait Literal: Sync {
    /// Returns the value as JSON.
    fn value(&self) -> Value;
}

impl<T: Serialize + Sync> Literal for T {
    fn value(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}
