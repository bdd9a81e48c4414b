//! Path templates at compile time: which placeholders a path has, and whether other paths fill them.

use crate::descriptor::const_text::{Text, after_brace, is_equal, rest, slice, to_str};
use crate::descriptor::{Descriptor, ResourcePath};

/// Returns a placeholder that the paths inside this scope need and `known` lacks, if `known` fills none of them. An empty `scope` is any.
pub(super) const fn missing_in(paths: &[ResourcePath], scope: &str, known: &str) -> Option<&'static str> {
    let (mut index, mut missing) = (0, None);
    while index < paths.len() {
        if scope.is_empty() || is_equal(paths[index].scope, scope) {
            let collection = paths[index].collection;
            if adds_no_placeholder(collection.as_bytes(), known.as_bytes()) {
                return None;
            }
            let first = missing_placeholder(collection, "", &[known]);
            if first.is_none() {
                return None;
            }
            missing = first;
        }
        index += 1;
    }
    missing
}

/// Returns the first placeholder of `path`, except `own`, that none of the `known` paths has.
pub(super) const fn missing_placeholder(path: &'static str, own: &str, known: &[&str]) -> Option<&'static str> {
    let path = path.as_bytes();
    let (mut start, mut end) = next_placeholder(path, 0);
    while start < end {
        let name = to_str(slice(path, start + 1, end - 1));
        let (mut index, mut is_known) = (0, is_equal(name, own));
        while index < known.len() {
            is_known |= has_placeholder(known[index].as_bytes(), path, start);
            index += 1;
        }
        if !is_known {
            return Some(name);
        }
        (start, end) = next_placeholder(path, end);
    }
    None
}

/// Whether some path of the child begins with the path of the parent.
pub(super) const fn is_nested(parent: &Descriptor, child: &Descriptor) -> bool {
    let mut index = 0;
    while index < child.paths.len() {
        if starts_with(child.paths[index].collection.as_bytes(), parent.children_path.as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether a path begins with all segments of another.
const fn starts_with(path: &[u8], prefix: &[u8]) -> bool {
    matches!(rest(path, prefix), Some([] | [b'/', ..]))
}

/// Whether a path continues another and adds no placeholder, as most do.
const fn adds_no_placeholder(path: &[u8], known: &[u8]) -> bool {
    match rest(path, known) {
        Some(added @ ([] | [b'/', ..])) => after_brace(added).is_none(),
        _ => false,
    }
}

/// Whether a path has a placeholder with this name.
pub(super) const fn has_named(mut path: &[u8], name: &str) -> bool {
    while let Some(after) = after_brace(path) {
        // `{*path}` holds several segments.
        let inside = if let [b'*', inside @ ..] = after { inside } else { after };
        if let Some([b'}', ..]) = rest(inside, name.as_bytes()) {
            return true;
        }
        path = after;
    }
    false
}

/// Whether some path of the scope has all placeholders of `path`.
pub(super) const fn is_provided(scope: &[ResourcePath], path: &[u8]) -> bool {
    let mut index = 0;
    while index < scope.len() {
        if adds_no_placeholder(path, scope[index].member.as_bytes()) {
            return true;
        }
        let (mut start, mut has_all) = (0, true);
        while start < path.len() {
            has_all &= path[start] != b'{' || has_placeholder(scope[index].member.as_bytes(), path, start);
            start += 1;
        }
        if has_all {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether `member` has the placeholder that begins at `path[start]`.
pub(super) const fn has_placeholder(member: &[u8], path: &[u8], start: usize) -> bool {
    let mut index = 0;
    while index < member.len() {
        let mut length = 0;
        while index + length < member.len()
            && start + length < path.len()
            && member[index + length] == path[start + length]
        {
            if path[start + length] == b'}' {
                return true;
            }
            length += 1;
        }
        index += 1;
    }
    false
}

/// Returns the start and the end of the next placeholder, with its braces. Both are the end of the path if there is none.
pub(super) const fn next_placeholder(path: &[u8], mut start: usize) -> (usize, usize) {
    while start < path.len() && path[start] != b'{' {
        start += 1;
    }
    let mut end = start;
    while end < path.len() && path[end] != b'}' {
        end += 1;
    }
    (start, if end < path.len() { end + 1 } else { end })
}

/// Lists the placeholders of a path: "`a`, `b` and `c`".
pub(super) const fn placeholder_list(path: &[u8]) -> Text {
    let mut list = Text::new();
    let (mut start, mut end) = next_placeholder(path, 0);
    while start < path.len() {
        let following = next_placeholder(path, end);
        if !list.is_empty() {
            list.push(if following.0 < path.len() { b", " } else { b" and " });
        }
        list.push(b"`");
        list.push(slice(path, start + 1, end - 1));
        list.push(b"`");
        (start, end) = following;
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_placeholders() {
        assert_eq!(placeholder_list(b"/a/{a}/{b}/x/{c-d}").as_str(), "`a`, `b` and `c-d`");
        assert_eq!(placeholder_list(b"/a").as_str(), "");
    }

    #[test]
    fn compares_whole_segments() {
        assert!(starts_with(b"/a/{a}/b", b"/a/{a}") && starts_with(b"/a", b"/a"));
        assert!(!starts_with(b"/ab", b"/a") && !starts_with(b"/a", b"/a/b"));
    }

    #[test]
    fn finds_whole_placeholders() {
        assert!(has_placeholder(b"/a/{a_id}/b", b"/{a_id}", 1));
        assert!(!has_placeholder(b"/a/{a_id}/b", b"/{a}", 1) && !has_placeholder(b"/a/{a}/b", b"/{a_id}", 1));
        assert_eq!((next_placeholder(b"/a/{b}/c", 0), next_placeholder(b"/a/{b}/c", 6)), ((3, 6), (8, 8)));
    }
}
