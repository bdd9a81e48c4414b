//! `Fields`, `Deserialize` and `Serialize`: which key belongs to which field.

use proc_macro2::{Ident, Literal};

use super::types::{self, heart};
use crate::code::Writer;
use crate::declaration::{Declaration, Field, Missing, Object, last_of};

const IMPLS: &str = "
    #[automatically_derived]
    impl #p::Fields for #ident {
        const NAME: &'static str = #called;
        const KEYS: &'static [&'static str] = &[#keys];
        const FLATTENED: bool = #flattened;
        type Slots = (#slots);

        fn slots() -> Self::Slots {
            #none
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

pub(super) fn of_resource(declaration: &Declaration<'_>, w: &mut Writer) {
    impls(&declaration.fields, declaration.ident, false, w);
}

pub(super) fn of_object(object: &Object<'_>, w: &mut Writer) {
    impls(&object.fields, object.ident, true, w);
}

fn impls(fields: &[Field<'_>], owner: &Ident, is_object: bool, w: &mut Writer) {
    w.clear(&["keys", "slots", "empty", "reads", "builds", "writes"]);
    w.define("rest", "_");
    let (mut at, mut has_flattened) = (0, false);
    for field in fields {
        w.set("name", field.ident);
        w.set("attribute", &field.name);
        w.set("key", &field.wire);
        types::spell(field.ty, owner, w);
        if field.flatten {
            has_flattened = true;
            w.define("rest", "rest");
            let text = "<#ty as #p::AttributeType>::flattened(rest, <Self as #p::Fields>::NAME, #attribute)";
            w.define_at(heart(field.ty), "value", text);
            w.put("builds", "#name: #value?,");
        } else {
            w.set("index", &Literal::usize_unsuffixed(at));
            at += 1;
            w.put("keys", "#key,");
            w.put("slots", "#p::Option<#ty>,");
            w.put("empty", "#p::Option::None,");
            read(field, w);
            w.put("reads", "#index => slots.#index = #read?,");
            build(field, w);
        }
        // In requests, an object inside a resource tells what it has: what is empty is not there.
        let optional = match is_object {
            true => types::inside_option(field.ty).is_some() && !field.nullable,
            false => is_twofold(field),
        };
        write(field, optional, w);
    }
    w.set("flattened", &has_flattened);
    // Nothing is nothing: clippy would have no `()` there.
    w.define("none", if at == 0 { "" } else { "(#empty)" });
    w.put("impls", IMPLS);
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
    #p::#by(map, __With)
}";

/// A type that cannot be read is reported where it stands.
fn read(field: &Field<'_>, w: &mut Writer) {
    let is_there = matches!(field.missing, Missing::Unfit);
    if let Some(with) = &field.with {
        w.set("with", with);
        w.define("by", if is_there { "read_with" } else { "read_with_or_empty" });
        return w.define_at(last_of(with), "read", READ_WITH);
    }
    let text = match is_there {
        _ if is_twofold(field) => "#p::read_nullable(map)",
        true => "<#ty as #p::AttributeType>::read(map)",
        false => "<#ty as #p::AttributeType>::read_or_empty(map)",
    };
    w.define_at(heart(field.ty), "read", text);
}

fn build(field: &Field<'_>, w: &mut Writer) {
    let (value, whole) = match &field.missing {
        Missing::Empty => ("#p::Option::unwrap_or_default(slots.#index)", "#name: #value,"),
        Missing::Value(default) => {
            w.set("default", default);
            return w.put("builds", "#name: #p::Option::unwrap_or_else(slots.#index, || #default),");
        }
        Missing::Unfit if field.nullable => {
            ("#p::present(slots.#index, <Self as #p::Fields>::NAME, #attribute, #key)", "#name: #value?,")
        }
        Missing::Unfit => (
            "<#ty as #p::AttributeType>::required(slots.#index, <Self as #p::Fields>::NAME, #attribute, #key)",
            "#name: #value?,",
        ),
    };
    w.define_at(heart(field.ty), "value", value);
    w.put("builds", whole);
}

/// `optional`: nothing is written of `None`.
fn write(field: &Field<'_>, optional: bool, w: &mut Writer) {
    if let Some(with) = &field.with {
        w.set("with", with);
        let text = "#p::write_with(map, #key, #with::serialize(&self.#name, #p::ToJson))?;";
        w.define_at(last_of(with), "write", text);
    } else {
        let text = match field.flatten {
            true => "<#ty as #p::AttributeType>::write_flattened(&self.#name, map)",
            false => "<#ty as #p::AttributeType>::write(&self.#name, map, #key)",
        };
        w.define_at(heart(field.ty), "write", text);
        w.define("write", "#write?;");
    }
    let can_be_absent = optional && (!field.flatten || field.with.is_some());
    w.put("writes", if can_be_absent { "if #p::Option::is_some(&self.#name) { #write }" } else { "#write" });
}
