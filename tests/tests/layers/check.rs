//! Compares the references of a crate with the order of its modules.

use crate::references::{Reference, references};
use crate::sources::{ModulePath, Sources};

/// The order that a crate's modules must have.
#[derive(Clone, Copy)]
pub(crate) struct Layers<'a> {
    /// The modules from bottom to top. A nested module, `a::b`, may stand apart from `a`; the rest of `a` stands where `a` does.
    pub(crate) order: &'a [&'a str],
    /// The modules that may use only the crate's public API, beside themselves.
    pub(crate) public_api_only: &'a [&'a str],
}

/// Returns a message for each reference that points up, and for each module that is declared out of order.
pub(crate) fn check(sources: &Sources, layers: Layers<'_>) -> Vec<String> {
    let mut mistakes = check_declarations(sources, layers.order);
    for file in &sources.files {
        for reference in references(file, sources.own_name.as_deref()) {
            if let Some(mistake) = layers.mistake(sources, &reference) {
                let mistake =
                    format!("{}:{}: {mistake}: `{}`", file.path, reference.line, reference.written.join("::"));
                if mistakes.last() != Some(&mistake) {
                    mistakes.push(mistake);
                }
            }
        }
    }
    mistakes
}

/// Compares the order in which modules are declared with the table, in the root and in each module whose submodules are in the table.
fn check_declarations(sources: &Sources, order: &[&str]) -> Vec<String> {
    let entries: Vec<ModulePath> = order.iter().map(|entry| entry.split("::").map(str::to_owned).collect()).collect();
    let mut parents: Vec<ModulePath> = entries.iter().map(|entry| entry[..entry.len() - 1].to_vec()).collect();
    parents.push(Vec::new());
    parents.sort_unstable();
    parents.dedup();
    let mut mistakes = Vec::new();
    for parent in parents {
        let mut expected: Vec<String> = Vec::new();
        for entry in entries.iter().filter(|entry| entry.len() > parent.len() && entry.starts_with(&parent)) {
            let name = &entry[parent.len()];
            if expected.last() != Some(name) {
                expected.push(name.clone());
            }
        }
        let module = sources.modules.get(&parent);
        let declared = module.into_iter().flat_map(|it| &it.submodules).map(|(name, _)| name.clone());
        let declared: Vec<String> = declared.collect();
        if declared != expected {
            let file = if parent.is_empty() { "lib.rs".to_owned() } else { parent.join("::") };
            let (declared, expected) = (declared.join(", "), expected.join(", "));
            mistakes.push(format!("{file} declares {declared}, and the table says {expected}"));
        }
    }
    mistakes
}

impl Layers<'_> {
    /// Returns what is wrong with a reference.
    fn mistake(&self, sources: &Sources, reference: &Reference) -> Option<String> {
        // The root declares all modules and may use each of them.
        let from = self.layer(&reference.module)?;
        let path = absolute(sources, reference)?;
        if path.is_empty() {
            return None;
        }
        let name = self.order[from];
        let is_own = self.layer(&path) == Some(from) && sources.modules.contains_key(&path[..1]);
        if self.public_api_only.contains(&name) && !is_own {
            return (!is_public(sources, &path)).then(|| format!("`{name}` may use only the public API"));
        }
        let Some(module) = defining_module(sources, path) else {
            return Some(format!("`{name}` uses an item of lib.rs, which is above every module"));
        };
        let to = self.layer(&module)?;
        (to > from).then(|| format!("`{name}` uses `{}`, which is above it", self.order[to]))
    }

    /// Returns the index of the longest entry that contains a module.
    fn layer(&self, module: &[String]) -> Option<usize> {
        let contains = |entry: &str| {
            module.len() >= entry.split("::").count() && entry.split("::").zip(module).all(|(a, b)| a == b)
        };
        let entries = self.order.iter().enumerate().filter(|(_, entry)| contains(entry));
        entries.max_by_key(|(_, entry)| entry.split("::").count()).map(|(index, _)| index)
    }
}

/// Returns the path below the root to which a reference leads.
fn absolute(sources: &Sources, reference: &Reference) -> Option<Vec<String>> {
    let mut written = reference.written.iter();
    let mut path = match written.next()?.as_str() {
        "self" => reference.module.clone(),
        "super" => parent(&reference.module)?,
        _ => Vec::new(),
    };
    for step in written {
        match step.as_str() {
            "super" => path = parent(&path)?,
            "self" => {}
            step => path.push(step.to_owned()),
        }
    }
    debug_assert!(sources.modules.contains_key(&Vec::new()), "there is a root");
    Some(path)
}

fn parent(module: &[String]) -> Option<ModulePath> {
    Some(module.split_last()?.1.to_vec())
}

/// Returns the module that a path leads to or whose item it names. Follows the imports of `lib.rs`; `None` for other items of it.
fn defining_module(sources: &Sources, mut path: Vec<String>) -> Option<ModulePath> {
    // Each step follows one import; more than a few would be a circle, which does not compile.
    for _ in 0..8 {
        let longest = (0..=path.len()).rev().find(|&length| sources.modules.contains_key(&path[..length]))?;
        if longest > 0 {
            return Some(path[..longest].to_vec());
        }
        let root = sources.modules.get(&Vec::new())?;
        if let Some(module) = sources.exported_macros.get(&path[0]) {
            return Some(module.clone());
        }
        let (_, imported, _) = root.imports.iter().find(|(name, ..)| *name == path[0])?;
        let imported = imported.iter().skip(usize::from(matches!(imported[0].as_str(), "crate" | "self")));
        path = imported.cloned().collect();
    }
    None
}

/// Returns whether a path can be written in another crate: each of its steps is public.
fn is_public(sources: &Sources, path: &[String]) -> bool {
    let mut module: ModulePath = Vec::new();
    for step in path {
        let Some(current) = sources.modules.get(&module) else { return true };
        if let Some((_, is_public)) = current.submodules.iter().find(|(name, _)| name == step) {
            if !is_public {
                return false;
            }
            module.push(step.clone());
            continue;
        }
        let is_exported = module.is_empty() && sources.exported_macros.contains_key(step);
        let is_reexported = current.imports.iter().any(|(name, _, is_public)| *is_public && name == step);
        return is_exported || is_reexported || current.has_public_glob || current.public_items.contains(step);
    }
    true
}
