//! Undeclared keys: a record has what `serde_json` reads, or the response is an error, as it is for `serde_json`.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use rtk::testing::{Answer, Playback};
use rtk::{ErrorKind, Id, Resource};
use serde_json::{Map, Value};
use tokio::runtime::Runtime;

/// A resource whose values are all accepted, except that an id has to be a text.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms", envelope = rtk::Envelope::NONE)]
struct Room {
    id: Id<Self>,
    name: Option<Value>,
}

fn check(runtime: &Runtime, body: &[u8]) -> Result<(), TestCaseError> {
    let playback = Playback::new();
    playback.always("GET /{*}", Answer::bytes(body.to_vec()));
    let found = runtime.block_on(async { Room::find(&playback.client().account("a"), "r").await });
    let Ok(expected) = serde_json::from_slice::<Value>(body) else {
        prop_assert!(found.is_err());
        return Ok(());
    };
    let room = match found {
        Ok(room) => room,
        // A declared key is no text, such as the first `id` of two.
        Err(error) => {
            prop_assert_eq!(error.kind(), ErrorKind::Decode);
            return Ok(());
        }
    };
    let before = (format!("{room:?}"), room.clone());
    let members = expected.as_object().cloned().unwrap_or_default();
    let undeclared: Map<_, _> = members.into_iter().filter(|(key, _)| key != "id" && key != "name").collect();
    prop_assert_eq!(room.extra(), &undeclared);
    prop_assert_eq!(before.1.extra(), &undeclared);
    prop_assert_eq!(&format!("{room:?}"), &before.0);
    let stored = serde_json::to_value(&room).unwrap();
    prop_assert!(undeclared.iter().all(|(key, value)| stored.get(key) == Some(value)));
    Ok(())
}

/// Members of an object, as text. Many are no JSON.
fn members() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        prop::sample::select(vec![
            "null",
            "true",
            "false",
            "-0",
            "1e999",
            "1E-7",
            "00",
            "18446744073709551616",
            "-9223372036854775809"
        ])
        .prop_map(str::to_owned),
        any::<i64>().prop_map(|it| it.to_string()),
        any::<u64>().prop_map(|it| it.to_string()),
        any::<f64>().prop_filter("JSON has no others", |it| it.is_finite()).prop_map(|it| it.to_string()),
        text(),
    ];
    let value = leaf.prop_recursive(5, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(" , "))),
            prop::collection::vec((text(), inner), 0..4).prop_map(|members| object(&members)),
        ]
    });
    let key = prop_oneof![2 => prop::sample::select(vec![r#""id""#, r#""name""#, r#""x""#, r#""i\u0064""#]).prop_map(str::to_owned), 2 => text()];
    prop::collection::vec((key, value), 0..6).prop_map(|mut members| {
        members.push((r#""id""#.to_owned(), r#""r""#.to_owned()));
        object(&members)
    })
}

fn object(members: &[(String, String)]) -> String {
    let members: Vec<_> = members.iter().map(|(key, value)| format!("{key}: {value}")).collect();
    format!("{{{}}}", members.join(","))
}

/// Texts of all lengths, some with escapes, of which some are invalid.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-zäß😀 ]{0,8}",
        1 => prop::sample::select(vec![r"\n", r#"\""#, r"\u00e4", r"\ud83d\ude00", r"\ud800", r"\x", "\u{1}"]).prop_map(str::to_owned),
        1 => (0_usize..400).prop_map(|length| "x".repeat(length)),
    ];
    prop::collection::vec(part, 0..3).prop_map(|parts| format!("\"{}\"", parts.concat()))
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn undeclared_keys_are_what_serde_json_reads() {
    let runtime = runtime();
    let cut = (members(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(text, at, byte)| {
        let mut bytes = text.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        bytes
    });
    let body = prop_oneof![3 => members().prop_map(String::into_bytes), 1 => cut];
    crate::fuzz(&body, |body| check(&runtime, &body));
}
