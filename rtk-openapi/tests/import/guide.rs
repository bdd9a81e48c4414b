//! The page `openapi` of the guide of `rtk`: its commands print what the page shows, and write the files that it shows.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use rtk_openapi::{Accepted, Document, compare};
use serde_json::Value;

/// What was imported for the page.
#[allow(unreachable_pub, reason = "these are the files of a library")]
#[path = "../../../rtk/src/guide/openapi/bookshop/mod.rs"]
pub mod bookshop;

/// The crate of the page.
mod example {
    pub(super) use super::bookshop;
}

/// The test that the page shows.
mod drift {
    use super::example;

    include!("../../../rtk/src/guide/openapi/drift.rs");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rtk/src/guide/openapi")
}

fn text(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The blocks of a kind on the page.
fn blocks(kind: &str) -> Vec<String> {
    let page = ["import.md", "use.md", "drift.md"].map(text).concat();
    let begin = format!("```{kind}\n");
    page.split(&begin).skip(1).filter_map(|it| it.split("\n```").next()).map(str::to_owned).collect()
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
    names.map(|name| (name.clone(), std::fs::read_to_string(folder.join(name)).unwrap())).collect()
}

#[test]
fn page_of_the_guide_shows_what_the_program_does() {
    let work = tempfile::tempdir().unwrap();
    std::fs::write(work.path().join("bookshop.yaml"), text("bookshop.yaml")).unwrap();
    let out = work.path().join("src/bookshop");
    let commands = blocks("console");
    assert_eq!(commands.len(), 3);
    for block in commands {
        let (command, printed) = block.split_once('\n').unwrap();
        let arguments = command.strip_prefix("$ rtk ").unwrap().split(' ');
        if command.contains("--check") {
            // What the page calls an edit.
            std::fs::write(out.join("order.rs"), "// mine\n").unwrap();
        }
        let output = Command::new(env!("CARGO_BIN_EXE_rtk")).args(arguments).current_dir(work.path()).output().unwrap();
        let shown = [output.stderr, output.stdout].concat();
        assert_eq!(String::from_utf8(shown).unwrap().trim_end(), printed, "{command}");
        if command.contains("--report") {
            let written = files(&out);
            if std::env::var_os("UPDATE_GUIDE").is_some() {
                for (name, text) in &written {
                    std::fs::write(folder().join("bookshop").join(name), text).unwrap();
                }
            }
            assert_eq!(written, files(&folder().join("bookshop")), "after an intended change, set UPDATE_GUIDE=1");
        }
    }
    let report: Value = serde_json::from_slice(&std::fs::read(work.path().join("report.json")).unwrap()).unwrap();
    let shown: Value = serde_json::from_str(&blocks("json")[0]).unwrap();
    assert!(report["operations"].as_array().unwrap().contains(&shown), "{report:#}");
}

#[test]
fn page_of_the_guide_shows_the_report_of_a_comparison() {
    let document = Document::parse(&text("bookshop.yaml")).unwrap();
    let accepted = text("accepted.md").replace("- operation * /invoices: not declared\n", "");
    let report = compare(&document, bookshop::RESOURCES).report(&Accepted::parse(&accepted).unwrap());
    assert_eq!(report.to_string().trim_end(), blocks("text")[0]);
}
