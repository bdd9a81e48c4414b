//! What a type's text says of its JSON.
//!
//! A descriptor has types as they were written. A few are known by their names; of the others nothing is known: their values are
//! taken as they come, and none can be made.

use rtk::descriptor::Attribute;
use serde_json::{Value, json};

/// What the JSON of a type is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    Text,
    Time,
    Flag,
    /// From, to, both included.
    Whole(i128, i128),
    Number,
    List(Box<Self>),
    Map(Box<Self>),
    /// Any JSON, null among it.
    Any,
    /// A type of the user's own.
    Unknown,
}

/// A type as written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Type {
    pub(crate) shape: Shape,
    /// An `Option`: may be missing, and null.
    pub(crate) optional: bool,
}

impl Type {
    /// `with` names the module that reads and writes it, whose JSON can be any other.
    pub(crate) fn parse(text: &str, with: Option<&str>) -> Self {
        let text: String = text.chars().filter(|it| !it.is_whitespace()).collect();
        let with: Option<String> = with.map(|path| path.chars().filter(|it| !it.is_whitespace()).collect());
        let mut read = Self::read(&text);
        if with.is_some_and(|path| !path.ends_with("rtk::loose")) {
            read.shape = Shape::Unknown;
        }
        read
    }

    fn read(text: &str) -> Self {
        let (name, arguments) = text.split_once('<').map_or((text, ""), |(name, rest)| (name, trim_end(rest)));
        let name = name.rsplit("::").next().unwrap_or(name);
        if name == "Option" {
            return Self { optional: true, ..Self::read(arguments) };
        }
        if matches!(name, "Box" | "Arc" | "Rc" | "Cow") {
            return Self::read(last_argument(arguments));
        }
        let last = || Box::new(Self::read(last_argument(arguments)).inner());
        let shape = match name {
            "String" | "str" | "Id" | "Secret" => Shape::Text,
            "Timestamp" => Shape::Time,
            "bool" => Shape::Flag,
            "u8" => Shape::Whole(0, u8::MAX.into()),
            "u16" => Shape::Whole(0, u16::MAX.into()),
            "u32" => Shape::Whole(0, u32::MAX.into()),
            "u64" | "usize" => Shape::Whole(0, u64::MAX.into()),
            "u128" => Shape::Whole(0, i128::MAX),
            "i8" => Shape::Whole(i8::MIN.into(), i8::MAX.into()),
            "i16" => Shape::Whole(i16::MIN.into(), i16::MAX.into()),
            "i32" => Shape::Whole(i32::MIN.into(), i32::MAX.into()),
            "i64" | "isize" => Shape::Whole(i64::MIN.into(), i64::MAX.into()),
            "i128" => Shape::Whole(i128::MIN, i128::MAX),
            "f32" | "f64" | "Number" => Shape::Number,
            "Vec" | "VecDeque" | "HashSet" | "BTreeSet" => Shape::List(last()),
            "HashMap" | "BTreeMap" | "IndexMap" => Shape::Map(last()),
            "Map" => Shape::Map(Box::new(Shape::Any)),
            "Value" | "OrRaw" => Shape::Any,
            _ => Shape::Unknown,
        };
        Self { shape, optional: false }
    }

    /// What an element is: null is one, where it is optional.
    fn inner(self) -> Shape {
        if self.optional { Shape::Any } else { self.shape }
    }

    pub(crate) fn takes(&self, value: &Value) -> bool {
        if value.is_null() { self.optional || self.shape == Shape::Any } else { self.shape.takes(value) }
    }

    /// Whether a parameter asks for a value of an attribute, as far as types tell: both the same, but for an `Option` or a list around it.
    /// A type of the user's own may be a text.
    pub(crate) fn agree(parameter: &str, attribute: &Attribute) -> bool {
        let own = Self::parse(attribute.ty, attribute.with).shape;
        core(parameter) == core(attribute.ty) || Self::parse(parameter, None).shape.element().agrees(own.element())
    }

    /// What a message says was expected.
    pub(crate) fn expectation(&self) -> String {
        let expected = self.shape.expectation();
        if self.optional { format!("{expected} or null") } else { expected }
    }
}

