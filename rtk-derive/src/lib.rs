//! The derives of `rtk`. An implementation detail: use them, and read about them, there.
//!
//! Three steps: `parse` reads the attributes into a `declaration` and records every mistake it meets, `check` compares
//! what was declared in several places, `expand` writes the impls.

mod case;
mod check;
mod code;
mod declaration;
mod entry;
mod errors;
mod expand;
mod names;
mod open_enum;
mod parse;
mod spans;
mod suggest;
mod template;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::DeriveInput;

use errors::Errors;

#[cfg_attr(not(doctest), doc = include_str!("reference.md"))]
///
/// # What it writes
///
/// For this file of the derive's own tests:
///
/// ```ignore
#[doc = include_str!("../snapshots/resource/create.rs")]
/// ```
///
/// In this order: how it is read and written, what it is, what can be done with it, what its scope gains, and what `create` takes.
/// What stands in one line, such as `can!` or `setter!`, is a macro of `rtk` that spells it out.
///
/// ```ignore
#[doc = include_str!("../snapshots/resource/create.expanded.rs")]
/// ```
#[proc_macro_derive(Resource, attributes(resource, attribute))]
pub fn derive_resource(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derived(input, resource)
}

#[cfg_attr(not(doctest), doc = include_str!("nested.md"))]
#[proc_macro_derive(Nested, attributes(nested, attribute))]
pub fn derive_nested(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derived(input, nested)
}

#[cfg_attr(not(doctest), doc = include_str!("open_enum.md"))]
#[proc_macro_derive(OpenEnum, attributes(open_enum, attribute))]
pub fn derive_open_enum(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derived(input, open_enum::derive)
}

fn derived(input: proc_macro::TokenStream, by: fn(&DeriveInput) -> TokenStream) -> proc_macro::TokenStream {
    let code = match syn::parse(input) {
        Ok(input) => by(&input),
        Err(error) => error.into_compile_error(),
    };
    code.into()
}

fn nested(input: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(mut object) = parse::object(input, &errors) else { return errors.into_compile_errors() };
    check::object(&mut object, &errors);
    let mut code = errors.into_compile_errors();
    expand::object(&object).to_tokens(&mut code);
    code
}

/// What is declared is expanded even if there are mistakes in it, so that one mistake is one error.
fn resource(input: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(mut declaration) = parse::declaration(input, &errors) else { return errors.into_compile_errors() };
    check::check(&mut declaration, &errors);
    let mut code = errors.into_compile_errors();
    let sound = code.is_empty();
    expand::resource(&declaration, sound).to_tokens(&mut code);
    code
}
