//! What resources and requests inherit from their API.

use rtk::{Client, Envelope, Paging, Resource};
use serde_json::json;

use super::*;
use crate::support::{Reply, Server};

#[test]
fn resources_inherit_envelope_and_paging_of_their_api() {
    assert_eq!((Org::DESCRIPTOR.api.name, Team::DESCRIPTOR.api.name), ("Forge", "Forge"));
    assert_eq!((Team::DESCRIPTOR.envelope, Pen::DESCRIPTOR.envelope.payload), (&Envelope::NONE, "item"));
    assert_eq!(Team::DESCRIPTOR.paging, &Paging::link_header("page", Some("per_page")));
    let account = rtk::Account::DESCRIPTOR;
    assert_eq!((account.api.name, account.envelope, account.paging), ("Cloudflare", &Envelope::V4, &Paging::PAGE));
    assert_eq!(rtk::realtime_kit::Session::DESCRIPTOR.api.name, "Cloudflare");
}

#[test]
fn client_has_the_base_url_of_its_api() {
    let forge = Forge::builder().token("t").build().unwrap();
    assert_eq!(forge.base_url(), "https://api.forge.example");
    assert_eq!(Client::builder().token("t").build().unwrap().base_url(), rtk::BASE_URL);
    let error = Shop::builder().token("t").build().unwrap_err().to_string();
    assert!(error.contains("each client of Shop needs a base URL") && error.contains("SHOP_URL"), "{error}");
}

#[tokio::test]
async fn each_request_carries_the_headers_of_the_api() {
    let server = Server::always(Reply::json(200, &json!({"login": "rust-lang"}))).await;
    forge(&server).orgs().find("rust-lang").await.unwrap();
    forge(&server).get("zen").header("accept", "text/plain").await.unwrap();
    let [found, raw] = &server.sent()[..] else { panic!("two requests") };
    assert_eq!(found.target, "/orgs/rust-lang");
    assert_eq!(
        (found.header("forge-version"), found.header("accept")),
        (Some("2022-11-28"), Some("application/vnd.forge+json"))
    );
    assert_eq!(
        (raw.header("forge-version"), raw.header("accept")),
        (Some("2022-11-28"), Some("text/plain")),
        "replaced"
    );
}

#[tokio::test]
async fn placeholder_names_the_scope_of_its_own_api() {
    let server = Server::always(Reply::json(200, &json!([{"id": "k-1"}]))).await;
    let account = forge(&server).account("a-1");
    assert_eq!(account.keys().all().await.unwrap()[0].id().as_str(), "k-1");
    assert_eq!(server.only().target, "/accounts/a-1/keys");
    assert_eq!(Key::DESCRIPTOR.paths[0].scope, "Account");
}

#[tokio::test]
async fn client_of_a_scope_belongs_to_the_same_api() {
    let server = Server::always(Reply::json(200, &json!({"id": "p-1", "item": {"id": "p-1"}}))).await;
    let pen = shop(&server).pen("p-1").load().await.unwrap();
    let same: Client<Shop> = pen.scope().client().clone();
    assert_eq!(same.pens().find("p-2").await.unwrap().id().as_str(), "p-1");
    assert_eq!(format!("{same:?}").matches("Shop").count(), 1, "{same:?}");
}
