//! From a declaration to code. What is written here are constants, impls and forwarding methods of a line; what they
//! do is done in `rtk`.

mod access;
mod codec;
mod descriptor;
mod ext;
mod query;
mod resource;
mod types;
mod writes;

use proc_macro2::TokenStream;
use quote::quote;

use crate::declaration::Declaration;

pub(crate) use types::inside_option;

/// Everything. `sound`: nothing was wrong, so it is worth asserting what only constants can tell.
pub(crate) fn resource(declaration: &Declaration<'_>, sound: bool) -> TokenStream {
    let impls = [
        codec::impls(declaration),
        resource::impls(declaration),
        writes::impls(declaration),
        query::filter_impls(declaration),
    ];
    let assertions = if sound { resource::assertions(declaration) } else { TokenStream::new() };
    let items =
        [access::items(declaration), ext::items(declaration), writes::items(declaration), query::items(declaration)];
    quote! {
        const _: () = {
            #(#impls)*
            #assertions
        };
        #(#items)*
    }
}
