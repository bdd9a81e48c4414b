//! The contents of an envelope, decoded.

use serde_json::Value;

use crate::codec::envelope::outcome;
use crate::paging::page_info::PageInfo;

/// The contents of an envelope.
pub(crate) struct Unwrapped<P> {
    pub(crate) payload: Payload<P>,
    pub(crate) success: Option<bool>,
    /// The values of `errors` and `error`, undecoded.
    pub(crate) errors: Vec<Value>,
    pub(crate) paging: PageInfo,
}

impl<P> Unwrapped<P> {
    pub(crate) fn is_failure(&self) -> bool {
        outcome::is_failure(self.success, &self.errors)
    }
}

impl<P> Default for Unwrapped<P> {
    fn default() -> Self {
        Self { payload: Payload::Absent, success: None, errors: Vec::new(), paging: PageInfo::default() }
    }
}

/// The payload of a response.
pub(crate) enum Payload<P> {
    /// The key is missing.
    Absent,
    Null,
    Value(P),
}

impl<P> Payload<P> {
    pub(crate) fn value(self) -> Option<P> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}
