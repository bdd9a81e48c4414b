//! Where the compiler shows what is wrong with generated code: at what the user wrote.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// The same code, shown at another place.
///
/// Only the location changes. What a name means stays, and so does that the code is generated, which lints ask. What is
/// wrong with two pieces of code in the same way is one error if both are shown at the same place.
pub(crate) fn shown_at(place: Span, code: TokenStream) -> TokenStream {
    each(code, &|token| token.set_span(token.span().located_at(place)))
}

/// The same code, with each token changed.
pub(crate) fn each(code: TokenStream, change: &dyn Fn(&mut TokenTree)) -> TokenStream {
    let mut out = TokenStream::new();
    for mut token in code {
        if let TokenTree::Group(group) = &token {
            let mut inside = Group::new(group.delimiter(), each(group.stream(), change));
            inside.set_span(group.span());
            token = TokenTree::Group(inside);
        }
        change(&mut token);
        token.to_tokens(&mut out);
    }
    out
}
