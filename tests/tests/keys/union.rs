//! `#[derive(Union)]`: objects of several kinds.

use rtk::{Id, Nested, OrRaw, OtherKind, Resource, Secret, Union};
use serde_json::{Value, json};

/// A record of a zone: a union beside the tag, with every form of a kind.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", rename_all = "UPPERCASE", rename_all_fields = "camelCase")]
enum Data {
    A {
        content: String,
    },
    Mx {
        content: String,
        #[attribute(wire = "prio")]
        priority: u16,
        mail_host: Option<String>,
        #[attribute(nullable)]
        note: Option<String>,
        #[attribute(default = 60)]
        ttl: u32,
        #[attribute(with = rtk::loose)]
        weight: Option<u16>,
    },
    #[union(wire = "SRV", alias = "SERVICE", alias = "")]
    Service(Srv),
    Flat {
        #[attribute(flatten)]
        inner: Inner,
        more: Vec<u8>,
    },
    r#None,
    Unheard(OtherKind),
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Srv {
    port: u16,
    target: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "kind")]
enum Inner {
    Deep { depth: u8 },
    Other(OtherKind),
}

fn read(json: Value) -> Data {
    serde_json::from_value(json).unwrap()
}

fn write(data: &Data) -> String {
    serde_json::to_string(data).unwrap()
}

fn message<T: serde::de::DeserializeOwned>(json: &str) -> String {
    match serde_json::from_str::<T>(json) {
        Ok(_) => "no error".to_owned(),
        Err(error) => error.to_string().split(" at line").next().unwrap_or_default().to_owned(),
    }
}

#[test]
fn union_is_read_whatever_the_order_of_its_keys() {
    let mx = Data::Mx {
        content: "mx.a.com".into(),
        priority: 10,
        mail_host: Some("a".into()),
        note: None,
        ttl: 60,
        weight: Some(7),
    };
    for json in [
        r#"{"type":"MX","content":"mx.a.com","prio":10,"mailHost":"a","note":null,"weight":"7"}"#,
        r#"{"weight":"7","content":"mx.a.com","prio":10,"mailHost":"a","note":null,"ttl":null,"type":"MX"}"#,
        r#"{"note":null,"content":"mx.a.com","type":"MX","weight":7,"unknown":[1],"prio":10,"mailHost":"a"}"#,
    ] {
        assert_eq!(serde_json::from_str::<Data>(json).unwrap(), mx, "{json}");
    }
    assert_eq!(
        write(&mx),
        r#"{"type":"MX","content":"mx.a.com","prio":10,"mailHost":"a","note":null,"ttl":60,"weight":7}"#
    );
}

