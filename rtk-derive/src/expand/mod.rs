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
    let mut w = Writer::new(&declaration.krate, declaration.ident, declaration.vis);
    w.clear(&["impls", "items"]);
    codec::of_resource(declaration, &mut w);
    resource::impls(declaration, &mut w);
    writes::impls(declaration, &mut w);
    query::filter_impls(declaration, &mut w);
    assertions::of_types(declaration, &mut w);
    if sound {
        assertions::items(declaration, &mut w);
    }
    access::items(declaration, &mut w);
    ext::items(declaration, &mut w);
    writes::items(declaration, &mut w);
    query::items(declaration, &mut w);
    w.code("const _: () = { #impls }; #items")
}

/// The same of an object inside a resource.
pub(crate) fn object(object: &Object<'_>) -> TokenStream {
    let mut w = Writer::new(&object.krate, object.ident, object.vis);
    w.clear(&["impls", "items"]);
    codec::of_object(object, &mut w);
    object::items(object, &mut w);
    w.code("const _: () = { #impls }; #items")
}
