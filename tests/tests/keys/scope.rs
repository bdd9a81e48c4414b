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
