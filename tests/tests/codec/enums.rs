//! Names that a server may invent.

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
fn an_unknown_name_keeps_its_text() {
    let show: Show = read(KNOWN_AND_NOT);
    assert_eq!(show.phase, Some(Phase::Other("PAUSED".into())));
    let other = |text: &str| Phase::Other(text.into());
    assert_eq!(show.past, [Phase::Live, Phase::WindingDown, Phase::LeftTop, other("live"), other("")]);
    assert_eq!(show.minutes[&other("PAUSED ü")], 2);
    assert_eq!(text(&show), KNOWN_AND_NOT);
}

#[test]
fn another_spelling_is_read_and_not_written() {
    let show: Show = read(r#"{"id":"s","phase":"left-top"}"#);
    assert_eq!(show.phase, Some(Phase::LeftTop));
    assert!(text(&show).contains(r#""phase":"left top""#), "{}", text(&show));
}

#[tokio::test]
async fn a_name_is_written_in_bodies_and_queries() {
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
async fn what_is_no_text_is_no_name() {
    for (json, kind) in [(r#"{"id":"s","phase":7}"#, "integer"), (r#"{"id":"s","phase":{"a":1}}"#, "map")] {
        let told = unread::<Show>(json).await;
        assert!(told.contains("at `result.phase`") && told.contains(kind), "{told}");
    }
}
