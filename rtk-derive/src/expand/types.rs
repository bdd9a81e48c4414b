//! Types as they are written, for use in another place.

use proc_macro2::{Ident, Span, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments, PathSegment, Type};

use crate::code::{Code, Writer};
use crate::spans;

/// `T` of `Option<T>`.
pub(crate) fn inside_option(ty: &Type) -> Option<&Type> {
    let last = last_segment(ty)?;
    if last.ident != "Option" {
        return None;
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.get(0)? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

/// `Vec<T>` of `std::vec::Vec<T>`.
pub(crate) fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        // What a `macro_rules!` hands on.
        Type::Group(group) => last_segment(&group.elem),
        _ => None,
    }
}

/// Where a type is named: `Limits` of `Option<crate::Limits>`.
pub(super) fn heart(ty: &Type) -> Span {
    let Some(last) = last_segment(ty) else { return ty.span() };
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) if last.ident == "Option" || last.ident == "Vec" => {
            match arguments.args.get(0) {
                Some(GenericArgument::Type(inner)) => heart(inner),
                _ => last.ident.span(),
            }
        }
        _ => last.ident.span(),
    }
}

/// Sets `#ty` to the type with `Self` spelt out: where it is used, `Self` is something else.
pub(super) fn spell(ty: &Type, owner: &Ident, w: &mut Writer) {
    let spelt = spans::each(ty.to_token_stream(), &|token| {
        if let TokenTree::Ident(word) = token {
            if word == "Self" {
                let place = owner.span().located_at(word.span());
                word.clone_from(owner);
                word.set_span(place);
            }
        }
    });
    w.set("ty", &spelt);
}

/// A type or a path as text without odd blanks, for descriptors.
pub(super) fn text(ty: &dyn Code) -> String {
    let mut out = String::new();
    let (mut before, mut is_apart) = (' ', false);
    for char in ty.code().to_string().chars() {
        if char.is_ascii_whitespace() {
            is_apart = true;
            continue;
        }
        if is_apart && (before == ',' || (is_wordy(before) && is_wordy(char))) {
            out.push(' ');
        }
        out.push(char);
        (before, is_apart) = (char, false);
    }
    out
}

fn is_wordy(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}
