//! `Fields`, `Deserialize` and `Serialize`: which key belongs to which field.

use proc_macro2::{Ident, Literal, TokenStream};

use super::types::{self, heart};
use crate::code::{Part, Writer};
use crate::declaration::{Declaration, Field, Missing, Object, last_of};
use crate::names;

const IMPLS: &str = "
    #[automatically_derived]
    impl #p::Fields for #ident {
        const NAME: &'static str = #name;
        const KEYS: &'static [&'static str] = &[#keys];
        const FLATTENED: bool = #flattened;
        type Slots = (#slots);

        fn slots() -> Self::Slots {
            (#empty)
        }

        fn read<'de, __A: #p::MapAccess<'de>>(
            slots: &mut Self::Slots,
            index: usize,
            map: &mut __A,
        ) -> #p::Result<(), __A::Error> {
            match index {
                #reads
                _ => {}
            }
            #p::Result::Ok(())
        }

        fn build<__E: #p::DeError>(slots: Self::Slots, #rest: &mut #p::Extra) -> #p::Result<Self, __E> {
            #p::Result::Ok(Self { #builds })
        }

        fn write<__M: #p::SerializeMap>(&self, map: &mut __M) -> #p::Result<(), __M::Error> {
            #writes
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
";

pub(super) fn of_resource(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let mut writes = TokenStream::new();
    for field in &declaration.fields {
        writes.extend(write(field, declaration.ident, &field.wire, is_twofold(field), w));
    }
    impls(declaration.ident, &declaration.fields, &writes, w)
}

/// In requests, an object inside a resource tells what it has: what is empty is not there.
pub(super) fn of_object(object: &Object<'_>, w: &Writer) -> TokenStream {
    let mut writes = TokenStream::new();
    for field in &object.fields {
        writes.extend(write(
            field,
            object.ident,
            &field.wire,
            types::inside_option(field.ty).is_some() && !field.nullable,
            w,
        ));
    }
    impls(object.ident, &object.fields, &writes, w)
}

fn impls(ident: &Ident, fields: &[Field<'_>], writes: &TokenStream, w: &Writer) -> TokenStream {
    let (mut keys, mut slots, mut empty) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
    let (mut reads, mut builds) = (TokenStream::new(), TokenStream::new());
    let (mut at, mut has_flattened) = (0, false);
    for field in fields {
        has_flattened |= field.flatten;
        let value = if field.flatten {
            flattened(field, ident, w)
        } else {
            let index = Literal::usize_unsuffixed(at);
            at += 1;
            w.add(&mut keys, "#key,", &[("key", &field.wire)]);
            w.add(&mut slots, "#p::Option<#ty>,", &[("ty", &types::without_self(field.ty, ident))]);
            w.add(&mut empty, "#p::Option::None,", &[]);
            let read = reader(field, ident, w);
            w.add(&mut reads, "#index => slots.#index = #read?,", &[("index", &index), ("read", &read)]);
            value(field, &index, ident, w)
        };
        w.add(&mut builds, "#name: #value,", &[("name", field.ident), ("value", &value)]);
    }
    let rest = w.code(if has_flattened { "rest" } else { "_" }, &[]);
    w.code(
        IMPLS,
        &[
            ("ident", ident),
            ("name", &names::text(ident)),
            ("keys", &keys),
            ("flattened", &has_flattened),
            ("slots", &slots),
            ("empty", &empty),
            ("reads", &reads),
            ("rest", &rest),
            ("builds", &builds),
            ("writes", writes),
        ],
    )
}

/// An `Option` of an `Option`: the outer one is empty if the key is missing, the inner one if it holds null.
fn is_twofold(field: &Field<'_>) -> bool {
    types::inside_option(field.ty).and_then(types::inside_option).is_some()
}

/// A function of the user's becomes a seed: what reads it is known to the map only.
const READ_WITH: &str = "{
    struct __With;
    impl<'de> #p::DeserializeSeed<'de> for __With {
        type Value = #ty;
        fn deserialize<__D: #p::serde::Deserializer<'de>>(self, value: __D) -> #p::Result<#ty, __D::Error> {
            #with::deserialize(value)
        }
    }
    #p::#read(map, __With)
}";

