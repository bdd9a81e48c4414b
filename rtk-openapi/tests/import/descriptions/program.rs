//! `rtk import` with `--descriptions-from`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

use super::object;
use crate::support::ok;

/// Returns the path of a document of shops, which it writes.
fn write(folder: &Path, file: &str, description: &Value) -> String {
    let shop = object(&json!({"id": {"type": "string"}, "name": {"type": "string", "description": description}}));
    let document = json!({
        "openapi": "3.0.3", "info": {"title": "Shops", "version": "1"}, "servers": [{"url": "https://api.example.com"}],
        "paths": {"/shops": {"get": {"responses": ok(&json!({"type": "array", "items": shop}))}}},
    });
    write_text(folder, file, &document.to_string())
}

fn write_text(folder: &Path, file: &str, text: &str) -> String {
    let path = folder.join(file);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

struct Folder {
    root: tempfile::TempDir,
    document: String,
    described: String,
}

impl Folder {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let document = write(root.path(), "shops.json", &Value::Null);
        let described = write(root.path(), "old.json", &json!("Name over the door."));
        Self { root, document, described }
    }

    fn out(&self) -> PathBuf {
        self.root.path().join("out")
    }

    fn import(&self, more: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rtk"));
        command.args(["import", &self.document, "--out"]).arg(self.out()).args(more).output().unwrap()
    }

    fn shop(&self) -> String {
        std::fs::read_to_string(self.out().join("shop.rs")).unwrap()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn import_with_another_document_says_what_it_took() {
    let folder = Folder::new();
    let report = folder.root.path().join("report.json");
    let output = folder.import(&["--descriptions-from", &folder.described, "--report", report.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let log = text(&output.stderr);
    let expected = format!(
        "reading {}\ntook 1 description: 1 of properties; {} has 1 of 1 operations\n",
        folder.described, folder.described
    );
    assert!(log.contains(&expected), "{log}");
    assert_eq!(text(&output.stdout), "declared 1 of 1 operations in 3 files\n");
    assert!(folder.shop().contains("/// Name over the door."), "{}", folder.shop());
    let report: Value = serde_json::from_slice(&std::fs::read(&report).unwrap()).unwrap();
    let expected =
        json!({"shared_operations": 1, "operations": 0, "parameters": 0, "properties": 1, "schemas": 0, "tags": 0});
    assert_eq!(report["descriptions"], expected);
}

#[test]
fn check_reads_the_other_document_too() {
    let folder = Folder::new();
    let with = ["--descriptions-from", folder.described.as_str()];
    assert_eq!(folder.import(&with).status.code(), Some(0));
    let checked = folder.import(&[with[0], with[1], "--check"]);
    assert_eq!((checked.status.code(), text(&checked.stdout).lines().count()), (Some(0), 1));
    let without = folder.import(&["--check"]);
    assert_eq!((without.status.code(), text(&without.stdout).lines().next()), (Some(1), Some("differs: shop.rs")));
}

#[test]
fn first_of_several_files_counts() {
    let folder = Folder::new();
    let older = write(folder.root.path(), "older.json", &json!("Name in the register."));
    let output = folder.import(&["--descriptions-from", &folder.described, "--descriptions-from", &older]);
    assert_eq!(output.status.code(), Some(0));
    assert!(folder.shop().contains("/// Name over the door."), "{}", folder.shop());
    let log = text(&output.stderr);
    assert!(log.contains(&format!("warning: {older} has no description to take: it has 1 of 1 operations\n")), "{log}");
}

#[test]
fn file_that_cannot_be_read_ends_the_import() {
    let folder = Folder::new();
    let swagger = write_text(folder.root.path(), "swagger.json", r#"{"swagger": "2.0"}"#);
    let text_file = write_text(folder.root.path(), "notes.json", "{ notes");
    for (file, expected) in
        [("none.json", "none.json: "), (&swagger, "Swagger 2.0"), (&text_file, "the file is no JSON")]
    {
        let output = folder.import(&["--descriptions-from", file]);
        let log = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{log}");
        assert!(log.contains(&format!("error: --descriptions-from {file}: ")) && log.contains(expected), "{log}");
        assert!(!folder.out().exists());
    }
}

#[test]
fn parts_that_cannot_be_read_are_counted() {
    let folder = Folder::new();
    let broken = json!({"openapi": "3.0.3", "info": {"title": "Shops", "version": "1"}, "paths": {
        "/shops": {"get": {"summary": "Lists shops that are open.", "responses": ok(&json!({"$ref": "#/components/schemas/None"}))}}}});
    let broken = write_text(folder.root.path(), "broken.json", &broken.to_string());
    let log = text(&folder.import(&["--descriptions-from", &broken]).stderr);
    assert!(log.contains(&format!("warning: 1 part of {broken} cannot be read")), "{log}");
    assert!(log.contains("took 1 description: 1 of operations"), "{log}");
}

#[test]
fn mistakes_in_the_option_are_named() {
    let folder = Folder::new();
    let output = folder.import(&["--descriptions-from"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("--descriptions-from"), "{}", text(&output.stderr));
    let program = env!("CARGO_BIN_EXE_rtk");
    let listed = Command::new(program).args(["list", &folder.document, "--descriptions-from", "x"]).output().unwrap();
    assert_eq!(listed.status.code(), Some(2));
    assert!(text(&listed.stderr).contains("--descriptions-from"), "{}", text(&listed.stderr));
    let help = Command::new(program).arg("--help").output().unwrap();
    assert!(text(&help.stdout).contains("--descriptions-from FILE"), "{}", text(&help.stdout));
}
