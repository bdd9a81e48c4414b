//! Attributes whose key is absent or null, and attributes that are not set or set to null.

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
    /// Null means never, and absent means unknown.
    ends: Option<Option<String>>,
}

const EMPTY: &str = r#"{"id":"t","note":null,"tags":[],"hits":0,"level":3,"owner":"none"}"#;

#[test]
fn absent_or_null_value_is_empty_or_the_default() {
    let absent: Ticket = decode(r#"{"id":"t"}"#);
    let null: Ticket = decode(r#"{"id":"t","note":null,"tags":null,"hits":null,"level":null,"owner":null}"#);
    assert_eq!(encode(&absent), EMPTY);
    assert_eq!(null, absent);
    let value: Ticket = decode(r#"{"id":"t","note":"","tags":["a"],"hits":7,"level":0,"owner":""}"#);
    assert_eq!(encode(&value), r#"{"id":"t","note":"","tags":["a"],"hits":7,"level":0,"owner":""}"#);
}

#[test]
fn double_option_tells_absent_from_null() {
    for (json, expected) in [
        (r#"{"id":"t"}"#, None),
        (r#"{"id":"t","ends":null}"#, Some(None)),
        (r#"{"id":"t","ends":"soon"}"#, Some(Some("soon".to_owned()))),
    ] {
        let ticket: Ticket = decode(json);
        assert_eq!(ticket.ends, expected, "{json}");
        let end = json.trim_start_matches(r#"{"id":"t""#);
        assert_eq!(encode(&ticket), EMPTY.trim_end_matches('}').to_owned() + end, "{json}");
    }
}

#[tokio::test]
async fn setter_with_none_sends_null_and_no_setter_sends_no_key() {
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
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings", without(destroy))]
struct Meeting {
    id: Id<Self>,
    title: Option<String>,
    record_on_start: Option<bool>,
    live_stream_on_start: Option<bool>,
    created_at: Option<Timestamp>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants")]
struct Participant {
    id: Id<Self>,
    #[attribute(required)]
    preset_name: Option<String>,
    name: Option<String>,
    picture: Option<String>,
}

// "Null is meaningful in writes for `title`, `name`, `picture`, `record_on_start`, `live_stream_on_start` (PATCH of a participant
// takes null for `preset_name` too): absent and null differ."
#[tokio::test]
async fn absent_and_null_differ_in_requests_of_realtime_kit() {
    let server = responding_data(r#"{"id":"x"}"#).await;
    let app = server.app();
    let new = NewMeeting::new().title(None).record_on_start(None).live_stream_on_start(None);
    app.meetings().create(new).await.unwrap();
    app.meetings().create(NewMeeting::new()).await.unwrap();
    app.meeting("m").participants().create(NewParticipant::new("host").name(None).picture(None)).await.unwrap();
    app.meeting("m").participant("p").update(ParticipantChanges::new().preset_name(None)).await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            r#"POST app-1/meetings {"live_stream_on_start":null,"record_on_start":null,"title":null}"#,
            "POST app-1/meetings {}",
            r#"POST app-1/meetings/m/participants {"name":null,"picture":null,"preset_name":"host"}"#,
            r#"PATCH app-1/meetings/m/participants/p {"preset_name":null}"#,
        ]
    );
}
