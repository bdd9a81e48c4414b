//! Declarations of an earlier import in the same folder: types that are there already are used, and nothing is declared twice.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::io;
use std::path::Path;

use super::read;
use crate::plan::types::{ModulePlan, Plan};
use crate::print::print;

/// The files of a plan, as they fit into a folder.
#[derive(Debug)]
#[non_exhaustive]
pub struct Fitted {
    /// Text of each file, by its path relative to the folder.
    pub files: BTreeMap<String, String>,
    /// Types that files to be written use, and that the files to which they belong lack because they are kept.
    pub lacking: Vec<String>,
}

/// Why a plan does not fit into a folder.
#[derive(Debug)]
#[non_exhaustive]
pub enum NotFitted {
    /// A file cannot be read.
    Io(io::Error),
    /// Files of the folder declare different types or resources of the same names. One message for each.
    Conflicts(Vec<String>),
}

impl fmt::Display for NotFitted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "{error}"),
            Self::Conflicts(messages) => write!(
                f,
                "{}: nothing is written. Import both parts at once into a new folder, by repeating `--path`, `--tag` and `--operation`, or this one into a folder of its own",
                messages.join("; ")
            ),
        }
    }
}

impl std::error::Error for NotFitted {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // The message is that of the error itself.
            Self::Io(error) => error.source(),
            Self::Conflicts(_) => None,
        }
    }
}

