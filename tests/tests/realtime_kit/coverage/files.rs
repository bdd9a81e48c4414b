//! The files of `rtk::realtime_kit`: each is a declaration and nothing else.

use std::fs;
use std::path::Path;

/// Files that are long: 86 required keys, the connection statistics of a browser, and nine events.
const LONG: [&str; 3] = ["preset.rs", "peer_report.rs", "event.rs"];

/// The name and the lines of each file, without documentation.
fn files() -> Vec<(String, Vec<String>)> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rtk/src/realtime_kit");
    let paths = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let rust = paths.filter(|path| path.extension().is_some_and(|it| it == "rs"));
    rust.map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        (path.file_name().unwrap().to_str().unwrap().to_owned(), lines.map(str::to_owned).collect())
    })
    .collect()
}

#[test]
fn declarations_are_short() {
    let files = files();
    let declarations = files.iter().filter(|(name, _)| name != "mod.rs" && !LONG.contains(&name.as_str()));
    let lengths: Vec<_> = declarations.map(|(_, lines)| lines.len()).collect();
    assert!(lengths.len() >= 17, "{} files are too few to be all", lengths.len());
    let mean = lengths.iter().sum::<usize>() / lengths.len();
    assert!(mean < 80, "{mean} lines in the mean, of {lengths:?}");
}

#[test]
fn declarations_contain_no_plumbing() {
    for (name, lines) in files() {
        for line in lines {
            let mut words = line.split(|char: char| !char.is_alphanumeric() && char != '_');
            let plumbing = words.find(|word| ["impl", "fn", "async", "macro_rules", "unsafe"].contains(word));
            assert_eq!(plumbing, None, "{name}: {line}");
        }
    }
}
