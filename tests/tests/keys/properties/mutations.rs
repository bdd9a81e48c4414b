//! Any JSON, and any change of valid JSON, is decoded or an error.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use rtk::ErrorKind;

use super::every::EveryAccess as _;
use super::json::{Json, json, nested};
use super::values::every;
use super::{Canned, Every, cases, wait};

/// A change of one value anywhere in the JSON.
#[derive(Debug, Clone)]
enum Change {
    Drop,
    Replace(Json),
    Repeat(Json),
    Bury(usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Drop),
        json().prop_map(Change::Replace),
        json().prop_map(Change::Repeat),
        prop_oneof![1..4_usize, 120..140_usize].prop_map(Change::Bury),
    ]
}

/// The number of values inside.
fn count(json: &mut Json) -> usize {
    json.members().into_iter().flatten().map(|(_, value)| 1 + count(value)).sum()
}

/// Changes the value with that number, counted from the outside. Returns whether it exists.
fn apply(json: &mut Json, number: &mut usize, change: &Change) -> bool {
    let Some(members) = json.members() else { return false };
    for at in 0..members.len() {
        if *number > 0 {
            *number -= 1;
            if apply(&mut members[at].1, number, change) {
                return true;
            }
            continue;
        }
        let (key, value) = members[at].clone();
        match change {
            Change::Drop => drop(members.remove(at)),
            Change::Replace(other) => members[at].1 = other.clone(),
            Change::Repeat(other) => members.push((key, other.clone())),
            Change::Bury(levels) => members[at].1 = nested(value, *levels, &key),
        }
        return true;
    }
    false
}

/// Asserts that the JSON is decoded, written and decoded equally, or an error with its path. Returns whether it was decoded.
fn is_read_or_refused(json: &Json) -> Result<bool, TestCaseError> {
    let text = json.to_string();
    let read = serde_json::from_str::<Every>(&text);
    if let Ok(value) = &read {
        let written = serde_json::to_string(value).unwrap();
        let again: Every = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
        prop_assert_eq!(&again, value);
    }
    let found = wait(Canned::results([&text]).account.everything().find("x"));
    match &found {
        Ok(record) => prop_assert_eq!(Some(&**record), read.as_ref().ok()),
        Err(error) => {
            let known = [ErrorKind::Decode, ErrorKind::MissingPayload, ErrorKind::NotJson];
            prop_assert!(known.contains(&error.kind()), "{}", error);
            prop_assert!(error.kind() != ErrorKind::Decode || error.to_string().contains("at `result"), "{}", error);
        }
    }
    Ok(found.is_ok())
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn json_of_any_kind_is_decoded_or_an_error(json in json()) {
        is_read_or_refused(&json)?;
    }

    #[test]
    fn valid_json_with_any_change_is_decoded_or_an_error(
        value in every(),
        changes in vec((any::<Index>(), change()), 1..4),
    ) {
        let mut json = Json::from(&serde_json::to_value(&value).unwrap());
        for (index, change) in changes {
            let mut number = match count(&mut json) {
                0 => break,
                count => index.index(count),
            };
            prop_assert!(apply(&mut json, &mut number, &change));
        }
        is_read_or_refused(&json)?;
    }
}

#[test]
fn nesting_is_decoded_up_to_the_limit() {
    let within = |levels: usize| {
        let (start, end) = ([r#"{"a":"#, "["].concat().repeat(levels / 2), "]}".repeat(levels / 2));
        let plain = r#""id":"x","plain":"","unsigned":1,"nullable":null,"commas":"""#;
        wait(Canned::results([&format!(r#"{{{plain},"anything":{start}7{end}}}"#)]).account.everything().find("x"))
    };
    for levels in [0, 2, 100, 124] {
        within(levels).unwrap_or_else(|error| panic!("{levels}: {error}"));
    }
    for levels in [126, 128, 100_000] {
        assert_eq!(within(levels).unwrap_err().kind(), ErrorKind::NotJson, "{levels}");
    }
}
