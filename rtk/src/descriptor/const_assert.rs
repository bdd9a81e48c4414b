//! What the derive asserts of two declarations, while they are compiled: neither of them can see the other.
//!
//! Each is called in a constant, where a panic is an error of the compiler, shown at the caller.

#![allow(clippy::panic, reason = "these run at compile time only, and this is how a constant says what is wrong")]

use crate::descriptor::{Descriptor, ResourcePath};

/// Each placeholder of a path comes from the paths of its scope.
///
/// # Panics
///
/// If one does not.
#[track_caller]
pub const fn scope_tells_all(resource: &Descriptor, place: usize, scope: &Descriptor) {
    let ResourcePath { collection, scope: scope_name, .. } = &resource.paths[place];
    let path = collection.as_bytes();
    let mut at = 0;
    while at < path.len() {
        let (from, to) = placeholder(path, at);
        if from < to && !provides(scope.paths, part(path, from, to)) {
            let param = text(part(path, from + 1, to - 1));
            // The scope's own id is the last.
            let (last, _) = placeholder(path, to);
            let cure = match last == path.len() {
                true => filled("if that is the id of `{}`, say `id_param = {}` there", &[scope_name, param]),
                false => filled("compare the path of `{}`, or name another scope with `scope = …`", &[scope_name]),
            };
            let whole = "`{}` needs `{{}}`, and no path of its scope `{}` has it: {}";
            panic!("{}", filled(whole, &[resource.name, param, scope_name, cure.text()]).text());
        }
        at = to;
    }
    if !provides(scope.paths, path) {
        let whole = "no path of `{}`, the scope of `{}`, has all of {}";
        panic!("{}", filled(whole, &[scope_name, resource.name, listed(path).text()]).text());
    }
}

/// What a resource has lives inside it, is one or many as it was said to be, and is called what it was said to be.
/// `own`: the accessor is the one that the child gives itself.
///
/// # Panics
///
/// If that is not so.
#[track_caller]
pub const fn child_fits(parent: &Descriptor, child: &Descriptor, accessor: &str, many: bool, own: bool) {
    let key = if many { "has_many" } else { "has_one" };
    if !lives_in(parent, child) {
        let whole = "`{}`: the path of `{}` has to begin with `{}`'s, `{}`";
        panic!("{}", filled(whole, &[key, child.name, parent.name, parent.children_path]).text());
    }
    // That there is one, the method of another name asks of the type itself.
    if (many || own) && child.id.is_some() != many {
        let whole = match many {
            true => "`{}`: there is one `{}` in each place, since it is a singleton: use `has_one`",
            false => "`{}`: there can be many `{}` in a place: use `has_many`, or declare it a `singleton`",
        };
        panic!("{}", filled(whole, &[key, child.name]).text());
    }
    if same(if many { child.plural } else { child.singular }, accessor) != own {
        let whole = match own {
            true => {
                "`{}`: `{}` does not call its accessor `{}`: its own serves without this; for one of another name, write \
                 `{}(name = {})`"
            }
            // Both would be in scope, and each use ambiguous.
            false => "`{}`: `{}` calls its accessor `{}` itself, which serves: remove this",
        };
        panic!("{}", filled(whole, &[key, child.name, accessor, key, child.name]).text());
    }
}

