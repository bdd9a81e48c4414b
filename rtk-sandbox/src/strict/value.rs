//! Compares JSON with types, down the tree.

use rtk::descriptor::{TypeShape, ValueType};
use serde_json::{Map, Value};

use super::keys::{Form, Keys, Known};
use super::report::{Place, Report};

/// A walk down a body.
pub(super) struct Walk<'r> {
    pub(super) report: &'r mut Report,
    /// Whether numbers and booleans can be text: in a form, in a query, and in what `rtk::loose` decodes.
    pub(super) is_text: bool,
}

impl Walk<'_> {
    pub(super) fn value(&mut self, ty: &ValueType, value: &Value, place: &Place, form: Form) {
        match (ty, value) {
            (ValueType::OptionType(_), Value::Null) => {}
            (ValueType::OptionType(inner), _) => self.value(inner, value, place, form),
            (ValueType::LooseType(inner), _) => {
                Walk { report: self.report, is_text: true }.value(inner, value, place, form);
            }
            (ValueType::ListType(of), Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(of, item, &place.below(index), Form::Whole);
                }
            }
            (ValueType::MapType(of), Value::Object(members)) => {
                for (key, member) in members {
                    self.value(of, member, &place.below(key), Form::Whole);
                }
            }
            (ValueType::NewType(shape), Value::Object(members)) => self.object(shape, members, place, Form::New),
            (ValueType::ChangesType(shape), Value::Object(members)) => {
                self.object(shape, members, place, Form::Changes);
            }
            (ValueType::DeclaredType(shape), Value::Object(members)) if !is_name(shape) => {
                self.object(shape, members, place, form);
            }
            _ => {
                if !accepts(ty, value, self.is_text) {
                    let (subject, expected, found) = (place.subject(), expectation(ty), kind(value));
                    self.report.add(format!("{subject} must be {expected}, not {found}"));
                }
            }
        }
    }

    pub(super) fn object(&mut self, shape: &TypeShape, members: &Map<String, Value>, place: &Place, form: Form) {
        self.members(&Keys::of(shape, members, form), members, place, form);
    }

    fn members(&mut self, keys: &Keys, members: &Map<String, Value>, place: &Place, form: Form) {
        for (key, value) in members {
            match (keys.get(key), &keys.others) {
                (Some(Known { kind: Some(kind), .. }), _) => match value {
                    Value::Object(fields) => {
                        self.members(&Keys::of_kind(*kind, fields), fields, &place.below(key), Form::Whole);
                    }
                    _ => self.report.add(format!("{} must be an object", place.below(key).subject())),
                },
                (Some(known), _) => self.value(&known.ty, value, &place.below(key), form.below()),
                (None, _) if keys.refused.iter().any(|(refused, _)| refused == key) => {
                    let why = keys.refused.iter().find(|(refused, _)| refused == key).map_or("", |(_, why)| why);
                    self.report.add(format!("{} {why}", place.below(key).subject()));
                }
                (None, Some(ty)) => self.value(ty, value, &place.below(key), Form::Whole),
                (None, None) => self.report.unknown("key", key, &place.inside(), &keys.names()),
            }
        }
        for known in keys.known.iter().filter(|known| known.is_required && !members.contains_key(known.key)) {
            self.report.add(format!("{} is required", place.below(known.key).subject()));
        }
        if let Some((tag, kinds)) = &keys.missing_tag {
            let subject = place.below(tag).subject();
            self.report.add(format!("{subject} is required; known values: `{}`", kinds.join("`, `")));
        }
    }
}

fn is_name(shape: &TypeShape) -> bool {
    matches!(shape, TypeShape::OfEnum(_))
}

/// Returns whether a type accepts a value that is no object, list or map of it.
fn accepts(ty: &ValueType, value: &Value, is_text: bool) -> bool {
    let text = || value.as_str().filter(|_| is_text);
    match ty {
        ValueType::TextType | ValueType::TimeType | ValueType::DeclaredType(TypeShape::OfEnum(_)) => {
            value.is_string() || (is_text && (value.is_number() || value.is_boolean()))
        }
        ValueType::FlagType => value.is_boolean() || text().is_some_and(|text| matches!(text, "true" | "false")),
        ValueType::NumberType => value.is_number() || text().is_some_and(|text| text.parse::<f64>().is_ok()),
        ValueType::IntegerType { min, max } => {
            let whole = integer(value).or_else(|| text()?.parse().ok());
            whole.is_some_and(|whole| (*min..=*max).contains(&whole))
        }
        ValueType::ListType(_)
        | ValueType::MapType(_)
        | ValueType::DeclaredType(_)
        | ValueType::NewType(_)
        | ValueType::ChangesType(_) => false,
        // What these accept is not known.
        _ => true,
    }
}

/// Returns a whole number, which can be written with a fraction of zero.
fn integer(value: &Value) -> Option<i128> {
    let exact = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
    // Beyond 2^53, a float need not be the number that was written.
    let is_whole = |float: &f64| float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0;
    exact.or_else(|| value.as_f64().filter(is_whole)?.to_string().parse().ok())
}

/// Describes the values of a type.
pub(super) fn expectation(ty: &ValueType) -> String {
    match ty {
        ValueType::TextType | ValueType::DeclaredType(TypeShape::OfEnum(_)) => "a string".to_owned(),
        ValueType::TimeType => "a time, as a string".to_owned(),
        ValueType::FlagType => "a boolean".to_owned(),
        ValueType::NumberType => "a number".to_owned(),
        ValueType::IntegerType { min, max } => format!("a whole number from {min} to {max}"),
        ValueType::ListType(_) => "a list".to_owned(),
        ValueType::OptionType(inner) => format!("{} or null", expectation(inner)),
        ValueType::LooseType(inner) => expectation(inner),
        ValueType::MapType(_) | ValueType::DeclaredType(_) | ValueType::NewType(_) | ValueType::ChangesType(_) => {
            "an object".to_owned()
        }
        _ => "another value".to_owned(),
    }
}

/// Describes a value without its text, which can be secret.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_f64() => "a fraction",
        Value::Number(_) => "this number",
        Value::String(_) => "this string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
