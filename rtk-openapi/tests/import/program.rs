//! The program `rtk`.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::support::ok;

fn rtk(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rtk")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn write_document(folder: &Path) -> String {
    let shop = json!({"type": "object", "properties": {"id": {"type": "string"}, "note": {}}});
    let document = json!({
        "openapi": "3.0.3", "info": {"title": "Shops", "version": "1"}, "servers": [{"url": "https://api.example.com"}],
        "paths": {
            "/shops": {"get": {"tags": ["Shops"], "responses": ok(&json!({"type": "array", "items": shop}))}},
            "/shops/{shop_id}": {"get": {"tags": ["Shops"], "responses": ok(&shop)}, "trace": {"responses": {}}},
            "/keys/{key_id}": {"get": {"tags": ["../../etc"], "operationId": "keys.get", "responses": ok(&shop)}},
        },
    });
    let path = folder.join("shops.json");
    std::fs::write(&path, document.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn import_writes_files_and_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let document = write_document(folder.path());
    let (out, report) = (folder.path().join("out"), folder.path().join("report.json"));
    let (out_text, report_text) = (out.to_str().unwrap(), report.to_str().unwrap());
    let output = rtk(&["import", &document, "--out", out_text, "--report", report_text]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), format!("declared 3 of 4 operations in 4 files; 1 not, see {report_text}\n"));
    let report: Value = serde_json::from_slice(&std::fs::read(&report).unwrap()).unwrap();
    assert_eq!(report["operations"][1]["as"], "Shop::all");
    assert_eq!(report["operations"][1]["file"], "shop.rs");
    assert_eq!(report["operations"][3]["why_not"], "rtk sends no TRACE requests");
    assert_eq!(report["values"][0]["why"], "the document allows any JSON");
    let mut names: Vec<_> = std::fs::read_dir(&out).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["api.rs", "key.rs", "mod.rs", "shop.rs"]);
    let mut beside: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    beside.sort();
    assert_eq!(beside, ["out", "report.json", "shops.json"]);
}

#[test]
fn tests_are_written_if_they_are_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let document = write_document(folder.path());
    let out = folder.path().join("out");
    let output = rtk(&["import", &document, "--out", out.to_str().unwrap(), "--tests"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    // The files of tests are not counted: they declare nothing.
    assert_eq!(text(&output.stdout), "declared 3 of 4 operations in 4 files; 1 not, see above\n");
    let mut names: Vec<_> = std::fs::read_dir(out.join("tests")).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["key.rs", "mod.rs", "shop.rs"]);
    // An import without tests leaves those that are there.
    let checked = rtk(&["import", &document, "--out", out.to_str().unwrap(), "--check"]);
    assert!(checked.status.success(), "{}", text(&checked.stdout));
}

#[test]
fn files_that_differ_are_kept_unless_forced() {
    let folder = tempfile::tempdir().unwrap();
    let document = write_document(folder.path());
    let out = folder.path().join("out");
    let import = |more: &[&str]| {
        let mut arguments = vec!["import", document.as_str(), "--out", out.to_str().unwrap()];
        arguments.extend(more);
        rtk(&arguments)
    };
    assert_eq!(import(&["--check"]).status.code(), Some(1));
    assert!(!out.exists());
    assert_eq!(import(&[]).status.code(), Some(0));
    assert_eq!(import(&["--check"]).status.code(), Some(0));
    std::fs::write(out.join("shop.rs"), "// mine").unwrap();
    let checked = import(&["--check"]);
    assert_eq!((checked.status.code(), text(&checked.stdout).lines().next()), (Some(1), Some("differs: shop.rs")));
    let kept = import(&[]);
    assert_eq!(kept.status.code(), Some(1));
    assert!(text(&kept.stderr).contains("kept, because it exists and differs: shop.rs"));
    assert_eq!(std::fs::read_to_string(out.join("shop.rs")).unwrap(), "// mine");
    assert_eq!(import(&["--force"]).status.code(), Some(0));
    assert!(std::fs::read_to_string(out.join("shop.rs")).unwrap().contains("pub struct Shop"));
}

#[test]
fn operations_are_selected_by_path_tag_and_id() {
    let folder = tempfile::tempdir().unwrap();
    let document = write_document(folder.path());
    for (selection, expected) in [
        (&["--path", "/shops/{any}"][..], "declared 1 of 2"),
        (&["--tag", "shops"], "declared 2 of 2"),
        (&["--operation", "keys"], "declared 1 of 1"),
        (&["--operation", "keys", "--tag", "Shops"], "declared 3 of 3"),
    ] {
        let out = tempfile::tempdir().unwrap();
        let mut arguments = vec!["import", document.as_str(), "--out", out.path().to_str().unwrap()];
        arguments.extend(selection);
        let output = rtk(&arguments);
        assert!(text(&output.stdout).starts_with(expected), "{selection:?}: {}", text(&output.stdout));
    }
    let none = rtk(&["import", &document, "--out", "none", "--tag", "Nothing"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(text(&none.stderr).contains("rtk list"));
}

#[test]
fn list_counts_tags_and_paths() {
    let folder = tempfile::tempdir().unwrap();
    let output = rtk(&["list", &write_document(folder.path())]);
    let printed = text(&output.stdout);
    assert!(printed.contains("     2  Shops\n") && printed.contains("     1  /keys/{key_id}\n"), "{printed}");
}

#[test]
fn mistakes_in_arguments_are_named() {
    for (arguments, expected) in [
        (&["export"][..], "unknown command `export`"),
        (&["import", "a.json"], "--out"),
        (&["import"], "needs a document"),
        (&["import", "none.json", "--out", "x"], "none.json"),
        (&["import", "a.json", "--into", "x"], "--into"),
    ] {
        let output = rtk(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(expected), "{arguments:?}: {}", text(&output.stderr));
    }
}
