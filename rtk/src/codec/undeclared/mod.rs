//! The undeclared keys of a record: kept as they were read, and decoded when somebody asks for them.
//!
//! Most programs never ask, and a map of values takes an allocation for each key, each text and each object. So the members are written one after the
//! other to a [`Tape`], by the same deserializer that would decode them: what is no JSON is an error where it always was.
//!
//! Each record has a tape of its own, which holds nothing else. A record that is kept therefore keeps neither the body of its response nor the other records.

mod replay;
mod tape;

use std::sync::{LazyLock, OnceLock};

use serde::de::{IgnoredAny, MapAccess};
use serde_json::{Map, Value};

use tape::Tape;

/// The undeclared keys of a record. Boxed, because most records have none, and a smaller record is cheaper to move.
#[derive(Clone, Default)]
pub(crate) struct Extra(Option<Box<Undeclared>>);

#[derive(Clone)]
struct Undeclared {
    /// The members that were read. Empty if they are there decoded, because they have been changed.
    tape: Tape,
    decoded: OnceLock<Map<String, Value>>,
}

static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);

impl Extra {
    /// Returns the members. Decodes them when this is called for the first time.
    pub(crate) fn members(&self) -> &Map<String, Value> {
        match &self.0 {
            Some(undeclared) => undeclared.decoded.get_or_init(|| replay::members(&undeclared.tape)),
            None => &NONE,
        }
    }

    /// Changes the members.
    pub(crate) fn change<R>(&mut self, change: impl FnOnce(&mut Map<String, Value>) -> R) -> R {
        let mut members = std::mem::take(self).into_members();
        let result = change(&mut members);
        *self = members.into();
        result
    }

    fn tape(&mut self) -> &mut Tape {
        let new = || Box::new(Undeclared { tape: Tape::new(), decoded: OnceLock::new() });
        &mut self.0.get_or_insert_with(new).tape
    }

    pub(crate) fn into_members(self) -> Map<String, Value> {
        let Some(undeclared) = self.0 else { return Map::new() };
        let Undeclared { tape, decoded } = *undeclared;
        decoded.into_inner().unwrap_or_else(|| replay::members(&tape))
    }
}

impl From<Map<String, Value>> for Extra {
    fn from(members: Map<String, Value>) -> Self {
        if members.is_empty() {
            return Self(None);
        }
        Self(Some(Box::new(Undeclared { tape: Tape::default(), decoded: members.into() })))
    }
}

/// Members that have been decoded, and the key of the next one.
#[derive(Default)]
pub(super) struct Members {
    pub(super) decoded: Map<String, Value>,
    key: String,
}

