//! The body of a write: which keys it may have, which it must have, what may be null.

use serde_json::{Map, Value};

use crate::reply::Refusal;

/// One documented key of a body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    wire: &'static str,
    kind: Kind,
    required: bool,
    nullable: bool,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Text,
    Flag,
    Object,
    /// Both ends included.
    Between(f64, f64),
    OneOf(&'static [&'static str]),
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

    pub(crate) const fn one_of(wire: &'static str, values: &'static [&'static str]) -> Self {
        Self::new(wire, Kind::OneOf(values))
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

    fn check(&self, value: &Value) -> Result<(), Refusal> {
        let right = match self.kind {
            _ if value.is_null() => self.nullable,
            Kind::Text => value.is_string(),
            Kind::Flag => value.is_boolean(),
            Kind::Object => value.is_object(),
            Kind::Between(least, most) => value.as_f64().is_some_and(|number| (least..=most).contains(&number)),
            Kind::OneOf(values) => value.as_str().is_some_and(|text| values.contains(&text)),
        };
        if right { Ok(()) } else { Err(Refusal::invalid(format!("`{}` must be {}", self.wire, self.expectation()))) }
    }

    fn expectation(&self) -> String {
        let kind = match self.kind {
            Kind::Text => "a string".to_owned(),
            Kind::Flag => "a boolean".to_owned(),
            Kind::Object => "an object".to_owned(),
            Kind::Between(least, most) => format!("a number from {least} to {most}"),
            Kind::OneOf(values) => format!("one of {}", values.join(", ")),
        };
        if self.nullable { kind + " or null" } else { kind }
    }
}

/// The documented keys of a body, checked. An empty body is the same as `{}`. Keys that are not documented are dropped, as
/// the key `status` of a new meeting is: it has one, and no say in it.
pub(crate) fn read<'f>(
    body: &[u8],
    fields: impl IntoIterator<Item = &'f Field>,
) -> Result<Map<String, Value>, Refusal> {
    let mut sent = match body {
        [] => Map::new(),
        body => match serde_json::from_slice(body) {
            Ok(Value::Object(sent)) => sent,
            Ok(_) => return Err(Refusal::invalid("The body must be a JSON object")),
            Err(error) => return Err(Refusal::invalid(format!("The body is not JSON: {error}"))),
        },
    };
    let mut read = Map::new();
    for field in fields {
        match sent.remove(field.wire) {
            Some(value) => {
                field.check(&value)?;
                read.insert(field.wire.to_owned(), value);
            }
            None if field.required => return Err(Refusal::invalid(format!("`{}` is required", field.wire))),
            None => {}
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::{Field, read};

    const FIELDS: &[Field] = &[
        Field::text("name").required(),
        Field::text("picture").nullable(),
        Field::flag("on"),
        Field::between("seconds", 60.0, 600.0),
        Field::one_of("status", &["ACTIVE", "INACTIVE"]),
        Field::object("config"),
    ];

    /// What is read, or the message of the refusal.
    fn outcome(body: &str) -> String {
        match read(body.as_bytes(), FIELDS) {
            Ok(read) => serde_json::Value::Object(read).to_string(),
            Err(refusal) => refusal.message().to_owned(),
        }
    }

    #[test]
    fn known_keys_are_kept_and_others_dropped() {
        assert_eq!(outcome(r#"{"name":"a","other":1}"#), r#"{"name":"a"}"#);
        assert_eq!(outcome(r#"{"name":"a","picture":null}"#), r#"{"name":"a","picture":null}"#);
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(outcome(""), "`name` is required");
        assert_eq!(outcome("[]"), "The body must be a JSON object");
        assert!(outcome("{").starts_with("The body is not JSON: "));
        assert_eq!(outcome(r#"{"name":null}"#), "`name` must be a string");
        assert_eq!(outcome(r#"{"name":"a","picture":1}"#), "`picture` must be a string or null");
        assert_eq!(outcome(r#"{"name":"a","on":"yes"}"#), "`on` must be a boolean");
        assert_eq!(outcome(r#"{"name":"a","seconds":5}"#), "`seconds` must be a number from 60 to 600");
        assert_eq!(outcome(r#"{"name":"a","status":"OPEN"}"#), "`status` must be one of ACTIVE, INACTIVE");
        assert_eq!(outcome(r#"{"name":"a","config":[]}"#), "`config` must be an object");
    }
}
