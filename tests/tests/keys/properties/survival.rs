//! Any value is the same after it was written and read.

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::every::{EveryAccess as _, EveryChanges, NewEvery, Shape};
use super::values::{every, undeclared};
use super::{Canned, Every, cases, wait};

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn value_is_read_as_it_was_written(value in every()) {
        let text = serde_json::to_string(&value).unwrap();
        let back: Every = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        prop_assert_eq!(&back, &value);
        prop_assert_eq!(serde_json::to_string(&back).unwrap(), text);
        let tree: Every = serde_json::from_value(serde_json::to_value(&value).unwrap()).unwrap();
        prop_assert_eq!(tree, value);
    }

    #[test]
    fn record_equals_its_response_and_stays_so(value in every(), more in undeclared()) {
        let mut response = serde_json::to_value(&value).unwrap();
        // Undeclared keys belong to a union that accepts every key.
        let more = if matches!(value.shape, Shape::Other(_)) { Map::new() } else { more };
        response.as_object_mut().unwrap().extend(more.clone());
        let canned = Canned::results([&response.to_string(), "{}", "null", &response.to_string()]);
        wait(async {
            let mut record = canned.account.everything().find("x").await.unwrap();
            for _ in 0..3 {
                prop_assert_eq!(&*record, &value);
                prop_assert_eq!(record.extra(), &more);
                record.update(EveryChanges::new()).await.unwrap();
            }
            prop_assert_eq!(serde_json::to_value(&record).unwrap(), response);
            Ok(())
        })?;
    }

    #[test]
    fn replace_sends_what_was_read(value in every()) {
        let response = serde_json::to_string(&value).unwrap();
        let canned = Canned::results([&response]);
        let mut record = wait(canned.account.everything().find("x")).unwrap();
        wait(record.replace(NewEvery::from(&record))).unwrap();
        let sent = canned.sent().remove(1);
        let body: Value = serde_json::from_str(&sent[sent.find('{').unwrap()..]).unwrap();
        let mut expected: Value = serde_json::from_str(&response).unwrap();
        let members = expected.as_object_mut().unwrap();
        for unsaid in ["id", "created", "password"] {
            members.remove(unsaid);
        }
        if let Some(apart) = members.remove("type") {
            members.insert("sent".to_owned(), apart);
        }
        // A resource inside a resource is sent without its `read_only` and unset `write_only` attributes.
        members.get_mut("children").into_iter().for_each(without_unsent);
        members.retain(|key, value| key == "nullable" || key.starts_with('z') || key == "turned" || !value.is_null());
        for null in ["twofold", "loose_twofold", "anything"] {
            prop_assert!(body.get(null) != Some(&Value::Null));
        }
        prop_assert_eq!(&body, &expected);
    }
}

fn without_unsent(children: &mut Value) {
    for child in children.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        child.remove("created");
        if child.get("password").is_some_and(Value::is_null) {
            child.remove("password");
        }
        child.get_mut("children").into_iter().for_each(without_unsent);
    }
}
