//! Lists with page numbers.

use super::*;

#[tokio::test]
async fn all_requests_every_page() {
    for (total, pages) in [(1, 1), (2, 1), (3, 2), (5, 3), (6, 3)] {
        let server = twos(total).await;
        let all = server.app().meetings().all().await.unwrap();
        assert_eq!(ids(&all), expected(total));
        assert_eq!(server.lines(), lines(1..=pages));
    }
}

#[tokio::test]
async fn per_page_and_filter_are_sent_with_each_request() {
    let server = twos(3).await;
    let live = server.app().meetings().filter(MeetingFilter::new().search("x"));
    live.all().per_page(2).header("x-trace", "7").await.unwrap();
    assert_eq!(
        server.lines(),
        ["GET app-1/meetings?search=x&per_page=2", "GET app-1/meetings?search=x&per_page=2&page_no=2"]
    );
    assert!(server.sent().iter().all(|sent| sent.header("x-trace") == Some("7")));
}

#[tokio::test]
async fn page_has_total_and_next() {
    let server = twos(5).await;
    let meetings = server.app().meetings();
    let second = meetings.page(2).per_page(2).await.unwrap();
    assert_eq!((ids(&second.items), second.total, second.has_next), (vec!["m-2".into(), "m-3".into()], Some(5), true));
    let third = second.next().await.unwrap();
    assert_eq!((ids(&third.items), third.total, third.has_next), (vec!["m-4".into()], Some(5), false));
    assert_eq!(server.lines(), ["GET app-1/meetings?page_no=2&per_page=2", "GET app-1/meetings?per_page=2&page_no=3"]);
    assert_eq!(third.into_iter().map(|it| it.id().to_string()).collect::<Vec<_>>(), ["m-4"]);

    let error = meetings.page(3).await.unwrap().next().await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
    assert!(error.to_string().contains("last page"), "{error}");
    assert_eq!(server.sent().len(), 3);
}

#[tokio::test]
async fn page_after_the_last_is_empty() {
    let server = twos(3).await;
    let page = server.app().meetings().page(9).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.has_next), (0, Some(3), false));
}

#[tokio::test]
async fn pages_of_one_record_are_no_repetitions() {
    // Each page has one record, so that each starts with its only record.
    let server = Server::replying(|sent| Reply::json(200, &page(sent.page(), 1, 4))).await;
    assert_eq!(ids(&server.app().meetings().all().await.unwrap()), expected(4));
    assert_eq!(server.sent().len(), 4);
}

#[tokio::test]
async fn list_without_a_total_is_followed_to_an_empty_page() {
    let paging = [
        None,
        Some(json!({})),
        Some(Value::Null),
        Some(json!({"start_offset": 1, "end_offset": 2})),
        Some(json!({"total_count": -1, "end_offset": "?"})),
    ];
    for paging in paging {
        let server = Server::replying(move |sent| {
            let mut response = page(sent.page(), 2, 4);
            match &paging {
                Some(paging) => response["paging"] = paging.clone(),
                None => drop(response.as_object_mut().unwrap().remove("paging")),
            }
            Reply::json(200, &response)
        })
        .await;
        assert_eq!(ids(&server.app().meetings().all().await.unwrap()), expected(4));
        assert_eq!(server.lines(), lines(1..=3));
        let (streamed, error) = drained(server.app().meetings().stream().concurrency(4)).await;
        assert!(error.is_none());
        assert_eq!(streamed, expected(4));
        assert_eq!(server.peak(), 1, "how many pages there are is not known");
        let page = server.app().meetings().page(1).await.unwrap();
        assert!(page.has_next);
    }
}

