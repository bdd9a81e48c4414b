//! Bodies in strict mode, down the tree.

use std::collections::BTreeMap;

use rtk::{Extra, Form, Id, Multipart, Nested, OpenEnum, OtherKind, Resource, Union};
use rtk_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::support::declared::Fixture;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    replace,
    post(pause = "pause", body(reason = String, action = "pause", hours = u8)),
    post(ping = "ping"),
    post(limit = "limit", body = Vec<Limit>),
    post(check = "check", body(fast = bool)),
    post(check_all = "check", body(all = bool), query(deep = bool)),
    put(reconfigure = "", body = RuleChanges, on = member),
    post(upload = "upload", body = Multipart),
    post(label = "label", body = Form<Label>),
)]
pub(crate) struct Rule {
    pub(crate) id: Id<Self>,
    #[attribute(required)]
    pub(crate) name: String,
    #[attribute(required, nullable)]
    pub(crate) owner: Option<String>,
    pub(crate) limits: Option<Vec<Limit>>,
    pub(crate) by_zone: BTreeMap<String, Limit>,
    #[attribute(with = rtk::loose)]
    pub(crate) weight: Option<u8>,
    #[attribute(read_only)]
    pub(crate) hits: u64,
    #[attribute(create_only)]
    pub(crate) region: Option<String>,
    pub(crate) target: Option<Target>,
    #[attribute(flatten)]
    pub(crate) action: Option<Action>,
}

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "id", content = "value", rename_all = "lowercase")]
pub(crate) enum Target {
    Url { href: String },
    Ttl(u8),
    Off,
    Other(OtherKind),
}

#[derive(Debug, Clone, PartialEq, Nested)]
pub(crate) struct Limit {
    pub(crate) people: u32,
    pub(crate) mode: Option<Mode>,
    pub(crate) inner: Option<Box<Limit>>,
    #[attribute(read_only)]
    pub(crate) used: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
pub(crate) enum Mode {
    Soft,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "action", rename_all = "lowercase")]
pub(crate) enum Action {
    Block,
    Redirect { url: String, status: Option<u16> },
    Limit(Limit),
    Other(OtherKind),
}

#[derive(Debug, Clone, Nested)]
pub(crate) struct Label {
    pub(crate) text: String,
    pub(crate) shades: Option<Vec<u8>>,
    #[attribute(flatten)]
    pub(crate) more: Extra,
}

const RULES: &str = "/accounts/acc-1/rules";

async fn strict() -> Fixture {
    Fixture::of(Sandbox::builder().serve::<Rule>().strict()).await
}

/// Returns the message of a refusal, or nothing if the request is described.
async fn refusal(fixture: &Fixture, line: &str, body: &Value) -> String {
    let (status, response) = fixture.send_with(line, &body.to_string(), &[("content-type", "application/json")]).await;
    let message = response["errors"][0]["message"].as_str().unwrap_or_default();
    if status == 400 { message.to_owned() } else { String::new() }
}

