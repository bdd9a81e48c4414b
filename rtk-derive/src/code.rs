//! Generated code, written as text: `#name` stands for a part.
//!
//! `quote!` says the same, but becomes a call for each token, and those calls were half of what it took to build this
//! crate, which everybody who uses rtk waits for. Names mean what they mean where the derive stands, as with `quote!`.

use proc_macro2::{Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Path, Visibility};

use crate::errors::fill;
use crate::names;
use crate::spans::shown_at;

/// What can be a part. `dyn ToTokens` says the same, but brings a method more than is called, for each of thirty types.
pub(crate) trait Code {
    fn add_to(&self, code: &mut TokenStream);
}

impl<T: ToTokens> Code for T {
    fn add_to(&self, code: &mut TokenStream) {
        self.to_tokens(code);
    }
}

impl dyn Code + '_ {
    pub(crate) fn code(&self) -> TokenStream {
        let mut code = TokenStream::new();
        self.add_to(&mut code);
        code
    }
}

/// Writes code. A part that was set is one until it is set again, so what many texts name is said once: `#p`, which is
/// rtk's `__private`, `#ident` and `#vis`.
pub(crate) struct Writer {
    parts: Vec<(String, TokenStream)>,
}

impl Writer {
    pub(crate) fn new(krate: &Path, ident: &Ident, vis: &Visibility) -> Self {
        let mut w = Self { parts: Vec::new() };
        w.set("krate", krate);
        w.define("p", "#krate::__private");
        w.set("ident", ident);
        w.name("called", ident);
        w.set("vis", vis);
        w
    }

    /// What `#name` stands for from here on.
    pub(crate) fn set(&mut self, name: &str, part: &dyn Code) {
        *self.part_mut(name) = part.code();
    }

    /// The same of the text of an identifier.
    pub(crate) fn name(&mut self, name: &str, ident: &Ident) {
        self.set(name, &names::text(ident));
    }

    /// The same of a text with gaps, and what stands in them.
    pub(crate) fn say(&mut self, name: &str, text: &str, gaps: &[&str]) {
        self.set(name, &fill(text, gaps));
    }

    /// Sets a part, and adds the code of a text if there is something in it.
    pub(crate) fn put_some(&mut self, name: &str, part: &dyn Code, to: &str, text: &str) {
        self.set(name, part);
        if !self.lacks(name) {
            self.put(to, text);
        }
    }

    /// Parts with nothing in them, to be added to.
    pub(crate) fn clear(&mut self, names: &[&str]) {
        for name in names {
            *self.part_mut(name) = TokenStream::new();
        }
    }

    /// Makes a part of the code of a text.
    pub(crate) fn define(&mut self, name: &str, text: &str) {
        let code = self.code(text);
        *self.part_mut(name) = code;
    }

    /// The same, shown at another place.
    pub(crate) fn define_at(&mut self, place: Span, name: &str, text: &str) {
        let code = shown_at(place, self.code(text));
        *self.part_mut(name) = code;
    }

    /// Adds the code of a text to a part.
    pub(crate) fn put(&mut self, name: &str, text: &str) {
        let code = self.code(text);
        code.to_tokens(self.part_mut(name));
    }

    /// The same, shown at another place.
    pub(crate) fn put_at(&mut self, place: Span, name: &str, text: &str) {
        let code = shown_at(place, self.code(text));
        code.to_tokens(self.part_mut(name));
    }

    /// Nothing was added to that part.
    pub(crate) fn lacks(&self, name: &str) -> bool {
        self.part(name).is_empty()
    }

    fn part_mut(&mut self, name: &str) -> &mut TokenStream {
        let mut at = 0;
        while at < self.parts.len() && self.parts[at].0 != name {
            at += 1;
        }
        if at == self.parts.len() {
            self.parts.push((name.to_owned(), TokenStream::new()));
        }
        &mut self.parts[at].1
    }

    /// The code of a text.
    pub(crate) fn code(&self, text: &str) -> TokenStream {
        self.filled(lexed(text))
    }

    fn filled(&self, text: TokenStream) -> TokenStream {
        let (mut out, mut after_hash) = (TokenStream::new(), false);
        for token in text {
            let is_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
            match &token {
                TokenTree::Ident(name) if after_hash => self.part(&name.to_string()).to_tokens(&mut out),
                // An attribute.
                TokenTree::Group(group) => {
                    if after_hash {
                        Punct::new('#', Spacing::Alone).to_tokens(&mut out);
                    }
                    Group::new(group.delimiter(), self.filled(group.stream())).to_tokens(&mut out);
                }
                _ if is_hash => {}
                _ => token.to_tokens(&mut out),
            }
            after_hash = is_hash;
        }
        out
    }

    fn part(&self, name: &str) -> TokenStream {
        for (known, part) in &self.parts {
            if known == name {
                return part.clone();
            }
        }
        // A mistake in this crate, which the snapshots find.
        lexed(&format!("::core::compile_error!(\"rtk-derive: `#{name}` is no part\");"))
    }
}

fn lexed(text: &str) -> TokenStream {
    text.parse()
        .unwrap_or_else(|error: proc_macro2::LexError| syn::Error::new(Span::call_site(), error).into_compile_error())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn writer() -> Writer {
        Writer::new(&syn::parse_quote!(::rtk), &names::word("Rule"), &Visibility::Inherited)
    }

    #[test]
    fn names_are_filled_in_at_every_depth() {
        let mut w = writer();
        w.set("a", &"x");
        w.set("b", &true);
        let code = w.code("#[doc = #a] fn f() { #p::g(#b, \"#a\") }");
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
        let writer = writer();
        assert!(writer.code("#nothing").to_string().contains("compile_error"));
        assert!(writer.code("(").to_string().contains("compile_error"));
    }
}
