//! `on`: whether an action belongs to one resource or to the collection.

use rtk::{Body, Multipart, Response};
use serde::{Deserialize, Serialize};

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/things",
    get(in_year(year = u16, kind) = "by-year/{year}", query(kind(wire = "type") = String, deep = bool), returns = Vec<Thing>),
    get(latest = "latest", on = collection, returns = Option<Thing>),
    get(count = "count", on = collection, returns = Option<u64>, key = "total"),
    get(content = "content", returns = Response),
    get(notes = "notes", returns = Notes, envelope = rtk::Envelope::NONE),
    put(fill = "content", body = Body),
    put(arrange = "order", on = collection, body = Vec<Id<Thing>>),
    put(upload = "upload", on = collection, body = Multipart, returns = Thing),
    patch(change_all = "", on = collection, body = Notes, returns = Vec<Thing>),
    delete(destroy_all = "", on = collection),
    delete(drop_tag(tag) = "tags/{tag}", on = member),
    post(set_class(class) = "class", headers(class(wire = "x-class") = String)),
    post(reset = "", returns = Self),
)]
struct Thing {
    id: Id<Self>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Notes {
    text: String,
}

#[tokio::test]
async fn collection_actions_without_a_path_change_and_delete_all() {
    let server = server(json!([{"id": "t"}])).await;
    let account = account(&server);
    let notes = Notes { text: "n".into() };
    assert_eq!(Thing::change_all(&account, &notes).await.unwrap().len(), 1);
    Thing::destroy_all(&account).await.unwrap();
    assert_eq!(lines(&server), [r#"PATCH /accounts/acc-1/things {"text":"n"}"#, "DELETE /accounts/acc-1/things",]);
}

/// A run of a model. The action has the name of the resource, which clippy takes for a constructor.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/runs", read_only, post(run = "run", on = collection, returns = Self))]
struct Run {
    id: Id<Self>,
}

#[tokio::test]
async fn on_collection_with_the_name_of_the_resource_returns_it() {
    let server = server(json!({"id": "r"})).await;
    let run = Run::run(&account(&server)).await.unwrap();
    assert_eq!((run.id().as_str(), line(&server.sent()[0])), ("r", "POST /accounts/acc-1/runs/run".to_owned()));
}
