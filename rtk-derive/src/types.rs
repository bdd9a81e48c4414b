//! Types of a declaration: what they are made of, and how generated code names them.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{GenericArgument, Path, PathArguments, PathSegment, Type};

use crate::{names, spans};

/// Returns `T` of `Option<T>`.
pub(crate) fn option_inner(ty: &Type) -> Option<&Type> {
    let last = last_segment(ty)?;
    if last.ident == "Option" { first_argument(last) } else { None }
}

/// Returns `T` of `Vec<T>`.
pub(crate) fn vec_inner(ty: &Type) -> Option<&Type> {
    let last = last_segment(ty)?;
    if last.ident == "Vec" { first_argument(last) } else { None }
}

/// Returns whether the type is an `Option` of an `Option`.
pub(crate) fn is_double_option(ty: &Type) -> bool {
    option_inner(ty).and_then(option_inner).is_some()
}

/// Returns `rtk::Listing` and `T` of `rtk::Listing<T>`.
pub(crate) fn listing(ty: &Type) -> Option<(Path, &Type)> {
    let item = first_argument(last_segment(ty).filter(|last| last.ident == "Listing")?)?;
    let mut outer = match ty {
        Type::Path(path) => path.path.clone(),
        Type::Group(group) => return listing(&group.elem),
        _ => return None,
    };
    if let Some(last) = outer.segments.last_mut() {
        last.arguments = PathArguments::None;
    }
    Some((outer, item))
}

/// Returns whether the type is `()`.
pub(crate) fn is_unit(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty())
}

/// Returns whether the type is `bool`.
pub(crate) fn is_bool(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("bool"))
}

/// Returns whether the type is `Self`, or the name of the declared type.
pub(crate) fn is_itself(ty: &Type, owner: &Ident) -> bool {
    let Type::Path(path) = ty else { return false };
    path.path.get_ident().is_some_and(|ident| ident == "Self" || ident == owner)
}

/// Returns `Vec<T>` of `std::vec::Vec<T>`.
pub(crate) fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        // A fragment of a `macro_rules!` arrives in a group.
        Type::Group(group) => last_segment(&group.elem),
        _ => None,
    }
}

/// Returns whether the type is a list or a map. It goes by the names of the types.
pub(crate) fn is_collection(ty: &Type) -> bool {
    const COLLECTIONS: &[&str] = &["Vec", "HashMap", "BTreeMap", "IndexMap", "HashSet", "BTreeSet", "Map"];
    last_segment(ty).is_some_and(|last| COLLECTIONS.iter().any(|name| last.ident == name))
}

