//! Every mistake of a declaration, collected.

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

use crate::code::Code;

/// Mistakes so far, as code that reports them. Readers record into it and go on; nothing returns early.
#[derive(Default)]
pub(crate) struct Errors(RefCell<TokenStream>);

impl Errors {
    /// A mistake that is seen at one token. The message is a text with gaps, and what stands in them.
    pub(crate) fn at(&self, span: Span, text: &str, gaps: &[&str]) {
        self.push(&syn::Error::new(span, fill(text, gaps)));
    }

    /// A mistake that is seen in several tokens.
    pub(crate) fn on(&self, tokens: &dyn Code, text: &str, gaps: &[&str]) {
        self.push(&syn::Error::new_spanned(tokens.code(), fill(text, gaps)));
    }

    /// There is one.
    pub(crate) fn any(&self) -> bool {
        !self.0.borrow().is_empty()
    }

    fn push(&self, error: &syn::Error) {
        error.to_compile_error().to_tokens(&mut self.0.borrow_mut());
    }

    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.0.into_inner()
    }
}

/// The text with each `{}` filled.
///
/// `format!` says the same, but becomes three times the code, and most of this crate's functions have something to say.
pub(crate) fn fill(text: &str, gaps: &[&str]) -> String {
    let (mut out, mut at, mut before) = (String::new(), 0, ' ');
    for char in text.chars() {
        if before == '{' && char == '}' && at < gaps.len() {
            out.pop();
            out.push_str(gaps[at]);
            at += 1;
        } else {
            out.push(char);
        }
        before = char;
    }
    out
}
