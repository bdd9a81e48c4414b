//! Headers that an operation documents, and one that is a scope.

use super::*;

use rtk::{Id, Paging, Resource};

/// Where buckets are kept: a header says it, no path does.
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
    find(headers(if_none_match = String)),
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

/// What only a jurisdiction has.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2/rules", scope = Jurisdiction)]
struct Rule {
    id: Id<Self>,
}

#[tokio::test]
async fn an_id_in_a_header_is_a_scope_like_any_other() {
    let server = server(json!({"buckets": [{"name": "b", "location": "weur", "storage_class": "Standard"}]})).await;
    let eu = account(&server).jurisdiction("eu");
    let bucket = eu.buckets().all().await.unwrap().remove(0);
    account(&server).buckets().all().await.unwrap();
    bucket.destroy().await.unwrap();
    eu.rule("r").destroy().await.unwrap();

    assert_eq!(bucket.location_hint.as_deref(), Some("weur"));
    assert_eq!(
        all_said(&server),
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
    assert_eq!(headers, [eu.clone(), None, eu.clone(), eu], "what came of a place stays in it");
}

#[tokio::test]
async fn an_id_that_no_header_can_hold_is_refused() {
    let server = server(json!({"buckets": []})).await;
    let error = account(&server).jurisdiction("e\nu").buckets().all().await.unwrap_err();
    assert_eq!(error.kind(), rtk::ErrorKind::InvalidId);
    assert!(error.to_string().contains("cf-r2-jurisdiction"), "{error}");
    assert!(server.sent().is_empty());
}

#[tokio::test]
async fn an_update_can_be_a_header_and_nothing_else() {
    let server = server(json!({"name": "b"})).await;
    let bucket = account(&server).bucket("b");
    bucket.update(BucketChanges::new("InfrequentAccess")).await.unwrap();

    let sent = server.sent();
    assert_eq!(said(&sent[0]), "PATCH /accounts/acc-1/r2/buckets/b");
    assert_eq!(sent[0].header("cf-r2-storage-class"), Some("InfrequentAccess"));
    assert_eq!((sent[0].header("content-type"), sent[0].body.len()), (None, 0));
}

#[tokio::test]
async fn a_create_is_spelt_in_another_way_than_what_is_read() {
    let server = server(json!({"name": "b", "location": "weur", "storage_class": "Standard"})).await;
    let new = NewBucket::new("b").location_hint("weur").storage_class("Standard");
    let bucket = account(&server).buckets().create(new).await.unwrap();
    assert_eq!(
        said(&server.sent()[0]),
        r#"POST /accounts/acc-1/r2/buckets {"locationHint":"weur","name":"b","storageClass":"Standard"}"#
    );
    assert_eq!(bucket.storage_class.as_deref(), Some("Standard"));
    assert_eq!(bucket.creation_date, None);
}

#[tokio::test]
async fn parameters_of_lists_reads_and_removals_are_set_where_they_belong() {
    let server = server(json!({"buckets": [], "name": "b"})).await;
    let account = account(&server);
    account.buckets().filter(BucketFilter::new().name_contains("x").trace(true)).all().await.unwrap();
    account.bucket("b").load().if_none_match("tag").await.unwrap();
    account.bucket("b").destroy().force(true).await.unwrap();

    let sent = server.sent();
    assert_eq!(said(&sent[0]), "GET /accounts/acc-1/r2/buckets?name_contains=x");
    assert_eq!(sent[0].header("x-trace"), Some("true"));
    assert_eq!(sent[1].header("if-none-match"), Some("tag"));
    assert_eq!(said(&sent[2]), "DELETE /accounts/acc-1/r2/buckets/b?force=true");
}

/// An empty one would be a place without the header; a blank or a letter that headers have not would be another.
#[tokio::test]
async fn an_id_that_no_header_can_be_is_refused() {
    let server = server(json!([])).await;
    for id in ["", " eu", "eu ", "e u", "eü", "eu\n"] {
        let error = account(&server).jurisdiction(id).buckets().all().await.unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (rtk::ErrorKind::InvalidId, false), "{id:?}");
    }
    assert!(server.sent().is_empty());
}
