//! `scope`: the resources that contain a resource.

use rtk::{Client, Envelope};

use super::*;

/// An app of an account or of a zone.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/access/apps", path = "/zones/{zone_id}/access/apps")]
struct AccessApp {
    id: Id<Self>,
    name: Option<String>,
}

/// A child of the app in either scope.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/access/apps/{access_app_id}/policies",
    path = "/zones/{zone_id}/access/apps/{access_app_id}/policies"
)]
struct Policy {
    id: Id<Self>,
}

#[tokio::test]
async fn scope_can_be_one_of_two_and_children_follow() {
    let server = server(json!({"id": "a"})).await;
    let client = server.client();
    let account = client.account("acc-1").access_apps().find("a").await.unwrap();
    let zone = AccessApp::find(&client.zone("z"), "a").await.unwrap();
    account.policy("p").load().await.unwrap();
    zone.policy("p").load().await.unwrap();
    assert_eq!(
        lines(&server),
        [
            "GET /accounts/acc-1/access/apps/a",
            "GET /zones/z/access/apps/a",
            "GET /accounts/acc-1/access/apps/a/policies/p",
            "GET /zones/z/access/apps/a/policies/p",
        ]
    );
}

/// The path in an account has no placeholder that the path in a region lacks.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/limits", path = "/accounts/{account_id}/regions/{region_id}/limits")]
struct Limit {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", has_many = Limit)]
struct Region {
    id: Id<Self>,
}

#[tokio::test]
async fn scope_with_the_ids_of_both_paths_uses_the_inner_one() {
    let server = server(json!([])).await;
    let account = account(&server);
    account.limits().all().await.unwrap();
    account.region("r").limits().all().await.unwrap();
    account.region("r").limit("l").destroy().await.unwrap();
    assert_eq!(
        lines(&server),
        [
            "GET /accounts/acc-1/limits",
            "GET /accounts/acc-1/regions/r/limits",
            "DELETE /accounts/acc-1/regions/r/limits/l",
        ]
    );
}

/// Folders in folders: the id of the outer one is in the path of the list, the own one in that of a folder.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/folders",
    path = "/folders/{folder_id}/items",
    member_path = "/folders/{folder_id}",
    paging = Paging::SINGLE,
)]
struct Folder {
    id: Id<Self>,
}

#[tokio::test]
async fn scope_can_be_the_resource_itself() {
    let server = server(json!([{"id": "b"}])).await;
    let client = server.client();
    let inner = client.folder("a").folders().all().await.unwrap().remove(0);
    inner.folders().all().await.unwrap();
    inner.destroy().await.unwrap();
    assert_eq!(lines(&server), ["GET /folders/a/items", "GET /folders/b/items", "DELETE /folders/b"]);
}

const NAKED: Envelope = Envelope { payload: "", paging: "meta" };

/// A resource at the top of the API, with its own envelope and paging.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/teams",
    paging = Paging::numbered("number", "size"),
    envelope = NAKED,
    list_key = "teams",
    find(envelope = Envelope::V4),
)]
struct Team {
    id: Id<Self>,
}

#[tokio::test]
async fn scope_can_be_the_client_and_the_envelope_none() {
    let server = Server::replying(|sent| match sent.path() {
        "/client/v4/teams" => Reply::json(200, &json!({"teams": [{"id": "t"}], "meta": {"total_pages": 1}})),
        _ => Reply::json(200, &json!({"success": true, "result": {"id": "t"}})),
    })
    .await;
    let client: Client = server.client();
    let teams = client.teams().page(1).per_page(7).await.unwrap();
    assert_eq!((teams.items[0].id().as_str(), teams.has_next), ("t", false));
    assert_eq!(client.teams().find("t").await.unwrap().id().as_str(), "t");
    assert_eq!(lines(&server), ["GET /teams?number=1&size=7", "GET /teams/t"]);
}
