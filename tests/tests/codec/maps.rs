//! Objects whose keys are data, and objects that hold their own kind.

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

const ANSWER: &str = r#"{"id":"b","plugins":{"p ü":{"url":"u","order":1},"q":{"order":0}},"colours":{"300":"red"},"metadata":{"a":null,"b":[true]},"maybe":{"x":null,"y":-1}}"#;

#[test]
fn a_map_is_read_and_written_by_its_keys() {
    let board: Board = read(ANSWER);
    assert_eq!(board.plugins[&Id::from("p ü")], Plugin { url: Some("u".into()), order: 1 });
    assert_eq!(board.colours[&300], "red");
    assert_eq!(board.metadata["b"], json!([true]));
    assert_eq!(board.maybe.as_ref().unwrap()["x"], None);
    assert_eq!(text(&board), ANSWER);
}

#[test]
fn a_map_that_is_not_there_is_empty() {
    for json in [r#"{"id":"b"}"#, r#"{"id":"b","plugins":null,"colours":null,"metadata":null,"maybe":null}"#] {
        let board: Board = read(json);
        assert_eq!(text(&board), r#"{"id":"b","plugins":{},"colours":{},"metadata":{},"maybe":null}"#);
    }
}

#[tokio::test]
async fn a_map_is_sent_as_a_whole() {
    let canned = Canned::results([ANSWER]);
    let plugins = BTreeMap::from([(Id::from("p"), Plugin::new().url("u"))]);
    let changes = BoardChanges::new().plugins(plugins).colours(HashMap::from([(7, "blue".to_owned())])).maybe(None);
    canned.account.board("b").update(changes).await.unwrap();
    assert_eq!(
        canned.sent(),
        [r#"PATCH /accounts/a/boards/b {"colours":{"7":"blue"},"maybe":null,"plugins":{"p":{"order":0,"url":"u"}}}"#]
    );
}

/// A folder, which holds folders.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/folders")]
struct Folder {
    id: Id<Self>,
    children: Vec<Self>,
    parent: Option<Box<Folder>>,
    by_name: HashMap<String, Folder>,
    tree: Option<Tree>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
struct Tree {
    left_side: Option<Box<Tree>>,
    right_side: Option<Box<Self>>,
    leaves: Vec<Tree>,
}

#[test]
fn a_resource_can_hold_its_own_kind() {
    let leaf = |id: &str| format!(r#"{{"id":"{id}","children":[],"parent":null,"by_name":{{}},"tree":null}}"#);
    let json = format!(
        r#"{{"id":"f","children":[{}],"parent":{},"by_name":{{"n":{}}},"tree":{{"leftSide":{{"leaves":[{{"leaves":[]}}]}},"leaves":[]}}}}"#,
        leaf("c"),
        leaf("p"),
        leaf("n")
    );
    let folder: Folder = read(&json);
    assert_eq!((folder.children[0].id.as_str(), folder.by_name["n"].id.as_str()), ("c", "n"));
    assert_eq!(folder.parent.as_ref().unwrap().id.as_str(), "p");
    assert_eq!(folder.tree.as_ref().unwrap().left_side.as_ref().unwrap().leaves.len(), 1);
    assert_eq!(text(&folder), json);
}

#[tokio::test]
async fn what_is_nested_up_to_the_limit_is_read_and_beyond_it_is_an_error() {
    let deep = |levels: usize| {
        let start = r#"{"id":"f","children":["#.repeat(levels);
        format!(r#"{start}{{"id":"last"}}{}"#, "]}".repeat(levels))
    };
    let mut folder = found::<Folder>(&deep(60)).await.into_inner();
    while let Some(child) = folder.children.pop() {
        folder = child;
    }
    assert_eq!(folder.id.as_str(), "last");
    let error = Folder::find(&Canned::results([&deep(64)]).account, "f").await.unwrap_err();
    assert_eq!(error.kind(), rtk::ErrorKind::NotJson);
}
