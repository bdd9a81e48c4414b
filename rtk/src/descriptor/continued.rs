//! Paths that continue those of another resource, put together at compile time.
//!
//! A derive sees one declaration only, so the path of the other resource is known to constants alone. The text of all paths is one array, whose
//! length is computed first.

use crate::descriptor::const_text::{is_equal, slice, to_str};
use crate::descriptor::{Descriptor, ResourcePath};

/// A path as it is declared.
#[derive(Debug)]
pub struct DeclaredPath {
    scope: &'static str,
    /// The resource whose path this one continues. `None` for a whole path.
    base: Option<&'static Descriptor>,
    collection: &'static str,
    member: &'static str,
}

impl DeclaredPath {
    /// A path that is declared as a whole.
    #[must_use]
    pub const fn whole(scope: &'static str, collection: &'static str, member: &'static str) -> Self {
        Self { scope, base: None, collection, member }
    }

    /// A path that continues each path of `base`.
    #[must_use]
    pub const fn continued(
        scope: &'static str,
        base: &'static Descriptor,
        collection: &'static str,
        member: &'static str,
    ) -> Self {
        Self { scope, base: Some(base), collection, member }
    }
}

/// The paths of a resource of which one at least continues those of another.
#[derive(Debug)]
pub struct ContinuedPaths {
    pub(super) paths: &'static [ResourcePath],
    pub(super) children_path: &'static str,
    pub(super) has_mistakes: bool,
}

impl ContinuedPaths {
    /// `children`: the declared path of children, which continues that of the first scope, or an empty text.
    #[must_use]
    pub const fn new(
        declared: &[DeclaredPath],
        children: &str,
        paths: &'static [ResourcePath],
        text: &'static [u8],
    ) -> Self {
        let children_path = match children.is_empty() {
            true => paths[0].member,
            // It is the last text.
            false => {
                let base = match base_of_first(declared) {
                    Some(base) => base,
                    None => "",
                };
                to_str(slice(text, text.len() - joined_length(base, children), text.len()))
            }
        };
        let (mut index, mut has_mistakes) = (0, false);
        while index < declared.len() {
            if let Some(base) = declared[index].base {
                has_mistakes |= base.has_mistakes;
            }
            index += 1;
        }
        Self { paths, children_path, has_mistakes }
    }
}

/// Returns how many paths continue those of a scope. Of equal paths, such as those with and without a header, one counts.
#[must_use]
pub const fn continuations(scope: &Descriptor) -> usize {
    let mut count = 0;
    while base(scope, count).is_some() {
        count += 1;
    }
    count
}

/// Returns the `nth` path that the children of a scope continue.
const fn base(scope: &Descriptor, nth: usize) -> Option<&'static str> {
    // A declared `children_path` is the same for all paths. A scope with mistakes can be without paths.
    if scope.paths.is_empty() || !is_equal(scope.children_path, scope.paths[0].member) {
        return if nth == 0 { Some(scope.children_path) } else { None };
    }
    let (mut index, mut count) = (0, 0);
    while index < scope.paths.len() {
        if is_new(scope.paths, index) {
            if count == nth {
                return Some(scope.paths[index].member);
            }
            count += 1;
        }
        index += 1;
    }
    None
}

const fn base_of_first(declared: &[DeclaredPath]) -> Option<&'static str> {
    match declared[0].base {
        Some(scope) => base(scope, 0),
        None => None,
    }
}

/// Whether no earlier path of a member is the same.
const fn is_new(paths: &[ResourcePath], index: usize) -> bool {
    let mut previous = 0;
    while previous < index {
        if is_equal(paths[previous].member, paths[index].member) {
            return false;
        }
        previous += 1;
    }
    true
}

/// Returns how many paths a resource has.
#[must_use]
pub const fn path_count(declared: &[DeclaredPath]) -> usize {
    let (mut index, mut count) = (0, 0);
    while index < declared.len() {
        count += match declared[index].base {
            Some(scope) => continuations(scope),
            None => 1,
        };
        index += 1;
    }
    count
}

const fn joined_length(base: &str, tail: &str) -> usize {
    base.len() + 1 + tail.len()
}

/// Returns the length of the text of all paths that continue another.
#[must_use]
pub const fn text_length(declared: &[DeclaredPath], children: &str) -> usize {
    let (mut index, mut length) = (0, 0);
    while index < declared.len() {
        let path = &declared[index];
        if let Some(scope) = path.base {
            let mut nth = 0;
            while let Some(base) = base(scope, nth) {
                length += joined_length(base, path.collection) + joined_length(base, path.member);
                nth += 1;
            }
        }
        index += 1;
    }
    match base_of_first(declared) {
        Some(base) if !children.is_empty() => length + joined_length(base, children),
        _ => length,
    }
}