#[test]
fn union_kind_without_fields_is_only_its_tag() {
    assert_eq!(read(json!({ "type": "NONE", "left": "over" })), Data::r#None);
    assert_eq!(write(&Data::r#None), r#"{"type":"NONE"}"#);
}

#[test]
fn union_kind_holds_a_struct() {
    let service = Data::Service(Srv::new(443));
    for name in ["SRV", "SERVICE", ""] {
        assert_eq!(read(json!({ "port": 443, "type": name })), service);
    }
    assert_eq!(write(&service), r#"{"type":"SRV","port":443}"#);
}

#[test]
fn union_kind_flattens_another_union() {
    let json = json!({ "depth": 3, "kind": "Deep", "more": [1], "type": "FLAT" });
    let flat = Data::Flat { inner: Inner::Deep { depth: 3 }, more: vec![1] };
    assert_eq!(read(json.clone()), flat);
    assert_eq!(serde_json::to_value(&flat).unwrap(), json);
}

#[test]
fn union_names_its_kinds() {
    assert_eq!(Data::KINDS, ["A", "MX", "SRV", "FLAT", "NONE"]);
    assert_eq!(Data::Service(Srv::new(1)).kind(), "SRV");
    assert_eq!(read(json!({ "type": "TXT" })).kind(), "TXT");
    assert_eq!(read(json!({ "type": 7 })).kind(), "");
}

#[test]
fn unknown_kind_is_kept_with_every_key_in_its_order() {
    let text = r#"{"z":1,"type":"TXT","a":{"b":null},"content":"\"x\""}"#;
    let data: Data = serde_json::from_str(text).unwrap();
    let Data::Unheard(other) = &data else { panic!("{data:?}") };
    assert_eq!(other.get("z"), Some(&json!(1)));
    assert_eq!(other.members().len(), 4);
    assert_eq!(serde_json::from_str::<Value>(&write(&data)).unwrap(), serde_json::from_str::<Value>(text).unwrap());
}

#[test]
fn tag_that_is_not_text_is_no_kind_by_its_number() {
    for tag in [json!(0), json!(1.5), json!(true), json!([]), json!({ "A": 1 })] {
        let json = json!({ "type": tag, "content": "x" });
        let data = read(json.clone());
        assert!(matches!(data, Data::Unheard(_)), "{json}");
        assert_eq!(serde_json::to_value(&data).unwrap(), json);
    }
}

#[test]
fn missing_tag_is_an_error_that_lists_the_kinds() {
    let expected = "`Data` lacks `type`, which is one of `A`, `MX`, `SRV`, `FLAT`, `NONE`";
    for json in ["{}", r#"{"content":"x"}"#, r#"{"type":null,"content":"x"}"#] {
        assert_eq!(message::<Data>(json), expected, "{json}");
    }
    assert_eq!(message::<Data>("[]"), "invalid type: sequence, expected an object with the key `type`");
    assert_eq!(message::<Data>(r#""A""#), "invalid type: string \"A\", expected an object with the key `type`");
}

#[test]
fn error_in_a_kind_names_the_kind_and_the_key() {
    assert_eq!(message::<Data>(r#"{"type":"MX","content":"x"}"#), "`Data::Mx` lacks `priority` (key `prio`)");
    assert_eq!(
        message::<Data>(r#"{"content":7,"type":"A"}"#),
        "`content` of a `Data`: invalid type: integer, expected a string"
    );
}

#[test]
fn debug_of_an_unknown_kind_shows_no_values() {
    let data = read(json!({ "type": "NEW", "stream_key": "s3cret" }));
    let text = format!("{data:?}");
    assert!(text.contains("stream_key") && !text.contains("s3cret"), "{text}");
}

/// A union whose content is below a key.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "id", content = "value", rename_all = "snake_case")]
enum Action {
    Ssl(String),
    CacheTtl(u32),
    Forward { url: String, status: Option<u16> },
    Maybe(Option<u8>),
    AlwaysOnline,
    Other(OtherKind),
}

#[test]
fn content_is_read_in_any_order() {
    let forward = Action::Forward { url: "u".into(), status: None };
    for (json, action) in [
        (json!({ "id": "ssl", "value": "full" }), Action::Ssl("full".into())),
        (json!({ "id": "cache_ttl", "value": 60 }), Action::CacheTtl(60)),
        (json!({ "id": "forward", "value": { "url": "u" } }), forward),
        (json!({ "id": "always_online" }), Action::AlwaysOnline),
        (json!({ "id": "maybe", "value": null }), Action::Maybe(None)),
        (json!({ "id": "maybe", "value": 3 }), Action::Maybe(Some(3))),
    ] {
        let text = json.to_string();
        assert_eq!(serde_json::from_str::<Action>(&text).unwrap(), action);
        assert_eq!(serde_json::to_value(&action).unwrap(), json);
        // The tag comes last.
        let value = json.get("value").map(|value| format!("\"value\":{value},")).unwrap_or_default();
        let text = format!("{{{value}\"id\":{}}}", json["id"]);
        assert_eq!(serde_json::from_str::<Action>(&text).unwrap(), action, "{text}");
    }
}

#[test]
fn missing_content_is_nothing_or_an_error() {
    assert_eq!(serde_json::from_str::<Action>(r#"{"id":"maybe"}"#).unwrap(), Action::Maybe(None));
    assert_eq!(message::<Action>(r#"{"id":"ssl"}"#), "`Action` lacks `value`");
    assert_eq!(message::<Action>(r#"{"id":"forward"}"#), "`Action::Forward` lacks `url`");
    assert_eq!(
        message::<Action>(r#"{"value":{"url":7},"id":"forward"}"#),
        "`value.url` of a `Action`: invalid type: integer, expected a string"
    );
}

#[test]
fn unknown_kind_with_content_keeps_the_keys_beside_it() {
    let json = json!({ "id": "polish", "value": "lossy", "beside": 1 });
    let action: Action = serde_json::from_value(json.clone()).unwrap();
    assert!(matches!(action, Action::Other(_)));
    assert_eq!(serde_json::to_value(&action).unwrap(), json);
}

/// Unions that keep what they cannot decode.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "id", content = "value", lenient)]
enum LenientAction {
    Ttl(u32),
    Forward { url: String },
    Other(OtherKind),
}

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", lenient)]
enum LenientData {
    A { content: String },
    Other(OtherKind),
}

#[test]
fn lenient_union_keeps_a_known_kind_that_cannot_be_decoded() {
    assert_eq!(
        serde_json::from_str::<LenientData>(r#"{"content":"x","type":"A"}"#).unwrap(),
        LenientData::A { content: "x".into() }
    );
    assert_eq!(
        serde_json::from_str::<LenientAction>(r#"{"id":"Forward","value":{"url":"u"}}"#).unwrap(),
        LenientAction::Forward { url: "u".into() }
    );
    for json in [r#"{"type":"A"}"#, r#"{"type":"A","content":7}"#] {
        let data: LenientData = serde_json::from_str(json).unwrap();
        assert!(matches!(data, LenientData::Other(_)) && data.kind() == "A", "{json}");
        assert_eq!(serde_json::to_value(&data).unwrap(), serde_json::from_str::<Value>(json).unwrap());
    }
    for json in [r#"{"id":"Ttl"}"#, r#"{"id":"Ttl","value":-1}"#, r#"{"id":"Forward","value":{}}"#] {
        let action: LenientAction = serde_json::from_str(json).unwrap();
        assert!(matches!(action, LenientAction::Other(_)), "{json}");
        assert_eq!(serde_json::to_value(&action).unwrap(), serde_json::from_str::<Value>(json).unwrap());
    }
}

/// A resource that is a union beside its common attributes, and one that contains unions in every place.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/records")]
struct Record {
    id: Id<Self>,
    name: Option<String>,
    #[attribute(required, flatten)]
    data: Data,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/pagerules")]
struct PageRule {
    id: Id<Self>,
    #[attribute(required)]
    actions: Vec<Action>,
    first: Option<Action>,
    lenient: Vec<OrRaw<Data>>,
    boxed: Option<Box<Tree>>,
}

/// A union that contains itself.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "op", rename_all = "lowercase")]
enum Tree {
    And { all: Vec<Tree> },
    Not { not: Box<Self> },
    Leaf { secret: Secret },
    Other(OtherKind),
}

#[test]
fn flattened_union_shares_the_keys_of_its_resource() {
    let text = r#"{"id":"r-1","name":"a.com","type":"MX","content":"mx.a.com","prio":10,"note":null,"modified":"x"}"#;
    let record: Record = serde_json::from_str(text).unwrap();
    assert_eq!(record.data.kind(), "MX");
    let new = NewRecord::new(Data::A { content: "192.0.2.1".into() }).name("a.com");
    assert_eq!(serde_json::to_value(new).unwrap(), json!({ "name": "a.com", "type": "A", "content": "192.0.2.1" }));
    let unknown = json!({ "id": "r-1", "name": null, "type": "TXT", "content": "x" });
    let record: Record = serde_json::from_value(unknown).unwrap();
    let changes = RecordChanges::new().data(record.data.clone());
    assert_eq!(serde_json::to_value(changes).unwrap(), json!({ "type": "TXT", "content": "x" }));
}

#[test]
fn union_is_an_attribute_a_list_item_and_part_of_itself() {
    let json = json!({
        "id": "p-1",
        "actions": [{ "id": "ssl", "value": "full" }, { "id": "new", "value": [] }],
        "first": null,
        "lenient": [{ "type": "A", "content": "x" }, { "type": "MX" }, 7],
        "boxed": { "op": "and", "all": [{ "not": { "op": "xor" }, "op": "not" }, { "op": "leaf", "secret": "s" }] },
    });
    let rule: PageRule = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(rule.actions[0], Action::Ssl("full".into()));
    assert_eq!(rule.lenient.iter().filter(|data| data.value().is_some()).count(), 1);
    assert_eq!(serde_json::to_value(&rule).unwrap(), json);
    let Some(Tree::And { all }) = rule.boxed.as_deref() else { panic!("{rule:?}") };
    assert!(matches!(&all[0], Tree::Not { not } if matches!(**not, Tree::Other(_))));
}