impl Shape {
    fn takes(&self, value: &Value) -> bool {
        match self {
            Self::Text | Self::Time => value.is_string(),
            Self::Flag => value.is_boolean(),
            Self::Number => value.is_number(),
            Self::Whole(least, most) => {
                let whole = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
                whole.is_some_and(|it| (*least..=*most).contains(&it))
            }
            Self::List(of) => value.as_array().is_some_and(|items| items.iter().all(|item| of.takes(item))),
            Self::Map(of) => value.as_object().is_some_and(|members| members.values().all(|member| of.takes(member))),
            Self::Any => true,
            // Null would be an `Option`, and that is known by its name.
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
            Self::Whole(least, most) => format!("a whole number from {least} to {most}"),
            Self::List(of) => format!("a list, each of it {}", of.expectation()),
            Self::Map(of) => format!("an object, each value of it {}", of.expectation()),
            Self::Any => "any JSON".to_owned(),
            Self::Unknown => "anything but null".to_owned(),
        }
    }

    /// A value of the shape, if one can be made of nothing. It says whose it is where it can.
    pub(crate) fn make(&self, wire: &str, now: &str) -> Option<Value> {
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

    /// The value that a text in a query or a header stands for.
    pub(crate) fn read(&self, text: &str) -> Value {
        let plain = matches!(self, Self::Flag | Self::Whole(..) | Self::Number);
        let json = if plain { serde_json::from_str(text).ok() } else { None };
        json.unwrap_or_else(|| text.into())
    }

    /// Whether a change of it is the whole of it: what is known to be no object of attributes.
    pub(crate) fn is_whole(&self) -> bool {
        !matches!(self, Self::Unknown)
    }
}

/// What is in an `Option`, a list and the like, without its path: of `Option<Vec<super::Mode>>` it is `Mode`.
fn core(text: &str) -> String {
    let text: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let (path, arguments) = text.split_once('<').map_or((text.as_str(), ""), |(path, rest)| (path, trim_end(rest)));
    let module = path.rfind("::").map_or(0, |at| at + 2);
    match &path[module..] {
        "Option" | "Box" | "Arc" | "Rc" | "Cow" | "Vec" | "VecDeque" | "HashSet" | "BTreeSet" => {
            core(last_argument(arguments))
        }
        _ => text[module..].to_owned(),
    }
}

fn trim_end(rest: &str) -> &str {
    rest.strip_suffix('>').unwrap_or(rest)
}

/// Of `String,Vec<u8>` the second.
fn last_argument(arguments: &str) -> &str {
    let mut depth = 0_usize;
    let mut from = 0;
    for (at, byte) in arguments.bytes().enumerate() {
        match byte {
            b'<' | b'(' | b'[' => depth += 1,
            b'>' | b')' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 && at + 1 < arguments.len() => from = at + 1,
            _ => {}
        }
    }
    arguments.get(from..).unwrap_or(arguments)
}

#[cfg(test)]
mod tests {
    use super::{Shape, Type};
    use serde_json::json;

    fn list(of: Shape) -> Shape {
        Shape::List(Box::new(of))
    }

    #[test]
    fn types_are_known_by_their_names() {
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
            assert_eq!(Type::parse(text, None), Type { shape, optional }, "{text}");
        }
        assert_eq!(Type::parse("Option<u8>", Some("hex")), Type { shape: Shape::Unknown, optional: true });
        assert_eq!(Type::parse("u8", Some("rtk :: loose")).shape, Shape::Whole(0, 255));
    }

    #[test]
    fn values_are_of_a_type_or_not() {
        for (text, taken, refused) in [
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
            assert_eq!((ty.takes(&taken), ty.takes(&refused)), (true, false), "{text}");
        }
        assert!(Type::parse("Value", None).takes(&json!(null)));
    }

    #[test]
    fn what_is_made_is_of_its_type() {
        for text in ["String", "Timestamp", "bool", "i8", "f32", "Vec<Mode>", "Map<String, Value>", "Value"] {
            let ty = Type::parse(text, None);
            assert!(ty.shape.make("a", "2026-01-31T00:00:00Z").is_some_and(|made| ty.takes(&made)), "{text}");
        }
        assert_eq!(Shape::Unknown.make("a", ""), None);
    }
}
