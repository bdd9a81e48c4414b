//! The types of the user that a declaration names, which descriptors list with what they consist of.

use proc_macro2::{Ident, TokenStream};
use syn::Type;

use crate::declaration::{Declaration, Field, Settings};
use crate::spans::{located_at, quote_mixed};
use crate::types;

/// Returns the expression that lists the types of a resource. `None` if it names none.
pub(super) fn of_resource(declaration: &Declaration<'_>) -> Option<TokenStream> {
    let settings = || {
        let of_verbs = declaration.verbs.iter().map(|verb| &verb.settings);
        of_verbs.chain(declaration.actions().map(|(_, action)| &action.settings))
    };
    let arguments = declaration.actions().flat_map(|(_, action)| &action.args).filter_map(|it| it.ty.as_ref());
    let fields = declaration.fields.iter().flat_map(of_field);
    let bodies = settings().filter_map(|settings| settings.body.as_ref());
    list(
        fields.chain(arguments).chain(settings().flat_map(of_settings)),
        bodies,
        declaration.ident,
        &declaration.private(),
    )
}

/// Returns the expression that lists the types of fields, which may be empty.
pub(crate) fn of_fields<'f>(
    fields: impl Iterator<Item = &'f Field<'f>>,
    others: impl Iterator<Item = &'f Type>,
    owner: &Ident,
    p: &TokenStream,
) -> TokenStream {
    list(fields.flat_map(of_field).chain(others), std::iter::empty(), owner, p).unwrap_or_else(|| quote_mixed!(&[]))
}

/// A `with` module can replace the type by any other in JSON.
fn of_field<'f>(field: &'f Field<'_>) -> impl Iterator<Item = &'f Type> {
    let own = if field.with.is_none() { Some(field.ty) } else { None };
    own.into_iter().chain(&field.input)
}

/// Returns the types of parameters and of the output.
fn of_settings(settings: &Settings) -> impl Iterator<Item = &Type> {
    settings.parameters.iter().filter_map(|parameter| parameter.ty.as_ref()).chain(&settings.returns)
}

fn list<'t>(
    types: impl Iterator<Item = &'t Type>,
    bodies: impl Iterator<Item = &'t Type>,
    owner: &Ident,
    p: &TokenStream,
) -> Option<TokenStream> {
    let mut named = Vec::new();
    let types = entries(types, owner, &mut named);
    let bodies = entries(bodies, owner, &mut named);
    let bodies = (!bodies.is_empty()).then(|| quote_mixed!(; #(#bodies),*));
    (!named.is_empty()).then(|| quote_mixed!(#p::types!(#(#types),* #bodies)))
}

/// Returns the types of the user that are not in `named`, and adds them there.
fn entries<'t>(types: impl Iterator<Item = &'t Type>, owner: &Ident, named: &mut Vec<String>) -> Vec<TokenStream> {
    let mut entries = Vec::new();
    for ty in types.flat_map(types::of_the_user) {
        let name = types::text(ty);
        if !types::is_itself(ty, owner) && !named.contains(&name) {
            let resolved = types::resolve_self(ty, owner);
            entries.push(located_at(types::innermost_type_span(ty), quote_mixed!(#name: #resolved)));
            named.push(name);
        }
    }
    entries
}
