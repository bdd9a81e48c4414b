//! From a declaration to code. What is written here are constants, impls and forwarding methods of a line; what they
//! do is done in `rtk`.

mod access;
mod assertions;
mod codec;
mod descriptor;
mod ext;
mod object;
mod query;
mod resource;
mod setters;
mod types;
mod writes;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::declaration::{Declaration, Object};

pub(crate) use types::{inside_option, last_segment};

/// Everything. `sound`: nothing was wrong, so it is worth asserting what only constants can tell.
pub(crate) fn resource(declaration: &Declaration<'_>, sound: bool) -> TokenStream {
    let impls = [
        codec::of_resource(declaration),
        resource::impls(declaration),
        writes::impls(declaration),
        query::filter_impls(declaration),
        assertions::of_types(declaration),
    ];
    let assertions = if sound { assertions::items(declaration) } else { TokenStream::new() };
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

/// The same of an object inside a resource.
pub(crate) fn object(object: &Object<'_>) -> TokenStream {
    let codec = codec::of_object(object);
    let items = object::items(object);
    quote! {
        const _: () = {
            #codec
        };
        #items
    }
}

/// An impl of one of rtk's traits for a type. What else has the trait is nothing that a message need list.
fn capability(declaration: &Declaration<'_>, name: &str, of: &Ident, items: &TokenStream) -> TokenStream {
    let (p, name) = (declaration.private(), format_ident!("{name}"));
    quote! {
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl #p::#name for #of { #items }
    }
}
