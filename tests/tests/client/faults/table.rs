//! The table in the docs, written from the cases.

use std::fmt::Write as _;

use crate::faults::cases;
use crate::faults::expected::Outcome;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../rtk/src/error/faults.md");

fn table() -> String {
    let mut out = String::from(
        "Each of these is a test, against a server on raw sockets: what a GET and a POST end with, and how often they came to the \
         server (with the default [`Retry`](crate::Retry)). In none of them does an error show the token.\n",
    );
    for (theme, cases) in cases::all() {
        let _ = write!(out, "\n**{theme}**\n\n| the server | GET | POST |\n| --- | --- | --- |\n");
        for case in cases {
            let _ = writeln!(out, "| {} | {} | {} |", case.what, cell(case.get), cell(case.post));
        }
    }
    out
}

fn cell(outcome: Outcome) -> String {
    let kind = outcome.kind.map_or_else(|| "an answer".to_owned(), |kind| format!("`{kind:?}`"));
    match outcome.attempts {
        1 => kind,
        attempts => format!("{kind}, {attempts} times"),
    }
}

#[test]
fn table_in_the_docs_is_up_to_date() {
    let table = table();
    if std::env::var_os("UPDATE_FAULTS").is_some() {
        std::fs::write(PATH, &table).unwrap();
    }
    let held = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(
        held == table,
        "rtk/src/error/faults.md is out of date: UPDATE_FAULTS=1 cargo test -p rtk-tests --test client faults"
    );
}
