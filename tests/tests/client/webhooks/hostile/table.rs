//! The table in the docs of `webhook::ErrorKind`, generated from the cases.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::{Case, all};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../rtk/src/webhook/hostile.md");

fn table() -> String {
    let mut out =
        String::from("Each row is a test: the case, the status of the response, and the kind of the error.\n");
    for (theme, cases) in all() {
        let _ = write!(out, "\n**{theme}**\n\n| case | status | kind |\n| --- | --- | --- |\n");
        for Case { what, expected: (status, kind), .. } in cases {
            let kind = kind.map_or_else(|| "accepted".to_owned(), |kind| format!("`{kind:?}`"));
            let _ = writeln!(out, "| {what} | {status} | {kind} |");
        }
    }
    out
}

#[test]
fn table_of_hostile_deliveries_is_up_to_date() {
    let table = table();
    if std::env::var_os("UPDATE_FAULTS").is_some() {
        std::fs::write(PATH, &table).unwrap();
    }
    let written = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(
        written == table,
        "rtk/src/webhook/hostile.md is out of date: UPDATE_FAULTS=1 cargo test -p rtk-tests --test client hostile"
    );
}

#[tokio::test]
async fn table_of_hostile_deliveries_has_no_row_twice() {
    for (theme, cases) in all() {
        let names: HashSet<_> = cases.iter().map(|case| case.what).collect();
        assert_eq!(names.len(), cases.len(), "{theme}");
    }
}
