//! Literal segments beside an id: `webhook` of `/stream/webhook` beside `/stream/{video_id}`.
//!
//! Servers prefer a literal segment to a placeholder, so a request with such an id would reach another resource or operation. All
//! functions are constant, so that declarations can be compared at compile time.

mod agreement;
mod reserved;
mod unreserved;

use crate::descriptor::const_text::{is_equal, rest};
use crate::descriptor::path::PathBase;
use crate::descriptor::siblings::agreement::{agreement, ends_alike, literal_at, position};
use crate::descriptor::{Descriptor, Operation};
pub(super) use reserved::reserved_lengths;
pub(super) use unreserved::message;
pub use unreserved::unreserved_ids;

/// Returns the path templates of a resource one by one: of each collection and its members, and of children.
const fn base(resource: &Descriptor, index: usize) -> Option<(&'static str, Option<PathBase>)> {
    let paths = resource.paths;
    match index / 2 {
        path if path < paths.len() && index % 2 == 0 => Some((paths[path].collection, Some(PathBase::Collection))),
        path if path < paths.len() => Some((paths[path].member, Some(PathBase::Member))),
        _ if index == 2 * paths.len() => Some((resource.children_path, None)),
        _ => None,
    }
}

/// A word in place of an id.
#[derive(Clone, Copy)]
pub(super) struct Sibling {
    /// The path with the id.
    own: &'static str,
    /// The path with the word, and the rest that an operation adds.
    other: &'static str,
    tail: &'static str,
    literal: &'static str,
}

/// The literals that a resource has in the place of a placeholder: of the id of another one, or of its own.
struct Siblings<'a, 'o> {
    other: &'a Descriptor,
    /// The template with the placeholder, and where it begins.
    own: &'o str,
    position: usize,
    /// Placeholders have the same names in both.
    is_exact: bool,
    /// The index of the template that is compared next.
    base: usize,
    /// How much of the own template agrees with that one, which is shorter, and the operation that continues it next.
    longer: Option<(usize, usize)>,
}

impl<'a, 'o> Siblings<'a, 'o> {
    const fn new(other: &'a Descriptor, own: &'o str, position: usize, is_exact: bool) -> Self {
        Self { other, own, position, is_exact, base: 0, longer: None }
    }

    /// Returns the next literal, with its path and the rest that an operation adds.
    const fn next(&mut self) -> Option<(&'static str, &'static str, &'static str)> {
        while let Some((other, kind)) = base(self.other, self.base) {
            if let Some((own_at, mut index)) = self.longer {
                while index < self.other.operations.len() {
                    let operation = &self.other.operations[index];
                    index += 1;
                    if let Some(literal) = self.literal_of(operation, kind, own_at) {
                        self.longer = Some((own_at, index));
                        return Some((literal, other, operation.tail));
                    }
                }
                self.longer = None;
                self.base += 1;
                continue;
            }
            let own = self.own.as_bytes();
            if self.is_exact && !ends_alike(own, self.position, other.as_bytes()) {
                self.base += 1;
                continue;
            }
            match agreement(own, 0, self.position, other.as_bytes()) {
                Some(at) if at.own == self.position => {
                    self.base += 1;
                    if let Some(literal) = literal_at(other, at.other) {
                        return Some((literal, other, ""));
                    }
                }
                // The tails of operations continue it.
                Some(at) if kind.is_some() && own[at.own] == b'/' => {
                    self.longer = Some((at.own + 1, 0));
                }
                _ => self.base += 1,
            }
        }
        None
    }

    /// Returns the literal in the tail of an operation, which continues the own template at an index.
    const fn literal_of(&self, operation: &Operation, base: Option<PathBase>, own_at: usize) -> Option<&'static str> {
        let has_base = match base {
            Some(PathBase::Collection) => matches!(operation.base, PathBase::Collection),
            Some(PathBase::Member) => matches!(operation.base, PathBase::Member),
            None => false,
        };
        if !has_base || operation.tail.is_empty() {
            return None;
        }
        match agreement(self.own.as_bytes(), own_at, self.position, operation.tail.as_bytes()) {
            Some(at) if at.own == self.position => literal_at(operation.tail, at.other),
            _ => None,
        }
    }
}

/// The literals that a resource has beside the id of another one, or of its own.
struct OfId<'a> {
    resource: &'a Descriptor,
    other: &'a Descriptor,
    is_exact: bool,
    /// The index of the template with the id.
    index: usize,
    siblings: Option<Siblings<'a, 'static>>,
}

impl<'a> OfId<'a> {
    const fn new(resource: &'a Descriptor, other: &'a Descriptor, is_exact: bool) -> Self {
        Self { resource, other, is_exact, index: 0, siblings: None }
    }

