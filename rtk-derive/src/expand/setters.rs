//! What one attribute or parameter is given as, and what becomes of it: the arguments and setters of `NewT`, `TChanges`,
//! and of objects inside a resource.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::types::{self, heart};
use crate::declaration::{Field, Parameter};
use crate::names;
use crate::spans::shown_at;

/// `T` for a field of type `Option<T>` or `Option<Option<T>>`, else the field's type; or what it takes instead.
pub(super) fn value_type(field: &Field<'_>, owner: &Ident) -> TokenStream {
    let ty = field.takes.as_ref().unwrap_or_else(|| {
        let once = types::inside_option(field.ty).unwrap_or(field.ty);
        types::inside_option(once).unwrap_or(once)
    });
    types::without_self(ty, owner)
}

/// The bound of an argument that is a value of the attribute: null is one where the attribute can be empty.
pub(super) fn bound(field: &Field<'_>, nullable: bool, owner: &Ident, p: &TokenStream) -> TokenStream {
    let ty = value_type(field, owner);
    if nullable { quote!(#p::IntoNullable<#ty>) } else { quote!(#p::IntoValue<#ty>) }
}

/// What was given, as the `Option<T>` or `T` that the bound promises.
pub(super) fn given(field: &Field<'_>, value: &Ident, nullable: bool, owner: &Ident, p: &TokenStream) -> TokenStream {
    let ty = value_type(field, owner);
    let given = if nullable {
        quote!(#p::IntoNullable::<#ty>::into_nullable(#value))
    } else {
        quote!(#p::IntoValue::<#ty>::into_value(#value))
    };
    shown_at(heart(field.ty), given)
}

/// What was given, as a value of the field.
pub(super) fn whole(field: &Field<'_>, value: &Ident, nullable: bool, owner: &Ident, p: &TokenStream) -> TokenStream {
    let given = given(field, value, nullable, owner, p);
    let once = types::inside_option(field.ty);
    let twofold = once.and_then(types::inside_option).is_some();
    match (nullable, once.is_some(), twofold) {
        (true, _, true) | (false, true, false) => quote!(#p::Option::Some(#given)),
        (false, _, true) => quote!(#p::Option::Some(#p::Option::Some(#given))),
        _ => given,
    }
}

/// Sets an attribute of a body that is put together.
pub(super) fn set(
    field: &Field<'_>,
    members: &TokenStream,
    value: &Ident,
    nullable: bool,
    owner: &Ident,
    p: &TokenStream,
) -> TokenStream {
    let (name, key) = (names::text(field.ident), &field.request_wire);
    let given = given(field, value, nullable, owner, p);
    if let Some(with) = &field.with {
        let whole = whole(field, value, nullable, owner, p);
        return quote!(#members.put(#key, #with::serialize(&#whole, #p::ToJson)););
    }
    let set = if field.flatten { quote!(flatten(#name, &#given)) } else { quote!(set(#key, &#given)) };
    quote!(#members.#set;)
}

/// The bound of a change of an attribute, and the change itself: a value, or a part of one.
pub(super) fn change(field: &Field<'_>, value: &Ident, owner: &Ident, p: &TokenStream) -> (TokenStream, TokenStream) {
    let nullable = types::inside_option(field.ty).is_some();
    if let Some(with) = &field.with {
        let whole = whole(field, value, nullable, owner, p);
        return (bound(field, nullable, owner, p), quote!(#with::serialize(&#whole, #p::ToJson)));
    }
    let ty = value_type(field, owner);
    let form = if nullable { quote!(#p::IntoNullableChange) } else { quote!(#p::IntoChange) };
    (quote!(#form<#ty>), shown_at(heart(field.ty), quote!(#form::<#ty>::into_change(#value))))
}

/// The attribute's own documentation, or a line that says what is set.
pub(super) fn docs(field: &Field<'_>) -> TokenStream {
    if field.docs.is_empty() {
        let doc = format!("Sets `{}`.", field.request_wire);
        return quote!(#[doc = #doc]);
    }
    let docs = &field.docs;
    quote!(#(#docs)*)
}

/// The same of a parameter.
pub(super) fn docs_of(parameter: &Parameter) -> String {
    let what = if parameter.header { "header" } else { "query parameter" };
    format!("Sets the {what} `{}`.", parameter.wire)
}

/// A value of a parameter. One of a type that cannot be written is reported where the type stands.
pub(super) fn given_parameter(
    parameter: &Parameter,
    value: &Ident,
    owner: &Ident,
    p: &TokenStream,
) -> (TokenStream, TokenStream) {
    let ty = types::without_self(&parameter.ty, owner);
    let given = shown_at(heart(&parameter.ty), quote!(&#p::IntoValue::<#ty>::into_value(#value)));
    (quote!(#p::IntoValue<#ty>), given)
}

/// Sets a parameter of a request that is put together.
pub(super) fn set_parameter(
    parameter: &Parameter,
    request: &TokenStream,
    value: &Ident,
    owner: &Ident,
    p: &TokenStream,
) -> TokenStream {
    let wire = &parameter.wire;
    let (_, given) = given_parameter(parameter, value, owner, p);
    let method = if parameter.header { quote!(header) } else { quote!(query) };
    quote!(#request.#method(#wire, #given))
}
