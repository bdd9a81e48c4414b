//! Turns a declaration into code. The code consists of constants, impls and methods of a line; `rtk` does the work.

mod accessors;
mod actions;
mod assertions;
pub(crate) mod attribute;
pub(crate) mod codec;
mod copies;
mod descriptor;
mod downloads;
mod input;
mod kind;
mod methods;
pub(crate) mod named_types;
mod nested;
mod parameters;
mod resource;
mod setters;
mod writes;

use proc_macro2::TokenStream;

use crate::declaration::{Declaration, Nested};
use crate::spans::quote_mixed;

/// Expands `#[derive(Resource)]`. `is_valid`: the declaration has no mistakes, so its relation to other declarations can
/// be asserted.
pub(crate) fn resource(declaration: &Declaration<'_>, is_valid: bool) -> TokenStream {
    let impls = [
        codec::of_resource(declaration),
        resource::impls(declaration, is_valid),
        resource::verbs(declaration),
        actions::impls(declaration),
        assertions::of_types(declaration),
        assertions::of_flattened(&declaration.fields, declaration.ident, &declaration.private()),
    ];
    let assertions = is_valid.then(|| assertions::of_other_declarations(declaration));
    let items = [
        accessors::items(declaration),
        methods::items(declaration),
        input::items(declaration),
        parameters::items(declaration),
    ];
    quote_mixed! {
        const _: () = { #(#impls)* #assertions };
        #(#items)*
    }
}

/// Expands `#[derive(Nested)]`.
pub(crate) fn nested(nested: &Nested<'_>) -> TokenStream {
    let codec = codec::of_nested(nested);
    let attributes = nested::attributes(nested);
    let (items, downloads) = (nested::items(nested), downloads::of_nested(nested));
    let assertions = assertions::of_flattened(&nested.fields, nested.ident, &nested.private());
    quote_mixed! {
        const _: () = { #codec #attributes #assertions };
        #items
        #downloads
    }
}
