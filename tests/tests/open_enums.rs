//! `#[derive(OpenEnum)]`: the text on the wire, both ways.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::HashMap;

use rtk::realtime_kit::*;
use rtk::{ErrorKind, Id, OpenEnum, Resource};
use serde_json::json;

mod support;

use support::{Reply, Server};

/// How a rule is sorted, with everything that can be said of a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "SCREAMING-KEBAB-CASE")]
enum Order {
    NewestFirst,
    #[attribute(wire = "oldest first", alias = "OLD", alias = "old")]
    OldestFirst,
    #[attribute(alias = "")]
    r#None,
    Unheard(String),
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", all(query(order = Order, orders = Vec<Order>)))]
struct Rule {
    id: Id<Self>,
    order: Option<Order>,
    #[attribute(required)]
    orders: Vec<Order>,
    #[attribute(wire = "byOrder")]
    by_order: HashMap<Order, u32>,
}

fn read(json: &str) -> Order {
    serde_json::from_str(json).unwrap()
}

#[test]
fn a_known_name_is_a_variant() {
    assert_eq!(read(r#""NEWEST-FIRST""#), Order::NewestFirst);
    assert_eq!(read(r#""oldest first""#), Order::OldestFirst);
    // Escaped text is not borrowed from the input.
    assert_eq!(read(r#""\u004eONE""#), Order::r#None);
    assert_eq!(serde_json::from_value::<Order>(json!("NONE")).unwrap(), Order::r#None);
    assert_eq!(serde_json::from_reader::<_, Order>(&b"\"NONE\""[..]).unwrap(), Order::r#None);
    assert_eq!(
        serde_json::to_string(&[Order::NewestFirst, Order::OldestFirst, Order::r#None]).unwrap(),
        r#"["NEWEST-FIRST","oldest first","NONE"]"#
    );
    assert_eq!(Order::VALUES, ["NEWEST-FIRST", "oldest first", "NONE"]);
}

#[test]
fn an_alias_is_read_and_never_written() {
    for alias in [r#""OLD""#, r#""old""#] {
        assert_eq!(read(alias), Order::OldestFirst);
    }
    assert_eq!(read(r#""""#), Order::r#None);
    assert_eq!(serde_json::to_string(&read(r#""OLD""#)).unwrap(), r#""oldest first""#);
}

#[test]
fn an_unknown_name_is_kept_and_given_back() {
    // The name of a variant is none on the wire, and case counts.
    for text in [r#""RANDOM""#, r#""OldestFirst""#, r#""none""#, r#""Unheard""#, r#"" NONE""#, r#""a \"b\" ü""#] {
        let order = read(text);
        assert!(matches!(&order, Order::Unheard(kept) if *kept == serde_json::from_str::<String>(text).unwrap()));
        assert_eq!(serde_json::to_string(&order).unwrap(), text);
    }
}

#[test]
fn text_and_enums_turn_into_each_other() {
    let read = [Order::from("NONE"), Order::from("OLD".to_owned()), Order::from("RANDOM"), "RANDOM".to_owned().into()];
    let random = || Order::Unheard("RANDOM".to_owned());
    assert_eq!(read, [Order::r#None, Order::OldestFirst, random(), random()]);
    let texts: Vec<_> = read.iter().map(Order::as_str).collect();
    assert_eq!(texts, ["NONE", "oldest first", "RANDOM", "RANDOM"]);
    assert_eq!(AsRef::<str>::as_ref(&random()), "RANDOM");
    assert_eq!(format!("{}|{:>6}|{:.3}", Order::r#None, Order::r#None, random()), "NONE|  NONE|RAN");
}

#[test]
fn null_is_no_name() {
    let rule: Rule = serde_json::from_str(r#"{"id":"r-1","order":null,"orders":null,"byOrder":null}"#).unwrap();
    assert_eq!((rule.order, rule.orders.len(), rule.by_order.len()), (None, 0, 0));
    let rule: Rule = serde_json::from_str(r#"{"id":"r-1"}"#).unwrap();
    assert_eq!(rule.order, None);
    assert!(serde_json::from_str::<Order>("null").is_err());
}

#[test]
fn names_are_keys_of_maps() {
    let json = r#"{"id":"r-1","order":"OLD","orders":["NONE","RANDOM"],"byOrder":{"NONE":1,"RANDOM":2}}"#;
    let rule: Rule = serde_json::from_str(json).unwrap();
    assert_eq!((rule.order.as_ref(), &rule.orders[1]), (Some(&Order::OldestFirst), &Order::from("RANDOM")));
    assert_eq!((rule.by_order[&Order::r#None], rule.by_order[&Order::from("RANDOM")]), (1, 2));
    assert_eq!(serde_json::to_value(&rule).unwrap()["byOrder"], json!({"NONE": 1, "RANDOM": 2}));
}

#[tokio::test]
async fn what_is_no_text_is_told_with_its_path() {
    for (wrong, kind) in [(json!(7), "integer"), (json!(true), "boolean"), (json!({"NONE": null}), "map")] {
        let rule = json!({"id": "r-1", "orders": ["NONE", wrong]});
        let server = Server::always(Reply::json(200, &json!({"success": true, "result": rule}))).await;
        let error = Rule::find(&server.client().account("acc-1"), "r-1").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        let text = error.to_string();
        assert!(text.contains("at `result.orders[1]`"), "{text}");
        assert!(text.contains(&format!("invalid type: {kind}, expected the text of a `Order`")), "{text}");
    }
}

#[tokio::test]
async fn names_are_query_parameters_and_values() {
    let rule = json!({"id": "r-1"});
    let server = Server::replying(move |sent| {
        let list = sent.method == "GET";
        Reply::json(200, &json!({"success": true, "result": if list { json!([]) } else { rule.clone() }}))
    })
    .await;
    let account = server.client().account("acc-1");
    let filter = RuleFilter::new().order(Order::OldestFirst).orders(vec![Order::r#None, "a&b".into()]);
    account.rules().filter(filter).all().await.unwrap();
    account.rules().create(NewRule::new(vec![Order::NewestFirst, "RANDOM".into()]).order(Order::r#None)).await.unwrap();

    let sent = server.sent();
    assert_eq!(sent[0].query(), [("order", "oldest%20first"), ("orders", "NONE"), ("orders", "a%26b")]);
    assert_eq!(sent[1].json(), Some(json!({"orders": ["NEWEST-FIRST", "RANDOM"], "order": "NONE"})));
}

/// Declared by a macro, which hands on the case and the type as fragments.
macro_rules! same_as_serde {
    ($($case:literal, $text:ty;)*) => {$({
        #[derive(OpenEnum)]
        #[open_enum(rename_all = $case)]
        #[allow(dead_code, non_camel_case_types)]
        enum Ours {
            Outcome,
            VeryTasty,
            IOs,
            Mp3_Raw,
            Other($text),
        }

        #[derive(serde::Serialize)]
        #[serde(rename_all = $case)]
        #[allow(non_camel_case_types)]
        enum Serdes {
            Outcome,
            VeryTasty,
            IOs,
            Mp3_Raw,
        }

        let theirs = [Serdes::Outcome, Serdes::VeryTasty, Serdes::IOs, Serdes::Mp3_Raw];
        assert_eq!(serde_json::to_value(theirs).unwrap(), json!(Ours::VALUES));
    })*};
}

#[test]
fn names_are_renamed_as_serde_does() {
    same_as_serde! {
        "lowercase", String;
        "UPPERCASE", String;
        "PascalCase", String;
        "camelCase", String;
        "snake_case", String;
        "SCREAMING_SNAKE_CASE", String;
        "kebab-case", String;
        "SCREAMING-KEBAB-CASE", String;
    }
}

/// What their declarations leave to `rename_all`, written out.
#[test]
fn realtime_kit_has_these_names() {
    let tables: [(&[&str], &[&str]); 19] = [
        (MeetingStatus::VALUES, &["ACTIVE", "INACTIVE"]),
        (SessionStatus::VALUES, &["LIVE", "ENDED"]),
        (SessionType::VALUES, &["meeting", "livestream", "participant"]),
        (SessionSort::VALUES, &["minutesConsumed", "createdAt"]),
        (ParticipantSort::VALUES, &["joinedAt", "duration"]),
        (ParticipantView::VALUES, &["raw", "consolidated"]),
        (SortOrder::VALUES, &["ASC", "DESC"]),
        (
            PeerFilter::VALUES,
            &["device_info", "ip_information", "precall_network_information", "events", "quality_stats"],
        ),
        (TranscriptFormat::VALUES, &["SRT", "VTT", "JSON", "CSV"]),
        (PresetViewType::VALUES, &["GROUP_CALL", "WEBINAR", "AUDIO_ROOM", "LIVESTREAM", "CHAT"]),
        (TranscriptLanguage::VALUES, &["en-US", "en-IN", "de", "hi", "sv", "ru", "pl", "el", "fr", "nl"]),
        (SummaryFormat::VALUES, &["plain_text", "markdown"]),
        (
            SummaryType::VALUES,
            &[
                "general",
                "team_meeting",
                "sales_call",
                "client_check_in",
                "interview",
                "daily_standup",
                "one_on_one_meeting",
                "lecture",
                "code_review",
            ],
        ),
        (VideoCodec::VALUES, &["H264", "VP8", "VP9"]),
        (AudioCodec::VALUES, &["MP3", "AAC"]),
        (AudioChannel::VALUES, &["mono", "stereo"]),
        (WatermarkPosition::VALUES, &["left top", "right top", "left bottom", "right bottom"]),
        (StorageType::VALUES, &["aws", "azure", "digitalocean", "gcs", "sftp"]),
        (StorageAuth::VALUES, &["KEY", "PASSWORD"]),
    ];
    for (names, expected) in tables {
        assert_eq!(names, expected);
    }
}
