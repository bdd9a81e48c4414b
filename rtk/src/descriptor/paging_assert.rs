//! Compile-time checks that a list can be followed: its paging fits its envelope and the key of its list.

#![allow(clippy::panic, reason = "a panic in a constant is how its compile error gets a message")]

use crate::descriptor::const_text::{Text, is_equal};
use crate::descriptor::envelope::Envelope;
use crate::descriptor::paging::{Next, Paging, Style, TOTAL};
use crate::descriptor::{Descriptor, Kind, Operation};

/// Checks that a response to the list operation can have the next cursor, and that the query parameters of a page have names of their own.
///
/// # Panics
///
/// If one of these checks fails.
#[track_caller]
pub const fn assert_paging_fits(resource: &Descriptor) {
    let mut index = 0;
    while index < resource.operations.len() {
        let operation = &resource.operations[index];
        if matches!(operation.kind, Kind::All) {
            assert_operation_fits(resource, operation, "list_key");
        }
        index += 1;
    }
}

/// Likewise, of an action that returns a list.
///
/// # Panics
///
/// If one of these checks fails.
#[track_caller]
pub const fn assert_list_fits(resource: &Descriptor, action: &str) {
    assert_operation_fits(resource, resource.action(action), "key");
}

/// `list_key`: the key of a declaration that names the list.
#[track_caller]
const fn assert_operation_fits(resource: &Descriptor, operation: &Operation, list_key: &str) {
    let envelope = match operation.envelope {
        Some(envelope) => envelope,
        None => resource.envelope,
    };
    let paging = operation.paging_in(resource);
    assert_keys_differ(resource, paging);
    assert_cursor_has_a_place(resource, paging, envelope, operation, list_key);
    assert_total_has_a_place(resource, paging, envelope, operation, list_key);
}

#[track_caller]
const fn assert_keys_differ(resource: &Descriptor, paging: Paging) {
    let Some(start) = paging.position_key() else { return };
    let size = match paging.size_key() {
        Some(size) => size,
        None => "-",
    };
    if start.is_empty() || size.is_empty() {
        let template = "`paging` of `{}`: a query parameter has no name";
        panic!("{}", Text::format(template, &[resource.name]).as_str());
    }
    if is_equal(start, size) {
        let template = "`paging` of `{}`: `{}` cannot be both the start of a page and its size: give them two names";
        panic!("{}", Text::format(template, &[resource.name, start]).as_str());
    }
}

#[track_caller]
const fn assert_cursor_has_a_place(
    resource: &Descriptor,
    paging: Paging,
    envelope: &Envelope,
    operation: &Operation,
    list_key: &str,
) {
    let Style::Cursor { next: Next::At(next) | Next::Link(next) | Next::LastId(Some(next)), .. } = paging.0 else {
        return;
    };
    // The pagination data is what is beside the list.
    let is_beside = envelope.paging.is_empty() || is_equal(envelope.paging, envelope.payload);
    if is_whole(resource, envelope, operation) {
        let whole = whole(resource, envelope);
        let template = "`paging`: {}, so `{}` can never be beside it: name the key of the list with `{}`, or the key of the \
                        pagination data with `envelope`; for a `Link` header, use `Paging::link_header`";
        panic!("{}", Text::format(template, &[whole.as_str(), next, list_key]).as_str());
    }
    if is_beside && next.is_empty() {
        let template = "`paging` of `{}`: the next cursor has no key: name it, or its key in `envelope`";
        panic!("{}", Text::format(template, &[resource.name]).as_str());
    }
}

/// Whether nothing can be beside the list.
const fn is_whole(resource: &Descriptor, envelope: &Envelope, operation: &Operation) -> bool {
    let one_or_many = resource.one_or_many && matches!(operation.kind, Kind::All);
    is_equal(envelope.paging, envelope.payload) && operation.key.is_empty() && !one_or_many
}

const fn whole(resource: &Descriptor, envelope: &Envelope) -> Text {
    match envelope.payload.is_empty() {
        true => Text::format("the list of `{}` is the whole response", &[resource.name]),
        false => Text::format("the list of `{}` is all of `{}`", &[resource.name, envelope.payload]),
    }
}

/// A total that is declared is one that responses have.
#[track_caller]
const fn assert_total_has_a_place(
    resource: &Descriptor,
    paging: Paging,
    envelope: &Envelope,
    operation: &Operation,
    list_key: &str,
) {
    let total = paging.total_path();
    if total.is_empty() {
        let template = "`paging` of `{}`: the total has no key: name it, or remove `total`";
        panic!("{}", Text::format(template, &[resource.name]).as_str());
    }
    if !is_equal(total, TOTAL) && is_whole(resource, envelope, operation) {
        let template = "`paging`: {}, so `{}` can never be beside it: name the key of the list with `{}`, or the key of the \
                        pagination data with `envelope`";
        panic!("{}", Text::format(template, &[whole(resource, envelope).as_str(), total, list_key]).as_str());
    }
}

/// Whether the paging and the envelope are those of the scope, so that the error of a resource that declares neither is at its path.
pub(super) const fn inherits_paging(resource: &Descriptor, scope: &Descriptor) -> bool {
    let (own, inherited) = (resource.envelope, scope.envelope);
    let same_keys = match (resource.paging.position_key(), scope.paging.position_key()) {
        (Some(own), Some(inherited)) => is_equal(own, inherited),
        (None, None) => true,
        _ => false,
    };
    let same_total = is_equal(resource.paging.total_path(), scope.paging.total_path());
    same_keys && same_total && is_equal(own.payload, inherited.payload) && is_equal(own.paging, inherited.paging)
}