/// Returns the text of all paths that continue another.
#[must_use]
pub const fn path_text<const LENGTH: usize>(declared: &[DeclaredPath], children: &str) -> [u8; LENGTH] {
    let (mut text, mut end) = ([0; LENGTH], 0);
    let mut index = 0;
    while index < declared.len() {
        let path = &declared[index];
        if let Some(scope) = path.base {
            let mut nth = 0;
            while let Some(base) = base(scope, nth) {
                end = push_joined(&mut text, end, base, path.collection);
                end = push_joined(&mut text, end, base, path.member);
                nth += 1;
            }
        }
        index += 1;
    }
    if let (Some(base), false) = (base_of_first(declared), children.is_empty()) {
        push_joined(&mut text, end, base, children);
    }
    text
}

const fn push_joined(text: &mut [u8], start: usize, base: &str, tail: &str) -> usize {
    let end = push(text, start, base.as_bytes());
    let end = push(text, end, b"/");
    push(text, end, tail.as_bytes())
}

const fn push(text: &mut [u8], start: usize, part: &[u8]) -> usize {
    let mut index = 0;
    while index < part.len() {
        text[start + index] = part[index];
        index += 1;
    }
    start + index
}

/// Returns the paths of a resource. `text`: the text that [`path_text`] returns.
#[must_use]
pub const fn path_list<const COUNT: usize>(declared: &[DeclaredPath], text: &'static [u8]) -> [ResourcePath; COUNT] {
    let mut paths = [const { ResourcePath { scope: "", collection: "", member: "" } }; COUNT];
    let (mut index, mut count, mut start) = (0, 0, 0);
    while index < declared.len() {
        let DeclaredPath { scope, base: scope_of_path, collection, member } = &declared[index];
        match scope_of_path {
            None => {
                paths[count] = ResourcePath { scope, collection, member };
                count += 1;
            }
            Some(parent) => {
                let mut nth = 0;
                while let Some(base) = base(parent, nth) {
                    let middle = start + joined_length(base, collection);
                    let end = middle + joined_length(base, member);
                    let (collection, member) = (to_str(slice(text, start, middle)), to_str(slice(text, middle, end)));
                    paths[count] = ResourcePath { scope, collection, member };
                    (start, count, nth) = (end, count + 1, nth + 1);
                }
            }
        }
        index += 1;
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: ResourcePath = ResourcePath {
        scope: "Account",
        collection: "/accounts/{account_id}/apps",
        member: "/accounts/{account_id}/apps/{app_id}",
    };
    const ZONE: ResourcePath =
        ResourcePath { scope: "Zone", collection: "/zones/{zone_id}/apps", member: "/zones/{zone_id}/apps/{app_id}" };
    const REGION: ResourcePath = ResourcePath { scope: "Region", ..ACCOUNT };
    const APP: &Descriptor = &Descriptor::new("App", "app", "apps").paths(&[ACCOUNT, REGION, ZONE], ACCOUNT.member);
    const KIT: &Descriptor = &Descriptor::new("Kit", "kit", "kits").paths(&[ACCOUNT, ZONE], "/kit/{kit_id}");

    fn texts(paths: &[ResourcePath]) -> Vec<(&str, &str, &str)> {
        paths.iter().map(|path| (path.scope, path.collection, path.member)).collect()
    }

    #[test]
    fn each_path_of_the_scope_is_continued_once() {
        const DECLARED: &[DeclaredPath] = &[
            DeclaredPath::continued("App", APP, "rules", "rules/{rule_id}"),
            DeclaredPath::whole("Client", "/rules", "/rules/{rule_id}"),
        ];
        const TEXT: &[u8; text_length(DECLARED, "")] = &path_text(DECLARED, "");
        let paths: [_; path_count(DECLARED)] = path_list(DECLARED, TEXT);
        assert_eq!(
            texts(&paths),
            [
                (
                    "App",
                    "/accounts/{account_id}/apps/{app_id}/rules",
                    "/accounts/{account_id}/apps/{app_id}/rules/{rule_id}"
                ),
                ("App", "/zones/{zone_id}/apps/{app_id}/rules", "/zones/{zone_id}/apps/{app_id}/rules/{rule_id}"),
                ("Client", "/rules", "/rules/{rule_id}"),
            ]
        );
    }

    #[test]
    fn path_of_children_is_continued() {
        const DECLARED: &[DeclaredPath] = &[DeclaredPath::continued("Kit", KIT, "rooms", "rooms/{room_id}")];
        const TEXT: &[u8; text_length(DECLARED, "in/{room_id}")] = &path_text(DECLARED, "in/{room_id}");
        const PATHS: &[ResourcePath; path_count(DECLARED)] = &path_list(DECLARED, TEXT);
        let continued = ContinuedPaths::new(DECLARED, "in/{room_id}", PATHS, TEXT);
        assert_eq!(texts(continued.paths), [("Kit", "/kit/{kit_id}/rooms", "/kit/{kit_id}/rooms/{room_id}")]);
        assert_eq!(continued.children_path, "/kit/{kit_id}/in/{room_id}");
        assert_eq!(ContinuedPaths::new(DECLARED, "", PATHS, TEXT).children_path, PATHS[0].member);
    }
}
