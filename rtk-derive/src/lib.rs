//! The derives of `rtk`. Use them through the crate `rtk`, which documents them.
//!
//! Three steps: `parse` reads the attributes into a `declaration` and records each mistake, `check` compares parts of the
//! declaration, `expand` turns it into code. `open_enum`, `union` and
//! `api` have the same steps for derives of their own.

mod parse;

mod check;

mod expand;

mod open_enum;

mod union;

mod api;

mod case;
mod declaration;
mod errors;
mod names;
mod spans;
mod suggest;
mod template;
mod types;

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use syn::DeriveInput;

use errors::Errors;

// Each derive registers the attributes of all derives, and serde's: one in the wrong place is an error with its cure.

#[cfg_attr(not(doctest), doc = include_str!("reference.md"))]
///
/// # Generated code
///
/// For this declaration, a file of the derive's own tests:
///
/// ```ignore
#[doc = include_str!("../snapshots/resource/create.rs")]
/// ```
///
/// the derive writes, in this order: how it is decoded and encoded, its descriptor, its verbs, its accessors, and the type
/// that `create` takes. Macros of `rtk`, such as `can!` and `setter!`, stand for an impl or a method each.
///
/// ```ignore
#[doc = include_str!("../snapshots/resource/create.expanded.rs")]
/// ```
#[proc_macro_derive(Resource, attributes(resource, nested, open_enum, union, api, attribute, serde))]
pub fn derive_resource(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(input, resource)
}

#[cfg_attr(not(doctest), doc = include_str!("nested.md"))]
#[proc_macro_derive(Nested, attributes(resource, nested, open_enum, union, api, attribute, serde))]
pub fn derive_nested(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(input, nested)
}

#[cfg_attr(not(doctest), doc = include_str!("open_enum.md"))]
#[proc_macro_derive(OpenEnum, attributes(resource, nested, open_enum, union, api, attribute, serde))]
pub fn derive_open_enum(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(input, open_enum::derive)
}

#[cfg_attr(not(doctest), doc = include_str!("union.md"))]
#[proc_macro_derive(Union, attributes(resource, nested, open_enum, union, api, attribute, serde))]
pub fn derive_union(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(input, union::derive)
}

#[cfg_attr(not(doctest), doc = include_str!("api.md"))]
#[proc_macro_derive(Api, attributes(resource, nested, open_enum, union, api, attribute, serde))]
pub fn derive_api(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(input, api::derive)
}

fn derive(input: proc_macro::TokenStream, expand: fn(&DeriveInput) -> TokenStream) -> proc_macro::TokenStream {
    let code = match syn::parse(input) {
        Ok(input) => expand(&input),
        Err(error) => error.into_compile_error(),
    };
    code.into()
}

/// A declaration with mistakes is expanded too: code that uses it would cause further errors without the expansion.
fn resource(input: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let item = parse::Item::new(input, "resource", &errors);
    let Some(mut declaration) = parse::resource(&item, &errors) else { return errors.into_compile_errors() };
    check::resource(&mut declaration, &errors);
    let is_valid = errors.is_empty();
    let mut code = errors.into_compile_errors();
    code.extend(expand::resource(&declaration, is_valid));
    code
}

/// Like [`resource`], for an object inside one.
fn nested(input: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let item = parse::Item::new(input, "nested object", &errors);
    let Some(mut declaration) = parse::nested(&item, &errors) else { return errors.into_compile_errors() };
    check::nested(&mut declaration, &errors);
    let mut code = errors.into_compile_errors();
    code.extend(expand::nested(&declaration));
    code
}
