//! Declares the documented keys of a JSON body and the values that they accept.

use http::Uri;
use serde_json::{Map, Value};

use crate::wire::ApiError;

/// A documented key of a body, or of an object nested in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    wire: &'static str,
    kind: Kind,
    required: bool,
    nullable: bool,
}

/// The values that a key accepts.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Text,
    Flag,
    /// Any object.
    Object,
    /// A number in a range that includes both ends.
    Between(f64, f64),
    /// A whole number in a range that includes both ends.
    Whole(i64, i64),
    OneOf(&'static [&'static str]),
    Url,
    /// An object with these keys; other keys are dropped.
    Fields(&'static [Field]),
    /// An object in which these keys are checked; other keys are kept.
    Open(&'static [Field]),
    List(&'static Kind),
    /// An object with any keys and values of one kind.
    Map(&'static Kind),
}

/// Whether required keys must be present.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Mode {
    Complete,
    Partial,
}

impl Field {
    pub(crate) const fn text(wire: &'static str) -> Self {
        Self::new(wire, Kind::Text)
    }

    pub(crate) const fn flag(wire: &'static str) -> Self {
        Self::new(wire, Kind::Flag)
    }

    pub(crate) const fn object(wire: &'static str) -> Self {
        Self::new(wire, Kind::Object)
    }

    pub(crate) const fn between(wire: &'static str, min: f64, max: f64) -> Self {
        Self::new(wire, Kind::Between(min, max))
    }

    pub(crate) const fn from(wire: &'static str, min: f64) -> Self {
        Self::new(wire, Kind::Between(min, f64::INFINITY))
    }

    pub(crate) const fn whole(wire: &'static str, min: i64, max: i64) -> Self {
        Self::new(wire, Kind::Whole(min, max))
    }

    /// A whole number, 0 or more.
    pub(crate) const fn count(wire: &'static str) -> Self {
        Self::new(wire, Kind::Whole(0, i64::MAX))
    }

    pub(crate) const fn one_of(wire: &'static str, values: &'static [&'static str]) -> Self {
        Self::new(wire, Kind::OneOf(values))
    }

    pub(crate) const fn url(wire: &'static str) -> Self {
        Self::new(wire, Kind::Url)
    }

    pub(crate) const fn fields(wire: &'static str, fields: &'static [Field]) -> Self {
        Self::new(wire, Kind::Fields(fields))
    }

    pub(crate) const fn list(wire: &'static str, items: &'static Kind) -> Self {
        Self::new(wire, Kind::List(items))
    }

    pub(crate) const fn map(wire: &'static str, values: &'static Kind) -> Self {
        Self::new(wire, Kind::Map(values))
    }

    const fn new(wire: &'static str, kind: Kind) -> Self {
        Self { wire, kind, required: false, nullable: false }
    }

    pub(crate) const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    pub(crate) const fn nullable(self) -> Self {
        Self { nullable: true, ..self }
    }

    fn read(&self, value: Value, mode: Mode, at: &str) -> Result<Value, ApiError> {
        if value.is_null() && self.nullable {
            return Ok(value);
        }
        let or_null = if self.nullable { " or null" } else { "" };
        self.kind.read(value, mode, at, or_null)
    }
}

/// Checks the members of an object at the dotted path `at` and returns the documented ones.
pub(super) fn members<'f>(
    mut sent: Map<String, Value>,
    fields: impl IntoIterator<Item = &'f Field>,
    mode: Mode,
    at: &str,
) -> Result<Map<String, Value>, ApiError> {
    let mut read = Map::new();
    for field in fields {
        let at = join_path(at, field.wire);
        match sent.remove(field.wire) {
            Some(value) => {
                read.insert(field.wire.to_owned(), field.read(value, mode, &at)?);
            }
            None if field.required && mode == Mode::Complete => {
                return Err(ApiError::bad_request(format!("`{at}` is required")));
            }
            None => {}
        }
    }
    Ok(read)
}

fn join_path(at: &str, step: &str) -> String {
    if at.is_empty() { step.to_owned() } else { format!("{at}.{step}") }
}

impl Kind {
    fn read(&self, value: Value, mode: Mode, at: &str, or_null: &str) -> Result<Value, ApiError> {
        match (self, value) {
            (Self::Fields(fields), Value::Object(sent)) => members(sent, *fields, mode, at).map(Value::Object),
            (Self::Open(fields), Value::Object(sent)) => {
                let mut all = sent.clone();
                all.extend(members(sent, *fields, mode, at)?);
                Ok(Value::Object(all))
            }
            (Self::Map(values), Value::Object(sent)) => {
                let read = |(key, value): (String, Value)| {
                    let value = values.read(value, mode, &join_path(at, &key), "")?;
                    Ok((key, value))
                };
                sent.into_iter().map(read).collect::<Result<_, _>>().map(Value::Object)
            }
            (Self::List(items), Value::Array(sent)) => {
                let read =
                    |(index, item): (usize, Value)| items.read(item, mode, &join_path(at, &index.to_string()), "");
                sent.into_iter().enumerate().map(read).collect::<Result<_, _>>().map(Value::Array)
            }
            (kind, value) if kind.accepts(&value) => Ok(value),
            (kind, _) => Err(ApiError::bad_request(format!("`{at}` must be {}{or_null}", kind.expectation()))),
        }
    }

    /// Checks a value that contains no other values.
    fn accepts(&self, value: &Value) -> bool {
        match self {
            Self::Text => value.is_string(),
            Self::Flag => value.is_boolean(),
            Self::Object => value.is_object(),
            Self::Between(min, max) => value.as_f64().is_some_and(|number| (*min..=*max).contains(&number)),
            Self::Whole(min, max) => value.as_i64().is_some_and(|number| (*min..=*max).contains(&number)),
            Self::OneOf(values) => value.as_str().is_some_and(|text| values.contains(&text)),
            Self::Url => value.as_str().is_some_and(is_url),
            Self::Fields(_) | Self::Open(_) | Self::List(_) | Self::Map(_) => false,
        }
    }

    fn expectation(&self) -> String {
        match self {
            Self::Text => "a string".to_owned(),
            Self::Flag => "a boolean".to_owned(),
            Self::Object | Self::Fields(_) | Self::Open(_) | Self::Map(_) => "an object".to_owned(),
            Self::List(_) => "a list".to_owned(),
            Self::Between(min, max) if max.is_infinite() => format!("a number, {min} or more"),
            Self::Between(min, max) => format!("a number from {min} to {max}"),
            Self::Whole(min, i64::MAX) => format!("a whole number, {min} or more"),
            Self::Whole(min, max) => format!("a whole number from {min} to {max}"),
            Self::OneOf(values) => format!("one of {}", values.join(", ")),
            Self::Url => "an http or https URL".to_owned(),
        }
    }
}

fn is_url(text: &str) -> bool {
    text.parse::<Uri>().is_ok_and(|url| matches!(url.scheme_str(), Some("http" | "https")) && url.host().is_some())
}
