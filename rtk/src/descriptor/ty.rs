//! Types of a declaration, read from their text.

use crate::descriptor::Shape;

/// A type of a declaration, read from its text.
///
/// A descriptor contains types as they are written. The types of the standard library and of `rtk` are known by the last word of their path.
/// [`Shape::type_of`] also finds those that derive `Resource`, `Nested`, `OpenEnum` or `Union`.
///
/// ```
/// use rtk::descriptor::Type;
///
/// let Type::Option(list) = Type::parse("Option<Vec<u8>>") else { unreachable!() };
/// let Type::List(item) = *list else { unreachable!() };
/// assert!(matches!(*item, Type::Integer { min: 0, max: 255 }));
/// assert!(matches!(Type::parse("rtk::Id<Self>"), Type::Text));
/// assert!(matches!(Type::parse("Mode"), Type::Unknown(name) if name == "Mode"));
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Type {
    /// A string, such as `String`, `Id<T>` or `Secret`.
    Text,
    /// `Timestamp`, a string in JSON.
    Time,
    /// `bool`.
    Flag,
    /// An integer of this range, which includes both ends.
    Integer {
        /// The smallest value.
        min: i128,
        /// The largest value.
        max: i128,
    },
    /// A number that can be a fraction.
    Number,
    /// A list or a set of items of a type.
    List(Box<Type>),
    /// A JSON object with any keys, and values of a type.
    Map(Box<Type>),
    /// A value that can be missing or null.
    Option(Box<Type>),
    /// A value, or any JSON in its place: `OrRaw<T>`.
    OrRaw(Box<Type>),
    /// A value that [`rtk::loose`](crate::loose) decodes, so that a number or a boolean can also be a string.
    Loose(Box<Type>),
    /// A body that is sent as a form: `Form<T>`.
    Form(Box<Type>),
    /// A body with files: `Multipart`.
    Multipart,
    /// Bytes that are not decoded: `Body` and `Response`.
    Bytes,
    /// `()`.
    Nothing,
    /// Any JSON, including null.
    Any,
    /// A type that derives `Resource`, `Nested`, `OpenEnum` or `Union`.
    Declared(Shape),
    /// What `create` and `replace` of this resource send: `NewRule` in the declaration of `Rule`.
    New(Shape),
    /// What `update` of this resource sends: `RuleChanges` in the declaration of `Rule`.
    Changes(Shape),
    /// Any other type, as it is written.
    Unknown(String),
}

