//! The types of the user that a declaration names, which descriptors list with what they consist of.

use proc_macro2::{Ident, TokenStream};
use syn::Type;

use crate::declaration::{Declaration, Field, Settings};
use crate::spans::{located_at, quote_mixed};
use crate::types;

/// Returns the expression that lists the types of a resource. `None` if it names none.
pub(super) fn of_resource(declaration: &Declaration<'_>) -> Option<TokenStream> {
    let of_verbs = declaration.verbs.iter().flat_map(|verb| of_settings(&verb.settings));
    let of_actions = declaration.actions().flat_map(|(_, action)| {
        action.args.iter().filter_map(|argument| argument.ty.as_ref()).chain(of_settings(&action.settings))
    });
    let named = declaration.fields.iter().flat_map(of_field).chain(of_verbs).chain(of_actions);
    list(named, declaration.ident, &declaration.private())
}

/// Returns the expression that lists the types of fields, which may be empty.
pub(crate) fn of_fields<'f>(
    fields: impl Iterator<Item = &'f Field<'f>>,
    others: impl Iterator<Item = &'f Type>,
    owner: &Ident,
    p: &TokenStream,
) -> TokenStream {
    list(fields.flat_map(of_field).chain(others), owner, p).unwrap_or_else(|| quote_mixed!(&[]))
}

/// A `with` module can replace the type by any other in JSON.
fn of_field<'f>(field: &'f Field<'_>) -> impl Iterator<Item = &'f Type> {
    let own = if field.with.is_none() { Some(field.ty) } else { None };
    own.into_iter().chain(&field.input)
}

fn of_settings(settings: &Settings) -> impl Iterator<Item = &Type> {
    let parameters = settings.parameters.iter().filter_map(|parameter| parameter.ty.as_ref());
    parameters.chain(&settings.body).chain(&settings.returns)
}

fn list<'t>(types: impl Iterator<Item = &'t Type>, owner: &Ident, p: &TokenStream) -> Option<TokenStream> {
    let mut named: Vec<(String, TokenStream)> = Vec::new();
    for ty in types.flat_map(types::of_the_user) {
        let name = types::text(ty);
        if !types::is_itself(ty, owner) && named.iter().all(|(other, _)| *other != name) {
            let resolved = types::resolve_self(ty, owner);
            let entry = located_at(types::innermost_type_span(ty), quote_mixed!(#name: #resolved));
            named.push((name, entry));
        }
    }
    let entries = named.iter().map(|(_, entry)| entry);
    (!named.is_empty()).then(|| quote_mixed!(#p::types!(#(#entries),*)))
}
