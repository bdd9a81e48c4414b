//! Checks of paths that continue those of another resource. Of whole paths, the derive checks the same.

#![allow(clippy::panic, reason = "a panic in a constant is how its compile error gets a message")]

use crate::descriptor::const_assert::assert_scope_fills_path;
use crate::descriptor::const_paths::{has_placeholder, missing_placeholder, next_placeholder};
use crate::descriptor::const_text::{Text, is_equal, slice, to_str};
use crate::descriptor::continued::continuations;
use crate::descriptor::{Descriptor, Kind, PathBase, ResourcePath};

/// Checks the paths that continue those of `scope`: each placeholder is there once, each path can be used, and all that is checked of whole
/// paths. `path_index`: the first of them.
///
/// # Panics
///
/// If one of these checks fails.
#[track_caller]
pub const fn assert_continues_scope(resource: &Descriptor, path_index: usize, scope: &Descriptor) {
    if scope.has_mistakes {
        return;
    }
    let mut index = path_index;
    while index < path_index + continuations(scope) {
        assert_placeholders_are_unique(resource, &resource.paths[index]);
        assert_path_is_used(resource, index);
        index += 1;
    }
    assert_scope_fills_path(resource, path_index, scope);
}

#[track_caller]
const fn assert_placeholders_are_unique(resource: &Descriptor, path: &ResourcePath) {
    let ResourcePath { collection, member, .. } = path;
    if let Some(name) = placeholder_that_is_twice(collection, "") {
        let template = "the whole path of `{}` is `{}`, where `{{}}` is used twice: give each placeholder a name of its own, or begin the path \
                        with `/` if it is the whole path";
        panic!("{}", Text::format(template, &[resource.name, collection, name]).as_str());
    }
    if let Some(name) = placeholder_that_is_twice(member, "") {
        let template = "`{{}}` is a placeholder of `{}` already, so the id would replace it: name the placeholder of the id otherwise, with \
                        `id_param = …`";
        panic!("{}", Text::format(template, &[name, collection]).as_str());
    }
    let mut index = 0;
    while index < resource.operations.len() {
        let operation = &resource.operations[index];
        let base = match operation.base {
            PathBase::Collection => collection,
            PathBase::Member => member,
        };
        if let (Some(name), Kind::Action) = (placeholder_that_is_twice(base, operation.tail), operation.kind) {
            let template = "`{{}}` is a placeholder of `{}` already, which an argument of `{}` would replace: rename it in the action, for \
                            example to `other_{}`";
            panic!("{}", Text::format(template, &[name, base, operation.name, name]).as_str());
        }
        index += 1;
    }
}

/// Checks that no earlier path in the same scope has the same placeholders.
#[track_caller]
const fn assert_path_is_used(resource: &Descriptor, path_index: usize) {
    let ResourcePath { scope, collection, .. } = &resource.paths[path_index];
    let mut previous = 0;
    while previous < resource.paths.len() {
        let other = &resource.paths[previous];
        let is_other = previous != path_index && is_equal(other.scope, scope);
        let has_same = missing_placeholder(collection, "", &[other.collection]).is_none()
            && missing_placeholder(other.collection, "", &[collection]).is_none();
        if is_other && has_same {
            let template = "the paths `{}` and `{}` are found in the same scope, `{}`, and have the same placeholders, so that one of them \
                            is never used: remove one, or declare another resource";
            panic!("{}", Text::format(template, &[other.collection, collection, scope]).as_str());
        }
        previous += 1;
    }
}

/// Returns a placeholder that is twice in `base/tail`.
const fn placeholder_that_is_twice(base: &'static str, tail: &'static str) -> Option<&'static str> {
    let (path, rest) = (base.as_bytes(), tail.as_bytes());
    let (mut start, mut end) = next_placeholder(path, 0);
    while start < end {
        let is_twice = has_placeholder(slice(path, end, path.len()), path, start) || has_placeholder(rest, path, start);
        if is_twice {
            return Some(to_str(slice(path, start + 1, end - 1)));
        }
        (start, end) = next_placeholder(path, end);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholder_is_twice_in_a_path_or_in_its_tail() {
        assert_eq!(placeholder_that_is_twice("/a/{a}/b/{b}/c/{a}", ""), Some("a"));
        assert_eq!(placeholder_that_is_twice("/a/{a}/b/{b}", "c/{b}"), Some("b"));
        assert_eq!(placeholder_that_is_twice("/a/{a}/b/{a_id}", "{b}"), None);
    }
}
