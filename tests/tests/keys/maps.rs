//! Attributes that are maps.

use std::collections::{BTreeMap, HashMap};

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
struct Plugin {
    url: Option<String>,
    #[attribute(default)]
    order: u8,
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/boards")]
struct Board {
    id: Id<Self>,
    plugins: BTreeMap<Id<Plugin>, Plugin>,
    colours: HashMap<u16, String>,
    metadata: Map<String, Value>,
    maybe: Option<BTreeMap<String, Option<i64>>>,
}

const RESPONSE: &str = r#"{"id":"b","plugins":{"p ü":{"url":"u","order":1},"q":{"order":0}},"colours":{"300":"red"},"metadata":{"a":null,"b":[true]},"maybe":{"x":null,"y":-1}}"#;

#[test]
fn map_is_read_and_written_by_its_keys() {
    let board: Board = decode(RESPONSE);
    assert_eq!(board.plugins[&Id::from("p ü")], Plugin { url: Some("u".into()), order: 1 });
    assert_eq!(board.colours[&300], "red");
    assert_eq!(board.metadata["b"], json!([true]));
    assert_eq!(board.maybe.as_ref().unwrap()["x"], None);
    assert_eq!(encode(&board), RESPONSE);
}

#[test]
fn map_that_is_absent_is_empty() {
    for json in [r#"{"id":"b"}"#, r#"{"id":"b","plugins":null,"colours":null,"metadata":null,"maybe":null}"#] {
        let board: Board = decode(json);
        assert_eq!(encode(&board), r#"{"id":"b","plugins":{},"colours":{},"metadata":{},"maybe":null}"#);
    }
}

#[tokio::test]
async fn map_is_sent_as_a_whole() {
    let canned = Canned::results([RESPONSE]);
    let plugins = BTreeMap::from([(Id::from("p"), Plugin::new().url("u"))]);
    let changes = BoardChanges::new().plugins(plugins).colours(HashMap::from([(7, "blue".to_owned())])).maybe(None);
    canned.account.board("b").update(changes).await.unwrap();
    assert_eq!(
        canned.sent(),
        [r#"PATCH /accounts/a/boards/b {"colours":{"7":"blue"},"maybe":null,"plugins":{"p":{"order":0,"url":"u"}}}"#]
    );
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
enum Scalar {
    Bool(bool),
    Number(f64),
    Text(String),
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/presets")]
struct Preset {
    id: Id<Self>,
    /// The config of each plugin, by its UUID.
    config: BTreeMap<String, Value>,
    /// The metadata of an event.
    metadata: BTreeMap<String, Option<Scalar>>,
}

// "Maps: plugin `config` (plugin UUID to object), track `layers`, event `metadata` (to a scalar or null)."
#[tokio::test]
async fn map_values_can_be_of_any_type() {
    let data = r#"{"id":"p","config":{"0193-ü":{"access":"all"}},"metadata":{"a":null,"b":true,"c":2,"d":"x"}}"#;
    let preset = responding_data(data).await.app().presets().find("p").await.unwrap();
    assert_eq!(preset.config["0193-ü"], json!({"access": "all"}));
    let metadata: Vec<_> = preset.metadata.values().cloned().collect();
    assert_eq!(metadata, [None, Some(Scalar::Bool(true)), Some(Scalar::Number(2.0)), Some(Scalar::Text("x".into()))]);
}
