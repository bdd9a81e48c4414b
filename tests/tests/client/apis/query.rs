//! `query` of an API: parameters that each request carries. `content_type` among its headers.

use rtk::{Api, Client, Form, Id, Paging, Resource, Response};
use serde_json::json;

use crate::quick;
use crate::support::{Reply, Server};

#[derive(Debug, Api)]
#[api(
    base_url = "https://cloud.example",
    query(api_version(wire = "api-version") = "2024-01-01", tier = "a b"),
    headers(content_type = "application/vnd.cloud+json"),
    paging = Paging::numbered("page", "size")
)]
struct Cloud;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/disks",
    api = Cloud,
    all(query(tier = String)),
    post(label = "label", body = Form<Vec<(String, String)>>),
    post(scan = "scan", query(api_version(wire = "api-version") = "2024-06-01")),
    get(content = "content", returns = Response)
)]
struct Disk {
    id: Id<Self>,
    name: Option<String>,
}

fn cloud(server: &Server) -> Client<Cloud> {
    Cloud::builder().token("t").base_url(server.origin()).retry(quick()).build().unwrap()
}

#[tokio::test]
async fn each_request_carries_the_query_of_the_api() {
    let server = Server::always(Reply::json(200, &json!({"id": "d-1"}))).await;
    let client = cloud(&server);
    client.disks().find("d-1").await.unwrap();
    client.get("status").query(&[("deep", "1")]).await.unwrap();
    client.disk("d-1").content().await.unwrap();
    assert_eq!(
        server.lines(),
        [
            "GET /disks/d-1?api-version=2024-01-01&tier=a%20b",
            "GET /status?api-version=2024-01-01&tier=a%20b&deep=1",
            "GET /disks/d-1/content?api-version=2024-01-01&tier=a%20b"
        ]
    );
}

#[tokio::test]
async fn request_that_sets_a_parameter_of_the_api_replaces_it() {
    let server = Server::always(Reply::json(200, &json!([]))).await;
    let client = cloud(&server);
    client.disks().filter(DiskFilter::new().tier("c")).all().per_page(5).await.unwrap();
    client.disk("d-1").scan().await.unwrap();
    client.get("status").query(&[("api-version", "preview")]).await.unwrap();
    assert_eq!(
        server.lines(),
        [
            "GET /disks?api-version=2024-01-01&tier=c&size=5",
            "POST /disks/d-1/scan?tier=a%20b&api-version=2024-06-01",
            "GET /status?tier=a%20b&api-version=preview"
        ]
    );
}

#[tokio::test]
async fn content_type_of_the_api_is_that_of_json_bodies_only() {
    let server = Server::always(Reply::json(200, &json!({"id": "d-1"}))).await;
    let client = cloud(&server);
    client.disks().create(NewDisk::new().name("a")).await.unwrap();
    client.post("raw").body(&json!({})).await.unwrap();
    client.post("raw").body(&json!({})).header("content-type", "application/json").await.unwrap();
    client
        .post("raw")
        .body(Form([("a", "b")].into_iter().collect::<std::collections::BTreeMap<_, _>>()))
        .await
        .unwrap();
    client.disks().find("d-1").await.unwrap();
    let sent = server.sent();
    let types: Vec<_> = sent.iter().map(|sent| sent.header("content-type")).collect();
    let own = Some("application/vnd.cloud+json");
    assert_eq!(types, [own, own, Some("application/json"), Some("application/x-www-form-urlencoded"), None]);
}

#[test]
fn query_of_an_api_is_in_its_descriptor() {
    assert_eq!(Cloud::DESCRIPTOR.query, [("api-version", "2024-01-01"), ("tier", "a b")]);
    assert!(rtk::Cloudflare::DESCRIPTOR.query.is_empty());
}
