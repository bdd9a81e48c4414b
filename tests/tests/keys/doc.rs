//! `doc`: the documentation of generated methods.

use super::*;

/// Returns the lines of documentation before a function in the code that the derive writes.
fn docs<'a>(expanded: &'a str, function: &str) -> Vec<&'a str> {
    let lines: Vec<&str> = expanded.lines().map(str::trim).collect();
    let starts = |line: &&str| line.trim_start_matches("pub ").starts_with(&format!("fn {function}"));
    let at = lines.iter().position(starts).expect("the function is written");
    let is_doc = |line: &&&str| line.starts_with("///") || line.starts_with("#[must_use]");
    let docs = lines[..at].iter().rev().take_while(is_doc).filter_map(|line| line.strip_prefix("///"));
    let mut docs: Vec<_> = docs.map(str::trim).collect();
    docs.reverse();
    docs
}

#[test]
fn doc_of_an_action_precedes_what_it_sends_and_its_arguments() {
    let expanded = include_str!("../../../rtk-derive/snapshots/action/doc.expanded.rs");
    assert_eq!(
        docs(expanded, "test("),
        [
            "Delivers a sample.",
            "",
            "Sends a `POST` request to `test` below the path of the resource.",
            "",
            "- `text`: What is delivered."
        ]
    );
}

#[test]
fn doc_of_a_parameter_is_that_of_its_setter() {
    let expanded = include_str!("../../../rtk-derive/snapshots/parameter/doc.expanded.rs");
    assert_eq!(docs(expanded, "dry("), ["Sends nothing.", "", "Sets the query parameter `dry`."]);
    assert_eq!(
        docs(expanded, "new("),
        ["Creates a value with everything that is required.", "", "- `region`: Where the rules apply."]
    );
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    only(),
    post(test(text) = "test", doc = "Delivers a sample.", body(text(doc = "What.") = String, dry(doc = "Sends nothing.") = bool)),
)]
struct Hook {
    id: Id<Self>,
}

#[tokio::test]
async fn doc_changes_nothing_that_is_sent() {
    let canned = Canned::results(["null"]);
    canned.account.hook("h").test("a").dry(true).await.unwrap();
    assert_eq!(canned.sent(), [r#"POST /accounts/a/hooks/h/test {"dry":true,"text":"a"}"#]);
}
