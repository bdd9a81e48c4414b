//! `OpenEnum` types in attributes, maps and queries.

use std::collections::BTreeMap;

use super::*;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
enum Phase {
    Live,
    WindingDown,
    #[attribute(wire = "left top", alias = "left-top")]
    LeftTop,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/shows", all(query(phases(wire = "phase") = Vec<Phase>)))]
struct Show {
    id: Id<Self>,
    phase: Option<Phase>,
    past: Vec<Phase>,
    minutes: BTreeMap<Phase, u32>,
}

const KNOWN_AND_NOT: &str = r#"{"id":"s","phase":"PAUSED","past":["LIVE","WINDING_DOWN","left top","live",""],"minutes":{"LIVE":1,"PAUSED ü":2}}"#;

#[test]
fn unknown_name_keeps_its_text() {
    let show: Show = decode(KNOWN_AND_NOT);
    assert_eq!(show.phase, Some(Phase::Other("PAUSED".into())));
    let other = |text: &str| Phase::Other(text.into());
    assert_eq!(show.past, [Phase::Live, Phase::WindingDown, Phase::LeftTop, other("live"), other("")]);
    assert_eq!(show.minutes[&other("PAUSED ü")], 2);
    assert_eq!(encode(&show), KNOWN_AND_NOT);
}

#[test]
fn alias_is_read_and_not_written() {
    let show: Show = decode(r#"{"id":"s","phase":"left-top"}"#);
    assert_eq!(show.phase, Some(Phase::LeftTop));
    assert!(encode(&show).contains(r#""phase":"left top""#), "{}", encode(&show));
}

#[tokio::test]
async fn name_is_written_in_bodies_and_queries() {
    let canned = Canned::results([r#"{"id":"s"}"#, "[]"]);
    let shows = canned.account.shows();
    shows.create(NewShow::new().phase(Phase::LeftTop).past(vec![Phase::Live, "NEW".into()])).await.unwrap();
    let filter = ShowFilter::new().phases(vec![Phase::WindingDown, Phase::Other("a&b".into())]);
    shows.filter(filter).all().await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/shows {"past":["LIVE","NEW"],"phase":"left top"}"#,
            "GET /accounts/a/shows?phase=WINDING_DOWN&phase=a%26b",
        ]
    );
}

#[tokio::test]
async fn value_that_is_no_text_is_an_error() {
    for (json, kind) in [(r#"{"id":"s","phase":7}"#, "integer"), (r#"{"id":"s","phase":{"a":1}}"#, "map")] {
        let message = decode_error::<Show>(json).await;
        assert!(message.contains("at `result.phase`") && message.contains(kind), "{message}");
    }
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
enum Sort {
    CreatedAt,
    MinutesConsumed,
    JoinedAt,
    InvokedTime,
    Other(String),
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    list_key = "sessions",
    all(query(sort_by = Sort, sort_order = Order)),
)]
struct Session {
    id: Id<Self>,
    #[attribute(wire = "user_Id")]
    user_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
enum Order {
    Asc,
    Desc,
    Other(String),
}

/// The order of livestreams, with another spelling.
#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
enum LivestreamOrder {
    Asc,
    #[attribute(wire = "DSC", alias = "DESC")]
    Desc,
    Other(String),
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
    read_only,
    all(query(sort_order = LivestreamOrder))
)]
struct Livestream {
    id: Id<Self>,
}

// "camelCase VALUES: `sort_by` (`createdAt`, `minutesConsumed`, `joinedAt`, `invokedTime`)." "`DSC` in one list, `DESC` in the
// others."
#[tokio::test]
async fn names_of_realtime_kit_have_the_documented_case_in_queries() {
    let server = responding_data(r#"{"sessions":[]}"#).await;
    for sort in [Sort::CreatedAt, Sort::MinutesConsumed, Sort::JoinedAt, Sort::InvokedTime] {
        let sessions = server.app().sessions();
        sessions.filter(SessionFilter::new().sort_by(sort).sort_order(Order::Desc)).all().await.unwrap();
    }
    let livestreams = server.app().livestreams();
    livestreams.filter(LivestreamFilter::new().sort_order(LivestreamOrder::Desc)).all().await.unwrap_err();
    assert_eq!(
        kit_lines(&server),
        [
            "GET app-1/sessions?sort_by=createdAt&sort_order=DESC",
            "GET app-1/sessions?sort_by=minutesConsumed&sort_order=DESC",
            "GET app-1/sessions?sort_by=joinedAt&sort_order=DESC",
            "GET app-1/sessions?sort_by=invokedTime&sort_order=DESC",
            "GET app-1/livestreams?sort_order=DSC",
        ]
    );
}
