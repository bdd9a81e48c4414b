//! Literal segments beside an id: `webhook` of `/stream/webhook` beside `/stream/{video_id}`.
//!
//! Servers prefer a literal segment to a placeholder, so a request with such an id would reach another resource or operation. All
//! functions are constant, so that declarations can be compared at compile time.

use crate::descriptor::const_text::{Text, is_equal, slice, to_str};
use crate::descriptor::path::PathBase;
use crate::descriptor::{Descriptor, Operation, ResourcePath};

/// A path template in two parts: the path of a resource, and the rest that an operation adds.
#[derive(Clone, Copy)]
pub(crate) struct Template {
    base: &'static str,
    tail: &'static str,
}

impl Template {
    const fn new(base: &'static str) -> Self {
        Self { base, tail: "" }
    }

    pub(crate) const fn of_operation(operation: &Operation, path: &ResourcePath) -> Self {
        let base = match operation.base {
            PathBase::Collection => path.collection,
            PathBase::Member => path.member,
        };
        Self { base, tail: operation.tail }
    }

    const fn len(self) -> usize {
        if self.tail.is_empty() { self.base.len() } else { self.base.len() + 1 + self.tail.len() }
    }

    const fn byte(self, index: usize) -> u8 {
        let base = self.base.len();
        match index {
            _ if index < base => self.base.as_bytes()[index],
            _ if index == base => b'/',
            _ => self.tail.as_bytes()[index - base - 1],
        }
    }

    const fn end_of_segment(self, mut index: usize) -> usize {
        while index < self.len() && self.byte(index) != b'/' {
            index += 1;
        }
        index
    }

    const fn segment(self, start: usize) -> &'static str {
        let (end, base) = (self.end_of_segment(start), self.base.len());
        match start < base {
            true => to_str(slice(self.base.as_bytes(), start, end)),
            false => to_str(slice(self.tail.as_bytes(), start - base - 1, end - base - 1)),
        }
    }

    /// Returns where a placeholder begins.
    pub(crate) const fn position(self, placeholder: &str) -> Option<usize> {
        let mut start = 0;
        while start < self.len() {
            if self.byte(start) == b'{' && is_named(self.segment(start), placeholder) {
                return Some(start);
            }
            start = self.end_of_segment(start) + 1;
        }
        None
    }

    /// Returns the literal that another template has in place of the placeholder at `position`, after the same segments.
    pub(crate) const fn literal_beside(self, position: usize, other: Self) -> Option<&'static str> {
        let (mut at, mut others_at) = (0, 0);
        while at < position {
            if others_at >= other.len() {
                return None;
            }
            let (byte, others) = (self.byte(at), other.byte(others_at));
            if byte == b'{' && others == b'{' {
                (at, others_at) = (self.end_of_segment(at), other.end_of_segment(others_at));
            } else if byte == others {
                (at, others_at) = (at + 1, others_at + 1);
            } else {
                return None;
            }
        }
        if others_at >= other.len() || other.byte(others_at) == b'{' {
            return None;
        }
        Some(other.segment(others_at))
    }

    pub(super) const fn text(self) -> Text {
        match self.tail.is_empty() {
            true => Text::format("{}", &[self.base]),
            false => Text::format("{}/{}", &[self.base, self.tail]),
        }
    }
}

/// Whether a placeholder, with its braces, has this name.
const fn is_named(placeholder: &'static str, name: &str) -> bool {
    let bytes = placeholder.as_bytes();
    bytes.len() >= 2 && is_equal(to_str(slice(bytes, 1, bytes.len() - 1)), name)
}

/// Returns the templates of a resource one by one: of its collection and its members, of its children, and of each operation.
pub(crate) const fn template(resource: &Descriptor, index: usize) -> Option<Template> {
    let paths = resource.paths;
    if index < paths.len() {
        return Some(Template::new(paths[index].collection));
    }
    if index < 2 * paths.len() {
        return Some(Template::new(paths[index - paths.len()].member));
    }
    let index = index - 2 * paths.len();
    if index == 0 {
        return Some(Template::new(resource.children_path));
    }
    let index = index - 1;
    if index >= resource.operations.len() * paths.len() {
        return None;
    }
    let (operation, path) = (&resource.operations[index / paths.len()], &paths[index % paths.len()]);
    Some(Template::of_operation(operation, path))
}

