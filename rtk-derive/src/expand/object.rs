//! What `#[derive(Nested)]` writes beside the codec: a constructor and setters, and a type that changes a part.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{setters, types};
use crate::declaration::{Field, Missing, Object};
use crate::names;

pub(super) fn items(object: &Object<'_>) -> TokenStream {
    if object.read_only {
        return TokenStream::new();
    }
    let (building, changes) = (building(object), changes(object));
    quote!(#building #changes)
}

/// Empty by itself, if nothing is said of it.
fn can_be_empty(field: &Field<'_>) -> bool {
    types::inside_option(field.ty).is_some() || !matches!(field.missing, Missing::Unfit)
}

/// `new` with what cannot be empty, and a setter for each other field.
fn building(object: &Object<'_>) -> Option<TokenStream> {
    let p = object.private();
    let ident = object.ident;
    // What only answers tell cannot be made here.
    if object.fields.iter().any(|field| !field.create && !can_be_empty(field)) {
        return None;
    }
    let (rest, required): (Vec<_>, Vec<_>) = object.fields.iter().partition(|field| can_be_empty(field));
    let arguments = required.iter().map(|field| {
        let (name, bound) = (field.ident, setters::bound(field, false, ident, &p));
        quote!(#name: impl #bound)
    });
    let given = required.iter().map(|field| {
        let (name, value) = (field.ident, setters::whole(field, field.ident, false, ident, &p));
        quote!(#name: #value,)
    });
    let empty = rest.iter().map(|field| {
        let name = field.ident;
        match &field.missing {
            Missing::Value(default) => quote!(#name: #default,),
            _ => quote!(#name: ::core::default::Default::default(),),
        }
    });
    let setters = rest.iter().filter(|field| field.create).map(|field| {
        let (name, docs) = (field.ident, setters::docs(field));
        let nullable = types::inside_option(field.ty).is_some();
        let bound = setters::bound(field, nullable, ident, &p);
        let whole = setters::whole(field, &Ident::new("value", Span::call_site()), nullable, ident, &p);
        quote! {
            #docs
            #[must_use]
            pub fn #name(mut self, value: impl #bound) -> Self {
                self.#name = #whole;
                self
            }
        }
    });
    let doc_new = if required.is_empty() { "Nothing is set." } else { "With what is required." };
    // A struct without fields that can be empty may well derive `Default`; it is not asked for.
    let lint = required.is_empty().then(|| quote!(#[allow(clippy::new_without_default)]));
    Some(quote! {
        #[automatically_derived]
        impl #ident {
            #[doc = #doc_new]
            #[must_use]
            #lint
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#given)* #(#empty)* }
            }

            #(#setters)*
        }
    })
}

/// `ConfigChanges`, which an update takes in the place of a whole `Config`.
fn changes(object: &Object<'_>) -> TokenStream {
    let p = object.private();
    let (ident, vis) = (object.ident, object.vis);
    let name = names::around("", ident, "Changes");
    let doc = format!("What is to change in a [`{}`]. What is not set stays.", names::text(ident));
    let value = Ident::new("value", Span::call_site());
    let setters = object.fields.iter().filter(|field| field.update).map(|field| {
        let (setter, key, docs) = (field.ident, &field.request_wire, setters::docs(field));
        let (bound, change) = setters::change(field, &value, ident, &p);
        let put = match field.flatten {
            true => quote!(flatten),
            false => quote!(put),
        };
        quote! {
            #docs
            #[must_use]
            pub fn #setter(mut self, value: impl #bound) -> Self {
                self.part.#put(#key, #change);
                self
            }
        }
    });
    let forms = [quote!(IntoChange), quote!(IntoNullableChange)];
    quote! {
        #[doc = #doc]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
        #vis struct #name {
            part: #p::Part,
        }

        #[automatically_derived]
        impl #name {
            /// Nothing is set.
            #[must_use]
            pub fn new() -> Self {
                ::core::default::Default::default()
            }

            #(#setters)*
        }

        #(
            #[automatically_derived]
            impl #p::#forms<#ident> for #name {
                fn into_change(self) -> #p::Result<#p::Value, #p::JsonError> {
                    self.part.into_change()
                }
            }
        )*
    }
}
