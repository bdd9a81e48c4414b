//! Generated code, written as text: `#name` stands for a part.
//!
//! `quote!` says the same, but becomes a call for each token, and those calls were half of what it took to build this
//! crate, which everybody who uses rtk waits for. Names mean what they mean where the derive stands, as with `quote!`.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Path;

use crate::spans::shown_at;

/// A part of a text, by its name.
pub(crate) type Part<'a> = (&'a str, &'a dyn ToTokens);

/// Writes code of which `#p` is rtk's `__private`.
pub(crate) struct Writer {
    p: TokenStream,
}

impl Writer {
    pub(crate) fn new(krate: &Path) -> Self {
        let mut p = krate.to_token_stream();
        p.extend(lexed("::__private"));
        Self { p }
    }

    /// The code of a text.
    pub(crate) fn code(&self, text: &str, parts: &[Part<'_>]) -> TokenStream {
        self.filled(lexed(text), parts)
    }

    /// The same, shown at another place.
    pub(crate) fn code_at(&self, place: Span, text: &str, parts: &[Part<'_>]) -> TokenStream {
        shown_at(place, self.code(text, parts))
    }

    /// Adds the code of a text.
    pub(crate) fn add(&self, out: &mut TokenStream, text: &str, parts: &[Part<'_>]) {
        out.extend(self.code(text, parts));
    }

    fn filled(&self, text: TokenStream, parts: &[Part<'_>]) -> TokenStream {
        let mut out = TokenStream::new();
        let mut tokens = text.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match (&token, tokens.peek()) {
                (TokenTree::Punct(hash), Some(TokenTree::Ident(name))) if hash.as_char() == '#' => {
                    self.part(&name.to_string(), parts, &mut out);
                    tokens.next();
                }
                (TokenTree::Group(group), _) => {
                    let inside = self.filled(group.stream(), parts);
                    out.extend([TokenTree::Group(Group::new(group.delimiter(), inside))]);
                }
                _ => out.extend([token]),
            }
        }
        out
    }

    fn part(&self, name: &str, parts: &[Part<'_>], out: &mut TokenStream) {
        match parts.iter().find(|(known, _)| *known == name) {
            Some((_, part)) => part.to_tokens(out),
            None if name == "p" => self.p.to_tokens(out),
            // A mistake in this crate, which the snapshots find.
            None => out.extend(lexed(&format!("::core::compile_error!(\"rtk-derive: `#{name}` is no part\");"))),
        }
    }
}

fn lexed(text: &str) -> TokenStream {
    text.parse()
        .unwrap_or_else(|error: proc_macro2::LexError| syn::Error::new(Span::call_site(), error).into_compile_error())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_filled_in_at_every_depth() {
        let code = Writer::new(&syn::parse_quote!(::rtk))
            .code("#[doc = #a] fn f() { #p::g(#b, \"#a\") }", &[("a", &"x"), ("b", &true)]);
        assert_eq!(
            code.to_string(),
            quote::quote!(
                #[doc = "x"]
                fn f() {
                    ::rtk::__private::g(true, "#a")
                }
            )
            .to_string()
        );
    }

    #[test]
    fn a_part_that_is_not_there_is_an_error() {
        let writer = Writer::new(&syn::parse_quote!(::rtk));
        assert!(writer.code("#nothing", &[]).to_string().contains("compile_error"));
        assert!(writer.code("(", &[]).to_string().contains("compile_error"));
    }
}