    const fn next(&mut self) -> Option<Sibling> {
        let Some(identity) = &self.resource.id else { return None };
        loop {
            if let Some(siblings) = &mut self.siblings {
                let own = siblings.own;
                if let Some((literal, other, tail)) = siblings.next() {
                    return Some(Sibling { own, other, tail, literal });
                }
                self.siblings = None;
            }
            let Some((own, kind)) = base(self.resource, self.index) else { return None };
            self.index += 1;
            // The path of a collection has no id of its own.
            if matches!(kind, Some(PathBase::Collection)) {
                continue;
            }
            if let Some(position) = position(own, identity.param) {
                self.siblings = Some(Siblings::new(self.other, own, position, self.is_exact));
            }
        }
    }

    /// Returns the next literal that the resource does not reserve.
    const fn next_unreserved(&mut self) -> Option<Sibling> {
        while let Some(sibling) = self.next() {
            if !self.resource.reserves(sibling.literal) {
                return Some(sibling);
            }
        }
        None
    }
}

/// Returns a literal of another resource that stands beside an id of this one and is not reserved.
pub(super) const fn unreserved(resource: &Descriptor, other: &Descriptor) -> Option<Sibling> {
    if has_no_literals(resource, other) {
        return None;
    }
    OfId::new(resource, other, true).next_unreserved()
}

/// Whether it is plain that a resource has no literal beside the id of another one, or of its own. Saves the compiler nearly all of the work for
/// nearly all declarations: those with one path, which the id follows.
const fn has_no_literals(resource: &Descriptor, other: &Descriptor) -> bool {
    if resource.id.is_none() {
        return true;
    }
    let ([own], [path]) = (resource.paths, other.paths) else { return false };
    let collection = own.collection.as_bytes();
    let is_plain = is_equal(resource.children_path, own.member) && is_equal(other.children_path, path.member);
    if !is_plain || !matches!(rest(own.member.as_bytes(), collection), Some([b'/', b'{', ..])) {
        return false;
    }
    if is_literal_after(path.collection, collection) || is_literal_after(path.member, collection) {
        return false;
    }
    let after_collection = rest(collection, path.collection.as_bytes());
    let after_member = rest(collection, path.member.as_bytes());
    let mut index = 0;
    while index < other.operations.len() {
        let Operation { tail, base, .. } = &other.operations[index];
        let after = if matches!(base, PathBase::Member) { after_member } else { after_collection };
        let is_literal = match (after, tail.as_bytes()) {
            (_, []) | (None, _) => false,
            (Some([]), [first, ..]) => *first != b'{',
            (Some([b'/', more @ ..]), tail) => matches!(rest(tail, more), Some([b'/', first, ..]) if *first != b'{'),
            _ => false,
        };
        if is_literal {
            return false;
        }
        index += 1;
    }
    true
}

/// Whether a path has a literal segment after another path.
const fn is_literal_after(path: &str, before: &[u8]) -> bool {
    matches!(rest(path.as_bytes(), before), Some([b'/', first, ..]) if *first != b'{')
}

/// Returns whether an operation of the resource has this value as a word in the place of a placeholder, which the path template has, and the rest of
/// both paths is alike. `argument` returns the value of another placeholder, if it is known.
pub(crate) fn is_word<'v>(
    resource: &Descriptor,
    template: &str,
    placeholder: &str,
    value: &str,
    argument: impl Fn(&str) -> Option<&'v str>,
) -> bool {
    let Some(position) = position(template, placeholder) else { return false };
    let mut siblings = Siblings::new(resource, template, position, false);
    while let Some((literal, other, tail)) = siblings.next() {
        if literal == value && is_rest_alike(template, position, other, tail, &argument) {
            return true;
        }
    }
    false
}

/// Returns whether a request can have the path of another operation: behind the segment at `position` of its template.
fn is_rest_alike<'v>(
    template: &str,
    position: usize,
    other: &str,
    tail: &str,
    argument: &impl Fn(&str) -> Option<&'v str>,
) -> bool {
    let place = template[..position].matches('/').count();
    let mut own = template.split('/').skip(place + 1);
    let mut theirs = other.split('/').chain(tail.split('/').filter(|_| !tail.is_empty())).skip(place + 1);
    loop {
        let (own, theirs) = match (own.next(), theirs.next()) {
            (None, None) => return true,
            (Some(own), Some(theirs)) => (own, theirs),
            // Several segments can stand in one placeholder.
            (Some(rest), None) | (None, Some(rest)) => return rest.starts_with("{*"),
        };
        if own.starts_with("{*") || theirs.starts_with("{*") {
            return true;
        }
        if theirs.starts_with('{') {
            continue;
        }
        let is_alike = match own.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
            Some(name) => argument(name).is_none_or(|value| value == theirs),
            None => own == theirs,
        };
        if !is_alike {
            return false;
        }
    }
}
