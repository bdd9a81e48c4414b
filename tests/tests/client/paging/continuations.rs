//! Where a response has the next page, and lists that would end early in silence.

use rtk::{Envelope, Paging};

use super::*;

/// Keys with dots, as in the `OData` protocol.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/users",
    read_only,
    envelope = Envelope { payload: "value", paging: "" },
    paging = Paging::link("$skiptoken", Some("$top"), "@odata.nextLink"),
)]
struct User {
    id: Id<Self>,
}

/// The pagination data is beside the list, inside the payload.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/boxes",
    read_only,
    envelope = Envelope { payload: "result", paging: "result" },
    paging = Paging::CURSOR,
    list_key = "boxes",
)]
struct Box {
    id: Id<Self>,
}

/// The pagination data is deeper, and the key of the list has a dot.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/pallets",
    read_only,
    envelope = Envelope { payload: "data", paging: "meta.page" },
    paging = Paging::cursor("after", None, "next"),
    list_key = "v1.crates",
)]
struct Pallet {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/links", read_only, envelope = Envelope::NONE, paging = Paging::link_header("page", None))]
struct Link {
    id: Id<Self>,
}

use super::declared::{Bucket, BucketAccess as _, ListAccess as _, RuleAccess as _};

/// Asserts that a list of two pages of one record each is followed.
async fn two_pages<T: rtk::List>(
    list: impl Fn(&Scope<Account>) -> rtk::Relation<T>,
    pages: [(&'static str, &'static str); 2],
) {
    let server = responding(pages).await;
    assert_eq!(ids(&list(&account(&server)).all().await.unwrap()), expected(2), "{pages:?}");
    assert_eq!(lines_of(&server), pages.map(|(line, _)| line));
}

#[tokio::test]
async fn key_of_the_next_link_can_have_a_dot() {
    two_pages(
        Scope::users,
        [
            (
                "GET users",
                r#"{"value":[{"id":"m-0"}],"@odata.nextLink":"https://other.example/users?$skiptoken=X%2BY"}"#,
            ),
            ("GET users?%24skiptoken=X%2BY", r#"{"value":[{"id":"m-1"}]}"#),
        ],
    )
    .await;
    // The path is still a path where no key is as long.
    two_pages(
        Scope::users,
        [
            ("GET users", r#"{"value":[{"id":"m-0"}],"@odata":{"nextLink":"?$skiptoken=2"}}"#),
            ("GET users?%24skiptoken=2", r#"{"value":[{"id":"m-1"}],"@odata":{"nextLink":null}}"#),
        ],
    )
    .await;
}

#[tokio::test]
async fn cursor_can_be_beside_the_list_inside_the_payload() {
    for first in [
        r#"{"result":{"boxes":[{"id":"m-0"}],"cursor":"x"}}"#,
        r#"{"result":{"cursor":"x","boxes":[{"id":"m-0"}]},"cursor":"no"}"#,
    ] {
        two_pages(
            Scope::boxes,
            [("GET boxes", first), ("GET boxes?cursor=x", r#"{"result":{"boxes":[{"id":"m-1"}]}}"#)],
        )
        .await;
    }
    let server = responding([("GET boxes", r#"{"result":{"boxes":[],"total_count":7}}"#)]).await;
    assert_eq!(account(&server).boxes().count().await.unwrap(), Some(7));
}

#[tokio::test]
async fn pagination_data_can_be_at_a_path_and_the_list_at_a_key_with_a_dot() {
    for first in [
        r#"{"data":{"v1.crates":[{"id":"m-0"}]},"meta":{"page":{"next":"x"}}}"#,
        r#"{"meta.page":{"next":"x"},"data":{"v1":{},"v1.crates":[{"id":"m-0"}]}}"#,
        r#"{"data":{"v1.crates":[{"id":"m-0"}],"v1":1,"meta":{"page":{"next":"x"}}}}"#,
    ] {
        let last = r#"{"data":{"v1":{"crates":[{"id":"m-1"}]}},"meta":{"page":{"next":""}}}"#;
        two_pages(Scope::pallets, [("GET pallets", first), ("GET pallets?after=x", last)]).await;
    }
}

/// Asserts the records and the error of a list of one response.
async fn fails<T: rtk::List + std::fmt::Debug>(list: rtk::Relation<T>, message: &str) {
    let (records, error) = drained(list.stream()).await;
    assert_eq!(records, expected(1), "the records that came are returned");
    let error = error.expect(message);
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains(message), "{error}");
    assert_eq!(list.all().await.unwrap_err().to_string(), error.to_string());
}

#[tokio::test]
async fn list_without_its_cursor_is_an_error_if_there_is_more() {
    let buckets = |info: &str| format!(r#"{{"result":{{"buckets":[{{"name":"m-0"}}]}},"result_info":{info}}}"#);
    for (info, message) in [
        (
            r#"{"total_count":2}"#,
            "at `result_info.cursor`: there is no next page here, although the list reports 2 records and 1 came",
        ),
        (r#"{"total_count":2,"next_cursor":"x"}"#, "although the list reports 2 records"),
        (
            r#"{"has_more":true}"#,
            "at `result_info.cursor`: there is no next page here, although the response says that the list continues",
        ),
        (r#"{"has_more":true,"cursor":""}"#, "the response says that the list continues"),
        (r#"{"is_truncated":true,"cursor":null}"#, "the response says that the list continues"),
        (r#""x""#, "the cursor is neither a string nor a number"),
        (r#"[{"cursor":"x"}]"#, "the cursor is neither a string nor a number"),
    ] {
        let server = Server::always(Reply::new(200, &[], &buckets(info))).await;
        fails(account(&server).buckets(), message).await;
    }
    for info in
        [r#"{"total_count":1}"#, r#"{"has_more":false}"#, r#"{"cursor":"","total_count":5}"#, "{}", "[]", "null"]
    {
        let server = Server::always(Reply::new(200, &[], &buckets(info))).await;
        let buckets: Vec<Record<Bucket>> = account(&server).buckets().all().await.unwrap();
        assert_eq!(buckets.len(), 1, "{info}");
    }
    // The rest of a list can be resumed where there is no cursor any more.
    let server = Server::always(Reply::new(200, &[], &buckets(r#"{"total_count":9}"#))).await;
    assert_eq!(account(&server).buckets().resume(Position::cursor("x")).all().await.unwrap().len(), 1);
}

#[tokio::test]
async fn single_page_with_more_records_is_an_error() {
    let response = r#"{"result":[{"id":"m-0"}],"result_info":{"total_count":30}}"#;
    let server = Server::always(Reply::new(200, &[], response)).await;
    let rules = account(&server).rules();
    fails(
        rules.clone(),
        "the list reports 30 records, but 1 came, and the list is declared as a single page: declare its `paging`",
    )
    .await;
    assert_eq!(rules.page(1).await.unwrap().items.len(), 1, "one page was requested");
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/notes", read_only, paging = Paging::SINGLE, envelope = Envelope::NONE)]
struct Note {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/entries", read_only, paging = Paging::SINGLE, list_key = "entries")]
struct Entry {
    id: Id<Self>,
}

#[tokio::test]
async fn single_page_with_a_sign_of_another_one_is_an_error() {
    for (response, sign) in [
        (r#"{"result":[{"id":"m-0"}],"result_info":{"has_more":true}}"#, "`has_more` says that the list continues"),
        (r#"{"result":[{"id":"m-0"}],"has_more":true}"#, "`has_more` says that the list continues"),
        (
            r#"{"@odata.nextLink":"https://a.example/?s=2","result":[{"id":"m-0"}]}"#,
            "`@odata.nextLink` has the next page",
        ),
        (r#"{"result":[{"id":"m-0"}],"links":{"next":"/rules?page=2"}}"#, "`links.next` has the next page"),
    ] {
        let server = Server::always(Reply::new(200, &[], response)).await;
        let message =
            format!("1 records came, but {sign}, and the list is declared as a single page: declare its `paging`");
        fails(account(&server).rules(), &message).await;
        assert_eq!(account(&server).rules().page(1).await.unwrap().items.len(), 1, "one page was requested");
    }
    let inside = r#"{"result":{"entries":[{"id":"m-0"}],"next_cursor":"c"}}"#;
    let server = Server::always(Reply::new(200, &[], inside)).await;
    fails(account(&server).entries(), "`next_cursor` has the next page").await;
    let link = [("link", "<https://a.example/notes?page=2>; rel=\"next\"")];
    let server = Server::always(Reply::new(200, &link, r#"[{"id":"m-0"}]"#)).await;
    fails(account(&server).notes(), "the header `Link` has a link to the next page").await;
}

#[tokio::test]
async fn single_page_without_another_one_is_the_list() {
    for response in [
        r#"{"result":[{"id":"m-0"}],"result_info":{"has_more":false,"next_cursor":"for-later"}}"#,
        r#"{"result":[{"id":"m-0"}],"result_info":{"cursor":"c","total_count":1},"next":null}"#,
        r#"{"result":[{"id":"m-0"}],"links":{"self":"/rules","next":""}}"#,
    ] {
        let link = [("link", "<https://a.example/rules?page=1>; rel=\"last\"")];
        let server = Server::always(Reply::new(200, &link, response)).await;
        assert_eq!(ids(&account(&server).rules().all().await.unwrap()), expected(1), "{response}");
    }
}

#[tokio::test]
async fn pages_counted_from_zero_are_an_error() {
    let server = Server::replying(|sent| {
        let (page, ids) = if sent.page() == 2 { (2, json!([{"id": "m-2"}])) } else { (0, json!([{"id": "m-0"}])) };
        Reply::json(200, &json!({"result": ids, "result_info": {"page": page, "per_page": 1, "total_count": 3}}))
    })
    .await;
    fails(account(&server).lists(), "the server counts pages from 0, so a page would be skipped").await;
}

#[tokio::test]
async fn link_header_that_cannot_be_read_is_an_error() {
    for header in ["links?page=2; rel=next", "<links?page=2; rel=\"next\"", "<links>; rel=prev, links?page=2; rel=next"]
    {
        let server = Server::always(Reply::new(200, &[("link", header)], r#"[{"id":"m-0"}]"#)).await;
        fails(account(&server).links(), "at `Link`: the header is not a list of links").await;
    }
    let several =
        [("link", "<links?page=9>; rel=last"), ("link", "<https://other.example/links?page=2>; rel=\"last next\"")];
    let server = Server::replying(move |sent| match sent.page() {
        1 => Reply::new(200, &several, r#"[{"id":"m-0"}]"#),
        _ => Reply::new(200, &[("link", "<links?page=1>; rel=prev")], r#"[{"id":"m-1"}]"#),
    })
    .await;
    assert_eq!(
        ids(&account(&server).links().all().await.unwrap()),
        expected(2),
        "a link to another host is followed here"
    );
    assert_eq!(server.sent().len(), 2);
}
