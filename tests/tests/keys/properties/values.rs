//! Any value of [`Every`].

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use rtk::{Id, OrRaw, Secret, Timestamp};
use serde_json::{Map, Value};

use super::every::{Every, Inner, Shape, State};

/// Text of any characters, with those that JSON escapes.
pub(super) fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-z]{1,6}", "\\PC{0,6}", "[\"\\\\\u{0}-\u{1f}\u{7f}\u{2028}😀]{0,4}"]
}

/// Any number that JSON can represent, exactly.
pub(super) fn float() -> impl Strategy<Value = f64> {
    any::<f64>().prop_filter("JSON has neither infinity nor NaN", |number| number.is_finite())
}

pub(super) fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        float().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let member = prop_oneof![Just(Value::Null), inner];
        prop_oneof![
            vec(member.clone(), 0..3).prop_map(Value::from),
            btree_map(text(), member, 0..3).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Members with undeclared keys.
pub(super) fn undeclared() -> impl Strategy<Value = Map<String, Value>> {
    btree_map("z\\PC{0,4}", prop_oneof![Just(Value::Null), value()], 0..3).prop_map(|it| it.into_iter().collect())
}

fn id() -> impl Strategy<Value = Id<Every>> {
    "\\PC{1,8}".prop_filter("no segment", |id| id != "." && id != "..").prop_map(Id::from)
}

fn state() -> impl Strategy<Value = State> {
    prop_oneof![Just(State::On), Just(State::OffForNow), Just(State::LeftTop), "(|[A-Z ]{1,5})".prop_map(State::Other)]
}

fn or_raw() -> impl Strategy<Value = OrRaw<u8>> {
    let unread = value().prop_filter("can be read", |value| serde_json::from_value::<u8>(value.clone()).is_err());
    prop_oneof![any::<u8>().prop_map(OrRaw::Value), unread.prop_map(OrRaw::Raw), Just(OrRaw::Raw(Value::Null))]
}

fn shape() -> impl Strategy<Value = Shape> {
    let other = (of("N[A-Z]{0,3}"), undeclared()).prop_map(|(kind, mut members)| {
        members.extend(kind.map(|kind| ("kind".to_owned(), Value::from(kind))));
        Shape::Other(members)
    });
    let label = (text(), of(any::<bool>())).prop_map(|(text, turned)| Shape::Label { text, turned });
    prop_oneof![any::<u32>().prop_map(|side| Shape::Square { side }), label, other]
}

fn inner() -> impl Strategy<Value = Inner> {
    let leaf = (
        any::<u8>(),
        of(text()),
        of(of(text())),
        text(),
        of(any::<i32>()),
        of(text().prop_map(Secret::from)),
        undeclared(),
    );
    let leaf = leaf.prop_map(|(grid_size, note, twofold, shade, seconds, key, rest)| Inner {
        grid_size,
        note,
        twofold,
        shade,
        seconds,
        key,
        deeper: None,
        rest,
    });
    leaf.prop_recursive(3, 3, 1, |deeper| {
        (deeper.clone(), deeper).prop_map(|(outer, deeper)| Inner { deeper: Some(Box::new(deeper)), ..outer })
    })
}

type Plain = (Id<Every>, String, Option<String>, Option<bool>, Option<i64>, u64, Option<u8>, Option<f64>, u32, u8);

fn plain() -> impl Strategy<Value = Plain> {
    let numbers = (of(any::<i64>()), any::<u64>(), of(any::<u8>()), of(float()), any::<u32>(), any::<u8>());
    (id(), text(), of(text()), of(any::<bool>()), numbers)
        .prop_map(|(id, plain, optional, truth, (a, b, c, d, e, f))| (id, plain, optional, truth, a, b, c, d, e, f))
}

fn leaf() -> impl Strategy<Value = Every> {
    let keys = (of(text()), of(of(any::<i64>())), of(float()), of(text()));
    let when = (of(text().prop_map(Timestamp::from)), of(text().prop_map(Secret::from)), of(id()));
    let lists = (
        of(state()),
        vec(state(), 0..3),
        btree_set(text(), 0..3),
        btree_map(state(), any::<u16>(), 0..3),
        btree_map(any::<u16>(), of(any::<bool>()), 0..3),
        of(value()),
    );
    let with = (of(any::<u64>()), of(id()), of(of(any::<bool>())), vec("[^,]{1,3}", 0..3), vec(or_raw(), 0..3));
    let inside = (of(inner()), vec(inner(), 0..2), btree_map(text(), inner(), 0..2), shape(), vec(shape(), 0..3));
    (plain(), keys, when, lists, with, inside).prop_map(|(plain, keys, when, lists, with, inside)| Every {
        id: plain.0,
        plain: plain.1,
        optional: plain.2,
        truth: plain.3,
        signed: plain.4,
        unsigned: plain.5,
        small: plain.6,
        float: plain.7,
        count: plain.8,
        level: plain.9,
        nullable: keys.0,
        twofold: keys.1,
        renamed: keys.2,
        apart: keys.3,
        created: when.0,
        password: when.1,
        meeting: when.2,
        state: lists.0,
        states: lists.1,
        set: lists.2,
        by_state: lists.3,
        by_number: lists.4,
        anything: lists.5,
        loose: with.0,
        loose_id: with.1,
        loose_twofold: with.2,
        commas: with.3,
        or_raw: with.4,
        inner: inside.0,
        inners: inside.1,
        inner_by_name: inside.2,
        children: Vec::new(),
        shape: inside.3,
        shapes: inside.4,
    })
}

/// Any value of [`Every`].
pub(super) fn every() -> impl Strategy<Value = Every> {
    leaf()
        .prop_recursive(2, 4, 2, |child| (leaf(), vec(child, 0..2)).prop_map(|(it, children)| Every { children, ..it }))
}
