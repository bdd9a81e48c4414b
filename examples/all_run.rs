//! Runs each example to its end against the sandbox, and checks what it prints.

mod your_application;

use std::path::PathBuf;
use std::process::Command;

/// Each example, its arguments, and parts of its output.
const EXAMPLES: [(&str, &[&str], &[&str]); 9] = [
    (
        "quickstart",
        &[],
        &["talking to a sandbox", "a token to join with", "ended sessions", "summary: http://127.0.0.1"],
    ),
    ("meeting", &[], &["Ann joins with a token of", "Bob joins", "another token now: true", "Inactive"]),
    ("month_to_csv", &["2026-01", "{directory}/sessions.csv"], &["26 sessions of 2026-01 are in"]),
    ("download_transcript", &["{directory}/subtitles.vtt"], &["bytes of", "subtitles.vtt"]),
    ("moderate", &[], &["2 people are in it", "asked: Shall we go on?", "bob-1 had to leave", "1 more had to leave"]),
    ("record", &[], &["UPLOADED", "bytes are in"]),
    ("livestream", &[], &["watch it at", "it is INVOKED", "there is a key: true", "Camera 1: watched for"]),
    ("daily_usage", &[], &["sessions", "minutes were recorded", "livestreams were watched"]),
    ("preset", &[], &["copied", "records: false, writes to one: false", "kicks, as before: true"]),
];

#[test]
fn examples_print_what_they_should() {
    // Cargo builds them beside the tests.
    let mut directory: PathBuf = std::env::current_exe().expect("a test has a path");
    directory.pop();
    directory.pop();
    directory.push("examples");
    let scratch = tempfile::tempdir().expect("a directory for their files");
    for (name, arguments, expected) in EXAMPLES {
        let here = scratch.path().display().to_string();
        let run = Command::new(directory.join(name))
            .args(arguments.iter().map(|argument| argument.replace("{directory}", &here)))
            .env_clear()
            .env("TMPDIR", scratch.path())
            .output()
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let (output, errors) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        assert!(run.status.success(), "{name}: {output}{errors}");
        for text in expected {
            assert!(output.contains(text), "{name} does not print `{text}`: {output}");
        }
    }
    let csv = std::fs::read_to_string(scratch.path().join("sessions.csv")).expect("the example writes it");
    assert!(csv.lines().count() > 2, "{csv}");
    let subtitles = std::fs::read_to_string(scratch.path().join("subtitles.vtt")).expect("the example writes it");
    assert!(subtitles.starts_with("WEBVTT"), "{subtitles}");
}

#[test]
fn examples_are_all_listed_and_short() {
    for file in std::fs::read_dir(env!("CARGO_MANIFEST_DIR")).expect("the examples are there") {
        let path = file.expect("a directory entry").path();
        let Some(name) = path.file_stem().and_then(|name| name.to_str()).filter(|_| path.extension().is_some()) else {
            continue;
        };
        let source = std::fs::read_to_string(&path).unwrap_or_default();
        let is_example = EXAMPLES.iter().any(|(example, ..)| *example == name);
        assert!(is_example || ["your_application", "all_run", "Cargo"].contains(&name), "{name} is not listed");
        assert!(!is_example || source.lines().count() < 80, "{name} has {} lines", source.lines().count());
    }
}