#[tokio::test]
async fn attributes_are_compared_down_the_tree() {
    let fixture = strict().await;
    for (members, expected) in [
        (json!({}), ""),
        (json!({"limits": [{"people": 1, "mode": "new", "inner": {"people": 2}}], "weight": "7"}), ""),
        (json!({"limits": null, "by_zone": {"z": {"people": 1}}}), ""),
        (
            json!({"colour": 1}),
            "Unknown key `colour` in the body; known: `name`, `owner`, `limits`, `by_zone`, `weight`, `region`, `target`, `action`.",
        ),
        (json!({"hits": 1}), "`hits` in the body is read-only."),
        (json!({"name": null}), "`name` in the body must be a string, not null."),
        (json!({"name": 7}), "`name` in the body must be a string, not this number."),
        (json!({"weight": 300}), "`weight` in the body must be a whole number from 0 to 255, not this number."),
        (json!({"by_zone": null}), "`by_zone` in the body must be an object, not null."),
        (json!({"limits": {"people": 1}}), "`limits` in the body must be a list, not an object."),
        (
            json!({"limits": [{"people": 1}, {"peple": 1}]}),
            "Unknown key `peple` in `limits.1` of the body; known: `people`, `mode`, `inner`. `limits.1.people` in the body is required.",
        ),
        (
            json!({"limits": [{"people": 1, "inner": {"people": 1.5}}]}),
            "`limits.0.inner.people` in the body must be a whole number from 0 to 4294967295, not a fraction.",
        ),
        (json!({"limits": [{"people": 1, "used": 1}]}), "`limits.0.used` in the body is read-only."),
        (
            json!({"limits": [{"people": 1, "mode": 1}]}),
            "`limits.0.mode` in the body must be a string, not this number.",
        ),
    ] {
        let mut body = json!({"name": "a", "owner": null});
        body.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        assert_eq!(refusal(&fixture, &format!("POST {RULES}"), &body).await, expected, "{body}");
    }
    let missing = refusal(&fixture, &format!("POST {RULES}"), &json!({})).await;
    assert_eq!(missing, "`name` in the body is required. `owner` in the body is required.");
}

#[tokio::test]
async fn unions_have_the_keys_of_their_kind() {
    let fixture = strict().await;
    for (members, expected) in [
        (json!({"action": "block"}), ""),
        (json!({"action": "redirect", "url": "/", "status": 301}), ""),
        (json!({"action": "limit", "people": 1}), ""),
        (json!({"action": "new", "any": [1]}), ""),
        (json!({"target": {"id": "url", "value": {"href": "/"}}}), ""),
        (json!({"target": {"id": "ttl", "value": 7}}), ""),
        (json!({"target": {"id": "off"}}), ""),
        (json!({"target": {"id": "new", "any": 1}}), ""),
        (
            json!({"target": {"id": "url", "value": {"herf": "/"}}}),
            "Unknown key `herf` in `target.value` of the body; known: `href`. `target.value.href` in the body is required.",
        ),
        (
            json!({"target": {"id": "ttl", "value": "7"}}),
            "`target.value` in the body must be a whole number from 0 to 255, not this string.",
        ),
        (json!({"target": {"value": 7}}), "`target.id` in the body is required; known values: `url`, `ttl`, `off`."),
        (json!({"action": "redirect"}), "`url` in the body is required."),
        (json!({"action": "limit"}), "`people` in the body is required."),
        (
            json!({"action": "redirect", "url": "/", "status": "301"}),
            "`status` in the body must be a whole number from 0 to 65535 or null, not this string.",
        ),
    ] {
        let mut body = json!({"name": "a", "owner": null});
        body.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        assert_eq!(
            refusal(&fixture, &format!("POST {RULES}"), &body).await,
            expected.replace(" or null", ""),
            "{body}"
        );
    }
    let other = json!({"name": "a", "owner": null, "action": "block", "url": "/"});
    let message = refusal(&fixture, &format!("POST {RULES}"), &other).await;
    assert!(
        message.starts_with("Unknown key `url` in the body; known: `name`,")
            && message.ends_with("`target`, `action`."),
        "{message}"
    );
}

#[tokio::test]
async fn updates_lack_what_they_do_not_change() {
    let fixture = strict().await;
    let line = format!("PATCH {RULES}/r-1");
    for (body, expected) in [
        (json!({}), ""),
        (json!({"owner": null, "limits": [{"people": 1}]}), ""),
        (json!({"region": "eu"}), "`region` in the body cannot be changed."),
        (json!({"limits": [{}]}), "`limits.0.people` in the body is required."),
    ] {
        assert_eq!(refusal(&fixture, &line, &body).await, expected, "{body}");
    }
    let put = format!("PUT {RULES}/r-1");
    assert_eq!(refusal(&fixture, &put, &json!({"name": "a", "owner": null, "region": "eu"})).await, "");
}

