//! `inside`: the path that the children of a resource continue.

use rtk::Envelope;

use super::*;

/// An app whose children have another path than its collection.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/apps",
    children_path = "/accounts/{account_id}/realtime/kit/{own_app_id}",
    envelope = Envelope::REALTIME_KIT,
    paging = Paging::REALTIME_KIT,
    without(update, destroy),
    create(key = "app"),
    has_many = Room,
)]
struct OwnApp {
    id: Id<Self>,
    #[attribute(required)]
    name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{own_app_id}/meetings")]
struct Room {
    id: Id<Self>,
}

// "The app collection is `…/kit/apps`, its children are `…/kit/{app_id}/…`: the child path is not the collection path plus an
// id." "An app is `data` on read, `data.app` on create." "`apps/{app_id}` against `{app_id}/meetings`."
#[tokio::test]
async fn children_path_need_not_continue_the_path_of_the_collection() {
    let server = Server::routes([
        ("POST apps", json!({"app": {"id": "a", "name": "n"}})),
        ("GET apps/a", json!({"id": "a", "name": "n"})),
        ("GET a/meetings/m", json!({"id": "m"})),
    ])
    .await;
    let account = server.client().account("acc-1");
    let mut app = account.own_apps().create(NewOwnApp::new("n")).await.unwrap();
    app.reload().await.unwrap();
    app.room("m").load().await.unwrap();
    assert_eq!(server.lines(), ["POST apps", "GET apps/a", "GET a/meetings/m"]);
}

/// `…/kit/apps/meetings` would be the app with the id `meetings`.
#[tokio::test]
async fn children_path_beside_the_path_of_the_collection_reserves_its_word() {
    let server = Server::routes([("GET apps/meetings", json!({"id": "meetings"}))]).await;
    let apps = server.client().account("acc-1").own_app("apps");
    let error = apps.rooms().all().await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidId, false), "{error}");
    assert!(server.lines().is_empty());
}
