//! The mistakes of a declaration, collected.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Mistakes found so far. Parsing and checking record them and continue, so that one build reports all of them.
#[derive(Default)]
pub(crate) struct Errors(RefCell<Vec<syn::Error>>);

impl Errors {
    /// Records a mistake, shown at one span.
    pub(crate) fn at(&self, span: Span, message: impl Display) {
        self.0.borrow_mut().push(syn::Error::new(span, message));
    }

    /// Records a mistake, shown under all of the tokens.
    pub(crate) fn on(&self, tokens: impl ToTokens, message: impl Display) {
        self.0.borrow_mut().push(syn::Error::new_spanned(tokens, message));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Returns how many mistakes there are so far.
    pub(crate) fn count(&self) -> usize {
        self.0.borrow().len()
    }

    /// Returns code that reports the mistakes, in the order in which they were recorded.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.0.into_inner().iter().map(syn::Error::to_compile_error).collect()
    }
}
