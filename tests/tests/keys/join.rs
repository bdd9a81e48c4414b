//! `join`: a list that is one value in the query.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/zones",
    all(query(ids(join = ",") = Vec<Id<Zone>>, sizes(join = "|", wire = "size") = Vec<f64>)),
    find(query(fields(join = ",") = Vec<String>)),
    create(query(tags(join = ",", required) = Vec<String>)),
    get(status(names) = "status", on = collection, returns = Value, query(names(join = " ") = Vec<String>))
)]
struct Zone {
    id: Id<Self>,
}

#[tokio::test]
async fn join_makes_one_value_of_a_list_wherever_it_is_set() {
    let canned = Canned::results(["[]", r#"{"id":"z"}"#, r#"{"id":"z"}"#, "1"]);
    let zones = canned.account.zones();
    let filter = ZoneFilter::new().ids(vec![Id::new("a"), Id::new("b")]).sizes(vec![1.0, 2.5]);
    zones.clone().filter(filter).all().await.unwrap();
    zones.find("z").fields(vec!["id".to_owned(), "name".to_owned()]).await.unwrap();
    zones.create(NewZone::new(["x"])).await.unwrap();
    Zone::status(&canned.account, ["a", "b"]).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            "GET /accounts/a/zones?ids=a%2Cb&size=1%7C2.5",
            "GET /accounts/a/zones/z?fields=id%2Cname",
            "POST /accounts/a/zones?tags=x",
            "GET /accounts/a/zones/status?names=a%20b",
        ]
    );
}

#[tokio::test]
async fn join_refuses_what_the_server_would_read_as_something_else() {
    let canned = Canned::results([]);
    let error = canned.account.zones().find("z").fields(vec!["a,b".to_owned()]).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("an item contains `,`, which separates the items"), "{error}");
    let error = canned.account.zones().filter(ZoneFilter::new().ids(Vec::<Id<Zone>>::new())).all().await.unwrap_err();
    assert!(error.to_string().contains("`ids` is an empty list"), "{error}");
    assert_eq!(canned.sent(), Vec::<String>::new());
}

#[test]
fn join_is_in_the_descriptor() {
    let all = Zone::DESCRIPTOR.operation("all").unwrap();
    assert_eq!(all.query.iter().map(|it| it.join).collect::<Vec<_>>(), [Some(","), Some("|")]);
}
