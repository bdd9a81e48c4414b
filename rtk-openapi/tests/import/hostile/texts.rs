//! Texts of a document in comments, in string literals and on a terminal.

use std::process::Command;

use rtk_openapi::{Document, print};
use serde_json::{Value, json};

use crate::support::{ok, planned, with};

/// Texts that end a comment, begin code that would run as a test, reorder what is seen, or are refused by the compiler.
fn texts() -> Vec<String> {
    let filler = "x".repeat(70);
    vec![
        "bare\rreturn, \u{0} NUL, \u{7} bell, \u{1b}[2J escape, \u{2028} separator".to_owned(),
        "right \u{202e} to left \u{2066} isolated \u{200f}".to_owned(),
        "*/ /* \"# { {{ } ` \\".to_owned(),
        "```\nstd::process::abort();\n```".to_owned(),
        "```rust\nstd::process::abort();".to_owned(),
        "````\nstd::process::abort();\n````".to_owned(),
        "text\n\n    std::process::abort();\n\n\tstd::process::abort();".to_owned(),
        "~~~\nstd::process::abort();\n~~~".to_owned(),
        format!("{filler} {filler} ~~~ should_panic\npanic!()\n~~~"),
        format!("{filler} {filler} ```` should_panic panic!() ````"),
        format!("- ````{} std::process::abort();", "rust,".repeat(20)),
        format!("- ~~~{} std::process::abort();", "rust,".repeat(20)),
        "> ```\n> std::process::abort();\n> ```".to_owned(),
        "1. ```\n   std::process::abort();\n   ```".to_owned(),
        format!("{filler} {filler} --- and ==="),
        "<script>alert(1)</script> <!-- [`crate::Foo`] [Foo] [x](javascript:alert(1))".to_owned(),
        "![pixel](https://tracker.example/x.png)".to_owned(),
        "#![feature(x)]\n# hidden\n#[doc = \"x\"]".to_owned(),
    ]
}

/// Asserts that comments cannot be code, and that the compiler accepts all characters.
fn assert_is_safe(file: &str, cause: &str) {
    let is_refused = |char: char| {
        (char.is_control() && char != '\n') || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!file.contains(is_refused), "{cause:?}: {file}");
    let mut is_open = false;
    for line in file.lines() {
        let Some(comment) = line.trim_start().strip_prefix("///").or_else(|| line.strip_prefix("//!")) else {
            assert!(!is_open, "{cause:?}: {file}");
            continue;
        };
        let text = comment.strip_prefix(' ').unwrap_or(comment);
        if text == "```text" && !is_open {
            is_open = true;
        } else if text == "```" && is_open {
            is_open = false;
        } else if !is_open {
            assert!(!text.contains("```") && !text.contains("~~~"), "{cause:?}: {file}");
            assert!(!text.starts_with("    ") && !text.contains("!["), "{cause:?}: {file}");
        }
    }
}

fn document(text: &str) -> String {
    let thing = json!({"type": "object", "description": text, "properties": {
        "id": {"type": "string", "description": text},
        "state": {"type": "string", "description": text, "enum": [text, "a\"b", "a\rb", "\u{202e}", "*/", "{}", "\u{0}"]},
        text: {"type": "object", "properties": {text: {"type": "integer"}}}}});
    let parameters = json!([
        {"name": "q", "in": "query", "description": text, "schema": {"type": "string", "default": text}},
        {"name": text, "in": "query", "schema": {"type": "string"}},
        {"name": text, "in": "header", "schema": {"type": "string"}}]);
    let operation = |id: &str| json!({"operationId": id, "summary": text, "description": text, "tags": [text], "parameters": parameters, "responses": ok(&thing)});
    let mut document: Value = serde_json::from_str(&with(
        &json!({"/shops": {"get": operation(text), "post": operation(&format!("{text}2"))}, "/shops/{id}/a": {"post": operation("a")},
            format!("/{text}"): {"get": operation("b")}}),
        &json!({}),
    ))
    .unwrap();
    document["info"] = json!({"title": text, "version": text, "description": text});
    document["servers"] = json!([{"url": format!("https://example.com/{text}")}]);
    document["tags"] = json!([{"name": text, "description": text}]);
    document["components"]["securitySchemes"] = json!({"key": {"type": "apiKey", "in": "header", "name": text}});
    document.to_string()
}

#[test]
fn text_in_comments_is_neither_code_nor_refused() {
    for text in texts() {
        let document = Document::parse(&document(&text)).unwrap();
        let files = print(&planned(&document));
        assert!(files.contains_key("shop.rs"), "{text:?}: {:?}", files.keys());
        for file in files.values() {
            assert_is_safe(file, &text);
        }
    }
}

#[test]
fn messages_have_no_control_characters() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("openapi.json");
    std::fs::write(&path, document(&texts()[0])).unwrap();
    let out = folder.path().join("out");
    for arguments in [&["list"][..], &["import", "--out", out.to_str().unwrap()]] {
        let output = Command::new(env!("CARGO_BIN_EXE_rtk")).args(arguments).arg(&path).output().unwrap();
        let shown = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(shown.contains("bell") && shown.contains("u{1b}[2J"), "{shown}");
        assert!(!shown.contains(|char: char| char.is_control() && char != '\n'), "{shown:?}");
    }
}
