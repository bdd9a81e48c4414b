//! `copied`: inputs that are made from attributes, for copies of records.

use proc_macro2::TokenStream;
use syn::Type;

use crate::declaration::{Declaration, Field};
use crate::spans::{located_at, quote_mixed};
use crate::types;

/// Returns the method of `Resource` that makes inputs from attributes, if there are any.
pub(super) fn method(declaration: &Declaration<'_>) -> Option<TokenStream> {
    let p = &declaration.private();
    let fields = || declaration.fields.iter().filter(|field| field.copied);
    let arms = fields().filter_map(|field| {
        let (name, input) = (&field.name, field.input.as_ref()?);
        let value = value(field, input, declaration, p);
        Some(quote_mixed!(#name => #value,))
    });
    fields().next()?;
    Some(quote_mixed! {
        fn copied_input(&self, __attribute: &str) -> #p::Option<#p::Result<#p::Value, #p::JsonError>> {
            match __attribute {
                #(#arms)*
                _ => #p::Option::None,
            }
        }
    })
}

/// Returns the expression of one input: of an `Option` it is made from the value, of a `Vec` from each item.
fn value(field: &Field<'_>, input: &Type, declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let ident = field.ident;
    let (mut ty, mut place) = (field.ty, quote_mixed!(#p::Option::Some(&self.#ident)));
    if let Some(inner) = types::option_inner(ty) {
        (ty, place) = (inner, quote_mixed!(#p::Option::as_ref(&self.#ident)));
    }
    if let Some(inner) = types::option_inner(ty) {
        (ty, place) = (inner, quote_mixed!(#p::Option::and_then(#place, #p::Option::as_ref)));
    }
    let input = types::option_inner(input).unwrap_or(input);
    let span = types::innermost_type_span(input);
    let resolve = |ty: &Type| types::resolve_self(ty, declaration.ident);
    let call = match (types::vec_inner(ty), types::vec_inner(input)) {
        (Some(item), Some(input)) => {
            let (item, input) = (resolve(item), resolve(input));
            quote_mixed!(#p::copied_each::<#item, #input>(#place))
        }
        _ => {
            let (ty, input) = (resolve(ty), resolve(input));
            quote_mixed!(#p::copied::<#ty, #input>(#place))
        }
    };
    located_at(span, call)
}
