//! Literal segments beside an id: `webhook` of `/stream/webhook` beside `/stream/{video_id}`.
//!
//! Servers prefer a literal segment to a placeholder, so a request with such an id would reach another resource or operation. All
//! functions are constant, so that declarations can be compared at compile time.

use crate::descriptor::const_text::{Text, is_equal, rest, slice, to_str};
use crate::descriptor::path::PathBase;
use crate::descriptor::{Descriptor, Operation};

/// How far two templates agree: the index in each of them at which the comparison ended.
#[derive(Clone, Copy)]
struct Agreement {
    own: usize,
    other: usize,
}

/// Compares `own[from..to]` with another template. Returns `None` if they differ; two placeholders are equal.
///
/// It ends at `to`, or at the end of the other template.
const fn agreement(own: &[u8], from: usize, to: usize, other: &[u8]) -> Option<Agreement> {
    let mut at = Agreement { own: from, other: 0 };
    while at.own < to && at.other < other.len() {
        if own[at.own] != other[at.other] {
            return None;
        }
        if own[at.own] == b'{' {
            while at.own < own.len() && own[at.own] != b'}' {
                at.own += 1;
            }
            while at.other < other.len() && other[at.other] != b'}' {
                at.other += 1;
            }
        }
        at.own += 1;
        at.other += 1;
    }
    Some(at)
}

/// Returns whether a template can agree with `own[..to]` if its placeholders have the same names: compares the last bytes, in which most differ.
///
/// A declaration cannot name a placeholder otherwise than its scope does. To compare whole paths takes the compiler ten times as long.
const fn ends_alike(own: &[u8], to: usize, other: &[u8]) -> bool {
    let end = if to < other.len() { to } else { other.len() };
    let mut back = 1;
    while back <= end && back <= 16 {
        if own[end - back] != other[end - back] {
            return false;
        }
        back += 1;
    }
    true
}

