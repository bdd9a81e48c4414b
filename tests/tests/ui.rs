//! Checks the compiler's messages for code that must not compile: one case for each message, below `ui/`.
//!
//! The text of a message depends on the version of the compiler, so the tests fail on any version but that of `rust-toolchain.toml`.
//! `TRYBUILD=overwrite cargo test -p rtk-tests --test ui` updates the expected texts. Read them before you commit them.

use std::process::Command;

const TOOLCHAIN: &str = include_str!("../../rust-toolchain.toml");

#[test]
fn messages() {
    let pinned = TOOLCHAIN.lines().find_map(|line| line.strip_prefix("channel = \"")?.strip_suffix('"')).unwrap();
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    let version = String::from_utf8_lossy(&output.stdout);
    let version = version.trim();
    assert!(
        version.starts_with(&format!("rustc {pinned} ")),
        "the UI tests need the toolchain of rust-toolchain.toml ({pinned}), because they compare the compiler's messages; \
         this is {version}. Unset RUSTUP_TOOLCHAIN and remove any `+toolchain`, or upgrade rust-toolchain.toml together with \
         the expected texts: TRYBUILD=overwrite cargo test -p rtk-tests --test ui"
    );
    trybuild::TestCases::new().compile_fail("tests/ui/**/*.rs");
}
