//! Types of a declaration, read from their text.

use crate::descriptor::TypeShape;

/// A type of a declaration, read from its text.
///
/// A descriptor contains types as they are written. The types of the standard library and of `rtk` are known by the last word of their path.
/// [`TypeShape::type_of`] also finds those that derive `Resource`, `Nested`, `OpenEnum` or `Union`.
///
/// ```
/// use rtk::descriptor::ValueType;
///
/// let ValueType::OptionType(list) = ValueType::parse("Option<Vec<u8>>") else { unreachable!() };
/// let ValueType::ListType(item) = *list else { unreachable!() };
/// assert!(matches!(*item, ValueType::IntegerType { min: 0, max: 255 }));
/// assert!(matches!(ValueType::parse("rtk::Id<Self>"), ValueType::TextType));
/// assert!(matches!(ValueType::parse("Mode"), ValueType::UnknownType(name) if name == "Mode"));
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
// The compiler writes the whole path of a type in its messages if another item in sight has its name, so no variant is called `Option` or `List`.
#[allow(clippy::enum_variant_names)]
pub enum ValueType {
    /// A string, such as `String`, `Id<T>` or `Secret`.
    TextType,
    /// `Timestamp`, a string in JSON.
    TimeType,
    /// `bool`.
    FlagType,
    /// An integer of this range, which includes both ends.
    IntegerType {
        /// The smallest value.
        min: i128,
        /// The largest value.
        max: i128,
    },
    /// A number that can be a fraction.
    NumberType,
    /// A list or a set of items of a type.
    ListType(Box<ValueType>),
    /// A JSON object with any keys, and values of a type.
    MapType(Box<ValueType>),
    /// A value that can be missing or null.
    OptionType(Box<ValueType>),
    /// A value, or any JSON in its place: `OrRaw<T>`.
    OrRawType(Box<ValueType>),
    /// A value that [`rtk::loose`](crate::loose) decodes, so that a number or a boolean can also be a string.
    LooseType(Box<ValueType>),
    /// A body that is sent as a form: `Form<T>`.
    FormType(Box<ValueType>),
    /// A body with files: `Multipart`.
    MultipartType,
    /// Bytes that are not decoded: `Body` and `Response`.
    BytesType,
    /// `()`.
    NothingType,
    /// Any JSON, including null.
    AnyType,
    /// A type that derives `Resource`, `Nested`, `OpenEnum` or `Union`.
    DeclaredType(TypeShape),
    /// What `create` and `replace` of this resource send: `NewRule` in the declaration of `Rule`.
    NewType(TypeShape),
    /// What `update` of this resource sends: `RuleChanges` in the declaration of `Rule`.
    ChangesType(TypeShape),
    /// Any other type, as it is written.
    UnknownType(String),
}

impl ValueType {
    /// Reads the text of a type. Types of yours are [`UnknownType`](Self::UnknownType).
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text: String = text.chars().filter(|char| !char.is_whitespace()).collect();
        Self::parse_compact(&text)
    }

    /// Returns the type inside `Option`, or the type itself.
    #[must_use]
    pub fn required(&self) -> &Self {
        if let Self::OptionType(inner) = self { inner.required() } else { self }
    }

    /// Returns whether the value can be missing.
    #[must_use]
    pub const fn is_optional(&self) -> bool {
        matches!(self, Self::OptionType(_))
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
            Self::UnknownType(name) => find(&name).unwrap_or(Self::UnknownType(name)),
            Self::ListType(of) => Self::ListType(inner(of)),
            Self::MapType(of) => Self::MapType(inner(of)),
            Self::OptionType(of) => Self::OptionType(inner(of)),
            Self::OrRawType(of) => Self::OrRawType(inner(of)),
            Self::LooseType(of) => Self::LooseType(inner(of)),
            Self::FormType(of) => Self::FormType(inner(of)),
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
            "()" => Self::NothingType,
            "String" | "str" | "Id" | "Secret" | "char" => Self::TextType,
            "Timestamp" => Self::TimeType,
            "bool" => Self::FlagType,
            "u8" => integer(0, u8::MAX),
            "u16" => integer(0, u16::MAX),
            "u32" => integer(0, u32::MAX),
            "u64" | "usize" => integer(0, u64::MAX),
            "u128" => Self::IntegerType { min: 0, max: i128::MAX },
            "i8" => integer(i8::MIN, i8::MAX),
            "i16" => integer(i16::MIN, i16::MAX),
            "i32" => integer(i32::MIN, i32::MAX),
            "i64" | "isize" => integer(i64::MIN, i64::MAX),
            "i128" => Self::IntegerType { min: i128::MIN, max: i128::MAX },
            "f32" | "f64" | "Number" => Self::NumberType,
            "Value" | "OtherKind" => Self::AnyType,
            "Extra" => Self::MapType(Box::new(Self::AnyType)),
            "Body" | "Response" | "Bytes" => Self::BytesType,
            "Multipart" => Self::MultipartType,
            "Map" if arguments.is_empty() => Self::MapType(Box::new(Self::AnyType)),
            _ if arguments.is_empty() => Self::UnknownType(text.to_owned()),
            "Option" => Self::OptionType(inner()),
            "Box" | "Arc" | "Rc" | "Cow" | "Json" => *inner(),
            "OrRaw" => Self::OrRawType(inner()),
            "Form" => Self::FormType(inner()),
            "Vec" | "VecDeque" | "HashSet" | "BTreeSet" | "IndexSet" | "Listing" => Self::ListType(inner()),
            "HashMap" | "BTreeMap" | "IndexMap" | "Map" => Self::MapType(inner()),
            _ => Self::UnknownType(text.to_owned()),
        }
    }
}

fn integer(min: impl Into<i128>, max: impl Into<i128>) -> ValueType {
    ValueType::IntegerType { min: min.into(), max: max.into() }
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
    use super::ValueType;

    #[test]
    fn types_are_recognized_by_name() {
        for (text, expected) in [
            ("String", "TextType"),
            ("Option<Id<Self>>", "OptionType(TextType)"),
            ("rtk::Timestamp", "TimeType"),
            ("Option < Option < bool > >", "OptionType(OptionType(FlagType))"),
            ("std::option::Option<u8>", "OptionType(IntegerType { min: 0, max: 255 })"),
            ("Vec<Vec<Mode>>", "ListType(ListType(UnknownType(\"Mode\")))"),
            ("Option<BTreeMap<String, Vec<f64>>>", "OptionType(MapType(ListType(NumberType)))"),
            ("serde_json::Map<String, Value>", "MapType(AnyType)"),
            ("Extra", "MapType(AnyType)"),
            ("Box<String>", "TextType"),
            ("std::borrow::Cow<'static, str>", "TextType"),
            ("Vec<OrRaw<Limit>>", "ListType(OrRawType(UnknownType(\"Limit\")))"),
            ("rtk::Form<super::Upload>", "FormType(UnknownType(\"super::Upload\"))"),
            ("Listing<Json<Vec<u8>>>", "ListType(ListType(IntegerType { min: 0, max: 255 }))"),
            ("()", "NothingType"),
            ("rtk::Body", "BytesType"),
            ("Page<Mode>", "UnknownType(\"Page<Mode>\")"),
            ("[u8; 4]", "UnknownType(\"[u8;4]\")"),
            ("", "UnknownType(\"\")"),
        ] {
            assert_eq!(format!("{:?}", ValueType::parse(text)), expected, "{text}");
        }
    }
}
