//! Expressions, types and constants in a declaration see nothing that the derive introduces.

// Constants are named like locals, and not everything that is declared is used.
#![allow(dead_code, non_upper_case_globals, clippy::trivially_copy_pass_by_ref, clippy::upper_case_acronyms)]

use std::collections::BTreeMap;

use rtk::{Envelope, Id, Nested, Paging, Resource};
use serde_json::json;

use super::client;

/// A default that calls a function with the name of a local in `Fields::build`.
mod functions {
    use super::{Id, Nested, Resource};

    fn slots() -> u32 {
        7
    }

    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/boxes")]
    pub(super) struct Case {
        pub(super) id: Id<Self>,
        #[attribute(default = slots())]
        pub(super) size: u32,
    }

    /// Kinds of a union have fields of the names of locals, and defaults that mention `Self`.
    #[derive(Debug, Clone, PartialEq, rtk::Union)]
    #[union(tag = "type")]
    pub(super) enum Parcel {
        Crate {
            #[attribute(default = slots())]
            map: u32,
            #[attribute(default = Self::HEIGHT)]
            fields: u32,
        },
        Other(rtk::OtherKind),
    }

    impl Parcel {
        const HEIGHT: u32 = 3;
    }

    /// `new` has an argument of that name.
    #[derive(Debug, Clone, Nested)]
    pub(super) struct Shelf {
        pub(super) slots: u32,
        #[attribute(default = slots())]
        pub(super) size: u32,
    }
}

#[test]
fn default_can_call_a_function_named_like_a_local() {
    use functions::{Case, CaseAccess as _, NewCase};

    let read: Case = serde_json::from_value(json!({ "id": "c-1" })).unwrap();
    assert_eq!((read.id.as_str(), read.size), ("c-1", 7));
    let _made = client().account("acc-1").cases().create(NewCase::new().size(8_u32));
}

#[test]
fn default_can_call_a_function_named_like_an_argument() {
    let shelf = functions::Shelf::new(3_u32);
    assert_eq!((shelf.slots, shelf.size), (3, 7));
    let read: functions::Shelf = serde_json::from_value(json!({ "slots": 4 })).unwrap();
    assert_eq!((read.slots, read.size), (4, 7));
}

/// Functions with the names of all locals and arguments, which each default calls.
mod locals {
    use super::{Id, Nested, Resource};

    macro_rules! declare {
        ($($name:ident = $value:literal,)*) => {
            $(
                #[allow(clippy::allow_attributes, dead_code)]
                const fn $name() -> u32 {
                    $value
                }
            )*

            #[derive(Debug, Resource)]
            #[resource(
                path = "/accounts/{account_id}/odds",
                create(query(stamp(required) = u8)),
                post(send(at, member) = "send/{at}", on = member, query(member = u8), body = [u16; body() as usize]),
            )]
            pub(super) struct Odd {
                pub(super) id: Id<Self>,
                #[attribute(required)]
                pub(super) name: Option<String>,
                $(
                    #[attribute(default = $name())]
                    pub(super) $name: u32,
                )*
            }

            #[derive(Debug, Clone, Nested)]
            pub(super) struct Object {
                pub(super) name: String,
                $(
                    #[attribute(default = $name())]
                    pub(super) $name: u32,
                )*
            }

            pub(super) const SUM: u32 = 0 $(+ $value)*;

            impl Odd {
                pub(super) fn sum(&self) -> u32 {
                    0 $(+ self.$name)*
                }
            }

            impl Object {
                pub(super) fn sum(&self) -> u32 {
                    0 $(+ self.$name)*
                }
            }
        };
    }

    declare! {
        __slots = 1, __index = 2, __map = 3, __rest = 4, __deserializer = 5, __serializer = 6, __members = 7, __found = 8,
        __id = 9, __link = 10, __expires = 11, __text = 12, __record = 13, __output = 14, value = 15, at = 16, body = 17,
        slots = 18, index = 19, map = 20, rest = 21, deserializer = 22, serializer = 23, members = 24, found = 25,
        link = 26, expires = 27, text = 28, record = 29, answer = 30, key = 31,
    }
}