/// Returns the paths that contain the id of a resource one by one, each with the position of the id.
const fn id_position(resource: &Descriptor, mut wanted: usize) -> Option<(Template, usize)> {
    let Some(identity) = &resource.id else { return None };
    let mut index = resource.paths.len();
    // The paths of members and of children.
    while index <= 2 * resource.paths.len() {
        let Some(template) = template(resource, index) else { return None };
        if let Some(position) = template.position(identity.param) {
            if wanted == 0 {
                return Some((template, position));
            }
            wanted -= 1;
        }
        index += 1;
    }
    None
}

/// A word in place of an id.
#[derive(Clone, Copy)]
pub(crate) struct Sibling {
    /// The path with the id.
    template: Template,
    /// The path with the word.
    other: Template,
    literal: &'static str,
}

/// The literals that a resource has beside the id of another one, or of its own.
struct Siblings<'a> {
    resource: &'a Descriptor,
    other: &'a Descriptor,
    position: usize,
    index: usize,
}

impl<'a> Siblings<'a> {
    const fn new(resource: &'a Descriptor, other: &'a Descriptor) -> Self {
        Self { resource, other, position: 0, index: 0 }
    }

    const fn next(&mut self) -> Option<Sibling> {
        while let Some((own, at)) = id_position(self.resource, self.position) {
            while let Some(other) = template(self.other, self.index) {
                self.index += 1;
                if let Some(literal) = own.literal_beside(at, other) {
                    return Some(Sibling { template: own, other, literal });
                }
            }
            (self.position, self.index) = (self.position + 1, 0);
        }
        None
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
    Siblings::new(resource, other).next_unreserved()
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
    let mut siblings = Siblings::new(resource, resource);
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
        let mut siblings = Siblings::new(self, self);
        while let Some(sibling) = siblings.next() {
            if is_equal(sibling.literal, id) {
                return true;
            }
        }
        false
    }
}

/// Returns a message for each word that one of the resources has beside the id of another one, which does not reserve it.
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
    let mut messages: Vec<String> = Vec::new();
    for resource in resources {
        let mut words = Vec::new();
        for other in resources {
            let mut siblings = Siblings::new(resource, other);
            while let Some(sibling) = siblings.next_unreserved() {
                if !words.contains(&sibling.literal) {
                    words.push(sibling.literal);
                    messages.push(message(resource, other, sibling).as_str().to_owned());
                }
            }
        }
    }
    messages
}

/// Returns the message about a word that is not reserved.
pub(super) const fn message(resource: &Descriptor, other: &Descriptor, sibling: Sibling) -> Text {
    Text::format(
        "the id `{}` of a `{}`, `{}`, would reach `{}`, `{}`: declare `reserved_ids(\"{}\")` on `{}`",
        &[
            sibling.literal,
            resource.name,
            sibling.template.text().as_str(),
            other.name,
            sibling.other.text().as_str(),
            sibling.literal,
            resource.name,
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn template_continues_in_its_tail() {
        let template = Template { base: "/a/{b}", tail: "c/{d}" };
        let positions = ["b", "d", "a"].map(|name| template.position(name));
        assert_eq!(positions, [Some(3), Some(9), None]);
        assert_eq!([1, 3, 7, 9].map(|start| template.segment(start)), ["a", "{b}", "c", "{d}"]);
        assert_eq!(template.literal_beside(9, Template { base: "/a/{x}", tail: "c/word" }), Some("word"));
        assert_eq!(Template::new("").position("a"), None);
    }

    #[test]
    fn literal_beside_a_placeholder_follows_the_same_segments() {
        let video = Template::new("/accounts/{account_id}/stream/{video_id}");
        let beside = |other| video.literal_beside(29, Template::new(other));
        assert_eq!(beside("/accounts/{account}/stream/webhook/x"), Some("webhook"));
        assert_eq!(beside("/accounts/{account_id}/stream/{other}"), None);
        assert_eq!(beside("/accounts/{account_id}/streams/webhook"), None);
        assert_eq!(beside("/accounts/me/stream/webhook"), None);
        assert_eq!(beside("/accounts/{account_id}/stream"), None);
    }
}