fn first_argument(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

/// Returns whether the type is an integer, or an `Option` or a `Vec` of integers. It goes by the names of the types.
pub(crate) fn is_of_integers(ty: &Type) -> bool {
    const INTEGERS: &[&str] = &["u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "isize"];
    let Some(last) = last_segment(ty) else { return false };
    match first_argument(last) {
        Some(inner) => (last.ident == "Option" || last.ident == "Vec") && is_of_integers(inner),
        None => INTEGERS.iter().any(|integer| last.ident == integer),
    }
}

/// Returns whether the type is a number or `bool`, or an `Option` or a `Vec` of them. It goes by the names of the types.
pub(crate) fn is_of_scalars(ty: &Type) -> bool {
    const SCALARS: &[&str] = &["bool", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "f32", "f64"];
    let Some(last) = last_segment(ty) else { return false };
    match first_argument(last) {
        Some(inner) => (last.ident == "Option" || last.ident == "Vec") && is_of_scalars(inner),
        None => SCALARS.iter().any(|scalar| last.ident == scalar),
    }
}

/// Returns the span of the name of a type, inside `Option` and `Vec`: `Limits` of `Option<crate::Limits>`.
pub(crate) fn innermost_type_span(ty: &Type) -> Span {
    let Some(last) = last_segment(ty) else { return ty.span() };
    match first_argument(last) {
        Some(inner) if last.ident == "Option" || last.ident == "Vec" => innermost_type_span(inner),
        _ => last.ident.span(),
    }
}

/// Returns the name of a type, inside `Option` and `Vec`.
pub(crate) fn innermost(ty: &Type) -> Option<&PathSegment> {
    let last = last_segment(ty)?;
    match first_argument(last) {
        Some(inner) if last.ident == "Option" || last.ident == "Vec" => innermost(inner),
        _ => Some(last),
    }
}

/// Returns the types inside a type that neither the standard library nor `rtk` declares. It goes by their names.
pub(crate) fn of_the_user(ty: &Type) -> Vec<&Type> {
    const KNOWN: &[&str] = &[
        "Self",
        "String",
        "str",
        "char",
        "bool",
        "u8",
        "u16",
        "u32",
        "u64",
        "u128",
        "usize",
        "i8",
        "i16",
        "i32",
        "i64",
        "i128",
        "isize",
        "f32",
        "f64",
        "Id",
        "Secret",
        "Timestamp",
        "Value",
        "Map",
        "Extra",
        "OtherKind",
        "Response",
        "Body",
        "Multipart",
    ];
    match ty {
        Type::Group(group) => of_the_user(&group.elem),
        Type::Paren(paren) => of_the_user(&paren.elem),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return Vec::new() };
            let is_known = KNOWN.iter().any(|known| last.ident == known);
            match &last.arguments {
                PathArguments::AngleBracketed(arguments) if !is_known => {
                    let inner = arguments.args.iter().filter_map(|argument| match argument {
                        GenericArgument::Type(inner) => Some(inner),
                        _ => None,
                    });
                    inner.flat_map(of_the_user).collect()
                }
                PathArguments::None if !is_known => vec![ty],
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// Returns the part of a type that no attribute can have, at any depth, and why.
pub(crate) fn unusable(ty: &Type) -> Option<(&Type, String)> {
    let message = match ty {
        Type::Reference(reference) => match &*reference.elem {
            Type::Path(path) if path.path.is_ident("str") => {
                "an attribute owns its value: change the type to `String`".to_owned()
            }
            Type::Slice(_) => "an attribute owns its value: change the type to `Vec<…>`".to_owned(),
            other => format!("an attribute owns its value: change the type to `{}`", text(other)),
        },
        Type::TraitObject(_) | Type::ImplTrait(_) => {
            "a trait cannot be decoded: name a type, such as an enum, or `serde_json::Value` for any JSON".to_owned()
        }
        Type::FnPtr(_) | Type::Ptr(_) | Type::Never(_) => {
            "JSON has no value of this type: choose a type that can be decoded, or remove the field".to_owned()
        }
        Type::Group(group) => return unusable(&group.elem),
        Type::Paren(paren) => return unusable(&paren.elem),
        Type::Array(array) => return unusable(&array.elem),
        Type::Tuple(tuple) => return tuple.elems.iter().find_map(unusable),
        Type::Path(path) if relation(path.path.segments.last()).is_some() => {
            let (key, inner) = relation(path.path.segments.last())?;
            let target = text(inner);
            format!("a relation is no field: remove the field, and write `#[resource({key} = {target})]` on the struct")
        }
        Type::Path(path) if shared(path.path.segments.last()).is_some() => {
            let (name, inner) = shared(path.path.segments.last())?;
            let owned = match inner {
                Type::Path(inner) if inner.path.is_ident("str") => "String".to_owned(),
                other => text(other),
            };
            format!("records are sent between threads, which `{name}` does not allow: change the type to `{owned}`")
        }
        Type::Path(path) => {
            return path.path.segments.iter().find_map(|segment| {
                let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
                arguments.args.iter().find_map(|argument| match argument {
                    GenericArgument::Type(inner) => unusable(inner),
                    _ => None,
                })
            });
        }
        _ => return None,
    };
    Some((ty, message))
}

/// Returns whether an unusable type can be sent between threads.
pub(crate) fn is_for_threads(ty: &Type) -> bool {
    match ty {
        Type::TraitObject(_) | Type::Ptr(_) => false,
        Type::Path(path) => shared(path.path.segments.last()).is_none(),
        _ => true,
    }
}

/// Returns the name and the argument of a type that threads cannot share.
fn shared(last: Option<&PathSegment>) -> Option<(&Ident, &Type)> {
    let last = last.filter(|last| ["Rc", "Cell", "RefCell"].iter().any(|name| last.ident == name))?;
    Some((&last.ident, first_argument(last)?))
}

/// Returns the key and the target of a type that another library has for relations.
fn relation(last: Option<&PathSegment>) -> Option<(&'static str, &Type)> {
    const KEYS: [(&str, &str); 2] = [("HasMany", "has_many"), ("HasOne", "has_one")];
    let last = last?;
    let (_, key) = KEYS.iter().find(|(name, _)| last.ident == name)?;
    Some((key, first_argument(last)?))
}

/// Returns the span of the last segment of a path.
pub(crate) fn last_segment_span(path: &Path) -> Span {
    path.segments.last().map_or_else(Span::call_site, |last| last.ident.span())
}

/// Returns the name of the last segment of a path.
pub(crate) fn last_segment_name(path: &Path) -> String {
    path.segments.last().map(|last| names::text(&last.ident)).unwrap_or_default()
}

/// Returns the code with `Self` replaced by the name of the declared type: generated code uses it inside other impls,
/// where `Self` is another type.
pub(crate) fn resolve_self(code: impl ToTokens, owner: &Ident) -> TokenStream {
    spans::map_tokens(code.into_token_stream(), &|token| {
        if let TokenTree::Ident(word) = token {
            if word == "Self" {
                let span = owner.span().located_at(word.span());
                word.clone_from(owner);
                word.set_span(span);
            }
        }
    })
}

/// Returns the text of a type or path, spaced as a person writes it. Descriptors and docs contain it.
pub(crate) fn text(code: impl ToTokens) -> String {
    let mut text = String::new();
    let (mut previous, mut is_spaced) = (' ', false);
    for char in code.to_token_stream().to_string().chars() {
        if char.is_ascii_whitespace() {
            is_spaced = true;
            continue;
        }
        if is_spaced && (previous == ',' || (is_word_char(previous) && is_word_char(char))) {
            text.push(' ');
        }
        text.push(char);
        (previous, is_spaced) = (char, false);
    }
    text
}

fn is_word_char(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}
