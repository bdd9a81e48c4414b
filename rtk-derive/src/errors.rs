//! Every mistake of a declaration, collected.

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Mistakes so far. Readers record into it and go on; nothing returns early.
#[derive(Default)]
pub(crate) struct Errors(RefCell<Vec<syn::Error>>);

impl Errors {
    /// A mistake that is seen at one token.
    pub(crate) fn at(&self, span: Span, message: impl Into<String>) {
        self.push(syn::Error::new(span, message.into()));
    }

    /// A mistake that is seen in several tokens.
    pub(crate) fn on(&self, tokens: &dyn ToTokens, message: impl Into<String>) {
        let mut spanned = TokenStream::new();
        tokens.to_tokens(&mut spanned);
        self.push(syn::Error::new_spanned(spanned, message.into()));
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
