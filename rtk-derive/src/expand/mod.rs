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

use proc_macro2::TokenStream;

use crate::code::Writer;
use crate::declaration::{Declaration, Object};

pub(crate) use types::{inside_option, last_segment};

/// Everything. `sound`: nothing was wrong, so it is worth asserting what only constants can tell.
pub(crate) fn resource(declaration: &Declaration<'_>, sound: bool) -> TokenStream {
    let w = Writer::new(&declaration.krate);
    let mut impls = codec::of_resource(declaration, &w);
    impls.extend(resource::impls(declaration, &w));
    impls.extend(writes::impls(declaration, &w));
    impls.extend(query::filter_impls(declaration, &w));
    impls.extend(assertions::of_types(declaration, &w));
    if sound {
        impls.extend(assertions::items(declaration, &w));
    }
    let mut code = w.code("const _: () = { #impls };", &[("impls", &impls)]);
    code.extend(access::items(declaration, &w));
    code.extend(ext::items(declaration, &w));
    code.extend(writes::items(declaration, &w));
    code.extend(query::items(declaration, &w));
    code
}

/// The same of an object inside a resource.
pub(crate) fn object(object: &Object<'_>) -> TokenStream {
    let w = Writer::new(&object.krate);
    let codec = codec::of_object(object, &w);
    let mut code = w.code("const _: () = { #codec };", &[("codec", &codec)]);
    code.extend(object::items(object, &w));
    code
}
