//! Runs each example against the sandbox, and checks what it prints.

#[allow(dead_code, reason = "`main` is run as a program")]
mod webhook;
mod webhook_whole_way;
mod your_application;

use std::path::PathBuf;
use std::process::Command;

/// Each example, with its arguments and parts of its output.
const EXAMPLES: [(&str, &[&str], &[&str]); 11] = [
    (
        "quickstart",
        &[],
        &["talking to a sandbox", "a token to join with", "ended sessions", "summary: http://127.0.0.1"],
    ),
    (
        "blocking",
        &[],
        &["talking to a sandbox", "a token to join with", "The latest ended sessions", "summary: http://127.0.0.1"],
    ),
    ("meeting", &[], &["Ann joins with a token of", "Bob joins", "Ann has a new token: true", "Inactive"]),
    ("month_to_csv", &["2026-01", "{directory}/sessions.csv"], &["wrote 26 sessions of 2026-01 to"]),
    ("download_transcript", &["{directory}/subtitles.vtt"], &["wrote", "bytes of", "subtitles.vtt"]),
    ("moderate", &[], &["2 participants", "created a poll: Shall we go on?", "bob-1 was removed", "1 more removed"]),
    ("record", &[], &["UPLOADED", "wrote"]),
    ("livestream", &[], &["watch it at", "status: INVOKED", "stream key: true", "Camera 1: watched for"]),
    ("daily_usage", &[], &["sessions", "minutes recorded", "livestreams, watched for"]),
    (
        "webhook",
        &["{directory}/inbox"],
        &[
            "the webhook is registered",
            "meeting.transcript was sent twice, and the responses were [204, 200]",
            "the transcript is in {directory}/inbox/",
        ],
    ),
    ("preset", &[], &["copied", "can record: false, can send private messages: false", "can kick, as before: true"]),
];

#[test]
fn every_example_prints_the_expected_output() {
    // Cargo puts the example programs into a folder beside that of the tests.
    let mut directory: PathBuf = std::env::current_exe().expect("the path of the test program");
    directory.pop();
    directory.pop();
    directory.push("examples");
    let scratch = tempfile::tempdir().expect("a temporary directory for output files");
    for (name, arguments, expected) in EXAMPLES {
        let here = scratch.path().display().to_string();
        let output = Command::new(directory.join(name))
            .args(arguments.iter().map(|argument| argument.replace("{directory}", &here)))
            .env_clear()
            .env("TMPDIR", scratch.path())
            .output()
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{name}: {stdout}{stderr}");
        for text in expected.iter().map(|text| text.replace("{directory}", &here)) {
            assert!(stdout.contains(&text), "{name} does not print `{text}`: {stdout}");
        }
    }
    let csv = std::fs::read_to_string(scratch.path().join("sessions.csv")).expect("the example wrote the file");
    assert!(csv.lines().count() > 2, "{csv}");
    let subtitles = std::fs::read_to_string(scratch.path().join("subtitles.vtt")).expect("the example wrote the file");
    assert!(subtitles.starts_with("WEBVTT"), "{subtitles}");
}

#[test]
fn every_example_is_tested_and_short() {
    for file in std::fs::read_dir(env!("CARGO_MANIFEST_DIR")).expect("the folder of the examples") {
        let path = file.expect("an entry of the folder").path();
        let Some(name) = path.file_stem().and_then(|name| name.to_str()).filter(|_| path.extension().is_some()) else {
            continue;
        };
        let source = std::fs::read_to_string(&path).unwrap_or_default();
        let is_example = EXAMPLES.iter().any(|(example, ..)| *example == name);
        assert!(
            is_example || ["your_application", "webhook_whole_way", "all_run", "Cargo"].contains(&name),
            "{name} is not in `EXAMPLES`"
        );
        assert!(!is_example || source.lines().count() < 80, "{name} has {} lines", source.lines().count());
    }
}
