//! Where a resource is: in two scopes, in none, at a path that its caller chooses.

use super::*;

use rtk::{Client, Envelope, Id, Paging, Resource};

/// Of an account or of a zone.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/access/apps", path = "/zones/{zone_id}/access/apps")]
struct AccessApp {
    id: Id<Self>,
    name: Option<String>,
}

/// Inside it, wherever it is.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/access/apps/{access_app_id}/policies",
    path = "/zones/{zone_id}/access/apps/{access_app_id}/policies"
)]
struct Policy {
    id: Id<Self>,
}

#[tokio::test]
async fn one_resource_lives_in_two_scopes_and_so_does_what_is_inside() {
    let server = server(json!({"id": "a"})).await;
    let client = server.client();
    let account = client.account("acc-1").access_apps().find("a").await.unwrap();
    let zone = AccessApp::find(&client.zone("z"), "a").await.unwrap();
    account.policy("p").load().await.unwrap();
    zone.policy("p").load().await.unwrap();
    assert_eq!(
        all_said(&server),
        [
            "GET /accounts/acc-1/access/apps/a",
            "GET /zones/z/access/apps/a",
            "GET /accounts/acc-1/access/apps/a/policies/p",
            "GET /zones/z/access/apps/a/policies/p",
        ]
    );
}

const NAKED: Envelope = Envelope { payload: "", paging: "meta" };

/// At the top of the API, in an envelope of its own, paged as a `const fn` says.
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
async fn a_resource_can_be_in_no_scope_and_in_no_envelope() {
    let server = Server::replying(|sent| match sent.path() {
        "/client/v4/teams" => Reply::json(200, &json!({"teams": [{"id": "t"}], "meta": {"total_pages": 1}})),
        _ => Reply::json(200, &json!({"success": true, "result": {"id": "t"}})),
    })
    .await;
    let client: Client = server.client();
    let teams = client.teams().page(1).per_page(7).await.unwrap();
    assert_eq!((teams.items[0].id().as_str(), teams.has_next), ("t", false));
    assert_eq!(client.teams().find("t").await.unwrap().id().as_str(), "t");
    assert_eq!(all_said(&server), ["GET /teams?number=1&size=7", "GET /teams/t"]);
}

/// Its name is its id, and whoever makes it chooses it: a PUT of the member.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/workers/scripts",
    id_key = name,
    id_param = script_name,
    create(on = member, query(expires(wire = "expiration_ttl") = u32)) = put,
    update = put,
)]
struct Script {
    name: Id<Self>,
    #[attribute(required)]
    text: String,
    note: Option<String>,
}

#[tokio::test]
async fn a_create_can_be_a_put_of_the_member() {
    let server = server(json!({"name": "a/b:c%", "text": "x"})).await;
    let scripts = account(&server).scripts();
    let script = scripts.create(NewScript::new("a/b:c%", "x").note("n").expires(60)).await.unwrap();
    script.destroy().await.unwrap();
    assert_eq!(
        all_said(&server),
        [
            r#"PUT /accounts/acc-1/workers/scripts/a%2Fb:c%25?expiration_ttl=60 {"note":"n","text":"x"}"#,
            "DELETE /accounts/acc-1/workers/scripts/a%2Fb:c%25",
        ]
    );
}

/// One in each zone, and every verb on one path.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/hold", singleton, create, update, replace, destroy(query(include_subdomains = bool)))]
struct Hold {
    hold: Option<bool>,
}

#[tokio::test]
async fn a_singleton_can_have_every_verb() {
    let server = server(json!({"hold": true})).await;
    let zone = server.client().zone("z");
    let mut hold = Hold::create(&zone, NewHold::new().hold(true)).await.unwrap();
    hold.update(HoldChanges::new().hold(None)).await.unwrap();
    hold.replace(NewHold::new()).await.unwrap();
    hold.destroy().include_subdomains(true).await.unwrap();
    zone.hold().await.unwrap();
    assert_eq!(
        all_said(&server),
        [
            r#"POST /zones/z/hold {"hold":true}"#,
            r#"PATCH /zones/z/hold {"hold":null}"#,
            "PUT /zones/z/hold {}",
            "DELETE /zones/z/hold?include_subdomains=true",
            "GET /zones/z/hold",
        ]
    );
}

/// Nothing of it can be read: it is a place for what can be asked there.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/statistics", singleton, only(), get(today = "today", returns = u64))]
struct Statistics {}

#[tokio::test]
async fn a_singleton_that_cannot_be_read_is_a_place() {
    let server = server(json!(7)).await;
    let place: Scope<Statistics> = server.client().zone("z").statistics();
    assert!(server.sent().is_empty());
    assert_eq!(place.today().await.unwrap(), 7);
    assert_eq!(all_said(&server), ["GET /zones/z/statistics/today"]);
}
