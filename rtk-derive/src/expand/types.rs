//! Types as they are written, for use in another place.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type};

/// `T` of `Option<T>`.
pub(crate) fn inside_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

/// The type with `Self` spelt out: where it is used, `Self` is something else.
pub(super) fn without_self(ty: &Type, ident: &Ident) -> TokenStream {
    replace(ty.to_token_stream(), ident)
}

fn replace(tokens: TokenStream, ident: &Ident) -> TokenStream {
    let spelt = |token| match token {
        TokenTree::Ident(word) if word == "Self" => TokenTree::Ident(Ident::new(&ident.to_string(), word.span())),
        TokenTree::Group(group) => {
            let mut inside = Group::new(group.delimiter(), replace(group.stream(), ident));
            inside.set_span(group.span());
            TokenTree::Group(inside)
        }
        other => other,
    };
    tokens.into_iter().map(spelt).collect()
}

/// The type as text without odd blanks, for descriptors.
pub(super) fn text(ty: &Type) -> String {
    let mut out = String::new();
    for token in ty.to_token_stream().to_string().split_whitespace() {
        let wordy = |char: char| char.is_alphanumeric() || char == '_';
        if out.ends_with(',') || (out.ends_with(wordy) && token.starts_with(wordy)) {
            out.push(' ');
        }
        out.push_str(token);
    }
    out
}
