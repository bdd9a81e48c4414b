//! Compares each declaration in `snapshots/` with the code that the derive writes for it: `path.rs` and `path.expanded.rs`.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive` writes the changed files: read the difference before you commit it.

use std::fs;
use std::path::{Path, PathBuf};

use super::expansion::{declared, expand, pretty};

const HEAD: &str = "// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`\n\n";

/// A declaration to expand.
pub(super) struct Input {
    /// The list that the key belongs to: `resource`, `attribute`, `action` …
    pub(super) list: String,
    /// The key that it shows.
    pub(super) key: String,
    pub(super) source: String,
    path: PathBuf,
}

impl Input {
    pub(super) fn name(&self) -> String {
        format!("{}/{}.rs", self.list, self.key)
    }

    fn expanded(&self) -> PathBuf {
        self.path.with_extension("expanded.rs")
    }
}

/// Returns all declarations, sorted by name.
pub(super) fn inputs() -> Vec<Input> {
    let rust = files().into_iter().filter(|path| !is_expanded(path));
    let mut inputs: Vec<_> = rust
        .map(|path| Input { list: stem(path.parent()), key: stem(Some(&path)), source: read(&path), path })
        .collect();
    inputs.sort_by_key(Input::name);
    inputs
}

#[test]
fn snapshots_are_current() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let inputs = inputs();
    let mut wrong: Vec<String> = inputs.iter().filter_map(|input| compare(input, update).err()).collect();
    let expected: Vec<_> = inputs.iter().map(Input::expanded).collect();
    for left in files().into_iter().filter(|path| is_expanded(path) && !expected.contains(path)) {
        match update {
            true => fs::remove_file(&left).unwrap_or_else(|error| panic!("{}: {error}", left.display())),
            false => {
                wrong.push(format!(
                    "{}/{}.rs: it has no declaration beside it",
                    stem(left.parent()),
                    stem(Some(&left))
                ));
            }
        }
    }
    let cure = "`UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive` writes the changed files; read the difference";
    assert!(wrong.is_empty(), "{}\n\n{cure}", wrong.join("\n\n"));
}

fn compare(input: &Input, update: bool) -> Result<(), String> {
    let name = input.name();
    let file = declared(&input.source).and_then(|input| expand(&input)).map_err(|why| format!("{name}: {why}"))?;
    let now = format!("{HEAD}{}", pretty(&file));
    let path = input.expanded();
    let before = fs::read_to_string(&path).unwrap_or_default();
    if now == before {
        return Ok(());
    }
    if update {
        return fs::write(&path, now).map_err(|error| format!("{name}: {error}"));
    }
    Err(format!("{name}: {}", difference(&before, &now)))
}

/// Describes the first line that differs.
fn difference(before: &str, now: &str) -> String {
    if before.is_empty() {
        return "its expansion is missing".to_owned();
    }
    let same = before.lines().zip(now.lines()).take_while(|(before, now)| before == now).count();
    let line = |text: &str| text.lines().nth(same).unwrap_or("(the end)").to_owned();
    format!("its expansion differs in line {}\n  - {}\n  + {}", same + 1, line(before), line(now))
}

/// Returns the files two levels below `snapshots/`.
fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    entries(&root).iter().flat_map(|list| entries(list)).collect()
}

fn entries(directory: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(directory) else { panic!("{} is not a directory", directory.display()) };
    entries.flatten().map(|entry| entry.path()).collect()
}

fn is_expanded(path: &Path) -> bool {
    path.to_string_lossy().ends_with(".expanded.rs")
}

fn stem(path: Option<&Path>) -> String {
    path.and_then(Path::file_stem).unwrap_or_default().to_string_lossy().into_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