/// A path of the child begins with the parent's.
const fn lives_in(parent: &Descriptor, child: &Descriptor) -> bool {
    let mut at = 0;
    while at < child.paths.len() {
        if continues(parent.children_path.as_bytes(), child.paths[at].collection.as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether a path begins with another, segment by segment.
const fn continues(parent: &[u8], child: &[u8]) -> bool {
    let mut at = 0;
    while at < parent.len() {
        if at >= child.len() || parent[at] != child[at] {
            return false;
        }
        at += 1;
    }
    at == child.len() || child[at] == b'/'
}

/// Whether some path of the scope has all placeholders of a path.
const fn provides(scope: &[ResourcePath], path: &[u8]) -> bool {
    let mut at = 0;
    while at < scope.len() {
        let (mut from, mut all) = (0, true);
        while from < path.len() {
            all &= path[from] != b'{' || holds(scope[at].member.as_bytes(), path, from);
            from += 1;
        }
        if all {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether the path of a member has the placeholder that begins at `path[from]`.
const fn holds(member: &[u8], path: &[u8], from: usize) -> bool {
    let mut at = 0;
    while at < member.len() {
        let mut same = 0;
        while at + same < member.len() && from + same < path.len() && member[at + same] == path[from + same] {
            if path[from + same] == b'}' {
                return true;
            }
            same += 1;
        }
        at += 1;
    }
    false
}

/// From where to where the next placeholder is, with its braces; at the end of the path if there is none.
const fn placeholder(path: &[u8], mut from: usize) -> (usize, usize) {
    while from < path.len() && path[from] != b'{' {
        from += 1;
    }
    let mut to = from;
    while to < path.len() && path[to] != b'}' {
        to += 1;
    }
    (from, if to < path.len() { to + 1 } else { to })
}

/// "`a`, `b` and `c`"
const fn listed(path: &[u8]) -> Message {
    let mut list = Message::new();
    let (mut from, mut to) = placeholder(path, 0);
    while from < path.len() {
        let next = placeholder(path, to);
        if list.length > 0 {
            list.add(if next.0 < path.len() { b", " } else { b" and " });
        }
        list.add(b"`");
        list.add(part(path, from + 1, to - 1));
        list.add(b"`");
        (from, to) = next;
    }
    list
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

const fn part(text: &[u8], from: usize, to: usize) -> &[u8] {
    text.split_at(to).0.split_at(from).1
}

const fn text(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// A text that a constant can put together.
struct Message {
    bytes: [u8; 2048],
    length: usize,
}

impl Message {
    const fn new() -> Self {
        Self { bytes: [0; 2048], length: 0 }
    }

    const fn add(&mut self, text: &[u8]) {
        let mut at = 0;
        while at < text.len() && self.length < self.bytes.len() {
            self.bytes[self.length] = text[at];
            self.length += 1;
            at += 1;
        }
    }

    const fn text(&self) -> &str {
        text(part(&self.bytes, 0, self.length))
    }
}

/// The text with each `{}` filled.
const fn filled(whole: &str, gaps: &[&str]) -> Message {
    let (mut out, mut gap) = (Message::new(), 0);
    let whole = whole.as_bytes();
    let mut at = 0;
    while at < whole.len() {
        if at + 1 < whole.len() && whole[at] == b'{' && whole[at + 1] == b'}' && gap < gaps.len() {
            out.add(gaps[gap].as_bytes());
            gap += 1;
            at += 2;
        } else {
            out.add(part(whole, at, at + 1));
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_put_together() {
        assert_eq!(filled("`{}` needs `{{}}`: {}", &["Rule", "zone_id", "ä"]).text(), "`Rule` needs `{zone_id}`: ä");
        assert_eq!(listed(b"/a/{a}/{b}/x/{c-d}").text(), "`a`, `b` and `c-d`");
        assert_eq!(listed(b"/a").text(), "");
    }

    #[test]
    fn a_path_goes_on_at_a_slash() {
        assert!(continues(b"/a/{a}", b"/a/{a}/b") && continues(b"/a", b"/a"));
        assert!(!continues(b"/a", b"/ab") && !continues(b"/a/b", b"/a"));
    }

    #[test]
    fn a_placeholder_is_found_whole() {
        assert!(holds(b"/a/{a_id}/b", b"/{a_id}", 1));
        assert!(!holds(b"/a/{a_id}/b", b"/{a}", 1) && !holds(b"/a/{a}/b", b"/{a_id}", 1));
        assert_eq!((placeholder(b"/a/{b}/c", 0), placeholder(b"/a/{b}/c", 6)), ((3, 6), (8, 8)));
    }
}