#[tokio::test]
async fn paging_is_read_before_after_and_inside_the_payload() {
    for paging in [
        r#"{"start_offset":1,"end_offset":2,"total_count":3}"#,
        r#"{"start_offset":1,"end_offset":2.0,"total_count":3.0}"#,
        r#"{"start_offset":"1","end_offset":"2","total_count":"3"}"#,
    ] {
        let items = r#"[{"id":"m-0"},{"id":"m-1"}]"#;
        let people = |inside: &str| format!(r#"{{"participants":{items}{inside}}}"#);
        let before = format!(r#"{{"paging":{paging},"data":{}}}"#, people(""));
        let after = format!(r#"{{"data":{},"paging":{paging}}}"#, people(""));
        let inside = format!(r#"{{"data":{}}}"#, people(&format!(r#","paging":{paging}"#)));
        for response in [before, after, inside] {
            let server = Server::always(Reply::new(200, &[], &response)).await;
            let page = server.app().session("s").participants().page(1).await.unwrap();
            assert_eq!((page.total, page.has_next, page.items.len()), (Some(3), true, 2), "{response}");
        }
    }
}

#[tokio::test]
async fn total_of_zero_beside_a_record_ends_the_list() {
    let response = json!({"data": [{"id": "m-0"}], "paging": {"start_offset": 0, "end_offset": 0, "total_count": 0}});
    let server = Server::always(Reply::json(200, &response)).await;
    assert_eq!(ids(&server.app().meetings().all().await.unwrap()), expected(1));
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn empty_list_is_no_error() {
    for response in [
        json!({"data": [], "paging": {"start_offset": 0, "end_offset": 0, "total_count": 0}}),
        json!({"data": []}),
        json!({"data": null}),
    ] {
        let server = Server::always(Reply::json(200, &response)).await;
        let meetings = server.app().meetings();
        assert!(meetings.all().await.unwrap().is_empty(), "{response}");
        assert_eq!(drained(meetings.stream().concurrency(4)).await.0, expected(0));
        let page = meetings.page(1).await.unwrap();
        assert_eq!((page.items.len(), page.has_next), (0, false), "{response}");
        assert_eq!(server.sent().len(), 3, "{response}");
    }
}

#[tokio::test]
async fn list_without_its_key_is_an_error() {
    let server = Server::always(Reply::json(200, &json!({"success": true, "data": {"session": []}}))).await;
    let error = server.app().sessions().all().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MissingPayload);
    assert!(error.to_string().contains("`data.sessions`"), "{error}");
}

#[tokio::test]
async fn page_zero_and_size_zero_are_rejected_before_sending() {
    let server = twos(3).await;
    let meetings = server.app().meetings();
    let accounts = server.client().accounts();
    for error in [
        meetings.page(0).await.unwrap_err(),
        meetings.page(0).per_page(5).await.unwrap_err(),
        meetings.page(1).per_page(0).await.unwrap_err(),
        meetings.all().per_page(0).await.unwrap_err(),
        accounts.page(0).await.unwrap_err(),
        accounts.all().per_page(0).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
        assert!(error.to_string().contains("counted from 1") || error.to_string().contains("at least one"), "{error}");
    }
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn accounts_are_listed_in_the_envelope_of_cloudflare() {
    let server = Server::replying(|sent| {
        let number = sent.page();
        let from = 2 * (number - 1);
        let result: Vec<_> =
            (from..(from + 2).min(5)).map(|it| json!({"id": format!("m-{it}"), "name": "n"})).collect();
        Reply::json(
            200,
            &json!({
                "success": true, "errors": [], "messages": [], "result": result,
                "result_info": {"page": number, "per_page": 2, "count": 2, "total_count": 5, "total_pages": 3},
            }),
        )
    })
    .await;
    let client = server.client();
    assert_eq!(ids(&client.accounts().all().per_page(2).await.unwrap()), expected(5));
    let page = client.accounts().page(2).await.unwrap();
    assert_eq!((page.total, page.has_next, page.next().await.unwrap().has_next), (Some(5), true, false));
    let targets: Vec<_> = server.sent().into_iter().map(|sent| sent.target).collect();
    assert_eq!(
        targets,
        [
            "/client/v4/accounts?per_page=2",
            "/client/v4/accounts?per_page=2&page=2",
            "/client/v4/accounts?per_page=2&page=3",
            "/client/v4/accounts?page=2",
            "/client/v4/accounts?page=3",
        ]
    );
}

#[tokio::test]
async fn total_pages_ends_a_list_after_a_full_page() {
    let response = json!({"result": [{"id": "m-0"}], "result_info": {"page": 1, "per_page": 1, "total_pages": 1}});
    let server = Server::always(Reply::json(200, &response)).await;
    assert_eq!(server.client().accounts().all().await.unwrap().len(), 1);
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn declaration_names_the_keys_of_paging() {
    use declared::{Job, JobAccess as _, Rule, RuleAccess as _};

    let server = Server::replying(|sent| {
        let second = sent.query().contains(&("p", "2"));
        let result = if second { json!([{"id": "m-1"}]) } else { json!([{"id": "m-0"}]) };
        Reply::json(200, &json!({"result": result, "result_info": {"total_pages": 2, "page": 1 + u8::from(second)}}))
    })
    .await;
    assert_eq!(Job::DESCRIPTOR.paging.number_keys(), Some(("p", "n")));
    let account = server.client().account("a");
    assert_eq!(ids(&account.jobs().all().per_page(1).await.unwrap()), expected(2));
    let targets: Vec<_> = server.sent().into_iter().map(|sent| sent.target).collect();
    assert_eq!(targets, ["/client/v4/accounts/a/jobs?n=1", "/client/v4/accounts/a/jobs?n=1&p=2"]);

    assert_eq!(Rule::DESCRIPTOR.paging.number_keys(), None);
    assert_eq!(account.rules().all().await.unwrap().len(), 1);
    let page = account.rules().page(1).await.unwrap();
    assert!(!page.has_next);
    for error in [account.rules().page(2).await.unwrap_err(), account.rules().all().per_page(5).await.unwrap_err()] {
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains("one page"), "{error}");
    }
    assert_eq!(server.sent().len(), 4);
    assert!(server.sent()[2..].iter().all(|sent| sent.target == "/client/v4/accounts/a/rules"));
}
