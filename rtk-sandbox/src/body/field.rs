//! One documented key of a body, and what its value may be.

use http::Uri;
use serde_json::{Map, Value};

use crate::reply::Refusal;

/// One documented key of a body, or of an object in one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    wire: &'static str,
    kind: Kind,
    required: bool,
    nullable: bool,
}

/// What a value may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Text,
    Flag,
    /// Whatever is in it.
    Object,
    /// Both ends included.
    Between(f64, f64),
    /// Without a fraction, both ends included.
    Whole(i64, i64),
    OneOf(&'static [&'static str]),
    Url,
    /// These keys; others are dropped.
    Fields(&'static [Field]),
    /// These keys are checked; others are kept.
    Open(&'static [Field]),
    List(&'static Kind),
    /// Under any keys.
    Map(&'static Kind),
}

/// Whether what is required has to be there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Reading {
    Whole,
    Part,
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

    pub(crate) const fn between(wire: &'static str, least: f64, most: f64) -> Self {
        Self::new(wire, Kind::Between(least, most))
    }

    pub(crate) const fn from(wire: &'static str, least: f64) -> Self {
        Self::new(wire, Kind::Between(least, f64::INFINITY))
    }

    pub(crate) const fn whole(wire: &'static str, least: i64, most: i64) -> Self {
        Self::new(wire, Kind::Whole(least, most))
    }

    /// A whole number of something.
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

    fn read(&self, value: Value, reading: Reading, at: &str) -> Result<Value, Refusal> {
        if value.is_null() && self.nullable {
            return Ok(value);
        }
        let or_null = if self.nullable { " or null" } else { "" };
        self.kind.read(value, reading, at, or_null)
    }
}

/// The documented members of an object at a dotted path.
pub(super) fn members<'f>(
    mut sent: Map<String, Value>,
    fields: impl IntoIterator<Item = &'f Field>,
    reading: Reading,
    at: &str,
) -> Result<Map<String, Value>, Refusal> {
    let mut read = Map::new();
    for field in fields {
        let at = below(at, field.wire);
        match sent.remove(field.wire) {
            Some(value) => {
                read.insert(field.wire.to_owned(), field.read(value, reading, &at)?);
            }
            None if field.required && reading == Reading::Whole => {
                return Err(Refusal::invalid(format!("`{at}` is required")));
            }
            None => {}
        }
    }
    Ok(read)
}

fn below(at: &str, step: &str) -> String {
    if at.is_empty() { step.to_owned() } else { format!("{at}.{step}") }
}

impl Kind {
    fn read(&self, value: Value, reading: Reading, at: &str, or_null: &str) -> Result<Value, Refusal> {
        match (self, value) {
            (Self::Fields(fields), Value::Object(sent)) => members(sent, *fields, reading, at).map(Value::Object),
            (Self::Open(fields), Value::Object(sent)) => {
                let mut all = sent.clone();
                all.extend(members(sent, *fields, reading, at)?);
                Ok(Value::Object(all))
            }
            (Self::Map(values), Value::Object(sent)) => {
                let read = |(key, value): (String, Value)| {
                    let value = values.read(value, reading, &below(at, &key), "")?;
                    Ok((key, value))
                };
                sent.into_iter().map(read).collect::<Result<_, _>>().map(Value::Object)
            }
            (Self::List(items), Value::Array(sent)) => {
                let read =
                    |(index, item): (usize, Value)| items.read(item, reading, &below(at, &index.to_string()), "");
                sent.into_iter().enumerate().map(read).collect::<Result<_, _>>().map(Value::Array)
            }
            (kind, value) if kind.is_right(&value) => Ok(value),
            (kind, _) => Err(Refusal::invalid(format!("`{at}` must be {}{or_null}", kind.expectation()))),
        }
    }

    /// For a value that holds no others.
    fn is_right(&self, value: &Value) -> bool {
        match self {
            Self::Text => value.is_string(),
            Self::Flag => value.is_boolean(),
            Self::Object => value.is_object(),
            Self::Between(least, most) => value.as_f64().is_some_and(|number| (*least..=*most).contains(&number)),
            Self::Whole(least, most) => value.as_i64().is_some_and(|number| (*least..=*most).contains(&number)),
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
            Self::Between(least, most) if most.is_infinite() => format!("a number, {least} or more"),
            Self::Between(least, most) => format!("a number from {least} to {most}"),
            Self::Whole(least, i64::MAX) => format!("a whole number, {least} or more"),
            Self::Whole(least, most) => format!("a whole number from {least} to {most}"),
            Self::OneOf(values) => format!("one of {}", values.join(", ")),
            Self::Url => "an http or https URL".to_owned(),
        }
    }
}

fn is_url(text: &str) -> bool {
    text.parse::<Uri>().is_ok_and(|url| matches!(url.scheme_str(), Some("http" | "https")) && url.host().is_some())
}
