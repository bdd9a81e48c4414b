//! `Fields`, `Deserialize` and `Serialize`: which key belongs to which field.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::types;
use crate::declaration::{Declaration, Field};
use crate::names;

pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let ident = declaration.ident;
    let name = names::text(ident);
    let fields = &declaration.fields;
    let keys = fields.iter().map(|field| &field.wire);
    let slots = fields.iter().map(|field| {
        let ty = types::without_self(field.ty, ident);
        quote!(#p::Option<#ty>)
    });
    let empty = fields.iter().map(|_| quote!(#p::Option::None));
    let reads = fields.iter().enumerate().map(|(at, field)| {
        let index = Literal::usize_unsuffixed(at);
        let read = reader(field, &p);
        quote!(#index => slots.#index = #read(map)?,)
    });
    let builds = fields.iter().enumerate().map(|(at, field)| {
        let (index, name) = (Literal::usize_unsuffixed(at), field.ident);
        if field.lenient {
            return quote!(#name: slots.#index.unwrap_or_default(),);
        }
        let (attribute, key) = (names::text(name), &field.wire);
        let required = quote_spanned!(field.ty.span()=> #p::required);
        quote!(#name: #required(slots.#index, <Self as #p::Fields>::NAME, #attribute, #key)?,)
    });
    let writes = fields.iter().map(|field| {
        let (name, key) = (field.ident, &field.wire);
        let write = quote_spanned!(field.ty.span()=> #p::SerializeMap::serialize_entry);
        quote!(#write(map, #key, &self.#name)?;)
    });
    quote! {
        #[automatically_derived]
        impl #p::Fields for #ident {
            const NAME: &'static str = #name;
            const KEYS: &'static [&'static str] = &[#(#keys),*];
            type Slots = (#(#slots,)*);

            fn slots() -> Self::Slots {
                (#(#empty,)*)
            }

            fn read<'de, A: #p::MapAccess<'de>>(
                slots: &mut Self::Slots,
                index: usize,
                map: &mut A,
            ) -> #p::Result<(), A::Error> {
                match index {
                    #(#reads)*
                    _ => {}
                }
                #p::Result::Ok(())
            }

            fn build<E: #p::DeError>(slots: Self::Slots) -> #p::Result<Self, E> {
                #p::Result::Ok(Self { #(#builds)* })
            }

            fn write<M: #p::SerializeMap>(&self, map: &mut M) -> #p::Result<(), M::Error> {
                #(#writes)*
                #p::Result::Ok(())
            }
        }

        #[automatically_derived]
        impl<'de> #p::serde::Deserialize<'de> for #ident {
            fn deserialize<D: #p::serde::Deserializer<'de>>(deserializer: D) -> #p::Result<Self, D::Error> {
                #p::deserialize(deserializer)
            }
        }

        #[automatically_derived]
        impl #p::serde::Serialize for #ident {
            fn serialize<S: #p::serde::Serializer>(&self, serializer: S) -> #p::Result<S::Ok, S::Error> {
                #p::serialize(self, serializer)
            }
        }
    }
}

/// Spanned to the field's type: a type that cannot be read is reported there.
fn reader(field: &Field<'_>, p: &TokenStream) -> TokenStream {
    let span = field.ty.span();
    if field.lenient { quote_spanned!(span=> #p::read_or_empty) } else { quote_spanned!(span=> #p::read) }
}