/// What is done with the undeclared keys of an object.
pub(super) enum Keep<'k> {
    /// They are skipped.
    Nothing,
    /// They are decoded, for a flattened field.
    Decoded(&'k mut Members),
    /// They are kept as they are.
    Encoded(&'k mut Extra),
}

impl Keep<'_> {
    /// Takes a key. Kept out of line so that declared keys do not pay for it.
    #[cold]
    pub(super) fn key(&mut self, found: &str) {
        match self {
            Keep::Nothing => {}
            Keep::Decoded(members) => found.clone_into(&mut members.key),
            Keep::Encoded(extra) => extra.tape().key(found),
        }
    }

    /// Takes the value of that key. Kept out of line so that the loop over the keys stays small enough for `Fields::read` to be inlined into it.
    #[cold]
    pub(super) fn value<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        match self {
            Keep::Nothing => map.next_value::<IgnoredAny>().map(drop),
            Keep::Decoded(members) => {
                members.decoded.insert(std::mem::take(&mut members.key), map.next_value()?);
                Ok(())
            }
            Keep::Encoded(extra) => map.next_value_seed(extra.tape().value()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize as _;
    use serde::de::{DeserializeSeed, Deserializer, Visitor};
    use serde_json::json;

    use super::*;

    /// Keeps every key of an object.
    struct All(Extra);

    impl<'de> DeserializeSeed<'de> for &mut All {
        type Value = ();

        fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
            deserializer.deserialize_map(self)
        }
    }

    impl<'de> Visitor<'de> for &mut All {
        type Value = ();

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
            let mut keep = Keep::Encoded(&mut self.0);
            while let Some(key) = map.next_key::<String>()? {
                keep.key(&key);
                keep.value(&mut map)?;
            }
            Ok(())
        }
    }

    fn kept(json: &str) -> Result<Extra, serde_json::Error> {
        let mut all = All(Extra::default());
        all.deserialize(&mut serde_json::Deserializer::from_str(json))?;
        Ok(all.0)
    }

    #[test]
    fn members_are_what_was_kept() -> Result<(), serde_json::Error> {
        for json in [
            json!({}),
            json!({"a": null, "b": true, "c": false, "d": [], "e": {}, "f": ""}),
            json!({"a": [0, 127, 128, 16_383, 16_384, u64::MAX, -1, i64::MIN, 0.5, -0.0, 1e300, f64::MIN_POSITIVE]}),
            json!({"a": ["x".repeat(200), "x".repeat(239), "x".repeat(240), "x".repeat(70_000), "ä"], "": {"": [{}]}}),
            json!({"a": [[[[1], {"b": [2, {"c": [[]]}]}]]], "z": 1}),
        ] {
            let from_text = kept(&json.to_string())?;
            let mut from_value = All(Extra::default());
            from_value.deserialize(json.clone())?;
            for extra in [from_text.clone(), from_text, from_value.0.clone(), from_value.0] {
                assert_eq!(Some(extra.members()), json.as_object());
                assert_eq!(Some(&extra.clone().into_members()), json.as_object());
                assert_eq!(Some(&extra.into_members()), json.as_object());
            }
        }
        Ok(())
    }

    #[test]
    fn members_can_be_changed_before_and_after_they_were_read() -> Result<(), serde_json::Error> {
        let mut extra = kept(r#"{"a":1,"b":2}"#)?;
        extra.change(|members| members.insert("c".to_owned(), json!(3)));
        assert_eq!(extra.members().len(), 3);
        assert_eq!(extra.change(|members| members.remove("a")), Some(json!(1)));
        assert_eq!(Value::Object(extra.into_members()), json!({"b": 2, "c": 3}));

        let mut none = Extra::default();
        assert_eq!((none.change(|members| members.remove("a")), none.members().len()), (None, 0));
        assert!(none.0.is_none(), "an empty map takes no memory");
        Ok(())
    }

    #[test]
    fn record_keeps_memory_in_proportion_to_its_own_undeclared_keys() -> Result<(), serde_json::Error> {
        for length in [1, 10, 100, 1_000, 100_000] {
            let own = json!({"text": "x".repeat(length), "list": vec![7; length]}).to_string();
            let body = format!("{own}{}", " ".repeat(10_000_000));
            let extra = kept(&body)?;
            let held = extra.0.map_or(0, |undeclared| undeclared.tape.0.capacity());
            assert!(held <= 2 * own.len() + 64, "{held} bytes for {}", own.len());
        }
        assert!(kept("{}")?.0.is_none());
        Ok(())
    }

    #[test]
    fn objects_that_serde_json_marks_are_what_it_makes_of_them() {
        for mark in ["Number", "RawValue", "Other"] {
            for value in
                [r#""12""#, r#""1e2""#, r#""[1,{}]""#, r#""x""#, "12", "null", "[]", r#""12","b":1"#, r#""12","b""#]
            {
                let json = format!(r#"{{"a":{{"$serde_json::private::{mark}":{value}}},"b":[2,{{"c":3}}],"d":{{}}}}"#);
                let expected = serde_json::from_str::<Value>(&json).map_err(|it| it.to_string());
                let found = kept(&json).map(|extra| Value::Object(extra.into_members())).map_err(|it| it.to_string());
                assert_eq!(found, expected, "{json}");
            }
        }
    }

    #[test]
    fn value_without_end_is_an_error() {
        for json in [r#"{"a":[1"#, r#"{"a":{"b""#, r#"{"a":"x"#, r#"{"a":1e999}"#, r#"{"a":"\ud800"}"#] {
            let expected =
                Value::deserialize(&mut serde_json::Deserializer::from_str(json)).map_err(|it| it.to_string());
            assert_eq!(kept(json).map(drop).map_err(|it| it.to_string()), expected.map(drop), "{json}");
        }
    }
}
