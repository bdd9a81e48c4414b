//! The JSON of an attribute, as far as a record needs it.
//!
//! For a type of the user, every value except null is accepted, and no value can be generated.

use rtk::descriptor::{Attribute, ValueType as Declared};
use serde_json::{Value, json};

/// The JSON that a type accepts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    Text,
    Time,
    Flag,
    /// A whole number in a range that includes both ends.
    Whole(i128, i128),
    Number,
    List(Box<Self>),
    Map(Box<Self>),
    /// Any JSON, including null.
    Any,
    /// A type that is not known by name.
    Unknown,
}

/// A parsed type.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Type {
    pub(crate) shape: Shape,
    /// Whether it is an `Option`, which may be missing or null.
    pub(crate) optional: bool,
    /// Whether `rtk::loose` decodes it, so that numbers and booleans can be text.
    pub(crate) is_loose: bool,
}

impl Type {
    /// Parses a type. A `with` module other than `rtk::loose` may use any JSON, so that the shape is unknown.
    pub(crate) fn parse(text: &str, with: Option<&str>) -> Self {
        let with: Option<String> = with.map(|path| path.chars().filter(|it| !it.is_whitespace()).collect());
        let declared = Declared::parse(text);
        let is_loose = with.as_ref().is_some_and(|path| path.ends_with("rtk::loose"));
        let shape = if with.is_none() || is_loose { Shape::of(declared.required()) } else { Shape::Unknown };
        Self { shape, optional: declared.is_optional(), is_loose }
    }

    pub(crate) fn accepts(&self, value: &Value) -> bool {
        let is_text = || value.as_str().is_some_and(|text| self.shape.accepts(&self.shape.parse_parameter(text)));
        match value {
            Value::Null => self.optional || self.shape == Shape::Any,
            _ => self.shape.accepts(value) || (self.is_loose && is_text()),
        }
    }

    /// Returns whether a parameter's type can be compared with an attribute's: both are the same apart from an `Option` or a list around
    /// them, both are numbers, or one is a string and the other is unknown and may be a string.
    pub(crate) fn agree(parameter: &str, attribute: &Attribute) -> bool {
        let own = Self::parse(attribute.ty, attribute.with).shape;
        innermost(parameter) == innermost(attribute.ty)
            || Self::parse(parameter, None).shape.element().agrees(own.element())
    }

    /// Returns whether a parameter and an attribute have two different types of the user, such as two enums.
    pub(crate) fn are_two_enums(parameter: &str, attribute: &Attribute) -> bool {
        let own = Self::parse(attribute.ty, attribute.with).shape;
        let shapes = [Self::parse(parameter, None).shape, own];
        shapes.iter().all(|shape| *shape.element() == Shape::Unknown) && innermost(parameter) != innermost(attribute.ty)
    }

    /// Describes the accepted values for an error message.
    pub(crate) fn expectation(&self) -> String {
        let expected = self.shape.expectation();
        if self.optional { format!("{expected} or null") } else { expected }
    }
}

impl Shape {
    fn of(declared: &Declared) -> Self {
        match declared {
            Declared::TextType => Self::Text,
            Declared::TimeType => Self::Time,
            Declared::FlagType => Self::Flag,
            Declared::IntegerType { min, max } => Self::Whole(*min, *max),
            Declared::NumberType => Self::Number,
            Declared::ListType(of) => Self::List(Box::new(Self::of_element(of))),
            Declared::MapType(of) => Self::Map(Box::new(Self::of_element(of))),
            Declared::AnyType | Declared::OrRawType(_) => Self::Any,
            _ => Self::Unknown,
        }
    }

    /// An optional element may be null.
    fn of_element(declared: &Declared) -> Self {
        if declared.is_optional() { Self::Any } else { Self::of(declared) }
    }

    fn accepts(&self, value: &Value) -> bool {
        match self {
            Self::Text | Self::Time => value.is_string(),
            Self::Flag => value.is_boolean(),
            Self::Number => value.is_number(),
            Self::Whole(min, max) => {
                let whole = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
                whole.is_some_and(|it| (*min..=*max).contains(&it))
            }
            Self::List(of) => value.as_array().is_some_and(|items| items.iter().all(|item| of.accepts(item))),
            Self::Map(of) => value.as_object().is_some_and(|members| members.values().all(|member| of.accepts(member))),
            Self::Any => true,
            // A type that accepts null is an `Option`, which is known by name.
            Self::Unknown => !value.is_null(),
        }
    }

    fn element(&self) -> &Self {
        if let Self::List(of) = self { of.element() } else { self }
    }

    fn agrees(&self, other: &Self) -> bool {
        let is_number = |it: &Self| matches!(it, Self::Whole(..) | Self::Number);
        match (self, other) {
            (Self::Any, _) | (_, Self::Any) | (Self::Text, Self::Unknown) | (Self::Unknown, Self::Text) => true,
            (Self::Unknown, Self::Unknown) => false,
            (a, b) => a == b || (is_number(a) && is_number(b)),
        }
    }

