//! `request_key`: the attributes of a request are in a key of its body.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/tickets",
    key = "ticket",
    list_key = "tickets",
    request_key = "ticket",
    replace,
    post(merge = "merge", body = TicketChanges)
)]
struct Ticket {
    id: Id<Self>,
    #[attribute(required)]
    subject: String,
    note: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/pages", request_key = "data.page", update(body = PageChange))]
struct Page {
    id: Id<Self>,
    title: Option<String>,
}

#[derive(Debug, Clone, Nested)]
struct PageChange {
    title: String,
}

#[tokio::test]
async fn attributes_of_a_request_are_in_its_key() {
    let canned = Canned::results([r#"{"ticket":{"id":"t-1","subject":"s","note":null}}"#]);
    let mut ticket = Ticket::create(&canned.account, NewTicket::new("s").note("n")).await.unwrap();
    ticket.update(TicketChanges::new().note(None)).await.unwrap();
    ticket.replace(NewTicket::new("t")).await.unwrap();
    ticket.merge(TicketChanges::new().note("n")).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/tickets {"ticket":{"note":"n","subject":"s"}}"#,
            r#"PATCH /accounts/a/tickets/t-1 {"ticket":{"note":null}}"#,
            r#"PUT /accounts/a/tickets/t-1 {"ticket":{"subject":"t"}}"#,
            // The body of an action is as it is declared.
            r#"POST /accounts/a/tickets/t-1/merge {"note":"n"}"#,
        ]
    );
}

#[tokio::test]
async fn request_key_can_be_a_path_and_is_not_around_a_body_of_its_own() {
    let canned = Canned::results([r#"{"id":"p-1"}"#]);
    let mut page = Page::create(&canned.account, NewPage::new().title("a")).await.unwrap();
    page.update(PageChange::new("b")).await.unwrap();
    assert_eq!(
        canned.sent(),
        [r#"POST /accounts/a/pages {"data":{"page":{"title":"a"}}}"#, r#"PATCH /accounts/a/pages/p-1 {"title":"b"}"#]
    );
}

#[tokio::test]
async fn body_key_sets_a_key_beside_the_attributes() {
    let canned = Canned::results([r#"{"ticket":{"id":"t-1","subject":"s"}}"#]);
    Ticket::create(&canned.account, NewTicket::new("s")).body_key("priority", &"high").await.unwrap();
    Page::create(&canned.account, NewPage::new()).body_key("title", &"b").await.ok();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/tickets {"ticket":{"priority":"high","subject":"s"}}"#,
            r#"POST /accounts/a/pages {"data":{"page":{"title":"b"}}}"#
        ]
    );
}

#[test]
fn request_key_is_in_the_descriptor() {
    assert_eq!((Ticket::DESCRIPTOR.request_key, Page::DESCRIPTOR.request_key), ("ticket", "data.page"));
    assert_eq!(Account::DESCRIPTOR.request_key, "");
}
