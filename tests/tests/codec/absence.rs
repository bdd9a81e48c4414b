//! What is not there, what is null, and what stands for both.

use super::*;

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/tickets")]
struct Ticket {
    id: Id<Self>,
    note: Option<String>,
    tags: Vec<String>,
    #[attribute(default)]
    hits: u64,
    #[attribute(default = 3)]
    level: u8,
    #[attribute(default = "none".to_owned())]
    owner: String,
    /// Null: never. Absent: nobody knows.
    ends: Option<Option<String>>,
}

const EMPTY: &str = r#"{"id":"t","note":null,"tags":[],"hits":0,"level":3,"owner":"none"}"#;

#[test]
fn what_is_absent_or_null_is_empty_or_what_is_said() {
    let absent: Ticket = read(r#"{"id":"t"}"#);
    let null: Ticket = read(r#"{"id":"t","note":null,"tags":null,"hits":null,"level":null,"owner":null}"#);
    assert_eq!(text(&absent), EMPTY);
    assert_eq!(null, absent);
    let value: Ticket = read(r#"{"id":"t","note":"","tags":["a"],"hits":7,"level":0,"owner":""}"#);
    assert_eq!(text(&value), r#"{"id":"t","note":"","tags":["a"],"hits":7,"level":0,"owner":""}"#);
}

#[test]
fn null_absent_and_value_are_three_things() {
    for (json, expected) in [
        (r#"{"id":"t"}"#, None),
        (r#"{"id":"t","ends":null}"#, Some(None)),
        (r#"{"id":"t","ends":"soon"}"#, Some(Some("soon".to_owned()))),
    ] {
        let ticket: Ticket = read(json);
        assert_eq!(ticket.ends, expected, "{json}");
        let end = json.trim_start_matches(r#"{"id":"t""#);
        assert_eq!(text(&ticket), EMPTY.trim_end_matches('}').to_owned() + end, "{json}");
    }
}

#[tokio::test]
async fn unset_null_and_value_are_three_things_when_written() {
    let canned = Canned::results([r#"{"id":"t"}"#]);
    let tickets = canned.account.tickets();
    for new in [
        NewTicket::new(),
        NewTicket::new().note(None).ends(None),
        NewTicket::new().note("n").ends("soon"),
        NewTicket::new().note(Some("n".to_owned())).ends(Some("soon".to_owned())),
        NewTicket::new().tags(Vec::<String>::new()).hits(0).level(3).owner("none"),
    ] {
        tickets.create(new).await.unwrap();
    }
    let ticket = canned.account.ticket("t");
    for changes in [
        TicketChanges::new(),
        TicketChanges::new().note(None).ends(None),
        TicketChanges::new().note("n").ends("soon"),
        TicketChanges::new().note("n").note(None).hits(1).hits(2),
    ] {
        ticket.update(changes).await.unwrap();
    }
    assert_eq!(
        canned.sent(),
        [
            r"POST /accounts/a/tickets {}",
            r#"POST /accounts/a/tickets {"ends":null,"note":null}"#,
            r#"POST /accounts/a/tickets {"ends":"soon","note":"n"}"#,
            r#"POST /accounts/a/tickets {"ends":"soon","note":"n"}"#,
            r#"POST /accounts/a/tickets {"hits":0,"level":3,"owner":"none","tags":[]}"#,
            r"PATCH /accounts/a/tickets/t {}",
            r#"PATCH /accounts/a/tickets/t {"ends":null,"note":null}"#,
            r#"PATCH /accounts/a/tickets/t {"ends":"soon","note":"n"}"#,
            r#"PATCH /accounts/a/tickets/t {"hits":2,"note":null}"#,
        ],
        "what is a default when read is not sent"
    );
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/files")]
struct File {
    id: Id<Self>,
    #[attribute(required)]
    name: String,
    #[attribute(required, nullable)]
    expires: Option<String>,
    #[attribute(read_only, nullable, wire = "downloadUrl")]
    download_url: Option<String>,
}

#[tokio::test]
async fn what_is_nullable_has_to_be_there() {
    let file: File = read(r#"{"id":"f","name":"n","expires":null,"downloadUrl":null}"#);
    assert_eq!((file.expires, file.download_url), (None, None));
    let told = unread::<File>(r#"{"id":"f","name":"n","downloadUrl":"u"}"#).await;
    assert!(told.contains("at `result`: `File` lacks `expires`"), "{told}");
    let told = unread::<File>(r#"{"id":"f","name":"n","expires":"soon"}"#).await;
    assert!(told.contains("`File` lacks `download_url` (key `downloadUrl`)"), "{told}");
    let told = unread::<File>(r#"{"id":"f","name":null,"expires":null,"downloadUrl":null}"#).await;
    assert!(told.contains("at `result.name`: invalid type: null"), "{told}");
}

#[tokio::test]
async fn what_is_required_and_nullable_is_an_argument_that_takes_null() {
    let canned = Canned::results([r#"{"id":"f","name":"n","expires":null,"downloadUrl":"u"}"#]);
    let files = canned.account.files();
    files.create(NewFile::new("n", None)).await.unwrap();
    files.create(NewFile::new("n", "soon")).await.unwrap();
    files.create(NewFile::new("n", "soon").expires(None).name("m")).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/files {"expires":null,"name":"n"}"#,
            r#"POST /accounts/a/files {"expires":"soon","name":"n"}"#,
            r#"POST /accounts/a/files {"expires":null,"name":"m"}"#,
        ]
    );
}
