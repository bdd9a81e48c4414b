//! `#[derive(OpenEnum)]`: parse, check, expand, as for resources.

mod check;
mod expand;
mod parse;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{DeriveInput, Path, Visibility};

use crate::errors::Errors;

/// One `#[derive(OpenEnum)]`.
struct Declaration<'a> {
    ident: &'a Ident,
    vis: &'a Visibility,
    /// `::rtk`, or what `crate = …` says.
    krate: Path,
    names: Vec<Name<'a>>,
    /// The variant that keeps the text of any other name.
    other: Option<&'a Ident>,
    /// Some variant is neither: a mistake has been recorded.
    incomplete: bool,
}

/// A variant that stands for a name.
struct Name<'a> {
    variant: &'a Ident,
    /// As what it is written.
    wire: String,
    /// As what it is read: that, and its aliases.
    texts: Vec<Text>,
}

/// A name on the wire, and where it was said.
struct Text {
    value: String,
    span: Span,
    is_alias: bool,
}

/// What is declared is expanded even if there are mistakes in it, so that one mistake is one error.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(mut declaration) = parse::declaration(input, &errors) else { return errors.into_compile_errors() };
    check::one_variant_for_each_text(&mut declaration.names, &errors);
    let mistakes = errors.into_compile_errors();
    let code = expand::impls(&declaration);
    quote!(#mistakes #code)
}