/// Returns the segment that begins at `start`, unless it is a placeholder or there is none.
const fn literal_at(template: &'static str, start: usize) -> Option<&'static str> {
    let bytes = template.as_bytes();
    if start >= bytes.len() || bytes[start] == b'{' {
        return None;
    }
    let mut end = start;
    while end < bytes.len() && bytes[end] != b'/' {
        end += 1;
    }
    Some(to_str(slice(bytes, start, end)))
}

/// Returns where a placeholder begins in a template.
const fn position(template: &str, placeholder: &str) -> Option<usize> {
    let (template, name) = (template.as_bytes(), placeholder.as_bytes());
    // It usually is the last segment.
    let mut start = template.len();
    while start > 0 {
        start -= 1;
        if template[start] == b'{' {
            // `{*path}` holds several segments.
            let from = if start + 1 < template.len() && template[start + 1] == b'*' { start + 2 } else { start + 1 };
            let mut length = 0;
            while length < name.len() && from + length < template.len() && template[from + length] == name[length] {
                length += 1;
            }
            let end = from + length;
            if length == name.len() && end < template.len() && template[end] == b'}' {
                return Some(start);
            }
        }
    }
    None
}

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

/// Returns the bit that stands for texts of this length.
const fn length_bit(length: usize) -> u64 {
    1 << (if length < 63 { length } else { 63 })
}

/// Returns the lengths of all reserved words, as bits. Most ids have another length, so that no word has to be compared.
pub(super) const fn reserved_lengths(resource: &Descriptor) -> u64 {
    let (mut lengths, mut index) = (0, 0);
    while index < resource.reserved_ids.len() {
        lengths |= length_bit(resource.reserved_ids[index].len());
        index += 1;
    }
    if has_no_literals(resource, resource) {
        return lengths;
    }
    let mut siblings = OfId::new(resource, resource, true);
    while let Some(sibling) = siblings.next() {
        lengths |= length_bit(sibling.literal.len());
    }
    lengths
}

impl Descriptor {
    /// Returns whether no resource of this type can have this id, because it is a word of a path in the place of the id. A request with it
    /// is refused before it is sent.
    ///
    /// These are the [reserved ids](Self::reserved_ids), and the words that the paths of this declaration have beside its id.
    ///
    /// ```
    /// use rtk::{Resource, realtime_kit::{Recording, Webhook}};
    ///
    /// assert!(Webhook::DESCRIPTOR.reserves_id("all")); // GET …/webhooks/all lists the events
    /// assert!(!Webhook::DESCRIPTOR.reserves_id("0191a1b2"));
    /// assert!(Recording::DESCRIPTOR.reserves_id("active-recording"));
    /// ```
    #[must_use]
    pub fn reserves_id(&self, id: &str) -> bool {
        self.reserves(id)
    }

    const fn reserves(&self, id: &str) -> bool {
        if self.reserved_lengths & length_bit(id.len()) == 0 {
            return false;
        }
        let mut index = 0;
        while index < self.reserved_ids.len() {
            if is_equal(self.reserved_ids[index], id) {
                return true;
            }
            index += 1;
        }
        let mut siblings = OfId::new(self, self, true);
        while let Some(sibling) = siblings.next() {
            if is_equal(sibling.literal, id) {
                return true;
            }
        }
        false
    }
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

/// Returns a message for each word that one of the resources has beside the id of another one, which does not reserve it.
///
/// A word counts if a request with it as an id would have the path of an operation: `/files/{file_id}` and `/files/trash/empty` are never the same path.
///
/// A request with such an id would reach the other resource: with `/stream/{video_id}` and `/stream/webhook`, `account.video("webhook").destroy()`
/// would delete the webhook. A derive sees one declaration only, so compare all declarations of an API in a test, and add
/// [`reserved_ids`](derive@crate::Resource#reserved_idsword-) where a word is missing.
///
/// ```
/// use rtk::descriptor::unreserved_ids;
/// use rtk::{Id, Resource};
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/stream")]
/// struct Video {
///     id: Id<Self>,
/// }
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/stream/webhook", singleton)]
/// struct Webhook {
///     url: Option<String>,
/// }
///
/// assert_eq!(
///     unreserved_ids(&[Video::DESCRIPTOR, Webhook::DESCRIPTOR]),
///     ["the id `webhook` of a `Video`, `/accounts/{account_id}/stream/{video_id}`, would reach `Webhook`, \
///       `/accounts/{account_id}/stream/webhook`: declare `reserved_ids(\"webhook\")` on `Video`"]
/// );
/// assert_eq!(unreserved_ids(&rtk::realtime_kit::RESOURCES), [""; 0]);
/// ```
#[must_use]
pub fn unreserved_ids(resources: &[&Descriptor]) -> Vec<String> {
    let templates: Vec<(&Descriptor, String)> = resources.iter().flat_map(|resource| templates_of(resource)).collect();
    let mut messages: Vec<String> = Vec::new();
    for resource in resources {
        let mut words = Vec::new();
        for other in resources {
            let mut siblings = OfId::new(resource, other, false);
            while let Some(sibling) = siblings.next_unreserved() {
                if !words.contains(&sibling.literal) && is_reached(&templates, resource, other, sibling) {
                    words.push(sibling.literal);
                    messages.push(message(resource, other, sibling).as_str().to_owned());
                }
            }
        }
    }
    messages
}

/// Returns the path templates of the operations of a resource.
fn templates_of<'d>(resource: &'d Descriptor) -> impl Iterator<Item = (&'d Descriptor, String)> {
    let paths = move |operation: &'d Operation| resource.paths.iter().map(|path| operation.path(path));
    resource.operations.iter().flat_map(paths).map(move |template| (resource, template))
}

/// Returns whether a request with this word as an id has the path of an operation of the other resource.
fn is_reached(templates: &[(&Descriptor, String)], resource: &Descriptor, other: &Descriptor, word: Sibling) -> bool {
    let Some(position) = resource.id.as_ref().and_then(|id| position(word.own, id.param)) else { return false };
    let before = &word.own.as_bytes()[..position];
    // Where the segment in the place of the id begins, if the path is alike in front of it.
    let place = |template: &str| {
        let at = agreement(before, 0, position, template.as_bytes())?;
        (at.own == position && at.other < template.len()).then_some(at.other)
    };
    let is_word = |template: &str, at: usize| template[at..].split('/').next() == Some(word.literal);
    let unknown = |_: &str| -> Option<&'static str> { None };
    templates.iter().any(|(_, with_id)| {
        let Some(at) = place(with_id).filter(|at| with_id[*at..].starts_with('{')) else { return false };
        templates.iter().filter(|(of, _)| std::ptr::eq(*of, other)).any(|(_, theirs)| {
            place(theirs).is_some_and(|at| is_word(theirs, at)) && is_rest_alike(with_id, at, theirs, "", &unknown)
        })
    })
}

/// Returns the message about a word that is not reserved.
pub(super) const fn message(resource: &Descriptor, other: &Descriptor, sibling: Sibling) -> Text {
    let slash = if sibling.tail.is_empty() { "" } else { "/" };
    Text::format(
        "the id `{}` of a `{}`, `{}`, would reach `{}`, `{}{}{}`: declare `reserved_ids(\"{}\")` on `{}`",
        &[
            sibling.literal,
            resource.name,
            sibling.own,
            other.name,
            sibling.other,
            slash,
            sibling.tail,
            sibling.literal,
            resource.name,
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholder_is_found_by_its_whole_name() {
        assert_eq!(position("/a/{b}/{b_id}", "b"), Some(3));
        assert_eq!(position("/a/{b_id}", "id"), None);
        assert_eq!(position("/a/{*b}", "b"), Some(3));
        assert_eq!(position("", "a"), None);
    }

    #[test]
    fn literal_follows_the_same_segments() {
        let video = "/accounts/{account_id}/stream/{video_id}";
        let beside = |other: &'static str| {
            let at = agreement(video.as_bytes(), 0, 30, other.as_bytes()).filter(|at| at.own == 30)?;
            literal_at(other, at.other)
        };
        assert_eq!(beside("/accounts/{account}/stream/webhook/x"), Some("webhook"));
        assert_eq!(beside("/accounts/{account_id}/stream/{other}"), None);
        assert_eq!(beside("/accounts/{account_id}/streams/webhook"), None);
        assert_eq!(beside("/accounts/me/stream/webhook"), None);
        assert_eq!(beside("/accounts/{account_id}/stream"), None);
    }
}