impl Type {
    /// Reads the text of a type. Types of yours are [`Unknown`](Self::Unknown).
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text: String = text.chars().filter(|char| !char.is_whitespace()).collect();
        Self::parse_compact(&text)
    }

    /// Returns the type inside `Option`, or the type itself.
    #[must_use]
    pub fn required(&self) -> &Self {
        if let Self::Option(inner) = self { inner.required() } else { self }
    }

    /// Returns whether the value can be missing.
    #[must_use]
    pub const fn is_optional(&self) -> bool {
        matches!(self, Self::Option(_))
    }

    /// Returns whether two texts are the same type, apart from spaces.
    pub(super) fn is_written(a: &str, b: &str) -> bool {
        let is_visible = |char: &char| !char.is_whitespace();
        a.chars().filter(is_visible).eq(b.chars().filter(is_visible))
    }

    /// Looks up the types of the user.
    pub(super) fn resolved(self, find: &dyn Fn(&str) -> Option<Self>) -> Self {
        let inner = |of: Box<Self>| Box::new(of.resolved(find));
        match self {
            Self::Unknown(name) => find(&name).unwrap_or(Self::Unknown(name)),
            Self::List(of) => Self::List(inner(of)),
            Self::Map(of) => Self::Map(inner(of)),
            Self::Option(of) => Self::Option(inner(of)),
            Self::OrRaw(of) => Self::OrRaw(inner(of)),
            Self::Loose(of) => Self::Loose(inner(of)),
            Self::Form(of) => Self::Form(inner(of)),
            other => other,
        }
    }

    /// Reads a text without spaces.
    fn parse_compact(text: &str) -> Self {
        let (path, arguments) = match text.split_once('<') {
            Some((path, rest)) => (path, rest.strip_suffix('>').unwrap_or(rest)),
            None => (text, ""),
        };
        let inner = || Box::new(Self::parse_compact(last_argument(arguments)));
        match path.rsplit("::").next().unwrap_or(path) {
            "()" => Self::Nothing,
            "String" | "str" | "Id" | "Secret" | "char" => Self::Text,
            "Timestamp" => Self::Time,
            "bool" => Self::Flag,
            "u8" => integer(0, u8::MAX),
            "u16" => integer(0, u16::MAX),
            "u32" => integer(0, u32::MAX),
            "u64" | "usize" => integer(0, u64::MAX),
            "u128" => Self::Integer { min: 0, max: i128::MAX },
            "i8" => integer(i8::MIN, i8::MAX),
            "i16" => integer(i16::MIN, i16::MAX),
            "i32" => integer(i32::MIN, i32::MAX),
            "i64" | "isize" => integer(i64::MIN, i64::MAX),
            "i128" => Self::Integer { min: i128::MIN, max: i128::MAX },
            "f32" | "f64" | "Number" => Self::Number,
            "Value" | "OtherKind" => Self::Any,
            "Extra" => Self::Map(Box::new(Self::Any)),
            "Body" | "Response" | "Bytes" => Self::Bytes,
            "Multipart" => Self::Multipart,
            "Map" if arguments.is_empty() => Self::Map(Box::new(Self::Any)),
            _ if arguments.is_empty() => Self::Unknown(text.to_owned()),
            "Option" => Self::Option(inner()),
            "Box" | "Arc" | "Rc" | "Cow" | "Json" => *inner(),
            "OrRaw" => Self::OrRaw(inner()),
            "Form" => Self::Form(inner()),
            "Vec" | "VecDeque" | "HashSet" | "BTreeSet" | "IndexSet" | "Listing" => Self::List(inner()),
            "HashMap" | "BTreeMap" | "IndexMap" | "Map" => Self::Map(inner()),
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

fn integer(min: impl Into<i128>, max: impl Into<i128>) -> Type {
    Type::Integer { min: min.into(), max: max.into() }
}

/// Returns the last generic argument: `Vec<u8>` for `String,Vec<u8>`.
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
    use super::Type;

    #[test]
    fn types_are_recognized_by_name() {
        for (text, expected) in [
            ("String", "Text"),
            ("Option<Id<Self>>", "Option(Text)"),
            ("rtk::Timestamp", "Time"),
            ("Option < Option < bool > >", "Option(Option(Flag))"),
            ("std::option::Option<u8>", "Option(Integer { min: 0, max: 255 })"),
            ("Vec<Vec<Mode>>", "List(List(Unknown(\"Mode\")))"),
            ("Option<BTreeMap<String, Vec<f64>>>", "Option(Map(List(Number)))"),
            ("serde_json::Map<String, Value>", "Map(Any)"),
            ("Extra", "Map(Any)"),
            ("Box<String>", "Text"),
            ("std::borrow::Cow<'static, str>", "Text"),
            ("Vec<OrRaw<Limit>>", "List(OrRaw(Unknown(\"Limit\")))"),
            ("rtk::Form<super::Upload>", "Form(Unknown(\"super::Upload\"))"),
            ("Listing<Json<Vec<u8>>>", "List(List(Integer { min: 0, max: 255 }))"),
            ("()", "Nothing"),
            ("rtk::Body", "Bytes"),
            ("Page<Mode>", "Unknown(\"Page<Mode>\")"),
            ("[u8; 4]", "Unknown(\"[u8;4]\")"),
            ("", "Unknown(\"\")"),
        ] {
            assert_eq!(format!("{:?}", Type::parse(text)), expected, "{text}");
        }
    }
}
