//! `#[derive(OpenEnum)]`: names from and to text.

use std::collections::HashMap;

use rtk::{ErrorKind, Id, OpenEnum, Resource};
use serde_json::json;

use crate::support::{Reply, Server};

/// The order of a rule: an enum with every key of a variant.
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

fn parse(json: &str) -> Order {
    serde_json::from_str(json).unwrap()
}

#[test]
fn known_name_is_a_variant() {
    assert_eq!(parse(r#""NEWEST-FIRST""#), Order::NewestFirst);
    assert_eq!(parse(r#""oldest first""#), Order::OldestFirst);
    // Escaped text is not borrowed from the input.
    assert_eq!(parse(r#""\u004eONE""#), Order::r#None);
    assert_eq!(serde_json::from_value::<Order>(json!("NONE")).unwrap(), Order::r#None);
    assert_eq!(serde_json::from_reader::<_, Order>(&b"\"NONE\""[..]).unwrap(), Order::r#None);
    assert_eq!(
        serde_json::to_string(&[Order::NewestFirst, Order::OldestFirst, Order::r#None]).unwrap(),
        r#"["NEWEST-FIRST","oldest first","NONE"]"#
    );
    assert_eq!(Order::VALUES, ["NEWEST-FIRST", "oldest first", "NONE"]);
}

#[test]
fn alias_is_read_and_never_written() {
    for alias in [r#""OLD""#, r#""old""#] {
        assert_eq!(parse(alias), Order::OldestFirst);
    }
    assert_eq!(parse(r#""""#), Order::r#None);
    assert_eq!(serde_json::to_string(&parse(r#""OLD""#)).unwrap(), r#""oldest first""#);
}

#[test]
fn unknown_name_is_kept_and_written_back() {
    // The Rust name of a variant is no name on the wire, and case matters.
    for text in [r#""RANDOM""#, r#""OldestFirst""#, r#""none""#, r#""Unheard""#, r#"" NONE""#, r#""a \"b\" ü""#] {
        let order = parse(text);
        assert!(matches!(&order, Order::Unheard(kept) if *kept == serde_json::from_str::<String>(text).unwrap()));
        assert_eq!(serde_json::to_string(&order).unwrap(), text);
    }
}

#[test]
fn open_enum_converts_from_and_to_text() {
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
fn names_can_be_keys_of_maps() {
    let json = r#"{"id":"r-1","order":"OLD","orders":["NONE","RANDOM"],"byOrder":{"NONE":1,"RANDOM":2}}"#;
    let rule: Rule = serde_json::from_str(json).unwrap();
    assert_eq!((rule.order.as_ref(), &rule.orders[1]), (Some(&Order::OldestFirst), &Order::from("RANDOM")));
    assert_eq!((rule.by_order[&Order::r#None], rule.by_order[&Order::from("RANDOM")]), (1, 2));
    assert_eq!(serde_json::to_value(&rule).unwrap()["byOrder"], json!({"NONE": 1, "RANDOM": 2}));
}

#[tokio::test]
async fn value_that_is_no_text_is_reported_with_its_path() {
    for (wrong, kind) in [(json!(7), "integer"), (json!(true), "boolean"), (json!({"NONE": null}), "map")] {
        let rule = json!({"id": "r-1", "orders": ["NONE", wrong]});
        let server = Server::always(Reply::json(200, &json!({"success": true, "result": rule}))).await;
        let error = Rule::find(&server.client().account("acc-1"), "r-1").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        let text = error.to_string();
        assert!(text.contains("at `result.orders[1]`"), "{text}");
        assert!(text.contains(&format!("invalid type: {kind}, expected a string for `Order`")), "{text}");
    }
}

#[tokio::test]
async fn names_are_written_in_queries_and_bodies() {
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

/// The macro passes the case and the type as fragments.
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
fn rename_all_renames_as_serde_does() {
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
