//! The type of an attribute, parsed from its text, and its comparison with a schema.

use rtk::descriptor::Attribute;

use crate::coverage::declared;
use crate::coverage::schema::Schema;

pub(crate) enum Type {
    Text,
    Time,
    Boolean,
    Integer,
    Number,
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
            "bool" => Self::Boolean,
            "u16" | "u32" | "u64" | "i64" => Self::Integer,
            "f64" => Self::Number,
            "Value" => Self::Anything,
            "Self" => declared::of(owner),
            _ => declared::of(text),
        }
    }

    /// The differences of a scalar.
    pub(crate) fn differs(&self, schema: &Schema<'_>) -> Vec<String> {
        let documented = match schema.kind() {
            "string" if schema.is_time() => "time",
            "" => "anything",
            other => other,
        };
        match (self, documented) {
            (Self::Name(declared), "string") => names(declared, schema),
            (Self::Text, "string") if schema.names().is_some() => {
                vec!["documented as enum, declared as string".to_owned()]
            }
            (Self::Text, "string")
            | (Self::Time, "time")
            | (Self::Boolean, "boolean")
            | (Self::Integer, "integer")
            | (Self::Number, "number")
            | (Self::Anything, "anything") => Vec::new(),
            _ => vec![format!("documented as {documented}, declared as {}", self.name())],
        }
    }

    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Time => "time",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Anything => "anything",
            Self::Name(_) => "enum",
            Self::Object(..) => "object",
            Self::List(_) => "array",
            Self::Map(_) => "map",
        }
    }
}

fn names(declared: &[&str], schema: &Schema<'_>) -> Vec<String> {
    let Some(documented) = schema.names() else { return vec!["documented as string, declared as enum".to_owned()] };
    let missing = documented.iter().filter(|name| !declared.contains(name));
    let missing = missing.map(|name| format!("value `{name}` not declared"));
    let extra = declared.iter().filter(|name| !documented.contains(name));
    let extra = extra.map(|name| format!("value `{name}` not documented"));
    missing.chain(extra).collect()
}
