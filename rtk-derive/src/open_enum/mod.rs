//! `#[derive(OpenEnum)]`: parse, check and expand, as for resources.

mod parse;

mod check;

mod expand;

use proc_macro2::{Ident, Span, TokenStream};
use syn::{DeriveInput, Path, Visibility};

use crate::errors::Errors;

#[cfg(test)]
pub(crate) use parse::{KEYS, VARIANT_KEYS};

/// One `#[derive(OpenEnum)]`.
struct Declaration<'a> {
    ident: &'a Ident,
    vis: &'a Visibility,
    /// `::rtk`, or the path given by `crate = …`.
    krate: Path,
    /// In the order of declaration. A variant's own name precedes its aliases.
    names: Vec<Name<'a>>,
    /// The variant that keeps the text of any other name.
    other: Option<&'a Ident>,
    /// There is a variant of another form, or no variant for other names. A mistake has been recorded.
    is_incomplete: bool,
}

/// A JSON name, and its location in the declaration.
struct Name<'a> {
    variant: &'a Ident,
    wire: String,
    span: Span,
    /// The variant is decoded from it, and not encoded as it.
    is_alias: bool,
    /// Another variant has it. A mistake has been recorded.
    is_duplicate: bool,
}

/// A declaration with mistakes is expanded too: code that uses it would cause further errors without the expansion.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(mut declaration) = parse::declaration(input, &errors) else { return errors.into_compile_errors() };
    check::names_are_unique(&mut declaration.names, &errors);
    let mut code = errors.into_compile_errors();
    code.extend(expand::impls(&declaration));
    code
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn mistakes_are_reported_and_the_rest_is_expanded() {
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
    fn valid_enum_is_expanded_without_placeholders() {
        for variants in
            [quote!(Block, Other(String)), quote!(Unheard(std::string::String)), quote!(r#None, Other(String))]
        {
            let code = derive(&syn::parse_quote!(enum Action { #variants })).to_string();
            assert!(!code.contains("compile_error") && !code.contains("unreachable"), "{code}");
        }
    }
}
