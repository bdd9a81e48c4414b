//! What must not compile, and what the compiler says: one case for each message, below `ui/`.
//!
//! The text of a message changes with the compiler, so it is compared on one version only.
//! `TRYBUILD=overwrite cargo test -p rtk-tests --test ui` writes the texts anew: read them before they are committed.

use std::process::Command;

/// The compiler that wrote the `.stderr` files.
const PINNED: &str = "rustc 1.95.";

#[test]
#[allow(clippy::print_stderr)]
fn messages() {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    let version = String::from_utf8_lossy(&output.stdout);
    let version = version.trim();
    if !version.starts_with(PINNED) {
        eprintln!("skipped: the messages are those of {PINNED}x, and this is {version}");
        return;
    }
    trybuild::TestCases::new().compile_fail("tests/ui/**/*.rs");
}
