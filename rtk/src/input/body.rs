//! JSON bodies, put together attribute by attribute.

use std::fmt;

use serde::ser::{self, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::codec::request;
use crate::error::Error;
use crate::input::params::Params;
use crate::input::writable::Writable;

/// The JSON object that a create or an update sends, and the parameters and the id that belong to the same request.
///
/// The first value that cannot be serialized is reported when the request is sent.
#[derive(Clone, Default)]
pub struct JsonBody {
    pub(crate) members: Map<String, Value>,
    pub(crate) params: Params,
    /// The id that the caller chose, or the id of the record that this is a copy of.
    pub(crate) id: Option<String>,
    has_chosen_id: bool,
    /// Required keys that could not be copied from a record, each with the reason.
    pub(crate) missing: Vec<(&'static str, String)>,
    /// The keys of a flattened attribute that were copied from a record.
    pub(crate) flattened: Vec<String>,
    error: Option<String>,
}

impl JsonBody {
    /// Returns an empty body.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a key.
    pub fn set(&mut self, key: &'static str, value: &impl Writable) {
        self.put(key, request::to_value(value));
    }

    /// Sets a key to a JSON value.
    pub fn put(&mut self, key: &'static str, value: Result<Value, serde_json::Error>) {
        match value {
            Ok(value) => {
                self.missing.retain(|(missing, _)| *missing != key);
                self.members.insert(key.to_owned(), value);
            }
            Err(error) => self.defer_error(format!("`{key}` cannot be serialized: {error}")),
        }
    }

    /// Sets the keys of a flattened attribute.
    pub fn flatten(&mut self, name: &'static str, value: &impl Writable) {
        self.put_flat(name, request::to_value(value));
    }

    /// Sets the keys of a flattened attribute with a JSON value.
    pub fn put_flat(&mut self, name: &'static str, value: Result<Value, serde_json::Error>) {
        match value {
            Ok(Value::Object(members)) => {
                // The new value replaces every key of the value that was copied from a record.
                for key in self.flattened.drain(..) {
                    self.members.remove(&key);
                }
                self.members.extend(members);
            }
            Ok(Value::Null) => {}
            Ok(_) => self.defer_error(format!("`{name}` is flattened, but its value is not a JSON object")),
            Err(error) => self.defer_error(format!("`{name}` cannot be serialized: {error}")),
        }
    }

    /// Sets a query parameter.
    pub fn query(&mut self, key: &'static str, value: &impl Writable) {
        self.params.query(key, value);
    }

    /// Sets each key of a struct as a query parameter.
    pub fn query_keys(&mut self, name: &'static str, value: &impl Writable) {
        self.params.query_keys(name, value);
    }

    /// Sets a header.
    pub fn header(&mut self, name: &'static str, value: &impl Writable) {
        self.params.header(name, value);
    }

    /// Sets the id of the new resource.
    pub fn id(&mut self, id: impl Into<String>) {
        (self.id, self.has_chosen_id) = (Some(id.into()), true);
    }

    /// Returns why the body cannot be sent, if it cannot.
    pub(crate) fn deferred_error(&self) -> Option<String> {
        self.error.clone().or_else(|| self.missing.first().map(|(_, why)| why.clone()))
    }

    /// Returns the members as JSON text, at a dotted path if it is not empty.
    pub(crate) fn to_json(&self, path: &str) -> Result<Vec<u8>, Error> {
        if path.is_empty() {
            return serde_json::to_vec(&self.members).map_err(Error::unserializable_body);
        }
        let members = Value::Object(self.members.clone());
        let body = path.rsplit('.').fold(members, |inner, key| Map::from_iter([(key.to_owned(), inner)]).into());
        serde_json::to_vec(&body).map_err(Error::unserializable_body)
    }

    pub(crate) fn defer_error(&mut self, why: String) {
        self.error.get_or_insert(why);
    }
}

/// Serializes as part of another body, which has no room for parameters or an id.
impl Serialize for JsonBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(error) = self.deferred_error() {
            return Err(ser::Error::custom(error));
        }
        if let Some(name) = self.params.names().next() {
            let why = format!("`{name}` is a parameter, so it cannot be serialized into a body");
            return Err(ser::Error::custom(why));
        }
        if self.has_chosen_id {
            let why = "the chosen id belongs in the path, so it cannot be serialized into a body: \
                       set it as a field of the body";
            return Err(ser::Error::custom(why));
        }
        self.members.serialize(serializer)
    }
}

/// Shows keys only, because values can be secret.
impl fmt::Debug for JsonBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.members.keys()).entries(self.params.names()).finish()
    }
}

/// Changes to some members of a nested object. The other members keep their values.
#[derive(Clone, Default)]
pub struct PatchBody {
    members: Map<String, Value>,
    error: Option<String>,
}

impl PatchBody {
    /// Sets a key to a JSON value.
    pub fn put(&mut self, key: &'static str, value: Result<Value, serde_json::Error>) {
        match value {
            Ok(value) => {
                self.members.insert(key.to_owned(), value);
            }
            Err(error) => {
                self.error.get_or_insert(format!("`{key}` cannot be serialized: {error}"));
            }
        }
    }

    /// Sets the keys of a flattened attribute with a JSON value.
    pub fn put_flat(&mut self, key: &'static str, value: Result<Value, serde_json::Error>) {
        match value {
            Ok(Value::Object(members)) => self.members.extend(members),
            other => self.put(key, other),
        }
    }

    /// Returns the object to send.
    pub fn into_change(self) -> Result<Value, serde_json::Error> {
        match self.error {
            Some(error) => Err(ser::Error::custom(error)),
            None => Ok(Value::Object(self.members)),
        }
    }
}

/// Shows keys only, because values can be secret.
impl fmt::Debug for PatchBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.members.keys()).finish()
    }
}
