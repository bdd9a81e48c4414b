//! Resources and objects that contain their own type.

use std::collections::HashMap;

use super::*;

/// A folder that contains folders.
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
fn resource_can_contain_its_own_type() {
    let leaf = |id: &str| format!(r#"{{"id":"{id}","children":[],"parent":null,"by_name":{{}},"tree":null}}"#);
    let json = format!(
        r#"{{"id":"f","children":[{}],"parent":{},"by_name":{{"n":{}}},"tree":{{"leftSide":{{"leaves":[{{"leaves":[]}}]}},"leaves":[]}}}}"#,
        leaf("c"),
        leaf("p"),
        leaf("n")
    );
    let folder: Folder = decode(&json);
    assert_eq!((folder.children[0].id.as_str(), folder.by_name["n"].id.as_str()), ("c", "n"));
    assert_eq!(folder.parent.as_ref().unwrap().id.as_str(), "p");
    assert_eq!(folder.tree.as_ref().unwrap().left_side.as_ref().unwrap().leaves.len(), 1);
    assert_eq!(encode(&folder), json);
}

#[tokio::test]
async fn nesting_is_decoded_up_to_the_limit_and_an_error_beyond_it() {
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
    assert_eq!(error.kind(), ErrorKind::NotJson);
}
