//! `Fields`, `Deserialize` and `Serialize`: which key belongs to which field.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::types::{self, heart};
use crate::declaration::{Declaration, Field};
use crate::names;
use crate::spans::shown_at;

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
        quote!(#index => slots.#index = #read?,)
    });
    let builds = fields.iter().enumerate().map(|(at, field)| {
        let (index, name) = (Literal::usize_unsuffixed(at), field.ident);
        if field.lenient {
            let value = shown_at(heart(field.ty), quote!(#p::Option::unwrap_or_default(slots.#index)));
            return quote!(#name: #value,);
        }
        let (attribute, key) = (names::text(name), &field.wire);
        let required = quote!(#p::required(slots.#index, <Self as #p::Fields>::NAME, #attribute, #key));
        let required = shown_at(heart(field.ty), required);
        quote!(#name: #required?,)
    });
    let writes = fields.iter().map(|field| {
        let (name, key) = (field.ident, &field.wire);
        let write = quote!(#p::SerializeMap::serialize_entry(map, #key, &self.#name));
        let write = shown_at(heart(field.ty), write);
        quote!(#write?;)
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

            fn read<'de, __A: #p::MapAccess<'de>>(
                slots: &mut Self::Slots,
                index: usize,
                map: &mut __A,
            ) -> #p::Result<(), __A::Error> {
                match index {
                    #(#reads)*
                    _ => {}
                }
                #p::Result::Ok(())
            }

            fn build<__E: #p::DeError>(slots: Self::Slots) -> #p::Result<Self, __E> {
                #p::Result::Ok(Self { #(#builds)* })
            }

            fn write<__M: #p::SerializeMap>(&self, map: &mut __M) -> #p::Result<(), __M::Error> {
                #(#writes)*
                #p::Result::Ok(())
            }
        }

        #[automatically_derived]
        impl<'de> #p::serde::Deserialize<'de> for #ident {
            fn deserialize<__D: #p::serde::Deserializer<'de>>(deserializer: __D) -> #p::Result<Self, __D::Error> {
                #p::deserialize(deserializer)
            }
        }

        #[automatically_derived]
        impl #p::serde::Serialize for #ident {
            fn serialize<__S: #p::serde::Serializer>(&self, serializer: __S) -> #p::Result<__S::Ok, __S::Error> {
                #p::serialize(self, serializer)
            }
        }
    }
}

/// A type that cannot be read is reported where it stands.
fn reader(field: &Field<'_>, p: &TokenStream) -> TokenStream {
    shown_at(heart(field.ty), if field.lenient { quote!(#p::read_or_empty(map)) } else { quote!(#p::read(map)) })
}
