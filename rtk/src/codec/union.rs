//! Deserializes and serializes objects of several kinds, which a tag tells apart. The derive generates what the kinds contain.

mod buffered;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::codec::object::ObjectWriter;
use crate::value::other_kind::OtherKind;
use buffered::{Buffered, Chained, Nothing};

/// An object of several kinds. Implemented by the derive.
pub trait Union: Sized {
    /// The name of the type in error messages.
    const NAME: &'static str;
    /// The key that contains the name of the kind.
    const TAG: &'static str;
    /// The key that contains everything else. `None` if it stands beside the tag.
    const CONTENT: Option<&'static str>;
    /// Whether an object of a known kind that cannot be decoded is kept like one of an unknown kind.
    const LENIENT: bool;
    /// The names of the kinds, as they are sent.
    const KINDS: &'static [&'static str];

    /// Returns the index of the kind with this name or alias.
    fn find(name: &str) -> Option<usize>;

    /// Reads the value of the kind with this index.
    fn read<'de, D: Deserializer<'de>>(kind: usize, content: D) -> Result<Self, D::Error>;

    /// Returns the value for an object of an unknown kind.
    fn other(other: OtherKind) -> Self;

    /// Returns the name of the kind, or the object of an unknown kind.
    fn kind(&self) -> Result<&'static str, &OtherKind>;

    /// Writes everything but the tag.
    fn write<M: SerializeMap>(&self, object: &mut ObjectWriter<M>);

    /// Writes the keys of a kind with fields of its own, if they stand below [`CONTENT`](Self::CONTENT).
    fn write_fields<M: SerializeMap>(&self, object: &mut ObjectWriter<M>) {
        let _ = object;
    }
}

/// Implements `Deserialize` for a union.
pub fn read_union<'de, T: Union, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(UnionVisitor(PhantomData))
}

/// Implements `Serialize` for a union.
pub fn write_union<T: Union, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    match value.kind() {
        Err(other) => other.serialize(serializer),
        Ok(kind) => {
            let mut object = ObjectWriter::start(serializer, None)?;
            object.member(T::TAG, kind);
            value.write(&mut object);
            object.end()
        }
    }
}

/// Writes the keys of a kind with fields of its own below [`Union::CONTENT`].
pub fn write_content<T: Union, M: SerializeMap>(value: &T, object: &mut ObjectWriter<M>) {
    object.member(T::CONTENT.unwrap_or_default(), &Content(value));
}

struct Content<'t, T>(&'t T);

impl<T: Union> Serialize for Content<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = ObjectWriter::start(serializer, None)?;
        self.0.write_fields(&mut object);
        object.end()
    }
}

/// Reads a kind that has no content, and ignores what there is.
pub fn read_nothing<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    deserializer.deserialize_ignored_any(IgnoredAny).map(|_| ())
}

/// Returns the name of the kind as it appears in JSON. It is empty if the tag of an unknown kind is not text.
pub fn kind_of<T: Union>(value: &T) -> &str {
    value.kind().unwrap_or_else(|other| other.get(T::TAG).and_then(Value::as_str).unwrap_or_default())
}

/// The error for an index that [`Union::find`] does not return.
pub fn no_such_kind<T: Union, E: de::Error>() -> Result<T, E> {
    Err(E::custom(format_args!("`{}` lacks this kind", T::NAME)))
}

struct UnionVisitor<T>(PhantomData<fn() -> T>);

impl<'de, T: Union> Visitor<'de> for UnionVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the key `{}`", T::TAG)
    }

    /// Keys before the tag are buffered. After the tag, values are decoded as they are read.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut before: Vec<(String, Value)> = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            let value: Value = map.next_value()?;
            if key != T::TAG {
                before.push((key, value));
                continue;
            }
            return match value.as_str().map(T::find) {
                Some(Some(kind)) if T::LENIENT => {
                    before.push((key, value));
                    read_other(before, map).map(|members| read_or_keep(kind, members))
                }
                Some(Some(kind)) => read_kind(kind, before, map),
                None if value.is_null() => break,
                _ => {
                    before.push((key, value));
                    read_other(before, map).map(T::other)
                }
            };
        }
        Err(lacks_tag::<T, _>())
    }
}

fn read_kind<'de, T: Union, A: MapAccess<'de>>(
    kind: usize,
    before: Vec<(String, Value)>,
    map: A,
) -> Result<T, A::Error> {
    match T::CONTENT {
        Some(content) => read_content(kind, content, before, map),
        None if before.is_empty() => T::read(kind, MapAccessDeserializer::new(map)),
        None => T::read(kind, MapAccessDeserializer::new(Chained::new::<T>(before, map))),
    }
}

/// Reads the value of one key. If the key occurs twice, the last value counts.
fn read_content<'de, T: Union, A: MapAccess<'de>>(
    kind: usize,
    content: &'static str,
    before: Vec<(String, Value)>,
    mut map: A,
) -> Result<T, A::Error> {
    let mut value = None;
    while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
        match key == content {
            true => value = Some(map.next_value_seed(Kind::<T> { kind, of: PhantomData })?),
            false => drop(map.next_value::<IgnoredAny>()?),
        }
    }
    match value {
        Some(value) => Ok(value),
        None => match before.into_iter().rev().find(|(key, _)| key == content) {
            Some((key, value)) => Buffered::new::<T>(key, value).read(Kind::<T> { kind, of: PhantomData }),
            None => T::read(kind, Nothing::new(T::NAME, content)),
        },
    }
}

/// Reads the value of one kind.
struct Kind<T> {
    kind: usize,
    of: PhantomData<fn() -> T>,
}

impl<'de, T: Union> DeserializeSeed<'de> for Kind<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(self.kind, deserializer)
    }
}

/// Reads the rest of an object, in the order of its keys.
fn read_other<'de, A: MapAccess<'de>>(before: Vec<(String, Value)>, mut map: A) -> Result<OtherKind, A::Error> {
    let mut members = Map::from_iter(before);
    while let Some((key, value)) = map.next_entry()? {
        members.insert(key, value);
    }
    Ok(members.into())
}

/// Reads the value of a kind, or keeps the object if it cannot be decoded.
fn read_or_keep<T: Union>(kind: usize, other: OtherKind) -> T {
    let members = other.members();
    let read = match T::CONTENT {
        None => T::read(kind, members),
        Some(content) => match members.get(content) {
            Some(value) => T::read(kind, value),
            None => T::read(kind, Nothing::new(T::NAME, content)),
        },
    };
    read.unwrap_or_else(|_| T::other(other))
}

fn lacks_tag<T: Union, E: de::Error>() -> E {
    let (name, tag) = (T::NAME, T::TAG);
    match T::KINDS {
        [] => E::custom(format_args!("`{name}` lacks `{tag}`")),
        kinds => E::custom(format_args!("`{name}` lacks `{tag}`, which is one of `{}`", kinds.join("`, `"))),
    }
}
