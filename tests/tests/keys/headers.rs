//! `headers`: headers that an operation documents.

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

#[tokio::test]
async fn headers_of_an_update_can_be_all_that_is_sent() {
    let server = server(json!({"name": "b"})).await;
    let bucket = account(&server).bucket("b");
    bucket.update(BucketChanges::new("InfrequentAccess")).await.unwrap();

    let sent = server.sent();
    assert_eq!(line(&sent[0]), "PATCH /accounts/acc-1/r2/buckets/b");
    assert_eq!(sent[0].header("cf-r2-storage-class"), Some("InfrequentAccess"));
    assert_eq!((sent[0].header("content-type"), sent[0].body.len()), (None, 0));
}

#[tokio::test]
async fn create_of_a_bucket_is_sent_in_camel_case_and_read_in_snake_case() {
    let server = server(json!({"name": "b", "location": "weur", "storage_class": "Standard"})).await;
    let new = NewBucket::new("b").location_hint("weur").storage_class("Standard");
    let bucket = account(&server).buckets().create(new).await.unwrap();
    assert_eq!(
        line(&server.sent()[0]),
        r#"POST /accounts/acc-1/r2/buckets {"locationHint":"weur","name":"b","storageClass":"Standard"}"#
    );
    assert_eq!(bucket.storage_class.as_deref(), Some("Standard"));
    assert_eq!(bucket.creation_date, None);
}

#[tokio::test]
async fn headers_and_query_of_list_find_and_destroy_are_setters() {
    let server = server(json!({"buckets": [], "name": "b"})).await;
    let account = account(&server);
    account.buckets().filter(BucketFilter::new().name_contains("x").trace(true)).all().await.unwrap();
    account.bucket("b").load().if_modified_since("now").await.unwrap();
    account.bucket("b").destroy().force(true).await.unwrap();

    let sent = server.sent();
    assert_eq!(line(&sent[0]), "GET /accounts/acc-1/r2/buckets?name_contains=x");
    assert_eq!(sent[0].header("x-trace"), Some("true"));
    assert_eq!(sent[1].header("if-modified-since"), Some("now"));
    assert_eq!(line(&sent[2]), "DELETE /accounts/acc-1/r2/buckets/b?force=true");
}

/// A report in the language that a header asks for.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/reports",
    headers(language(wire = "accept-language") = String, version(wire = "x-version") = "2"),
    replace,
    find(headers(language(wire = "x-language") = String)),
    get(summary(language) = "summary/{language}", on = member, returns = u64),
    post(archive = "archive", headers(version(wire = "x-version") = "3")),
)]
struct Report {
    id: Id<Self>,
    title: Option<String>,
}

#[tokio::test]
async fn headers_of_a_resource_are_those_of_each_operation() {
    let server = server(json!([])).await;
    let account = account(&server);
    account.reports().filter(ReportFilter::new().language("de")).all().await.unwrap();
    account.report("r").destroy().language("de").await.unwrap();
    let sent = server.sent();
    for request in &sent {
        assert_eq!((request.header("accept-language"), request.header("x-version")), (Some("de"), Some("2")));
    }
    assert_eq!(sent.len(), 2);
}

#[tokio::test]
async fn headers_of_a_resource_are_those_of_what_is_sent() {
    let server = server(json!({"id": "r"})).await;
    let account = account(&server);
    account.reports().create(NewReport::new().title("May").language("de")).await.unwrap();
    account.report("r").update(ReportChanges::new().title("May").language("de")).await.unwrap();
    account.report("r").replace(NewReport::new().title("May").language("de")).await.unwrap();
    let sent = server.sent();
    let languages: Vec<_> = sent.iter().map(|request| request.header("accept-language")).collect();
    assert_eq!(languages, [Some("de"); 3]);
    assert!(sent.iter().all(|request| !String::from_utf8_lossy(&request.body).contains("de\"")), "{}", line(&sent[0]));
}

/// The same for `replace`, which takes a `NewReport`, as `create` does.
#[tokio::test]
async fn constant_headers_of_a_resource_are_sent_by_each_operation() {
    let server = server(json!({"id": "r"})).await;
    let account = account(&server);
    account.reports().create(NewReport::new().title("May")).await.unwrap();
    account.report("r").update(ReportChanges::new().title("May")).await.unwrap();
    account.report("r").replace(NewReport::new().title("May")).await.unwrap();
    account.report("r").load().await.unwrap();
    account.report("r").destroy().await.unwrap();
    let sent = server.sent();
    let versions: Vec<_> = sent.iter().map(|request| request.header("x-version")).collect();
    assert_eq!(versions, [Some("2"); 5]);
    let described = Report::DESCRIPTOR.operation("replace").unwrap().headers;
    assert_eq!(described.iter().map(|header| header.wire).collect::<Vec<_>>(), ["accept-language"]);
}

/// A header that `create` declares itself is one of `replace`, too.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/notes",
    headers(version(wire = "x-version") = "2"),
    create(headers(version(wire = "x-version") = String)),
    replace,
    find(headers(tags(wire = "x-tags") = Vec<String>)),
)]
struct Note {
    id: Id<Self>,
    title: Option<String>,
}

#[tokio::test]
async fn headers_of_create_are_those_of_replace_and_precede_those_of_the_resource() {
    let server = server(json!({"id": "n"})).await;
    let account = account(&server);
    account.note("n").replace(NewNote::new().title("t").version("3")).await.unwrap();
    account.note("n").replace(NewNote::new().title("t")).await.unwrap();
    account.note("n").update(NoteChanges::new().title("t")).await.unwrap();
    let versions: Vec<_> = server.sent().iter().map(|sent| sent.header("x-version").map(str::to_owned)).collect();
    assert_eq!(versions, [Some("3".to_owned()), None, Some("2".to_owned())]);
}

#[tokio::test]
async fn header_of_a_list_refuses_an_item_that_would_be_two() {
    let server = server(json!({"id": "n"})).await;
    let note = account(&server).note("n");
    note.load().tags(["a", "b"]).await.unwrap();
    note.load().tags([r#"W/"a,b""#, r#""c""#]).await.unwrap();
    let error = note.load().tags(["a", "b,c"]).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("an item of the list in a header contains `,`"), "{error}");
    let sent = server.sent();
    let tags: Vec<_> = sent.iter().map(|sent| sent.header("x-tags").unwrap()).collect();
    assert_eq!(tags, ["a,b", r#"W/"a,b","c""#]);
}

#[tokio::test]
async fn headers_of_a_resource_give_way_to_those_of_an_operation() {
    let server = server(json!({"id": "r"})).await;
    let report = account(&server).report("r");
    report.load().language("de").await.unwrap();
    report.archive().language("de").await.unwrap();
    report.summary("de").send_raw().await.unwrap();
    let sent = server.sent();
    assert_eq!((sent[0].header("x-language"), sent[0].header("accept-language")), (Some("de"), None));
    assert_eq!((sent[1].header("accept-language"), sent[1].header("x-version")), (Some("de"), Some("3")));
    assert_eq!(line(&sent[2]), "GET /accounts/acc-1/reports/r/summary/de");
    assert_eq!(sent[2].header("accept-language"), None);
}