#[test]
fn default_sees_no_local_of_the_derive() {
    use locals::{NewOdd, OddAccess as _, OddExt as _, SUM};

    let read: locals::Odd = serde_json::from_value(json!({ "id": "o-1" })).unwrap();
    assert_eq!((read.id.as_str(), read.name.as_deref(), read.sum()), ("o-1", None, SUM));
    let read: locals::Object = serde_json::from_value(json!({ "name": "n" })).unwrap();
    assert_eq!((read.name.as_str(), read.sum(), locals::Object::new("n").sum()), ("n", SUM, SUM));
    let account = client().account("acc-1");
    let _made = account.odds().create(NewOdd::new("n", 1_u8).value(1_u32).members(2_u32));
    let _sent = account.odd("o-1").send("noon", 1_u8, [0; 17]);
}

/// Constants with those names: a local could be no pattern of the same name.
mod constants {
    use super::{Id, Nested, Resource};

    macro_rules! declare {
        ($($name:ident = $value:literal,)*) => {
            $(const $name: u32 = $value;)*

            #[derive(Debug, Resource)]
            #[resource(path = "/accounts/{account_id}/odds", post(send = "send", body = [u16; map as usize]))]
            pub(super) struct Odd {
                pub(super) id: Id<Self>,
                $(
                    #[attribute(default = $name)]
                    pub(super) $name: u32,
                )*
            }

            #[derive(Debug, Clone, Nested)]
            pub(super) struct Object {
                pub(super) name: String,
                $(
                    #[attribute(default = $name)]
                    pub(super) $name: u32,
                )*
            }

            pub(super) const SUM: u32 = 0 $(+ $name)*;

            impl Odd {
                pub(super) fn sum(&self) -> u32 {
                    0 $(+ self.$name)*
                }
            }

            impl Object {
                pub(super) fn sum(&self) -> u32 {
                    0 $(+ self.$name)*
                }
            }
        };
    }

    declare! {
        slots = 1, index = 2, map = 3, rest = 4, deserializer = 5, serializer = 6, members = 7, found = 8, link = 9,
        expires = 10, text = 11, record = 12, answer = 13, key = 14, other = 15, output = 16,
    }
}

#[test]
fn default_can_be_a_constant_named_like_a_local() {
    use constants::{NewOdd, OddAccess as _, OddExt as _, SUM};

    let read: constants::Odd = serde_json::from_value(json!({ "id": "o-1" })).unwrap();
    assert_eq!((read.id.as_str(), read.sum()), ("o-1", SUM));
    let read: constants::Object = serde_json::from_value(json!({ "name": "n" })).unwrap();
    assert_eq!((read.name.as_str(), read.sum(), constants::Object::new("n").sum()), ("n", SUM, SUM));
    let account = client().account("acc-1");
    let _made = account.odds().create(NewOdd::new().slots(1_u32));
    let _sent = account.odd("o-1").send([0; 3]);
}

/// Types with the names of type parameters, associated types and constants.
mod types {
    use serde::{Deserialize, Serialize};

    use super::{BTreeMap, Id, Nested, Resource};

    macro_rules! declare {
        ($($name:ident: $field:ident,)*) => {
            $(
                #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
                pub(crate) struct $name(pub(crate) u8);
            )*

            #[derive(Debug, Resource)]
            #[resource(
                path = "/accounts/{account_id}/odds",
                all(query($($field = u8),*)),
                get(find_type(id = Id<D>) = "types/{id}", returns = Value),
                post(send = "send", body = Output, returns = Vec<T>),
            )]
            pub(crate) struct Odd {
                pub(crate) id: Id<Self>,
                $(pub(crate) $field: Option<$name>,)*
                #[attribute(default = Value(9), with = super::with)]
                pub(crate) with: Value,
            }