impl From<io::Error> for NotFitted {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Prints a plan for a folder that can have files of an earlier import, which imported another part of the same document.
///
/// Leaves out types that another file of the module declares equally, and imports them from there. Leaves out a resource that is only a scope if its
/// file exists. With `force`, files that exist and differ will be overwritten.
///
/// # Errors
///
/// Returns an error if a file of a module declares a different type or resource of the same name, or if a file cannot be read.
pub fn fit(plan: &mut Plan, folder: &Path, force: bool) -> Result<Fitted, NotFitted> {
    let planned = print(plan);
    let mut conflicts = Vec::new();
    let mut lacking = Vec::new();
    let mut left_out = Vec::new();
    let resources = &plan.resources;
    for module in &mut plan.modules {
        let path_of = |name: &str| {
            if module.name.is_empty() { format!("{name}.rs") } else { format!("{}/{name}.rs", module.name) }
        };
        let (mut written, mut kept) = (Vec::new(), Vec::new());
        for (index, file) in module.files.iter().enumerate() {
            let path = path_of(&file.name);
            let (Some(text), resource) = (planned.get(&path), &resources[file.resource]) else { continue };
            match read(&folder.join(&path))? {
                Some(known) if known == *text => {}
                Some(known) if is_scope_only(resource) && declared(&known).contains_key(resource.name.as_str()) => {
                    left_out.push(path);
                }
                Some(known) if is_other(&known, text) => {
                    conflicts.push(format!("{path} exists, and declares another `{}`", resource.name));
                }
                // It differs by the types that another file has, or in any other way.
                Some(_) if !force => kept.push((index, path)),
                _ => written.push((index, path)),
            }
        }
        let others = others(folder, module, &written)?;
        let texts: Vec<&String> = written.iter().filter_map(|(_, path)| planned.get(path)).collect();
        lacking.extend(missing(module, &planned, &others, &written, &texts, &path_of));
        let is_written = |path: &String| written.iter().any(|(_, own)| own == path);
        for (index, path) in written.iter().chain(&kept) {
            let Some(own) = planned.get(path) else { continue };
            let own = declared(own);
            let file = &mut module.files[*index];
            let mut known = Vec::new();
            for (name, text) in &own {
                match others.get(*name).filter(|(other, _)| other != path) {
                    Some((_, other)) if other == text && resources[file.resource].name != *name => {
                        known.push((*name).to_owned());
                    }
                    Some((other, _)) if is_written(path) => conflicts
                        .push(format!("`{name}` would be declared in {path}, and {other} declares another one")),
                    _ => {}
                }
            }
            file.types.retain(|it| !known.contains(&plan.types[*it].name));
        }
    }
    if !conflicts.is_empty() {
        conflicts.sort();
        return Err(NotFitted::Conflicts(conflicts));
    }
    let mut files = print(plan);
    files.retain(|path, _| !left_out.contains(path));
    Ok(Fitted { files, lacking })
}

fn is_scope_only(resource: &crate::plan::types::ResourcePlan) -> bool {
    resource.verbs.is_empty() && resource.actions.is_empty()
}

/// Returns whether two files declare other operations of the document, and so other resources of the same name.
fn is_other(known: &str, text: &str) -> bool {
    let (known, own) = (operations(known), operations(text));
    !known.is_empty() && !own.is_empty() && known.is_disjoint(&own)
}

/// Returns the ids of the operations that a file declares.
fn operations(text: &str) -> HashSet<&str> {
    text.split("operation = \"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Returns the types in the files of a module that are not written, with their files and texts.
fn others(
    folder: &Path,
    module: &ModulePlan,
    written: &[(usize, String)],
) -> Result<HashMap<String, (String, String)>, io::Error> {
    let mut found = HashMap::new();
    let folder_of = if module.name.is_empty() { folder.to_owned() } else { folder.join(&module.name) };
    let entries = match std::fs::read_dir(&folder_of) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
        Err(error) => return Err(error),
    };
    let mut names: Vec<String> = Vec::new();
    for entry in entries {
        names.extend(entry?.file_name().into_string());
    }
    names.sort();
    for name in names {
        let is_code = Path::new(&name).extension().is_some_and(|it| it == "rs") && name != "mod.rs";
        let path = if module.name.is_empty() { name.clone() } else { format!("{}/{name}", module.name) };
        if !is_code || written.iter().any(|(_, own)| *own == path) {
            continue;
        }
        let Some(text) = read(&folder_of.join(&name))? else { continue };
        for (name, text) in declared(&text) {
            found.insert(name.to_owned(), (path.clone(), text));
        }
    }
    Ok(found)
}

/// Returns a line for each type that files to be written use from a file that is kept and does not have it.
fn missing(
    module: &ModulePlan,
    planned: &BTreeMap<String, String>,
    others: &HashMap<String, (String, String)>,
    written: &[(usize, String)],
    texts: &[&String],
    path_of: &dyn Fn(&str) -> String,
) -> Vec<String> {
    let mut lines = Vec::new();
    for file in &module.files {
        let path = path_of(&file.name);
        let Some(text) = planned.get(&path).filter(|_| !written.iter().any(|(_, own)| *own == path)) else { continue };
        for name in declared(text).into_keys().filter(|name| !others.contains_key(*name)) {
            let is_used = |text: &&&String| text.split(|char: char| !char.is_alphanumeric()).any(|word| word == name);
            if texts.iter().find(is_used).is_some() {
                lines.push(format!("`{name}` is used but not declared in {path}, which is kept"));
            }
        }
    }
    lines.sort();
    lines
}

/// Returns the structs and enums of a file, with their code in one line and without documentation.
fn declared(text: &str) -> BTreeMap<&str, String> {
    let mut found = BTreeMap::new();
    let mut item: Vec<&str> = Vec::new();
    let mut name = None;
    for line in text.lines() {
        let code = line.trim();
        if code.is_empty() && name.is_none() {
            item.clear();
            continue;
        }
        if !code.starts_with("//") {
            item.extend(code.split_whitespace());
        }
        if let Some(rest) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")) {
            name = rest.split(|char: char| !char.is_alphanumeric() && char != '_').next();
        }
        let is_end =
            line == "}" || (name.is_some() && (line.ends_with("{}") || line.ends_with(';')) && !line.starts_with(' '));
        if let Some(own) = name.filter(|_| is_end) {
            found.insert(own, item.join(" "));
            name = None;
        }
        if is_end {
            item.clear();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn types_are_found_without_their_documentation() {
        let text = "use rtk::Nested;\n\n/// A box.\n#[derive(Nested)]\npub struct Box2 {\n    /// Size.\n    pub size: u64,\n}\n\n/// None.\npub struct Empty {}\n\npub enum Kind {\n    A,\n\n    B,\n}\n";
        let found = declared(text);
        assert_eq!(found.keys().copied().collect::<Vec<_>>(), ["Box2", "Empty", "Kind"]);
        assert_eq!(found["Box2"], "#[derive(Nested)] pub struct Box2 { pub size: u64, }");
        assert_eq!(found["Kind"], "pub enum Kind { A, B, }");
    }
}
