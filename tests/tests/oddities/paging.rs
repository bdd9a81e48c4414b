//! Paging.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
}

/// `n` items, and how the list goes on.
fn page(items: &str, paging: &str) -> Reply {
    Reply::new(200, &[], &format!(r#"{{"success":true,"data":[{items}],"paging":{paging}}}"#))
}

// "Keys are `start_offset`, `end_offset`, `total_count`; the request uses `page_no` and `per_page`. A client stops when
// `end_offset` reaches `total_count`." "All three keys are required in one family and optional in another; numbers in one,
// integers in another."
#[tokio::test]
async fn a_list_goes_on_until_its_end_reaches_its_total() {
    for (one, two) in [
        (
            r#"{"start_offset":1,"end_offset":2,"total_count":3}"#,
            r#"{"start_offset":3,"end_offset":3,"total_count":3}"#,
        ),
        (r#"{"end_offset":2.0,"total_count":3.0}"#, r#"{"end_offset":3.0,"total_count":3.0}"#),
    ] {
        let server = Server::replying(move |sent| match sent.page() {
            1 => page(r#"{"id":"a"},{"id":"b"}"#, one),
            _ => page(r#"{"id":"c"}"#, two),
        })
        .await;
        let meetings = server.app().meetings().all().per_page(2).await.unwrap();
        assert_eq!(meetings.len(), 3);
        assert_eq!(said(&server), ["GET app-1/meetings?per_page=2", "GET app-1/meetings?per_page=2&page_no=2"]);
    }
}

// "The one sample with real numbers counts from one, inclusive (two items: start 1, end 2, total 123)."
#[tokio::test]
async fn a_page_tells_the_total_and_whether_there_is_more() {
    let sample = r#"{"start_offset":1,"end_offset":2,"total_count":123}"#;
    let server = Server::replying(move |sent| match sent.page() {
        1 => page(r#"{"id":"a"},{"id":"b"}"#, sample),
        _ => page(r#"{"id":"c"},{"id":"d"}"#, r#"{"start_offset":3,"end_offset":4,"total_count":123}"#),
    })
    .await;
    let page = server.app().meetings().page(1).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.has_next), (2, Some(123), true));
    page.next().await.unwrap();
    assert_eq!(said(&server), ["GET app-1/meetings?page_no=1", "GET app-1/meetings?page_no=2"]);
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
    scope = Session,
    id_param = participant_id,
    read_only,
    list_key = "participants"
)]
struct Person {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", read_only, list_key = "sessions")]
struct Session {
    id: Id<Self>,
}

// "Where it lives: beside `data` (sessions), inside `data`, only in the sample answer (session participants)."
#[tokio::test]
async fn what_tells_the_end_is_beside_the_payload_or_inside_it() {
    let beside = answering(r#"{"data":{"sessions":[{"id":"s"}]},"paging":{"end_offset":1,"total_count":1}}"#).await;
    assert_eq!(beside.app().sessions().all().await.unwrap().len(), 1);
    let inside = server(r#"{"paging":{"end_offset":1,"total_count":1},"participants":[{"id":"p"}]}"#).await;
    assert_eq!(inside.app().session("s").persons().all().await.unwrap().len(), 1);
    assert_eq!([said(&beside), said(&inside)].concat(), ["GET app-1/sessions", "GET app-1/sessions/s/participants"]);
}

// As the schema of session participants is: no paging at all.
#[tokio::test]
async fn a_list_that_does_not_tell_is_followed_until_nothing_new_comes() {
    let server = Server::replying(|sent| match sent.page() {
        1 => Reply::new(200, &[], r#"{"data":{"participants":[{"id":"p"},{"id":"q"}]}}"#),
        _ => Reply::new(200, &[], r#"{"data":{"participants":[]}}"#),
    })
    .await;
    assert_eq!(server.app().session("s").persons().all().await.unwrap().len(), 2);
    assert_eq!(said(&server), ["GET app-1/sessions/s/participants", "GET app-1/sessions/s/participants?page_no=2"]);
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/webhooks",
    paging = Paging::SINGLE,
    get(events = "all", on = collection, returns = Vec<String>),
)]
struct Webhook {
    id: Id<Self>,
}

// "nowhere (webhooks, webhook events, …)"
#[tokio::test]
async fn a_list_without_pages_is_asked_for_once() {
    let hooks = server(r#"[{"id":"w"}]"#).await;
    assert_eq!(hooks.app().webhooks().all().await.unwrap().len(), 1);
    let error = hooks.app().webhooks().page(2).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(said(&hooks), ["GET app-1/webhooks"]);
    let events = server(r#"["meeting.started","meeting.ended"]"#).await;
    assert_eq!(Webhook::events(&events.app()).await.unwrap().len(), 2);
    assert_eq!(said(&events), ["GET app-1/webhooks/all"]);
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams", read_only, all(one_or_many))]
struct Livestream {
    id: Id<Self>,
}

// "inside `data` (livestreams list, …)": one object with `paging` inside it, documentation fault or not: both are read.
#[tokio::test]
async fn a_list_may_come_as_one_with_what_tells_the_end_inside_it() {
    let paging = r#"{"start_offset":1,"end_offset":1,"total_count":1}"#;
    let one = server(&format!(r#"{{"id":"l","paging":{paging}}}"#)).await;
    let list = one.app().livestreams().all().await.unwrap();
    assert_eq!((list.len(), list[0].id().as_str(), list[0].extra().len()), (1, "l", 0));
    assert_eq!(one.app().livestreams().count().await.unwrap(), Some(1));
    let each = one.app().livestreams().all_results().await.unwrap();
    assert_eq!(each.into_iter().map(Result::unwrap).collect::<Vec<_>>(), list);
    // What tells the end is read there, so nothing more is asked for.
    assert_eq!(said(&one).len(), 3);
    let many = Server::always(page(r#"{"id":"l"}"#, paging)).await;
    assert_eq!(many.app().livestreams().all().await.unwrap(), list);
}

// "`page_no` has minimum 0 in most lists": pages are counted from 1 here; the first one is what is asked for without a number.
#[tokio::test]
async fn page_zero_is_the_first_page_and_is_not_asked_for() {
    let server = Server::always(page("", r#"{"end_offset":0,"total_count":0}"#)).await;
    let error = server.app().meetings().page(0).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
    assert!(server.app().meetings().all().await.unwrap().is_empty());
    assert_eq!(said(&server), ["GET app-1/meetings"]);
}