            #[derive(Debug, Clone, Nested)]
            pub(crate) struct Object {
                $(pub(crate) $field: $name,)*
                #[attribute(flatten)]
                pub(crate) others: BTreeMap<String, u8>,
            }
        };
    }

    declare! {
        T: t, D: d, E: e, A: a, M: m, S: s, Value: value, Error: error, Slots: slots, Output: output, Answer: answer,
        NAME: name, KEYS: keys, DESCRIPTOR: descriptor, VARIABLE: variable, With: with_type, Query: query_type,
    }
}

/// Decodes a `Value` from any number.
mod with {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use super::types::Value;

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        u8::deserialize(deserializer).map(Value)
    }

    pub(super) fn serialize<S: Serializer>(value: &Value, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(value.0)
    }
}

#[test]
fn types_can_be_named_like_type_parameters() {
    use types::{NewOdd, Odd, OddAccess as _, OddExt as _, Output, T, Value};

    let odd: Odd = serde_json::from_value(json!({ "id": "o-1", "t": 1, "value": 2, "output": 3 })).unwrap();
    assert_eq!((odd.t, odd.value, odd.output, odd.with), (Some(T(1)), Some(Value(2)), Some(Output(3)), Value(9)));
    let account = client().account("acc-1");
    let _made = account.odds().create(NewOdd::new().t(T(1)).value(Value(2)).with(Value(3)));
    let _found = Odd::find_type(&account, "d-1");
    let _sent = account.odd("o-1").send(Output(1));
}

/// `with = Self` names functions of the struct, also where they are called in another impl.
#[test]
fn self_is_the_declared_type_everywhere() {
    #[derive(Debug, Resource)]
    #[resource(
        path = "/accounts/{account_id}/counters",
        only(all, find, create, update),
        envelope = Self::ENVELOPE,
        paging = Self::PAGING,
    )]
    struct Counter {
        id: Id<Self>,
        #[attribute(default = Self::FIRST, with = Self)]
        number: u32,
        next: Option<Id<Self>>,
    }

    impl Counter {
        const ENVELOPE: Envelope = Envelope::NONE;
        const FIRST: u32 = 1;
        const PAGING: Paging = Paging::PAGE;

        fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
            <u32 as serde::Deserialize>::deserialize(deserializer).map(|number| number + 1)
        }

        fn serialize<S: serde::Serializer>(number: &u32, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u32(number - 1)
        }
    }

    let read: Counter = serde_json::from_value(json!({ "id": "c-1", "number": 6 })).unwrap();
    assert_eq!((read.id.as_str(), read.number, &read.next), ("c-1", 7, &None));
    let read: Counter = serde_json::from_value(json!({ "id": "c-1" })).unwrap();
    assert_eq!(read.number, 1);
    let changes = serde_json::to_value(CounterChanges::new().number(7_u32).next("c-2")).unwrap();
    assert_eq!(changes, json!({ "number": 6, "next": "c-2" }));
    let new = serde_json::to_value(NewCounter::new().number(3_u32)).unwrap();
    assert_eq!(new, json!({ "number": 2 }));
}

#[test]
fn lifetime_in_a_type_can_have_any_name() {
    #[derive(Debug, Nested)]
    #[nested(read_only)]
    struct Marked {
        name: String,
        #[attribute(default, with = marker)]
        marker: std::marker::PhantomData<for<'de, 'a> fn(&'de str, &'a str)>,
    }

    let read: Marked = serde_json::from_value(json!({ "name": "n", "marker": null })).unwrap();
    assert_eq!((read.name.as_str(), read.marker), ("n", std::marker::PhantomData));
}

/// Decodes a `PhantomData` of any type.
mod marker {
    use std::marker::PhantomData;

    use serde::{Deserializer, Serializer, de::IgnoredAny};

    pub(super) fn deserialize<'de, T: ?Sized, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<PhantomData<T>, D::Error> {
        deserializer.deserialize_any(IgnoredAny).map(|_| PhantomData)
    }

    pub(super) fn serialize<T: ?Sized, S: Serializer>(_: &PhantomData<T>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}
