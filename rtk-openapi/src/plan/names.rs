//! Names of types, each once in its module, with the names that derives add.

use std::collections::HashSet;

use super::words::free_number;

/// Names that a module may import.
#[rustfmt::skip]
const IMPORTED: &[&str] = &[
    "Resource", "Nested", "OpenEnum", "Union", "OtherKind", "Id", "Timestamp", "Secret", "Value", "Map", "Vec", "String", "Option",
    "Box", "BTreeMap", "Envelope", "Paging", "Body", "Multipart", "Form", "Response", "Listing", "Account", "Zone", "Self", "Api",
    "Authentication", "Json", "Result", "Some", "None", "Ok", "Err", "Default", "Debug", "Clone", "PartialEq", "Eq", "Direction",
    "Matching", "Scope", "Record", "Relation", "Client", "Error", "Copy", "Drop", "Fn", "From", "Into", "Send", "Sync", "Iterator",
    "ToString", "AsRef", "Extra", "OrRaw", "Cloudflare", "Itself", "Serialize", "Deserialize", "Sized", "Hash", "Ord",
];

/// Returns whether a module may import another item of that name.
pub(super) fn is_imported(name: &str) -> bool {
    IMPORTED.contains(&name)
}

/// What a derive generates for a type, beside the type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A resource.
    Resource,
    /// Anything else.
    Other,
}

/// The names of a module.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Name of the module.
    pub(super) module: String,
    taken: HashSet<String>,
}

impl Names {
    /// Returns the names of an empty module.
    pub(super) fn new(module: &str) -> Self {
        Self { module: module.to_owned(), taken: HashSet::new() }
    }

    /// Returns the first candidate that is free, or the last one with a number, and takes it.
    pub(super) fn take(&mut self, candidates: &[String], kind: Kind) -> String {
        let free = candidates.iter().find(|name| self.is_free(name, kind)).cloned();
        let name = free.unwrap_or_else(|| {
            let base = candidates.last().map_or("Item", String::as_str);
            let number = free_number(|number| !self.is_free(&format!("{base}{number}"), kind));
            format!("{base}{number}")
        });
        self.taken.extend(generated(&name, kind));
        self.taken.insert(name.clone());
        name
    }

    fn is_free(&self, name: &str, kind: Kind) -> bool {
        !IMPORTED.contains(&name)
            && !self.taken.contains(name)
            && !generated(name, kind).iter().any(|it| self.taken.contains(it))
    }

    /// Gives a name back that is not used after all.
    pub(super) fn release(&mut self, name: &str, kind: Kind) {
        self.taken.remove(name);
        for it in generated(name, kind) {
            self.taken.remove(&it);
        }
    }

    /// Takes a name that a resource's action generates.
    pub(super) fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }
}

fn generated(name: &str, kind: Kind) -> Vec<String> {
    let mut names = vec![format!("{name}Changes")];
    if kind == Kind::Resource {
        names.push(format!("New{name}"));
        for end in ["Filter", "Access", "Ext", "FindParams", "DestroyParams", "FindCall", "DestroyCall"] {
            names.push(format!("{name}{end}"));
        }
    }
    names
}
