//! The paths of a document as a tree of segments.

use indexmap::IndexMap;

use crate::model::{Document, Operation};

/// A segment of paths.
#[derive(Debug, Default)]
pub(super) struct Branch {
    pub(super) parent: Option<usize>,
    /// Text of the segment; `{}` for a placeholder.
    pub(super) segment: String,
    /// Names of the placeholder, the most frequent one first.
    pub(super) names: Vec<(String, usize)>,
    /// Branches by segment. Placeholders are one branch, whatever their names.
    pub(super) children: IndexMap<String, usize>,
    /// Operations whose path ends here, with what stood behind `#` in it.
    pub(super) operations: Vec<(usize, Option<String>)>,
}

/// The paths of one API.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) branches: Vec<Branch>,
}

pub(super) const ROOT: usize = 0;

impl Tree {
    pub(super) fn new() -> Self {
        Self { branches: vec![Branch::default()] }
    }

    /// Adds an operation.
    ///
    /// # Errors
    ///
    /// Why no declaration can have this path.
    pub(super) fn add(&mut self, index: usize, operation: &Operation) -> Result<(), String> {
        let (path, fragment) = match operation.path.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment.to_owned())),
            None => (operation.path.as_str(), None),
        };
        let Some(path) = path.strip_prefix('/') else { return Err("the path does not begin with a slash".to_owned()) };
        let mut segments = Vec::new();
        for segment in path.split('/') {
            segments.push(checked(segment)?);
        }
        let mut at = ROOT;
        for (segment, name) in segments {
            let next = match self.branches[at].children.get(&segment) {
                Some(next) => *next,
                None => {
                    let next = self.branches.len();
                    self.branches.push(Branch { parent: Some(at), segment: segment.clone(), ..Branch::default() });
                    self.branches[at].children.insert(segment, next);
                    next
                }
            };
            at = next;
            if let Some(name) = name {
                let names = &mut self.branches[at].names;
                match names.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, count)) => *count += 1,
                    None => names.push((name, 1)),
                }
            }
        }
        self.branches[at].operations.push((index, fragment));
        Ok(())
    }

    /// Puts the most frequent name of each placeholder in front.
    pub(super) fn sort_names(&mut self) {
        for branch in &mut self.branches {
            // Stable, so the first of equally frequent names stays in front.
            branch.names.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        }
    }

    pub(super) fn is_placeholder(&self, at: usize) -> bool {
        self.branches[at].segment == "{}"
    }

    /// Returns the branch of the placeholder below a branch.
    pub(super) fn member(&self, at: usize) -> Option<usize> {
        self.branches[at].children.get("{}").copied()
    }

    /// Returns the operation of a method at a branch, with its index. One with a fragment in its path is none.
    pub(super) fn operation<'a>(
        &self,
        at: usize,
        method: &str,
        document: &'a Document,
    ) -> Option<(usize, &'a Operation)> {
        let own = self.branches[at].operations.iter().filter(|(_, fragment)| fragment.is_none());
        own.map(|(index, _)| (*index, &document.operations[*index])).find(|(_, it)| it.method == method)
    }

    /// Returns the segments from one branch down to another.
    pub(super) fn between(&self, from: usize, to: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut at = to;
        while at != from {
            found.push(at);
            match self.branches[at].parent {
                Some(parent) => at = parent,
                None => break,
            }
        }
        found.reverse();
        found
    }
}

/// Returns a segment, and the name of its placeholder.
fn checked(segment: &str) -> Result<(String, Option<String>), String> {
    if let Some(name) = segment.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
        if name.contains(['{', '}']) {
            return Err(format!("`{segment}` has several placeholders in one segment"));
        }
        let name = name.trim_start_matches('+').trim_end_matches('*');
        return Ok(("{}".to_owned(), Some(name.to_owned())));
    }
    if segment.contains(['{', '}']) {
        return Err(format!("the placeholder in `{segment}` is a part of a segment, which paths of rtk do not have"));
    }
    if segment.is_empty() {
        return Err("the path has an empty segment, such as a slash at the end".to_owned());
    }
    let dots = segment.to_ascii_lowercase().replace("%2e", ".");
    if dots == "." || dots == ".." {
        return Err(format!("the segment `{segment}` leaves the path"));
    }
    if !segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~!$&'()*+,;=:@%".contains(&byte)) {
        return Err(format!("the segment `{segment}` has characters that have to be percent-encoded"));
    }
    Ok((segment.to_owned(), None))
}
