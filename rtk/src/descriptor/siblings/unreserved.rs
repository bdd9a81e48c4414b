//! Reports words of paths that an id could collide with.

use crate::descriptor::const_text::Text;
use crate::descriptor::siblings::agreement::{agreement, position};
use crate::descriptor::siblings::{OfId, Sibling, is_rest_alike};
use crate::descriptor::{Descriptor, Operation};

/// Returns a message for each word that one of the resources has beside the id of another one, which does not reserve it.
///
/// A word is reported if, used as an id, it gives the path of another operation: `/files/{file_id}` and `/files/trash/empty` are never the same path.
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
pub(in crate::descriptor) const fn message(resource: &Descriptor, other: &Descriptor, sibling: Sibling) -> Text {
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