#[tokio::test]
async fn bodies_of_actions_are_compared() {
    let fixture = strict().await;
    for (path, body, expected) in [
        ("pause", json!({"reason": "late", "action": "pause", "hours": 3}), ""),
        ("pause", json!({"action": "stop"}), "`action` in the body is always `pause`."),
        ("pause", json!({"why": "late"}), "Unknown key `why` in the body; known: `reason`, `hours`, `action`."),
        ("pause", json!({"hours": "3"}), "`hours` in the body must be a whole number from 0 to 255, not this string."),
        ("pause", json!([]), "The body must be an object."),
        ("ping", json!({}), ""),
        ("ping", json!({"a": 1}), "No body is declared, and one was sent."),
        ("limit", json!([{"people": 1}]), ""),
        ("limit", json!({"people": 1}), "The body must be a list, not an object."),
        (
            "limit",
            json!([{"people": 1, "x": 1}]),
            "Unknown key `x` in `0` of the body; known: `people`, `mode`, `inner`.",
        ),
    ] {
        assert_eq!(refusal(&fixture, &format!("POST {RULES}/r-1/{path}"), &body).await, expected, "{path} {body}");
    }
}

#[tokio::test]
async fn one_of_the_operations_with_a_path_describes_the_request() {
    let fixture = strict().await;
    let line = format!("POST {RULES}/r-1/check");
    for (query, body, expected) in [
        ("", json!({"fast": true}), ""),
        ("?deep=true", json!({"all": true}), ""),
        ("?deep=true", json!({"fast": true}), "Unknown query parameter `deep`; none is declared."),
        ("", json!({"slow": true}), "Unknown key `slow` in the body; known: `fast`."),
    ] {
        assert_eq!(refusal(&fixture, &format!("{line}{query}"), &body).await, expected, "{query} {body}");
    }
}

#[tokio::test]
async fn content_types_are_compared() {
    let fixture = strict().await;
    for (path, content_type, body, expected) in [
        ("", "application/json; charset=utf-8", "{\"name\":\"a\",\"owner\":null}", ""),
        ("", "text/plain", "{}", "The body must be JSON (`application/json`), not `text/plain`."),
        ("/r-1/upload", "multipart/form-data; boundary=b", "--b--", ""),
        (
            "/r-1/upload",
            "application/json",
            "{}",
            "The body must be a form with files (`multipart/form-data`), not `application/json`.",
        ),
        ("/r-1/label", "application/x-www-form-urlencoded", "text=a&shades%5B0%5D=1&other=x", ""),
        (
            "/r-1/label",
            "application/x-www-form-urlencoded",
            "shades[0]=x",
            "`shades.0` in the body must be a whole number from 0 to 255, not this string. `text` in the body is required.",
        ),
        (
            "/r-1/label",
            "application/json",
            "{}",
            "The body must be a form (`application/x-www-form-urlencoded`), not `application/json`.",
        ),
    ] {
        let (status, response) =
            fixture.send_with(&format!("POST {RULES}{path}"), body, &[("content-type", content_type)]).await;
        let message = response["errors"][0]["message"].as_str().filter(|_| status == 400).unwrap_or_default();
        assert_eq!(message, expected, "{path} {body}");
    }
}

/// A ticket, below a key of the body.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/tickets", request_key = "data.ticket")]
struct Ticket {
    id: Id<Self>,
    subject: Option<String>,
}

#[tokio::test]
async fn attributes_can_be_below_a_key() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Ticket>().strict()).await;
    let line = "POST /accounts/acc-1/tickets";
    for (body, expected) in [
        (json!({"data": {"ticket": {"subject": "a"}}}), ""),
        (
            json!({"data": {"ticket": {"subjekt": "a"}}}),
            "Unknown key `subjekt` in `data.ticket` of the body; known: `subject`.",
        ),
        (json!({"subject": "a"}), "Unknown key `subject` in the body; known: `data`. `data` in the body is required."),
    ] {
        assert_eq!(refusal(&fixture, line, &body).await, expected, "{body}");
    }
}
