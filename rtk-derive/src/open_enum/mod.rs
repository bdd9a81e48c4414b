//! `#[derive(OpenEnum)]`: parse, check, expand, as for resources.

mod check;
mod expand;
mod parse;

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{DeriveInput, Path, Visibility};

use crate::errors::Errors;

#[cfg(test)]
pub(crate) use parse::{KEYS, VARIANT_KEYS};

/// One `#[derive(OpenEnum)]`.
struct Declaration<'a> {
    ident: &'a Ident,
    vis: &'a Visibility,
    /// `::rtk`, or what `crate = …` says.
    krate: Path,
    /// In declared order, of each variant its own before its aliases.
    names: Vec<Name<'a>>,
    /// The variant that keeps the text of any other name.
    other: Option<&'a Ident>,
    /// Some variant is neither: a mistake has been recorded.
    incomplete: bool,
}

/// A name on the wire, and where it was said.
struct Name<'a> {
    variant: &'a Ident,
    wire: String,
    span: Span,
    /// The variant is read from it, and not written as it.
    is_alias: bool,
    /// It stood before: a mistake has been recorded.
    is_taken: bool,
}

/// What is declared is expanded even if there are mistakes in it, so that one mistake is one error.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(mut declaration) = parse::declaration(input, &errors) else { return errors.into_compile_errors() };
    check::one_variant_for_each_name(&mut declaration.names, &errors);
    let mut code = errors.into_compile_errors();
    expand::impls(&declaration).to_tokens(&mut code);
    code
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn whatever_is_wrong_it_is_said_and_the_rest_is_made() {
        for (open_enum, variants) in [
            (quote!(), quote!()),
            (quote!(), quote!(Block)),
            (quote!(), quote!(Block, Other(str))),
            (quote!(), quote!(Other { text: String })),
            (quote!(), quote!(Other(String), Block, Unknown(String))),
            (quote!(), quote!(Block(), Other(String))),
            (
                quote!(),
                quote!(
                    Block,
                    #[attribute(wire = "Block")]
                    Deny,
                    Other(String)
                ),
            ),
            (
                quote!(),
                quote!(
                    #[attribute(wire, alias = 7, = "x")]
                    Block,
                    Other(String)
                ),
            ),
            (quote!(rename_all = "Snake", crate = 7, = = =), quote!(Block, Other(String))),
        ] {
            let code = derive(&syn::parse_quote!(#[open_enum(#open_enum)] enum Action { #variants })).to_string();
            assert!(code.contains("compile_error"), "{open_enum} and {variants}");
            assert!(code.contains("OpenEnum for Action"), "{open_enum} and {variants}");
        }
    }

    #[test]
    fn what_is_right_is_no_error_and_has_no_stand_in() {
        for variants in
            [quote!(Block, Other(String)), quote!(Unheard(std::string::String)), quote!(r#None, Other(String))]
        {
            let code = derive(&syn::parse_quote!(enum Action { #variants })).to_string();
            assert!(!code.contains("compile_error") && !code.contains("unreachable"), "{code}");
        }
    }
}
