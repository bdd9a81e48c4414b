//! `paging`: lists of RealtimeKit.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
}

/// A page of these items with this paging object.
fn page(items: &str, paging: &str) -> Reply {
    Reply::new(200, &[], &format!(r#"{{"success":true,"data":[{items}],"paging":{paging}}}"#))
}

// "Keys are `start_offset`, `end_offset`, `total_count`; the request uses `page_no` and `per_page`. A client stops when
// `end_offset` reaches `total_count`." "All three keys are required in one family and optional in another; numbers in one,
// integers in another."
#[tokio::test]
async fn list_ends_when_end_offset_reaches_total_count() {
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
        assert_eq!(kit_lines(&server), ["GET app-1/meetings?per_page=2", "GET app-1/meetings?per_page=2&page_no=2"]);
    }
}

// "The one sample with real numbers counts from one, inclusive (two items: start 1, end 2, total 123)."
#[tokio::test]
async fn page_has_the_total_and_whether_another_follows() {
    let sample = r#"{"start_offset":1,"end_offset":2,"total_count":123}"#;
    let server = Server::replying(move |sent| match sent.page() {
        1 => page(r#"{"id":"a"},{"id":"b"}"#, sample),
        _ => page(r#"{"id":"c"},{"id":"d"}"#, r#"{"start_offset":3,"end_offset":4,"total_count":123}"#),
    })
    .await;
    let page = server.app().meetings().page(1).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.has_next), (2, Some(123), true));
    page.next().await.unwrap();
    assert_eq!(kit_lines(&server), ["GET app-1/meetings?page_no=1", "GET app-1/meetings?page_no=2"]);
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
async fn paging_object_is_read_beside_the_payload_and_inside_it() {
    let beside = responding(r#"{"data":{"sessions":[{"id":"s"}]},"paging":{"end_offset":1,"total_count":1}}"#).await;
    assert_eq!(beside.app().sessions().all().await.unwrap().len(), 1);
    let inside = responding_data(r#"{"paging":{"end_offset":1,"total_count":1},"participants":[{"id":"p"}]}"#).await;
    assert_eq!(inside.app().session("s").persons().all().await.unwrap().len(), 1);
    assert_eq!(
        [kit_lines(&beside), kit_lines(&inside)].concat(),
        ["GET app-1/sessions", "GET app-1/sessions/s/participants"]
    );
}

// The schema of session participants has no paging.
#[tokio::test]
async fn list_without_paging_is_followed_to_an_empty_page() {
    let server = Server::replying(|sent| match sent.page() {
        1 => Reply::new(200, &[], r#"{"data":{"participants":[{"id":"p"},{"id":"q"}]}}"#),
        _ => Reply::new(200, &[], r#"{"data":{"participants":[]}}"#),
    })
    .await;
    assert_eq!(server.app().session("s").persons().all().await.unwrap().len(), 2);
    assert_eq!(
        kit_lines(&server),
        ["GET app-1/sessions/s/participants", "GET app-1/sessions/s/participants?page_no=2"]
    );
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
async fn single_page_list_is_requested_once() {
    let hooks = responding_data(r#"[{"id":"w"}]"#).await;
    assert_eq!(hooks.app().webhooks().all().await.unwrap().len(), 1);
    let error = hooks.app().webhooks().page(2).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(kit_lines(&hooks), ["GET app-1/webhooks"]);
    let events = responding_data(r#"["meeting.started","meeting.ended"]"#).await;
    assert_eq!(Webhook::events(&events.app()).await.unwrap().len(), 2);
    assert_eq!(kit_lines(&events), ["GET app-1/webhooks/all"]);
}

// "`page_no` has minimum 0 in most lists": pages are counted from 1, and a request without a number returns the first.
#[tokio::test]
async fn page_zero_is_rejected() {
    let server = Server::always(page("", r#"{"end_offset":0,"total_count":0}"#)).await;
    let error = server.app().meetings().page(0).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidRequest, false));
    assert!(server.app().meetings().all().await.unwrap().is_empty());
    assert_eq!(kit_lines(&server), ["GET app-1/meetings"]);
}
