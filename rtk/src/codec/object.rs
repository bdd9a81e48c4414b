//! Writes the members of an object. Generated code writes one member after the other, and the first error counts.

use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};
use serde_json::Value;

/// Writes the members of an object. It writes nothing after an error, which `end` returns: generated code needs no `?` for each member,
/// of which the compiler would make a `match`.
pub struct ObjectWriter<M: SerializeMap> {
    map: M,
    result: Result<(), M::Error>,
}

impl<M: SerializeMap> ObjectWriter<M> {
    pub(crate) fn start<S>(serializer: S, members: Option<usize>) -> Result<Self, S::Error>
    where
        S: Serializer<SerializeMap = M, Ok = M::Ok, Error = M::Error>,
    {
        Ok(Self { map: serializer.serialize_map(members)?, result: Ok(()) })
    }

    pub(crate) fn member<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) {
        if self.result.is_ok() {
            self.result = self.map.serialize_entry(key, value);
        }
    }

    /// Writes the members of an object that is converted to JSON. Null has none.
    pub(crate) fn members_of(&mut self, object: Result<Value, serde_json::Error>) {
        match object {
            Ok(Value::Object(members)) => members.iter().for_each(|(key, value)| self.member(key, value)),
            Ok(Value::Null) => {}
            Ok(_) => self.fail("a flattened attribute must serialize as an object"),
            Err(error) => self.fail(error),
        }
    }

    pub(crate) fn fail(&mut self, error: impl std::fmt::Display) {
        if self.result.is_ok() {
            self.result = Err(M::Error::custom(error));
        }
    }

    pub(crate) fn end(self) -> Result<M::Ok, M::Error> {
        self.result?;
        self.map.end()
    }
}
