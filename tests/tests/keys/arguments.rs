//! Arguments of actions: path parameters and query parameters.

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
async fn arguments_are_typed_and_fill_path_query_and_headers() {
    let server = server(json!([{"id": "a", "odd": 1}, {"id": "b"}])).await;
    let account = account(&server);
    let things = Thing::in_year(&account, 2026_u16, "x").deep(true).await.unwrap();
    account.thing("t").drop_tag("a/b").await.unwrap();
    account.thing("t").set_class("fast").await.unwrap();

    assert_eq!((things.len(), things[0].extra().len()), (2, 1), "records, with what is not declared");
    things[1].scope().reset().await.unwrap_err();
    let sent = server.sent();
    assert_eq!(line(&sent[0]), "GET /accounts/acc-1/things/by-year/2026?type=x&deep=true");
    assert_eq!(line(&sent[1]), "DELETE /accounts/acc-1/things/t/tags/a%2Fb");
    assert_eq!(
        (line(&sent[2]).as_str(), sent[2].header("x-class")),
        ("POST /accounts/acc-1/things/t/class", Some("fast"))
    );
    assert_eq!(line(&sent[3]), "POST /accounts/acc-1/things/b");
}
