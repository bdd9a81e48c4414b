//! Every mistake of a declaration, collected.

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Mistakes so far. Readers record into it and go on; nothing returns early.
#[derive(Default)]
pub(crate) struct Errors(RefCell<Vec<syn::Error>>);

impl Errors {
    /// A mistake that is seen at one token. The message is a text with gaps, and what stands in them.
    pub(crate) fn at(&self, span: Span, text: &str, gaps: &[&str]) {
        self.push(syn::Error::new(span, fill(text, gaps)));
    }

    /// A mistake that is seen in several tokens.
    pub(crate) fn on(&self, tokens: &dyn ToTokens, text: &str, gaps: &[&str]) {
        let mut spanned = TokenStream::new();
        tokens.to_tokens(&mut spanned);
        self.push(syn::Error::new_spanned(spanned, fill(text, gaps)));
    }

    /// How many there are so far.
    pub(crate) fn count(&self) -> usize {
        self.0.borrow().len()
    }

    pub(crate) fn push(&self, error: syn::Error) {
        self.0.borrow_mut().push(error);
    }

    pub(crate) fn into_compile_errors(self) -> TokenStream {
        let mut code = TokenStream::new();
        for error in self.0.into_inner() {
            code.extend(error.into_compile_error());
        }
        code
    }
}

/// The text with each `{}` filled.
///
/// `format!` says the same, but becomes three times the code, and most of this crate's functions have something to say.
pub(crate) fn fill(text: &str, gaps: &[&str]) -> String {
    let (mut out, mut rest) = (String::new(), text);
    for gap in gaps {
        let Some((before, after)) = rest.split_once("{}") else { break };
        out.push_str(before);
        out.push_str(gap);
        rest = after;
    }
    out.push_str(rest);
    out
}
