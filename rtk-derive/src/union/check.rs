//! Checks what the kinds of a union have to agree on.

use super::{Content, Declaration};
use crate::check::keys_are_unique;
use crate::errors::Errors;

pub(super) fn declaration(declaration: &mut Declaration<'_>, errors: &Errors) {
    names_are_unique(declaration, errors);
    keys_differ_from_the_tag(declaration, errors);
}

/// Records and marks each name that another kind has before: decoding is a `match`, which could not reach it.
fn names_are_unique(declaration: &mut Declaration<'_>, errors: &Errors) {
    let mut seen: Vec<(String, String)> = Vec::new();
    for kind in &mut declaration.kinds {
        let variant = kind.variant.to_string();
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
