//! `Fields`, `Deserialize` and `Serialize`: which key belongs to which field.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::types::{self, heart};
use crate::declaration::{Declaration, Field, Missing, Object};
use crate::names;
use crate::spans::shown_at;

pub(super) fn of_resource(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    impls(&p, declaration.ident, &declaration.fields, |field| write(field, &field.wire, is_twofold(field), &p))
}

/// In requests, an object inside a resource tells what it has: what is empty is not there.
pub(super) fn of_object(object: &Object<'_>) -> TokenStream {
    let p = object.private();
    let optional = |field: &Field<'_>| types::inside_option(field.ty).is_some();
    impls(&p, object.ident, &object.fields, |field| write(field, &field.request_wire, optional(field), &p))
}

fn impls(
    p: &TokenStream,
    ident: &Ident,
    fields: &[Field<'_>],
    write: impl Fn(&Field<'_>) -> TokenStream,
) -> TokenStream {
    let name = names::text(ident);
    let (flattened, keyed): (Vec<_>, Vec<_>) = fields.iter().partition(|field| field.flatten);
    let has_flattened = !flattened.is_empty();
    let keys = keyed.iter().map(|field| &field.wire);
    let slots = keyed.iter().map(|field| {
        let ty = types::without_self(field.ty, ident);
        quote!(#p::Option<#ty>)
    });
    let empty = keyed.iter().map(|_| quote!(#p::Option::None));
    let reads = keyed.iter().enumerate().map(|(at, field)| {
        let index = Literal::usize_unsuffixed(at);
        let read = reader(field, ident, p);
        quote!(#index => slots.#index = #read?,)
    });
    let kept = keyed.iter().enumerate().map(|(at, field)| {
        let (name, value) = (field.ident, value(field, at, p));
        quote!(#name: #value,)
    });
    let made = flattened.iter().map(|field| {
        let (name, attribute) = (field.ident, names::text(field.ident));
        let made = quote!(#p::flattened(rest, <Self as #p::Fields>::NAME, #attribute));
        let made = shown_at(heart(field.ty), made);
        quote!(#name: #made?,)
    });
    let rest = if has_flattened { quote!(rest) } else { quote!(_) };
    let writes = fields.iter().map(write);
    quote! {
        #[automatically_derived]
        impl #p::Fields for #ident {
            const NAME: &'static str = #name;
            const KEYS: &'static [&'static str] = &[#(#keys),*];
            const FLATTENED: bool = #has_flattened;
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

            fn build<__E: #p::DeError>(slots: Self::Slots, #rest: &mut #p::Extra) -> #p::Result<Self, __E> {
                #p::Result::Ok(Self { #(#kept)* #(#made)* })
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

/// An `Option` of an `Option`: the outer one is empty if the key is missing, the inner one if it holds null.
fn is_twofold(field: &Field<'_>) -> bool {
    types::inside_option(field.ty).and_then(types::inside_option).is_some()
}

/// A type that cannot be read is reported where it stands.
fn reader(field: &Field<'_>, ident: &Ident, p: &TokenStream) -> TokenStream {
    if let Some(with) = &field.with {
        let ty = types::without_self(field.ty, ident);
        // A function of the user's becomes a seed: what reads it is known to the map only.
        return quote!({
            struct __With;
            impl<'de> #p::DeserializeSeed<'de> for __With {
                type Value = #ty;
                fn deserialize<__D: #p::serde::Deserializer<'de>>(self, value: __D) -> #p::Result<#ty, __D::Error> {
                    #with::deserialize(value)
                }
            }
            #p::read_with(map, __With)
        });
    }
    let read = match field.missing {
        _ if is_twofold(field) => quote!(#p::read_nullable(map)),
        Missing::Unfit => quote!(#p::read(map)),
        Missing::Empty | Missing::Value(_) => quote!(#p::read_or_empty(map)),
    };
    shown_at(heart(field.ty), read)
}

fn value(field: &Field<'_>, at: usize, p: &TokenStream) -> TokenStream {
    let index = Literal::usize_unsuffixed(at);
    let (attribute, key) = (names::text(field.ident), &field.wire);
    match &field.missing {
        Missing::Empty => shown_at(heart(field.ty), quote!(#p::Option::unwrap_or_default(slots.#index))),
        Missing::Value(default) => quote!(#p::Option::unwrap_or_else(slots.#index, || #default)),
        Missing::Unfit => {
            let function = if field.nullable { quote!(present) } else { quote!(required) };
            let value = quote!(#p::#function(slots.#index, <Self as #p::Fields>::NAME, #attribute, #key));
            let value = shown_at(heart(field.ty), value);
            quote!(#value?)
        }
    }
}

/// `optional`: nothing is written of `None`.
fn write(field: &Field<'_>, key: &str, optional: bool, p: &TokenStream) -> TokenStream {
    let name = field.ident;
    if let Some(with) = &field.with {
        let write = quote!(#p::write_with(map, #key, #with::serialize(&self.#name, #p::ToJson))?;);
        return if optional { quote!(if #p::Option::is_some(&self.#name) { #write }) } else { write };
    }
    let write = match (field.flatten, optional) {
        (true, _) => quote!(#p::write_flattened(map, &self.#name)),
        (false, true) => quote!(#p::write_some(map, #key, &self.#name)),
        (false, false) => quote!(#p::SerializeMap::serialize_entry(map, #key, &self.#name)),
    };
    let write = shown_at(heart(field.ty), write);
    quote!(#write?;)
}
