//! Files in a folder: what an import would change there, and the change itself.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// What an import changes in a folder. Paths are relative to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Files that do not exist yet.
    pub new: Vec<String>,
    /// Files that exist and differ.
    pub differing: Vec<String>,
    /// Files that are there as they are.
    pub same: Vec<String>,
}

/// Compares files, by their paths relative to a folder, with those in it.
///
/// # Errors
///
/// A file that exists cannot be read.
pub fn changes(files: &BTreeMap<String, String>, folder: &Path) -> io::Result<Changes> {
    let mut changes = Changes::default();
    for (path, text) in files {
        match std::fs::read(folder.join(path)) {
            Ok(known) if known == text.as_bytes() => changes.same.push(path.clone()),
            Ok(_) => changes.differing.push(path.clone()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => changes.new.push(path.clone()),
            Err(error) => return Err(error),
        }
    }
    Ok(changes)
}

/// Writes the files that are new, and with `force` those that differ.
///
/// # Errors
///
/// A folder or a file cannot be written.
pub fn write(files: &BTreeMap<String, String>, folder: &Path, changes: &Changes, force: bool) -> io::Result<()> {
    let differing = changes.differing.iter().filter(|_| force);
    for path in changes.new.iter().chain(differing) {
        let Some(text) = files.get(path) else { continue };
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, text)?;
    }
    Ok(())
}
