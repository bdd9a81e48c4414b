//! Declarations and uses that must not compile, and the message of the compiler for each: one case for each message, in `ui/`.
//!
//! The text of a message depends on the version of the compiler, so the tests fail on any version but that of `rust-toolchain.toml`.
//! `TRYBUILD=overwrite cargo test -p rtk-tests --test ui` updates the expected texts. Read them before you commit them.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

const TOOLCHAIN: &str = include_str!("../../rust-toolchain.toml");

/// Set in the process that compiles the cases.
const INSIDE: &str = "RTK_TESTS_UI";

#[test]
fn messages_are_those_of_the_stderr_files() {
    let pinned = TOOLCHAIN.lines().find_map(|line| line.strip_prefix("channel = \"")?.strip_suffix('"'));
    let pinned = pinned.expect("rust-toolchain.toml names a channel");
    let version = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("--version").output();
    let version = String::from_utf8(version.expect("rustc runs").stdout).expect("a version is text");
    assert!(
        version.starts_with(&format!("rustc {pinned} ")),
        "the UI tests need the toolchain of rust-toolchain.toml ({pinned}), because they compare the compiler's messages; this is {}. \
         Unset RUSTUP_TOOLCHAIN and remove any `+toolchain`, or upgrade rust-toolchain.toml together with the expected texts: \
         TRYBUILD=overwrite cargo test -p rtk-tests --test ui",
        version.trim(),
    );
    if env::var_os(INSIDE).is_some() {
        trybuild::TestCases::new().compile_fail("tests/ui/**/*.rs");
        return;
    }
    let package = tempfile::tempdir().expect("a temporary directory");
    write_package(package.path()).expect("the package of the cases can be written");
    let mut command = Command::new(env::current_exe().expect("a test has a path"));
    command.args(["--exact", "messages_are_those_of_the_stderr_files", "--nocapture"]);
    let directory = package.path().canonicalize().expect("the directory exists");
    let status = command.env(INSIDE, "1").env("CARGO_MANIFEST_DIR", directory).status().expect("a test can run itself");
    assert!(status.success(), "the messages are above");
}

/// Writes the package that trybuild takes the dependencies of the cases from.
///
/// trybuild compiles the dependencies in a target directory of its own. Those of `rtk-tests` are 200 crates, with TLS and zstd in
/// C; the cases need rtk without a transport, and serde. The package is outside of the target directory, whose paths trybuild
/// normalises in another way.
fn write_package(package: &Path) -> io::Result<()> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rtk = tests.with_file_name("rtk").display().to_string();
    let manifest = format!(
        "[package]\nname = \"ui\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\npath = \"lib.rs\"\n\n[dependencies]\n\
         rtk = {{ path = '{rtk}', default-features = false, features = [\"realtime-kit\"] }}\nserde = {{ version = \"1\", features = [\"derive\"] }}\n"
    );
    fs::write(package.join("Cargo.toml"), manifest)?;
    fs::write(package.join("lib.rs"), "")?;
    link(&tests.join("tests"), &package.join("tests"))
}

/// trybuild looks for the cases below the package.
#[cfg(unix)]
fn link(target: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, link)
}

#[cfg(windows)]
fn link(target: &Path, link: &Path) -> io::Result<()> {
    std::os::windows::fs::symlink_dir(target, link)
}
