//! `#[derive(Union)]`: parse, check and expand, as for resources.

mod parse;

mod check;

mod expand;

use proc_macro2::{Ident, Span, TokenStream};
use syn::{DeriveInput, Path, Type, Visibility};

use crate::declaration::Field;
use crate::errors::Errors;

#[cfg(test)]
pub(crate) use parse::{FIELD_KEYS, KEYS, KIND_KEYS};

/// One `#[derive(Union)]`.
struct Declaration<'a> {
    ident: &'a Ident,
    vis: &'a Visibility,
    /// `::rtk`, or the path given by `crate = …`.
    krate: Path,
    /// The key that contains the name of the kind.
    tag: String,
    /// The key that contains everything else, if it does not stand beside the tag.
    content: Option<String>,
    /// An object of a known kind that cannot be decoded is kept like one of an unknown kind.
    lenient: bool,
    kinds: Vec<Kind<'a>>,
    /// The variant that keeps an object of any other kind.
    other: Option<&'a Ident>,
    /// There is a variant of another form, or no variant for other kinds. A mistake has been recorded.
    is_incomplete: bool,
}

/// One kind: a variant with the names that stand for it.
struct Kind<'a> {
    variant: &'a Ident,
    wire: Name,
    aliases: Vec<Name>,
    content: Content<'a>,
}

/// A name in JSON, and its location in the declaration.
struct Name {
    text: String,
    span: Span,
    /// Another kind has it. A mistake has been recorded.
    is_duplicate: bool,
}

/// What the object of one kind contains beside its tag.
enum Content<'a> {
    Nothing,
    /// `Variant(Type)`.
    Value(&'a Type),
    /// `Variant { … }`.
    Fields(Vec<Field<'a>>),
}

/// A declaration with mistakes is expanded too: code that uses it would cause further errors without the expansion.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(mut declaration) = parse::declaration(input, &errors) else { return errors.into_compile_errors() };
    check::declaration(&mut declaration, &errors);
    let mut code = errors.into_compile_errors();
    code.extend(expand::items(&declaration));
    code
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn mistakes_are_reported_and_the_rest_is_expanded() {
        let tag = quote!(tag = "type");
        for (union, variants) in [
            (quote!(), quote!(A, Other(OtherKind))),
            (tag.clone(), quote!()),
            (tag.clone(), quote!(A)),
            (tag.clone(), quote!(A, Other(String))),
            (tag.clone(), quote!(Other(OtherKind), A, Unknown(OtherKind))),
            (tag.clone(), quote!(A(), B(u8, u8), Other(OtherKind))),
            (quote!(tag = "", content = ""), quote!(A, Other(OtherKind))),
            (quote!(tag = "a", content = "a"), quote!(A, Other(OtherKind))),
            (tag.clone(), quote!(A { r#type: u8 }, Other(OtherKind))),
            (
                tag.clone(),
                quote!(
                    A {
                        a: u8,
                        #[attribute(wire = "a")]
                        b: u8
                    },
                    Other(OtherKind)
                ),
            ),
            (
                tag.clone(),
                quote!(
                    A,
                    #[union(wire = "A")]
                    B,
                    Other(OtherKind)
                ),
            ),
            (
                tag.clone(),
                quote!(
                    #[union(wire, alias = 7, = "x")]
                    A,
                    Other(OtherKind)
                ),
            ),
            (quote!(tag = "type", rename_all = "Snake", crate = 7, = = =), quote!(A, Other(OtherKind))),
        ] {
            let code = derive(&syn::parse_quote!(#[union(#union)] enum Shape { #variants })).to_string();
            assert!(code.contains("compile_error"), "{union} and {variants}");
            assert!(code.contains("Union for Shape"), "{union} and {variants}");
        }
    }

    #[test]
    fn valid_union_is_expanded_without_placeholders() {
        let variants = quote!(
            A,
            B(Inner),
            C {
                #[attribute(default)]
                c: u8
            },
            Unheard(rtk::OtherKind)
        );
        for union in [quote!(tag = "type"), quote!(tag = "type", content = "value")] {
            let code = derive(&syn::parse_quote!(#[union(#union)] enum Shape { #variants })).to_string();
            assert!(!code.contains("compile_error") && !code.contains("unreachable"), "{code}");
        }
    }
}
