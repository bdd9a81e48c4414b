//! The files of `rtk::realtime_kit`: each is a declaration and nothing else.

use std::fs;
use std::path::{Path, PathBuf};

/// Adds the Rust files of a directory and of those in it. The events are not resources: they have methods.
fn add_files(directory: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("event") {
                add_files(&path, files);
            }
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}

/// The path and the lines of each file, without documentation.
fn files() -> Vec<(PathBuf, Vec<String>)> {
    let mut paths = Vec::new();
    add_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../rtk/src/realtime_kit"), &mut paths);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//")).map(str::to_owned).collect();
        (path, lines)
    };
    paths.into_iter().map(read).collect()
}

#[test]
fn declarations_are_short() {
    let files = files();
    let declarations = files.iter().filter(|(path, _)| !path.ends_with("realtime_kit/mod.rs"));
    let lengths: Vec<_> = declarations.map(|(_, lines)| lines.len()).collect();
    assert!(lengths.len() >= 26, "{} files are too few to be all", lengths.len());
    let mean = lengths.iter().sum::<usize>() / lengths.len();
    assert!(mean < 80, "{mean} lines in the mean, of {lengths:?}");
}

#[test]
fn declarations_contain_no_plumbing() {
    for (path, lines) in files() {
        for line in lines {
            let mut words = line.split(|char: char| !char.is_alphanumeric() && char != '_');
            let plumbing = words.find(|word| ["impl", "fn", "async", "macro_rules", "unsafe"].contains(word));
            assert_eq!(plumbing, None, "{}: {line}", path.display());
        }
    }
}
