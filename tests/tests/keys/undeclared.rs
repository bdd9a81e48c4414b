//! Undeclared keys are kept as they were received, and are decoded when somebody asks for them. That cannot be seen: `extra()` and every error are
//! those of a `serde_json::Value`.

use std::error::Error as _;

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms")]
struct Room {
    id: Id<Self>,
    name: Option<String>,
}

/// Its field takes the undeclared keys.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/halls")]
struct Hall {
    id: Id<Self>,
    #[attribute(flatten)]
    rest: rtk::Extra,
}

/// Values that JSON can hold.
fn values() -> Vec<String> {
    let long = |length: usize| format!(r#""{}""#, "ä".repeat(length));
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let mut values: Vec<_> = [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1",
        "127",
        "128",
        "-1",
        "255",
        "256",
        "65536",
        "-129",
        "18446744073709551615",
        "18446744073709551616",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "0.1",
        "-0.0",
        "1.0",
        "1e2",
        "1E+2",
        "5e-324",
        "1e-400",
        "1.7976931348623157e308",
        "123456789012345678901234567890",
        "0.30000000000000004",
        r#""""#,
        r#""a""#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u0000\u001f\u00e4""#,
        r#""\ud83d\ude00""#,
        r#""😀""#,
        "[]",
        "{}",
        "[ ]",
        "{ }",
        "[1,[2,[3,[]]],{}]",
        r#"{"":{"":[]}}"#,
        r#"{"a":1,"b":{"a":2},"c":[{"a":3},null]}"#,
        r#"{"a":1,"a":2,"b":3,"a":{"x":4}}"#,
        r#"{"\u0061":1,"a":2}"#,
        " [ 1 , { \"a\" :\n2 } ] ",
        r#"{"id":"other","name":7}"#,
        r#"{"$serde_json::private::Number":"12"}"#,
        r#"{"$serde_json::private::RawValue":"12"}"#,
    ]
    .map(str::to_owned)
    .to_vec();
    values.extend([1, 50, 95, 96, 97, 120, 240, 250, 1000, 20_000, 70_000].map(long));
    values.extend([10, 60, 100, 125].map(deep));
    values
}

/// What is no JSON, or what `serde_json::Value` cannot hold.
fn mistakes() -> Vec<String> {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let mut mistakes: Vec<_> = [
        "",
        "nul",
        "nulL",
        "tru",
        "+1",
        "01",
        "1.",
        ".5",
        "1e",
        "1e999",
        "-1e999",
        "- 1",
        "NaN",
        "0x1",
        "'a'",
        "a",
        "[",
        "[1,]",
        "[1 2]",
        "[,1]",
        "{",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":1,}"#,
        r#"{"a":1 "b":2}"#,
        "{1:2}",
        "{a:1}",
        r#""a"#,
        "\"a\nb\"",
        "\"\u{1}\"",
        r#""\x""#,
        r#""\u12""#,
        r#""\ud800""#,
        r#""\udc00""#,
        r#""\ud800\u0061""#,
        r#""\ud83d\ud83d""#,
        r#"["\udfff"]"#,
        r#"{"\ud800":1}"#,
        r#"{"a":{"b":["\ud800"]}}"#,
        "[1e999]",
        "1 2",
        "[1]]",
        r#""a" "b""#,
    ]
    .map(str::to_owned)
    .to_vec();
    mistakes.push(format!("1{}", "0".repeat(400)));
    mistakes.extend([126, 127, 128, 200, 20_000].map(deep));
    mistakes
}

fn undeclared<T: Resource>(record: &rtk::Record<T>) -> Value {
    Value::Object(record.extra().clone())
}

#[tokio::test]
async fn undeclared_value_is_what_serde_json_reads() {
    for value in values() {
        let result = format!(r#"{{"x":{value},"id":"r", "y" : {value} }}"#);
        let Value::Object(mut expected) = serde_json::from_str(&result).unwrap() else { panic!("{result}") };
        expected.remove("id");
        assert_eq!(undeclared(&found::<Room>(&result).await), Value::Object(expected.clone()), "{value}");
        let hall = found::<Hall>(&result).await;
        assert_eq!((hall.rest.members(), hall.extra().len()), (&expected, 0), "{value}");
    }
}

#[tokio::test]
async fn undeclared_key_is_what_serde_json_reads() {
    for key in [r#""""#, r#""a b""#, r#""\u0061\n\"""#, r#""ä😀""#, r#""\ud83d\ude00""#, r#""i\u0064x""#, r#""Id""#]
    {
        let (long, many) =
            ("k".repeat(300), (0..300).map(|at| format!(r#""k{at}":{at},"#)).collect::<Vec<_>>().concat());
        let result = format!(r#"{{{many}{key}:1,"{long}":2,"id":"r"}}"#);
        let Value::Object(mut expected) = serde_json::from_str(&result).unwrap() else { panic!("{result}") };
        expected.remove("id");
        assert_eq!(undeclared(&found::<Room>(&result).await), Value::Object(expected), "{key}");
    }
    // An escaped key is still a declared one.
    assert_eq!(undeclared(&found::<Room>(r#"{"\u0069d":"r"}"#).await), json!({}));
}

#[tokio::test]
async fn mistake_in_an_undeclared_value_is_an_error() {
    for mistake in mistakes() {
        for body in [
            format!(r#"{{"success":true,"result":{{"id":"r","x":{mistake}}}}}"#),
            format!(r#"{{"success":true,"result":{{"x":{mistake},"id":"r"}}}}"#),
        ] {
            let expected = serde_json::from_str::<Value>(&body).unwrap_err();
            let account = Canned::bodies(vec![body.clone().into()]).account;
            let error = Room::find(&account, "r").await.unwrap_err();
            let what = if expected.is_eof() { "the response is incomplete" } else { "the response is not JSON" };
            assert!(error.to_string().contains(what), "{mistake}: {error}");
            assert_eq!(error.source().map(ToString::to_string), Some(expected.to_string()), "{mistake}");
            let of_hall = Hall::find(&account, "r").await.unwrap_err().to_string();
            assert_eq!(of_hall, error.to_string().replace("Room", "Hall").replace("room", "hall"));
        }
    }
}

#[tokio::test]
async fn mistake_in_an_undeclared_value_of_a_list_is_an_error() {
    for mistake in mistakes() {
        let list =
            format!(r#"{{"success":true,"result":[{{"id":"a","x":1}},{{"id":"b","x":{mistake}}},{{"id":"c"}}]}}"#);
        let expected = serde_json::from_str::<Value>(&list).unwrap_err();
        let account = Canned::bodies(vec![list.into()]).account;
        for error in [account.rooms().page(1).await.unwrap_err(), account.rooms().all().await.unwrap_err()] {
            assert_eq!(error.source().map(ToString::to_string), Some(expected.to_string()), "{mistake}: {error}");
        }
    }
}

#[tokio::test]
async fn undeclared_value_in_an_invalid_string_is_an_error() {
    for bytes in [&b"\xff"[..], b"\xed\xa0\x80", b"a\xc3"] {
        let body = [br#"{"success":true,"result":{"id":"r","x":""#, bytes, br#""}}"#].concat();
        let error = Room::find(&Canned::bodies(vec![body.clone()]).account, "r").await.unwrap_err();
        let expected = serde_json::from_slice::<Value>(&body).unwrap_err();
        assert_eq!(error.source().map(ToString::to_string), Some(expected.to_string()), "{error}");
    }
}

#[tokio::test]
async fn undeclared_values_are_kept_wherever_a_record_comes_from() {
    let result = r#"{"id":"r","n":1.50,"x":{"b":[1,"\u00e4"],"a":null},"x":{"z":2,"a":-7}}"#;
    let expected = json!({"n": 1.5, "x": {"z": 2, "a": -7}});
    let canned = || Canned::results([result]).account;
    let list =
        Canned::bodies(vec![format!(r#"{{"result":[{result}],"result_info":{{"total_pages":1}}}}"#).into()]).account;
    let stored = serde_json::to_value(found::<Room>(result).await).unwrap();
    for room in [
        canned().rooms().find("r").await.unwrap(),
        canned().rooms().create(NewRoom::new()).await.unwrap(),
        list.rooms().page(1).await.unwrap().items.remove(0),
        list.rooms().all().await.unwrap().remove(0),
        list.rooms().all_results().await.unwrap().remove(0).unwrap(),
        list.rooms().stream().try_next().await.unwrap().unwrap(),
        list.rooms().restore(stored).unwrap(),
    ] {
        assert_eq!(undeclared(&room), expected);
    }
}

#[tokio::test]
async fn record_is_the_same_before_and_after_its_undeclared_keys_were_read() {
    let result = r#"{"z":[1,{"b":2,"a":3}],"id":"r","name":"n","a":"s3cret","z":0.5,"y":{"q":1,"p":2}}"#;
    let shown =
        |room: &rtk::Record<Room>| (format!("{room:?}"), format!("{room:#?}"), serde_json::to_string(room).unwrap());
    let room = found::<Room>(result).await;
    let before = room.clone();
    let first = shown(&room);
    assert_eq!(first.2, r#"{"id":"r","name":"n","a":"s3cret","y":{"p":2,"q":1},"z":0.5}"#);
    assert_eq!(first.0, r#"Record { value: Room { id: Id("r"), name: Some("n") }, extra: ["a", "y", "z"] }"#);
    assert_eq!(room.extra().len(), 3);
    let after = room.clone();
    for other in [&room, &before, &after] {
        assert_eq!((shown(other), other.extra()), (first.clone(), room.extra()));
        assert_eq!((other, other.attribute("y")), (&room, Some(json!({"p": 2, "q": 1}))));
        assert!(std::ptr::eq(other.extra(), other.extra()), "it is decoded once");
    }
}

#[tokio::test]
async fn undeclared_keys_can_be_read_by_several_threads() {
    fn is_shared<T: Send + Sync + 'static>(value: T) -> std::sync::Arc<T> {
        std::sync::Arc::new(value)
    }
    let room = is_shared(found::<Room>(r#"{"id":"r","x":[1,2,3]}"#).await);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            std::thread::spawn({
                let room = room.clone();
                move || undeclared(&room)
            })
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), json!({"x": [1, 2, 3]}));
    }
}

#[tokio::test]
async fn undeclared_keys_that_were_not_read_are_merged() {
    let canned = Canned::results([r#"{"id":"r","x":{"a":1},"y":1}"#, r#"{"id":"r","x":[2],"z":3}"#, r#"{"name":"m"}"#]);
    let mut room = canned.account.rooms().find("r").await.unwrap();
    let before = room.clone();
    room.update(RoomChanges::new()).await.unwrap();
    room.update(RoomChanges::new()).await.unwrap();
    assert_eq!(undeclared(&room), json!({"x": [2], "y": 1, "z": 3}));
    assert_eq!(undeclared(&before), json!({"x": {"a": 1}, "y": 1}));
}