    fn expectation(&self) -> String {
        match self {
            Self::Text => "a string".to_owned(),
            Self::Time => "a time, as a string".to_owned(),
            Self::Flag => "a boolean".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Whole(min, max) => format!("a whole number from {min} to {max}"),
            Self::List(of) => format!("a list in which each item is {}", of.expectation()),
            Self::Map(of) => format!("an object in which each value is {}", of.expectation()),
            Self::Any => "any JSON".to_owned(),
            Self::Unknown => "anything but null".to_owned(),
        }
    }

    /// Generates a value of this shape: 0, false, empty, the current time, or for strings `sandbox-` and the attribute's key.
    pub(crate) fn default_value(&self, wire: &str, now: &str) -> Option<Value> {
        Some(match self {
            Self::Text => format!("sandbox-{wire}").into(),
            Self::Time => now.into(),
            Self::Flag => false.into(),
            Self::Whole(..) => 0.into(),
            Self::Number => 0.0.into(),
            Self::List(_) => json!([]),
            Self::Map(_) => json!({}),
            Self::Any => Value::Null,
            Self::Unknown => return None,
        })
    }

    /// Parses the text of a query parameter or header.
    pub(crate) fn parse_parameter(&self, text: &str) -> Value {
        let plain = matches!(self, Self::Flag | Self::Whole(..) | Self::Number);
        let json = if plain { serde_json::from_str(text).ok() } else { None };
        json.unwrap_or_else(|| text.into())
    }

    /// Returns whether an update replaces the value. Values of unknown types may be objects, which are merged.
    pub(crate) fn is_replaced(&self) -> bool {
        !matches!(self, Self::Unknown)
    }
}

/// Returns the name of the type inside options, boxes and lists, without its path: `Mode` for `Option<Vec<super::Mode>>`.
fn innermost(text: &str) -> String {
    let mut ty = &Declared::parse(text);
    while let Declared::OptionType(inner) | Declared::ListType(inner) = ty {
        ty = inner;
    }
    match ty {
        Declared::UnknownType(name) => name.rsplit("::").next().unwrap_or(name).to_owned(),
        known => format!("{known:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, Type};
    use serde_json::json;

    fn list(of: Shape) -> Shape {
        Shape::List(Box::new(of))
    }

    #[test]
    fn parse_recognizes_types_by_name() {
        for (text, shape, optional) in [
            ("String", Shape::Text, false),
            ("Option<Id<Self>>", Shape::Text, true),
            ("rtk::Timestamp", Shape::Time, false),
            ("Option < Option < bool > >", Shape::Flag, true),
            ("std::option::Option<u8>", Shape::Whole(0, 255), true),
            ("Vec<Option<u8>>", list(Shape::Any), false),
            ("Vec<Vec<Mode>>", list(list(Shape::Unknown)), false),
            ("Option<BTreeMap<String, Vec<f64>>>", Shape::Map(Box::new(list(Shape::Number))), true),
            ("serde_json::Map<String, Value>", Shape::Map(Box::new(Shape::Any)), false),
            ("Box<String>", Shape::Text, false),
            ("std::borrow::Cow<'static, str>", Shape::Text, false),
            ("Vec<OrRaw<Limit>>", list(Shape::Any), false),
            ("Mode", Shape::Unknown, false),
            ("[u8; 4]", Shape::Unknown, false),
            ("", Shape::Unknown, false),
        ] {
            assert_eq!(Type::parse(text, None), Type { shape, optional, is_loose: false }, "{text}");
        }
        let other = Type { shape: Shape::Unknown, optional: true, is_loose: false };
        assert_eq!(Type::parse("Option<u8>", Some("hex")), other);
        let loose = Type::parse("u8", Some("rtk :: loose"));
        assert_eq!(
            (&loose.shape, loose.accepts(&json!("7")), loose.accepts(&json!("x"))),
            (&Shape::Whole(0, 255), true, false)
        );
    }

    #[test]
    fn accepts_checks_the_type() {
        for (text, accepted, rejected) in [
            ("String", json!("a"), json!(1)),
            ("Option<String>", json!(null), json!(false)),
            ("String", json!(""), json!(null)),
            ("u8", json!(255), json!(256)),
            ("i8", json!(-128), json!(1.5)),
            ("u64", json!(u64::MAX), json!(-1)),
            ("f64", json!(1.5), json!("1.5")),
            ("bool", json!(true), json!("true")),
            ("Vec<u8>", json!([1]), json!([1, "2"])),
            ("HashMap<String, bool>", json!({"a": true}), json!({"a": 1})),
            ("Timestamp", json!("2026-01-31T00:00:00Z"), json!(0)),
            ("Mode", json!({"any": "thing"}), json!(null)),
        ] {
            let ty = Type::parse(text, None);
            assert_eq!((ty.accepts(&accepted), ty.accepts(&rejected)), (true, false), "{text}");
        }
        assert!(Type::parse("Value", None).accepts(&json!(null)));
    }

    #[test]
    fn default_value_is_accepted_by_its_type() {
        for text in ["String", "Timestamp", "bool", "i8", "f32", "Vec<Mode>", "Map<String, Value>", "Value"] {
            let ty = Type::parse(text, None);
            assert!(
                ty.shape.default_value("a", "2026-01-31T00:00:00Z").is_some_and(|value| ty.accepts(&value)),
                "{text}"
            );
        }
        assert_eq!(Shape::Unknown.default_value("a", ""), None);
    }
}
