//! Files that cannot be documents, files beside a document, and names of files that are written.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use rtk_openapi::Document;
use serde_json::{Value, json};

use crate::support::ok;

fn message(path: &Path) -> String {
    match Document::open(path) {
        Ok(document) => document.warnings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn file_of_200_megabytes_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    let large = folder.path().join("large.json");
    // A sparse file: it takes no space on the disk.
    File::create(&large).unwrap().set_len(200 << 20).unwrap();
    let expected = "the file has 200 MiB, and the limit is 64 MiB";
    assert!(message(&large).contains(expected), "{}", message(&large));
    let document = folder.path().join("openapi.json");
    let paths = json!({"/a": {"get": {"responses": ok(&json!({"$ref": "large.json#/X"}))}}});
    fs::write(&document, json!({"openapi": "3.1.0", "paths": paths}).to_string()).unwrap();
    assert!(message(&document).contains(expected), "{}", message(&document));
}

#[test]
fn file_with_millions_of_values_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("values.json");
    fs::write(&path, format!("[{}1]", "[],".repeat(2_000_000))).unwrap();
    assert!(message(&path).contains("more than 2000000 values"), "{}", message(&path));
}

#[test]
fn files_in_other_encodings_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let utf_16: Vec<u8> = "\u{feff}{\"openapi\": \"3.1.0\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: [(&str, &[u8], &str); 7] = [
        ("latin 1", b"openapi: 3.1.0\ninfo: {title: Caf\xe9}\n", "not UTF-8 from byte 32 on"),
        ("UTF-16", &utf_16, "not UTF-8 from byte 0 on"),
        ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "not UTF-8"),
        ("NUL", b"openapi: 3.1.0\x00", "no YAML"),
        ("HTML", b"<!DOCTYPE html>\n<title>Sign in</title>\n", "the file is HTML or XML"),
        ("a tag of another language", b"openapi: !!python/object/apply:os.system ['true']\n", "only 3.0 and 3.1"),
        ("several documents", b"--- \na: 1\n---\nopenapi: 3.1.0\n", "no key `openapi`"),
    ];
    for (name, bytes, expected) in cases {
        let path = folder.path().join("document");
        fs::write(&path, bytes).unwrap();
        assert!(message(&path).contains(expected), "{name}: {}", message(&path));
    }
    assert!(message(folder.path()).contains("this is no file"), "{}", message(folder.path()));
    assert!(message(&folder.path().join("none")).contains("none"), "{}", message(&folder.path().join("none")));
}

#[test]
fn files_that_refer_to_each_other_are_read_once() {
    let folder = tempfile::tempdir().unwrap();
    let paths = json!({"/a": {"get": {"responses": ok(&json!({"$ref": "b.json#/B"}))}}});
    let document = folder.path().join("a.json");
    fs::write(&document, json!({"openapi": "3.1.0", "paths": paths, "A": {"$ref": "b.json#/B"}}).to_string()).unwrap();
    fs::write(folder.path().join("b.json"), json!({"B": {"$ref": "a.json#/A"}}).to_string()).unwrap();
    assert!(message(&document).contains("refers to itself"), "{}", message(&document));
    // Too many files.
    let many: Vec<Value> = (0..5_010).map(|number| json!({"$ref": format!("f{number}.json")})).collect();
    let paths = json!({"/a": {"get": {"responses": ok(&json!({"oneOf": many}))}}});
    fs::write(&document, json!({"openapi": "3.1.0", "paths": paths}).to_string()).unwrap();
    for number in 0..5_010 {
        fs::write(folder.path().join(format!("f{number}.json")), r#"{"type": "string"}"#).unwrap();
    }
    assert!(message(&document).contains("more than 5000 files"), "{}", message(&document));
}

#[cfg(unix)]
#[test]
fn link_to_a_file_elsewhere_is_not_followed() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.json"), r#"{"S": {"type": "integer"}}"#).unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret.json"), folder.path().join("link.json")).unwrap();
    let document = folder.path().join("openapi.json");
    let paths = json!({"/a": {"get": {"responses": ok(&json!({"$ref": "link.json#/S"}))}}});
    fs::write(&document, json!({"openapi": "3.1.0", "paths": paths}).to_string()).unwrap();
    assert!(message(&document).contains("outside of the document's folder"), "{}", message(&document));
}

/// Collects the paths of all files and folders below a folder.
fn below(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        found.push(path.to_str().unwrap().to_owned());
        if path.is_dir() {
            below(&path, found);
        }
    }
}

#[test]
fn names_of_files_stay_in_the_folder() {
    let long = "a".repeat(3_000);
    let names = [
        "../../etc",
        "/etc/passwd",
        "..",
        ".",
        "C:\\x",
        "con",
        "nul",
        "COM1",
        "mod",
        "lib",
        "main",
        "api",
        "self",
        "super",
        "crate",
        "rtk",
        "std",
        "serde_json",
        "Shops",
        "shops",
        "SHOPS",
        "",
        " ",
        "😀",
        "~",
        "$HOME",
        "%2e%2e%2f",
        "a\0b",
        "-rf",
        long.as_str(),
    ];
    let thing = json!({"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}});
    let words = ["con", "crate", "rtk", "mods", "apis", "%2e%2e", long.as_str()];
    for title in ["../../etc", "mod", "rtk", "", long.as_str()] {
        let mut paths = serde_json::Map::new();
        for (index, name) in names.iter().enumerate() {
            // So many resources that the tags become modules.
            for part in ["", "/a/{b}", "/c/{d}"] {
                let word = words.get(index).copied().unwrap_or("things");
                let path = format!("/{word}{index}/{{id}}{part}");
                paths.insert(path, json!({"get": {"tags": [name], "operationId": format!("{name}/{index}{part}"), "responses": ok(&thing)}}));
            }
        }
        for word in words {
            paths.insert(format!("/{word}/{{id}}"), json!({"get": {"tags": [word], "responses": ok(&thing)}}));
        }
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("openapi.json");
        let text = json!({"openapi": "3.1.0", "info": {"title": title, "version": "1"}, "paths": paths});
        fs::write(&document, text.to_string()).unwrap();
        let out = folder.path().join("deep/er/out");
        let report = folder.path().join("report.json");
        let output = Command::new(env!("CARGO_BIN_EXE_rtk"))
            .arg("import")
            .arg(&document)
            .args(["--out".as_ref(), out.as_os_str(), "--report".as_ref(), report.as_os_str()])
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut found = Vec::new();
        below(folder.path(), &mut found);
        let is_known = |path: &String| {
            path.starts_with(out.to_str().unwrap())
                || out.starts_with(path)
                || Path::new(path) == document
                || Path::new(path) == report
        };
        assert!(found.iter().all(is_known), "{found:?}");
        assert!(found.len() > names.len(), "{found:?}");
        for path in found.iter().filter(|it| Path::new(it).extension().is_some_and(|it| it == "rs")) {
            let name = Path::new(path).file_stem().unwrap().to_str().unwrap();
            let is_word = name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_');
            assert!(is_word && name.len() < 150, "{path}");
            assert!(
                !["con", "nul", "com1", "lib", "main", "self", "super", "crate", "rtk", "std", "serde_json"]
                    .contains(&name),
                "{path}"
            );
        }
    }
}
