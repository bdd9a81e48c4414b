//! `all_results`: lists in which each item may be an error.

use super::declared::*;
use super::*;

/// The id of each record, or the text of its error.
fn outcome<T: Resource>(each: &[Result<Record<T>, Error>]) -> Vec<String> {
    each.iter().map(|it| it.as_ref().map_or_else(ToString::to_string, |it| it.id().to_string())).collect()
}

#[tokio::test]
async fn item_that_cannot_be_decoded_is_an_error_in_its_position() {
    let server = responding([
        (
            "GET keys?limit=5",
            r#"{"result":[{"name":"k0","extra":[1]},{"name":"k1","ttl":"s3cret"},{"ttl":"s3cret"},7,null],"result_info":{"cursor":"x"}}"#,
        ),
        ("GET keys?limit=5&cursor=x", r#"{"result":[["s3cret"],{"name":"k6","ttl":6},{"name":{"s3cret":1}}]}"#),
    ])
    .await;
    let each = account(&server).keys().all_results().per_page(5).await.unwrap();
    assert_eq!(lines_of(&server), ["GET keys?limit=5", "GET keys?limit=5&cursor=x"]);
    let tails = [
        "k0",
        "at `result[1].ttl`: invalid type: string, expected u32",
        "at `result[2].ttl`: invalid type: string, expected u32",
        "at `result[3]`: invalid type: integer, expected a `Key`",
        "at `result[4]`: invalid type: null, expected a `Key`",
        "at `result[0]`: invalid type: sequence, expected a `Key`",
        "k6",
        "at `result[2].name`: invalid type: map, expected a string",
    ];
    let message = outcome(&each);
    assert_eq!(message.len(), tails.len());
    for (message, tail) in message.iter().zip(tails) {
        let requested = "GET /accounts/{account_id}/keys (Key::all): 200 OK: ";
        let advice = "; the response does not match the declaration; see `Error::body`";
        let expected = if tail.starts_with("at") { format!("{requested}{tail}{advice}") } else { tail.to_owned() };
        assert_eq!(*message, expected);
    }
    assert!(!format!("{each:?}").contains("s3cret"));
    for error in each.iter().filter_map(|it| it.as_ref().err()) {
        assert_eq!((error.kind(), error.resource(), error.operation()), (ErrorKind::Decode, Some("Key"), Some("all")));
        assert!(error.body().unwrap().starts_with(br#"{"result":["#));
    }
    let first = each[0].as_ref().unwrap();
    assert_eq!(first.extra()["extra"], json!([1]));
    assert_eq!(first.scope(), account(&server).key("k0"));
}

#[tokio::test]
async fn error_of_an_item_equals_the_error_of_the_whole_list() {
    for (element, path) in [
        (json!({"name": "k", "ttl": -1}), "result[1].ttl"),
        (json!({"ttl": 1}), "result[1]"),
        (json!("k"), "result[1]"),
        (json!({"name": null}), "result[1].name"),
    ] {
        let server = Server::always(Reply::json(200, &json!({"result": [{"name": "k0"}, element]}))).await;
        let keys = account(&server).keys();
        let each = keys.all_results().await.unwrap();
        let error = each[1].as_ref().unwrap_err();
        assert!(error.to_string().contains(&format!("at `{path}`: ")), "{error}");
        let (streamed, streams) = drained(keys.stream()).await;
        assert_eq!(streamed, ["k0"], "what comes before it is given");
        for whole in [keys.all().await.unwrap_err(), keys.page(1).await.unwrap_err(), streams.unwrap()] {
            assert_eq!((whole.kind(), whole.to_string()), (ErrorKind::Decode, error.to_string()));
        }
    }
}

#[tokio::test]
async fn error_of_a_page_fails_the_whole_call() {
    let first = r#"{"result":[{"name":"k0"}],"result_info":{"cursor":"x"}}"#;
    for (second, kind) in [
        (r#"{"result":{"name":"k1"}}"#, ErrorKind::Decode),
        (r#"{"success":true}"#, ErrorKind::MissingPayload),
        (r#"{"success":false,"errors":[{"code":7,"message":"no"}],"result":[{"name":"k1"}]}"#, ErrorKind::Unsuccessful),
        (r#"{"result":[{"name":"k1"}"#, ErrorKind::Interrupted),
        ("<html>", ErrorKind::NotJson),
    ] {
        let server = responding([("GET keys", first), ("GET keys?cursor=x", second)]).await;
        assert_eq!(account(&server).keys().all_results().await.unwrap_err().kind(), kind, "{second}");
    }
    let server = responding([("GET keys", first)]).await;
    assert!(account(&server).keys().all_results().await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn pages_with_errors_are_followed_to_the_end_and_no_further() {
    let bad = json!([{"id": 1}, {"id": 2}]);
    // There is no total, and no record of the first page can be decoded.
    let other = bad.clone();
    let server = Server::replying(move |sent| match sent.page() {
        1 => Reply::json(200, &json!({"result": other})),
        2 => Reply::json(200, &json!({"result": [{"id": 3}, {"id": "l2"}]})),
        3 => Reply::json(200, &json!({"result": [{"id": 3}, {"id": "l3"}]})),
        _ => Reply::json(200, &json!({"result": []})),
    })
    .await;
    let each = account(&server).lists().all_results().await.unwrap();
    assert_eq!(each.iter().filter(|it| it.is_ok()).count(), 2);
    assert_eq!((each.len(), server.sent().len()), (6, 4));

    // A server that ignores the page number: the second item is always the same, the first is not.
    let server = Server::replying(|sent| {
        let status = if sent.page() < 50 { 200 } else { 410 };
        Reply::json(status, &json!({"result": [{"id": sent.page()}, {"id": "l1", "seen": sent.page()}]}))
    })
    .await;
    assert_eq!(account(&server).lists().all_results().await.unwrap().len(), 2);
    assert_eq!(server.sent().len(), 2);

    // The same response each time, once with a record and once without.
    for (result, readable) in [(bad, 0), (json!([{"id": 1}, {"id": "l0"}]), 1)] {
        let server = Server::always(Reply::json(200, &json!({"result": result}))).await;
        let each = account(&server).lists().all_results().await.unwrap();
        assert_eq!((each.len(), each.iter().filter(|it| it.is_ok()).count()), (2, readable));
        assert_eq!(server.sent().len(), 2);
    }
}

#[tokio::test]
async fn records_with_empty_ids_are_no_duplicates() {
    let server = responding([
        ("GET logs", r#"{"result":[{"id":"","text":"a"},{"id":"","text":"b"}]}"#),
        ("GET logs?offset=2", r#"{"result":[{"id":"","text":"a"}]}"#),
        ("GET logs?offset=3", r#"{"result":[]}"#),
    ])
    .await;
    let texts: Vec<_> = account(&server).logs().all().await.unwrap().iter().map(|it| it.text.clone()).collect();
    assert_eq!(texts, ["a", "b", "a"].map(|text| Some(text.to_owned())));
    assert_eq!(server.sent().len(), 3);
}

#[tokio::test]
async fn single_object_in_place_of_a_list_has_no_index() {
    let one = r#"{"result":{"id":"t1","result_info":{"total_pages":1},"more":1}}"#;
    let server = responding([("GET tokens", one)]).await;
    let each = account(&server).tokens().all_results().await.unwrap();
    assert_eq!(each[0].as_ref().unwrap().extra().keys().collect::<Vec<_>>(), ["more"]);
    let server = responding([("GET tokens", r#"{"result":{"id":7}}"#)]).await;
    let each = account(&server).tokens().all_results().await.unwrap();
    assert!(outcome(&each)[0].contains("at `result.id`: "), "{each:?}");
    assert_eq!(each.len(), 1);
}

#[tokio::test]
async fn filter_applies_to_all_results() {
    let server = twos(3).await;
    let each =
        server.app().meetings().all_results().filter(MeetingFilter::new().search("x")).per_page(2).await.unwrap();
    assert_eq!(outcome(&each), expected(3));
    assert_eq!(
        server.lines(),
        ["GET app-1/meetings?search=x&per_page=2", "GET app-1/meetings?search=x&per_page=2&page_no=2"]
    );
}
