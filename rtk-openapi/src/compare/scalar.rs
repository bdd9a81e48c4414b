//! Compares values without a tree: strings, numbers, booleans and enums.

use rtk::descriptor::{Shape, Type};

use super::difference::Kind;
use super::documented::Documented;

/// Returns the name of a declared type.
pub(super) fn name(declared: &Type) -> String {
    match declared {
        Type::Text => "string".to_owned(),
        Type::Time => "time".to_owned(),
        Type::Flag => "boolean".to_owned(),
        Type::Integer { .. } => "integer".to_owned(),
        Type::Number => "number".to_owned(),
        Type::List(_) => "list".to_owned(),
        Type::Map(_) => "map".to_owned(),
        Type::Option(inner) | Type::OrRaw(inner) | Type::Loose(inner) | Type::Form(inner) => name(inner),
        Type::Multipart => "multipart".to_owned(),
        Type::Bytes => "bytes".to_owned(),
        Type::Nothing => "nothing".to_owned(),
        Type::Any => "any JSON".to_owned(),
        Type::Declared(Shape::OpenEnum(_)) => "enum".to_owned(),
        Type::Declared(_) | Type::New(_) | Type::Changes(_) => "object".to_owned(),
        Type::Unknown(name) => format!("`{name}`"),
        _ => "another type".to_owned(),
    }
}

/// Returns the differences of a value.
pub(super) fn compare(declared: &Type, documented: &Documented<'_>) -> Vec<(Kind, String)> {
    match (declared, documented) {
        (Type::Option(inner) | Type::OrRaw(inner), _) => compare(inner, documented),
        // It is decoded from text as well.
        (Type::Loose(inner), Documented::Text(values))
            if values.is_empty() && !matches!(inner.required(), Type::Text) =>
        {
            Vec::new()
        }
        (Type::Loose(inner), _) => compare(inner, documented),
        (Type::Declared(Shape::OpenEnum(names)), Documented::Text(values)) if !values.is_empty() => {
            compare_values(names.values, values)
        }
        // A constant is no choice.
        (Type::Text, Documented::Text(values)) if values.len() < 2 => Vec::new(),
        (Type::Text, Documented::Text(_)) => vec![(Kind::Values, "documented as enum, declared as string".to_owned())],
        (Type::Declared(Shape::OpenEnum(_)), Documented::Text(_)) => {
            vec![(Kind::Values, "documented as string, declared as enum".to_owned())]
        }
        (Type::Time, Documented::Time)
        | (Type::Flag, Documented::Boolean)
        | (Type::Integer { .. }, Documented::Integer)
        | (Type::Number, Documented::Number)
        | (Type::Any, Documented::Any | Documented::Several(_))
        | (Type::Unknown(_), Documented::Any)
        | (Type::Bytes, Documented::Bytes) => Vec::new(),
        (Type::Unknown(name), _) => {
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
