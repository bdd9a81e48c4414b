//! `id_header`: a scope whose id is sent in a header.

use super::*;

/// The jurisdiction of buckets: a header selects it, and no path contains it.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2", id_header = "cf-r2-jurisdiction", only())]
struct Jurisdiction {
    id: Id<Self>,
}

/// A bucket, with or without a jurisdiction.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/buckets",
    path = "/accounts/{account_id}/r2/buckets",
    scope = Account,
    scope = Jurisdiction,
    id_key = name,
    id_param = bucket_name,
    list_key = "buckets",
    paging = Paging::SINGLE,
    rename_all(request = "camelCase"),
    all(query(name_contains = String), headers(trace(wire = "x-trace") = bool)),
    update(headers(storage_class_of(wire = "cf-r2-storage-class", required) = String)),
    find(headers(if_modified_since = String)),
    destroy(query(force = bool)),
)]
struct Bucket {
    #[attribute(required)]
    name: Id<Self>,
    #[attribute(create_only, wire(response = "location"))]
    location_hint: Option<String>,
    #[attribute(create_only)]
    storage_class: Option<String>,
    #[attribute(read_only)]
    creation_date: Option<String>,
}

/// A resource that exists in a jurisdiction only.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2/rules", scope = Jurisdiction)]
struct Rule {
    id: Id<Self>,
}

#[tokio::test]
async fn id_header_is_sent_with_each_request_of_the_scope() {
    let server = server(json!({"buckets": [{"name": "b", "location": "weur", "storage_class": "Standard"}]})).await;
    let eu = account(&server).jurisdiction("eu");
    let bucket = eu.buckets().all().await.unwrap().remove(0);
    account(&server).buckets().all().await.unwrap();
    bucket.destroy().await.unwrap();
    eu.rule("r").destroy().await.unwrap();

    assert_eq!(bucket.location_hint.as_deref(), Some("weur"));
    assert_eq!(
        lines(&server),
        [
            "GET /accounts/acc-1/r2/buckets",
            "GET /accounts/acc-1/r2/buckets",
            "DELETE /accounts/acc-1/r2/buckets/b",
            "DELETE /accounts/acc-1/r2/rules/r",
        ]
    );
    let headers: Vec<_> =
        server.sent().iter().map(|sent| sent.header("cf-r2-jurisdiction").map(str::to_owned)).collect();
    let eu = Some("eu".to_owned());
    assert_eq!(headers, [eu.clone(), None, eu.clone(), eu], "records keep the scope that returned them");
}

#[tokio::test]
async fn id_header_names_the_header_of_an_invalid_id() {
    let server = server(json!({"buckets": []})).await;
    let error = account(&server).jurisdiction("e\nu").buckets().all().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidId);
    assert!(error.to_string().contains("cf-r2-jurisdiction"), "{error}");
    assert!(server.sent().is_empty());
}

/// An empty id would be sent without the header, and a blank or an invalid character would change the id.
#[tokio::test]
async fn id_header_rejects_ids_that_no_header_can_contain() {
    let server = server(json!([])).await;
    for id in ["", " eu", "eu ", "e u", "eü", "eu\n"] {
        let error = account(&server).jurisdiction(id).buckets().all().await.unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidId, false), "{id:?}");
    }
    assert!(server.sent().is_empty());
}
