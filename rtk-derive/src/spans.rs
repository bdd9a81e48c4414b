//! Spans of generated code: which names it sees, and where the compiler and editors locate it.
//!
//! The name of a generated item has the span of a name in the declaration, unchanged: "go to definition" of an editor
//! leads there. With any other resolution it would lead to the derive as well.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};

/// `quote!` with the span [`Span::mixed_site`], which all generated code has.
///
/// Locals of such code are invisible to expressions that the user wrote, and the other way round. Items, types, fields
/// and methods resolve where the derive stands, as with `quote!`.
macro_rules! quote_mixed {
    ($($code:tt)*) => {
        ::quote::quote_spanned! { ::proc_macro2::Span::mixed_site()=> $($code)* }
    };
}

pub(crate) use quote_mixed;

/// Returns the span of generated code that is located at code of the user.
pub(crate) fn mixed_at(location: Span) -> Span {
    Span::mixed_site().located_at(location)
}

/// Returns the same code, located elsewhere: the compiler shows an error in it at that location.
///
/// What the names mean does not change, nor that lints see generated code. The compiler reports equal errors at one
/// location once.
pub(crate) fn located_at(location: Span, code: TokenStream) -> TokenStream {
    map_tokens(code, &|token| token.set_span(token.span().located_at(location)))
}

/// Returns the name of a generated local or argument: expressions that the user wrote do not see it.
pub(crate) fn local_name(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(mixed_at(ident.span()));
    ident
}

/// Returns the same code with each token changed, at every depth.
pub(crate) fn map_tokens(code: TokenStream, change: &dyn Fn(&mut TokenTree)) -> TokenStream {
    code.into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                let mut mapped = Group::new(group.delimiter(), map_tokens(group.stream(), change));
                mapped.set_span(group.span());
                token = TokenTree::Group(mapped);
            }
            change(&mut token);
            token
        })
        .collect()
}
