//! Compares values without a tree: strings, numbers, booleans and enums.

use rtk::descriptor::{TypeShape, ValueType};

use super::difference::Kind;
use super::documented::Documented;

/// Returns the name of a declared type.
pub(super) fn name(declared: &ValueType) -> String {
    match declared {
        ValueType::TextType => "string".to_owned(),
        ValueType::TimeType => "time".to_owned(),
        ValueType::FlagType => "boolean".to_owned(),
        ValueType::IntegerType { .. } => "integer".to_owned(),
        ValueType::NumberType => "number".to_owned(),
        ValueType::ListType(_) => "list".to_owned(),
        ValueType::MapType(_) => "map".to_owned(),
        ValueType::OptionType(inner)
        | ValueType::OrRawType(inner)
        | ValueType::LooseType(inner)
        | ValueType::FormType(inner) => name(inner),
        ValueType::MultipartType => "multipart".to_owned(),
        ValueType::BytesType => "bytes".to_owned(),
        ValueType::NothingType => "nothing".to_owned(),
        ValueType::AnyType => "any JSON".to_owned(),
        ValueType::DeclaredType(TypeShape::OfEnum(_)) => "enum".to_owned(),
        ValueType::DeclaredType(_) | ValueType::NewType(_) | ValueType::ChangesType(_) => "object".to_owned(),
        ValueType::UnknownType(name) => format!("`{name}`"),
        _ => "another type".to_owned(),
    }
}

/// Returns the differences of a value.
pub(super) fn compare(declared: &ValueType, documented: &Documented<'_>) -> Vec<(Kind, String)> {
    match (declared, documented) {
        // It is decoded from text as well.
        (ValueType::LooseType(inner), Documented::Text(values))
            if values.is_empty() && !matches!(inner.required(), ValueType::TextType) =>
        {
            Vec::new()
        }
        (ValueType::OptionType(inner) | ValueType::OrRawType(inner) | ValueType::LooseType(inner), _) => {
            compare(inner, documented)
        }
        (ValueType::DeclaredType(TypeShape::OfEnum(names)), Documented::Text(values)) if !values.is_empty() => {
            compare_values(names.values, values)
        }
        // A constant is no choice.
        (ValueType::TextType, Documented::Text(values)) if values.len() < 2 => Vec::new(),
        (ValueType::TextType, Documented::Text(_)) => {
            vec![(Kind::Values, "documented as enum, declared as string".to_owned())]
        }
        (ValueType::DeclaredType(TypeShape::OfEnum(_)), Documented::Text(_)) => {
            vec![(Kind::Values, "documented as string, declared as enum".to_owned())]
        }
        (ValueType::TimeType, Documented::Time)
        | (ValueType::FlagType, Documented::Boolean)
        | (ValueType::IntegerType { .. }, Documented::Integer)
        | (ValueType::NumberType, Documented::Number)
        | (ValueType::AnyType, Documented::Any | Documented::Several(_))
        | (ValueType::UnknownType(_), Documented::Any)
        | (ValueType::BytesType, Documented::Bytes) => Vec::new(),
        (ValueType::UnknownType(name), _) => {
            vec![(Kind::NotCompared, format!("declared as `{name}`, which no derive of rtk describes"))]
        }
        _ => {
            let what = format!("documented as {}, declared as {}", documented.name(), name(declared));
            vec![(Kind::Type, what)]
        }
    }
}

/// Compares the values of two enums.
pub(super) fn compare_values(declared: &[&str], documented: &[&str]) -> Vec<(Kind, String)> {
    let missing = documented.iter().filter(|value| !declared.contains(value));
    let missing = missing.map(|value| (Kind::Values, format!("value `{value}` not declared")));
    let extra = declared.iter().filter(|value| !documented.contains(value));
    let extra = extra.map(|value| (Kind::Values, format!("value `{value}` not documented")));
    missing.chain(extra).collect()
}
