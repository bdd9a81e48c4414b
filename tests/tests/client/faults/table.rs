//! The table of faults in the docs of `ErrorKind`, generated from the cases.

use std::fmt::Write as _;

use crate::faults::cases;
use crate::faults::expected::Outcome;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../rtk/src/error/faults.md");

fn table() -> String {
    let mut out = String::from(
        "Each row is a test against a server on raw sockets. It lists the result of a GET and of a POST, and the number of \
         attempts if there were several (with the default [`Retry`](crate::Retry)). No error shows the token.\n",
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
    let kind = outcome.kind.map_or_else(|| "a response".to_owned(), |kind| format!("`{kind:?}`"));
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
    let written = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(
        written == table,
        "rtk/src/error/faults.md is out of date: UPDATE_FAULTS=1 cargo test -p rtk-tests --test client faults"
    );
}
