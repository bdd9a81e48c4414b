//! The type of an attribute, parsed from its text, and its comparison with a schema.

use rtk::descriptor::Attribute;

use crate::coverage::declared;
use crate::coverage::schema::Schema;

pub(crate) enum Type {
    Text,
    Time,
    Flag,
    Whole,
    Fraction,
    Anything,
    /// One of these names.
    Name(&'static [&'static str]),
    /// A resource, or an object inside one.
    Object(&'static str, &'static [Attribute]),
    List(Box<Type>),
    Map(Box<Type>),
}

/// `T` of `Option<T>`.
pub(crate) fn inside<'t>(text: &'t str, around: &str) -> Option<&'t str> {
    text.strip_prefix(around)?.strip_prefix('<')?.strip_suffix('>')
}

impl Type {
    /// Parses the text of a type in a declaration of `owner`.
    pub(crate) fn of(text: &str, owner: &str) -> Self {
        for around in ["Option", "OrRaw"] {
            if let Some(inner) = inside(text, around) {
                return Self::of(inner, owner);
            }
        }
        if let Some(inner) = inside(text, "Vec") {
            return Self::List(Box::new(Self::of(inner, owner)));
        }
        for around in ["BTreeMap", "Map"] {
            if let Some(inner) = inside(text, around).and_then(|both| both.strip_prefix("String, ")) {
                return Self::Map(Box::new(Self::of(inner, owner)));
            }
        }
        match text {
            "String" | "Secret" => Self::Text,
            _ if inside(text, "Id").is_some() => Self::Text,
            "Timestamp" => Self::Time,
            "bool" => Self::Flag,
            "u16" | "u32" | "u64" | "i64" => Self::Whole,
            "f64" => Self::Fraction,
            "Value" => Self::Anything,
            "Self" => declared::of(owner),
            _ => declared::of(text),
        }
    }

    /// The differences of a scalar.
    pub(crate) fn differs(&self, schema: &Schema<'_>) -> Vec<String> {
        let there = match schema.kind() {
            "string" if schema.is_time() => "time",
            "" => "anything",
            other => other,
        };
        match (self, there) {
            (Self::Name(here), "string") => names(here, schema),
            (Self::Text, "string") if schema.names().is_some() => vec!["names there, any text here".to_owned()],
            (Self::Text, "string")
            | (Self::Time, "time")
            | (Self::Flag, "boolean")
            | (Self::Whole, "integer")
            | (Self::Fraction, "number")
            | (Self::Anything, "anything") => Vec::new(),
            _ => vec![format!("{there} there, {} here", self.called())],
        }
    }

    pub(crate) fn called(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Time => "time",
            Self::Flag => "true or false",
            Self::Whole => "whole number",
            Self::Fraction => "fraction",
            Self::Anything => "anything",
            Self::Name(_) => "names",
            Self::Object(..) => "object",
            Self::List(_) => "list",
            Self::Map(_) => "map",
        }
    }
}

fn names(here: &[&str], schema: &Schema<'_>) -> Vec<String> {
    let Some(there) = schema.names() else { return vec!["any text there, names here".to_owned()] };
    let lost = there.iter().filter(|name| !here.contains(name)).map(|name| format!("`{name}` there, no name here"));
    let more = here.iter().filter(|name| !there.contains(name)).map(|name| format!("`{name}` here, no name there"));
    lost.chain(more).collect()
}
