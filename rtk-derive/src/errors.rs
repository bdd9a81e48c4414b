//! Every mistake of a declaration, collected.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Mistakes so far. Readers record into it and go on; nothing returns early.
#[derive(Default)]
pub(crate) struct Errors(RefCell<Vec<syn::Error>>);

impl Errors {
    /// A mistake that is seen at one token.
    pub(crate) fn at(&self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message.to_string()));
    }

    /// A mistake that is seen in several tokens.
    pub(crate) fn on(&self, tokens: impl ToTokens, message: impl Display) {
        self.spanned(tokens.to_token_stream(), message.to_string());
    }

    fn spanned(&self, tokens: TokenStream, message: String) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// How many there are so far.
    pub(crate) fn count(&self) -> usize {
        self.0.borrow().len()
    }

    pub(crate) fn push(&self, error: syn::Error) {
        self.0.borrow_mut().push(error);
    }

    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.0.into_inner().into_iter().map(syn::Error::into_compile_error).collect()
    }
}
