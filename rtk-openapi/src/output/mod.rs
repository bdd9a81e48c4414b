//! Files in a folder: what an import would change there, and the change itself.

mod earlier;
mod modules;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

pub use earlier::{Fitted, NotFitted, fit};

/// What an import changes in a folder. Paths are relative to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Changes {
    /// Files that do not exist yet.
    pub new: Vec<String>,
    /// Files of modules that exist, to which modules and resources are added. Their other lines stay.
    pub extended: Vec<String>,
    /// Files that exist and differ.
    pub differing: Vec<String>,
    /// Files that are there as they are.
    pub same: Vec<String>,
}

/// Adds what the files of modules in a folder have already to those of an import, so that both imports are a part of the module.
///
/// # Errors
///
/// A file that exists cannot be read.
pub fn extend(files: &mut BTreeMap<String, String>, folder: &Path) -> io::Result<()> {
    for (path, text) in files.iter_mut().filter(|(path, _)| is_module(path)) {
        if let Some(merged) = read(&folder.join(path))?.and_then(|known| modules::merged(&known, text)) {
            *text = merged;
        }
    }
    Ok(())
}

/// Compares files, by their paths relative to a folder, with those in it.
///
/// # Errors
///
/// A file that exists cannot be read.
pub fn changes(files: &BTreeMap<String, String>, folder: &Path) -> io::Result<Changes> {
    let mut changes = Changes::default();
    for (path, text) in files {
        let list = match read(&folder.join(path))? {
            None => &mut changes.new,
            Some(known) if known == *text => &mut changes.same,
            Some(known) if is_module(path) && modules::merged(&known, text).as_ref() == Some(text) => {
                &mut changes.extended
            }
            Some(_) => &mut changes.differing,
        };
        list.push(path.clone());
    }
    Ok(changes)
}

/// Writes the files that are new or extended, and with `force` those that differ.
///
/// # Errors
///
/// A folder or a file cannot be written.
pub fn write(files: &BTreeMap<String, String>, folder: &Path, changes: &Changes, force: bool) -> io::Result<()> {
    let differing = changes.differing.iter().filter(|_| force);
    for path in changes.new.iter().chain(&changes.extended).chain(differing) {
        let Some(text) = files.get(path) else { continue };
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, text)?;
    }
    Ok(())
}

fn is_module(path: &str) -> bool {
    path == "mod.rs" || path.ends_with("/mod.rs")
}

/// Returns the text of a file, if there is one. Bytes that are not UTF-8 are replaced.
fn read(path: &Path) -> io::Result<Option<String>> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
