//! Checks what the kinds of a union have to agree on.

use super::{Content, Declaration};
use crate::check::keys_are_unique;
use crate::errors::Errors;
use crate::names::text;
use crate::types;

pub(super) fn declaration(declaration: &mut Declaration<'_>, errors: &Errors) {
    names_are_unique(declaration, errors);
    keys_differ_from_the_tag(declaration, errors);
    values_beside_the_tag_are_objects(declaration, errors);
}

/// Records and marks each name that another kind has before: decoding is a `match`, which could not reach it.
fn names_are_unique(declaration: &mut Declaration<'_>, errors: &Errors) {
    let mut seen: Vec<(String, String)> = Vec::new();
    for kind in &mut declaration.kinds {
        let variant = text(kind.variant);
        for name in std::iter::once(&mut kind.wire).chain(&mut kind.aliases) {
            if let Some((_, other)) = seen.iter().find(|(text, _)| *text == name.text) {
                let text = &name.text;
                let message =
                    format!("`{text}` is the name of `{other}` already: give `{variant}` another with `wire = \"…\"`");
                errors.at(name.span, message);
                name.is_duplicate = true;
            }
            seen.push((name.text.clone(), variant.clone()));
        }
    }
}

fn keys_differ_from_the_tag(declaration: &Declaration<'_>, errors: &Errors) {
    let Declaration { ident, tag, content, kinds, .. } = declaration;
    if content.as_ref() == Some(tag) {
        errors.on(ident, format!("`tag` and `content` are the same key, `{tag}`: change one of them"));
    }
    for kind in kinds {
        let Content::Fields(fields) = &kind.content else { continue };
        keys_are_unique(fields, errors);
        if content.is_some() {
            continue;
        }
        for field in fields.iter().filter(|field| !field.flatten && field.wire == *tag) {
            let message = format!("`{tag}` is the tag of the union, which is the variant: remove the field");
            errors.at(field.wire_span, message);
        }
    }
}

/// Types that are no JSON objects. Other types are not known here; a value of one that is no object cannot be encoded.
const NO_OBJECTS: &[&str] = &[
    "String",
    "str",
    "bool",
    "char",
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
    "Vec",
    "HashSet",
    "BTreeSet",
    "VecDeque",
    "Id",
    "Secret",
    "Timestamp",
];

fn values_beside_the_tag_are_objects(declaration: &Declaration<'_>, errors: &Errors) {
    if declaration.content.is_some() {
        return;
    }
    for kind in &declaration.kinds {
        let Content::Value(ty) = kind.content else { continue };
        let Some(name) = types::last_segment(ty).map(|last| text(&last.ident)) else { continue };
        if NO_OBJECTS.contains(&name.as_str()) {
            let variant = kind.variant;
            let message = format!(
                "the keys of a kind stand beside the tag, and `{name}` has none: write `{variant} {{ value: {name} }}` with the \
                 name of its key, or add `content = \"value\"` to `#[union(…)]` if all kinds are below one key"
            );
            errors.on(ty, message);
        }
    }
}