/// A type that cannot be read is reported where it stands.
fn reader(field: &Field<'_>, ident: &Ident, w: &Writer) -> TokenStream {
    if let Some(with) = &field.with {
        let read =
            names::word(if matches!(field.missing, Missing::Unfit) { "read_with" } else { "read_with_or_empty" });
        let ty = types::without_self(field.ty, ident);
        return w.code_at(last_of(with), READ_WITH, &[("ty", &ty), ("with", with), ("read", &read)]);
    }
    let read = match field.missing {
        _ if is_twofold(field) => "#p::read_nullable(map)",
        Missing::Unfit => "<#ty as #p::AttributeType>::read(map)",
        Missing::Empty | Missing::Value(_) => "<#ty as #p::AttributeType>::read_or_empty(map)",
    };
    w.code_at(heart(field.ty), read, &[("ty", &types::without_self(field.ty, ident))])
}

fn value(field: &Field<'_>, index: &Literal, ident: &Ident, w: &Writer) -> TokenStream {
    let text = match &field.missing {
        Missing::Empty => {
            return w.code_at(heart(field.ty), "#p::Option::unwrap_or_default(slots.#index)", &[("index", index)]);
        }
        Missing::Value(default) => {
            let text = "#p::Option::unwrap_or_else(slots.#index, || #default)";
            return w.code(text, &[("index", index), ("default", default)]);
        }
        Missing::Unfit if field.nullable => "#p::present(slots.#index, <Self as #p::Fields>::NAME, #attribute, #key)",
        Missing::Unfit => {
            "<#ty as #p::AttributeType>::required(slots.#index, <Self as #p::Fields>::NAME, #attribute, #key)"
        }
    };
    let (attribute, ty) = (names::text(field.ident), types::without_self(field.ty, ident));
    let parts: [Part<'_>; 4] = [("index", index), ("attribute", &attribute), ("key", &field.wire), ("ty", &ty)];
    let value = w.code_at(heart(field.ty), text, &parts);
    w.code("#value?", &[("value", &value)])
}

fn flattened(field: &Field<'_>, owner: &Ident, w: &Writer) -> TokenStream {
    let text = "<#ty as #p::AttributeType>::flattened(rest, <Self as #p::Fields>::NAME, #attribute)";
    let (attribute, ty) = (names::text(field.ident), types::without_self(field.ty, owner));
    let value = w.code_at(heart(field.ty), text, &[("attribute", &attribute), ("ty", &ty)]);
    w.code("#value?", &[("value", &value)])
}

/// `optional`: nothing is written of `None`.
fn write(field: &Field<'_>, owner: &Ident, key: &str, optional: bool, w: &Writer) -> TokenStream {
    let name = field.ident;
    if let Some(with) = &field.with {
        let text = "#p::write_with(map, #key, #with::serialize(&self.#name, #p::ToJson))?;";
        let write = w.code_at(last_of(with), text, &[("key", &key), ("with", with), ("name", name)]);
        return unless_empty(field, optional, write, w);
    }
    let text = match field.flatten {
        true => "<#ty as #p::AttributeType>::write_flattened(&self.#name, map)",
        false => "<#ty as #p::AttributeType>::write(&self.#name, map, #key)",
    };
    let ty = types::without_self(field.ty, owner);
    let write = w.code_at(heart(field.ty), text, &[("key", &key), ("name", name), ("ty", &ty)]);
    unless_empty(field, optional && !field.flatten, w.code("#write?;", &[("write", &write)]), w)
}

fn unless_empty(field: &Field<'_>, optional: bool, write: TokenStream, w: &Writer) -> TokenStream {
    match optional {
        true => w.code("if #p::Option::is_some(&self.#name) { #write }", &[("name", field.ident), ("write", &write)]),
        false => write,
    }
}
