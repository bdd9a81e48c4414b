//! What `create`, `update` and `filter` take.

use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::{Error, ErrorKind};
use crate::query::Query;

/// What `create`, `update` and `replace` take: a `NewT` or `TChanges` that the derive writes.
pub trait Input: Send + 'static {
    /// What is sent.
    #[doc(hidden)]
    fn into_members(self) -> Members;
}

/// What a list is narrowed by: a `TFilter` that the derive writes, or `()`.
pub trait Filter: Send + 'static {
    /// What is sent.
    #[doc(hidden)]
    fn into_pairs(self) -> Pairs;
}

/// Nothing to narrow by.
impl Filter for () {
    fn into_pairs(self) -> Pairs {
        Pairs::default()
    }
}

/// The members of a JSON object that is being put together. The first that cannot be written is reported when the
/// request is sent.
#[derive(Clone, Default)]
pub struct Members {
    members: Map<String, Value>,
    fault: Option<String>,
}

impl Members {
    /// Sets one.
    pub fn set(&mut self, key: &'static str, value: &impl Serialize) {
        match serde_json::to_value(value) {
            Ok(value) => {
                self.members.insert(key.to_owned(), value);
            }
            Err(error) => self.fault = Some(format!("`{key}` cannot be written: {error}")),
        }
    }

    pub(crate) fn into_json(self) -> Result<Vec<u8>, Error> {
        if let Some(fault) = self.fault {
            return Err(Error::new(ErrorKind::InvalidRequest, fault));
        }
        serde_json::to_vec(&self.members)
            .map_err(|error| Error::new(ErrorKind::InvalidRequest, "the body cannot be written").with_source(error))
    }
}

/// Without the values: one of them can be secret.
impl fmt::Debug for Members {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.members.keys()).finish()
    }
}

/// Query parameters that are being put together.
#[derive(Debug, Clone, Default)]
pub struct Pairs {
    pub(crate) query: Query,
}

impl Pairs {
    /// Sets one.
    pub fn set(&mut self, key: &'static str, value: &impl Serialize) {
        // A value of a declared parameter is text, a number or a list of them: those can always be written.
        let _ = self.query.set(key, value);
    }
}
