//! Values that no parameter has: the name of a type as a text, and the value of a setting.

use proc_macro2::TokenStream;
use syn::{LitStr, Type};

use super::Entry;
use super::settings::BASES;
use crate::errors::Errors;
use crate::types;

/// The operation that settings belong to.
pub(super) struct Place<'a> {
    /// How it is written up to a further setting: `create(`, or `post(close = "close", `.
    pub(super) form: &'a str,
    /// The settings that it has.
    pub(super) known: &'a [&'a str],
}

/// Returns the type that a text names. A constant with such a value would be sent as it is.
pub(super) fn quoted_type(value: &TokenStream) -> Option<Type> {
    let text: LitStr = syn::parse2(value.clone()).ok()?;
    let ty: Type = syn::parse_str(&text.value()).ok()?;
    let is_value = types::innermost(&ty).is_some_and(|last| VALUE_TYPES.iter().any(|name| last.ident == name));
    is_value.then_some(ty)
}

/// Returns whether a value is written like a type, whose name begins with a capital letter.
pub(super) fn is_type(value: &TokenStream) -> bool {
    let Ok(ty) = syn::parse2::<Type>(value.clone()) else { return false };
    types::last_segment(&ty).is_none_or(|last| {
        last.ident.to_string().starts_with(char::is_uppercase) || VALUE_TYPES.iter().any(|name| last.ident == name)
    })
}

/// Types of values that are no objects.
const VALUE_TYPES: &[&str] = &[
    "String", "bool", "char", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
    "f32", "f64",
];

/// Records a setting of the operation among its parameters, and returns whether it is one: its value is no type of a parameter.
pub(super) fn refuse_setting(entry: &Entry, place: &Place<'_>, errors: &Errors) -> bool {
    let name = entry.name();
    let Some(value) = entry.value_text().filter(|_| !entry.has_list() && place.known.contains(&name)) else {
        return false;
    };
    let is_setting = is_value_of_setting(name, &value);
    if is_setting {
        let form = place.form;
        errors.at(
            entry.span(),
            format!("`{name}` is a setting of the operation, not a parameter: write `{form}{name} = {value})`"),
        );
    }
    is_setting
}

fn is_value_of_setting(name: &str, value: &str) -> bool {
    let last = value.rsplit("::").next().unwrap_or(value);
    match name {
        "body" | "returns" => {
            let ty = syn::parse_str::<Type>(value).ok();
            let last = ty.as_ref().and_then(types::innermost);
            last.is_some_and(|last| last.ident != "Id" && VALUE_TYPES.iter().all(|name| last.ident != name))
        }
        "on" => BASES.contains(&last),
        "envelope" => {
            last.len() > 1
                && !last.contains(char::is_lowercase)
                && !last.starts_with(|char: char| char.is_ascii_digit() || char == '"')
        }
        _ => false,
    }
}
