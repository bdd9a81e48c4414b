//! Compile-time checks of query parameters: the keys of a flattened one are those of another type, and a paging style is inherited.

#![allow(clippy::panic, reason = "a panic in a constant is how its compile error gets a message")]

use crate::descriptor::const_text::{Text, is_equal};
use crate::descriptor::{Descriptor, Location, Operation, Paging};

/// Checks that a query parameter of `all` is not one that the paging style sets. A constant can be the page size.
///
/// # Panics
///
/// If it is.
#[track_caller]
pub const fn assert_paging_leaves(resource: &Descriptor, key: &str, is_constant: bool) {
    assert_style_leaves(*resource.paging, key, is_constant);
}

/// Likewise, of a query parameter of an action that returns a list.
///
/// # Panics
///
/// If the paging style sets it.
#[track_caller]
pub const fn assert_list_leaves(resource: &Descriptor, action: &str, key: &str, is_constant: bool) {
    assert_style_leaves(resource.action(action).paging_in(resource), key, is_constant);
}

#[track_caller]
const fn assert_style_leaves(paging: Paging, key: &str, is_constant: bool) {
    let (position, size) = (paging.position_key(), paging.size_key());
    let is_position = matches!(position, Some(position) if is_equal(position, key));
    let is_size = matches!(size, Some(size) if is_equal(size, key));
    if is_position || (is_size && !is_constant) {
        let template = "`{}` is a parameter of the paging style, which the list sets itself: remove it; `page(…)` and `per_page(…)` of \
                        the list set it";
        panic!("{}", Text::format(template, &[key]).as_str());
    }
}

/// Checks that no key of a flattened parameter is also that of another parameter of the operation, or one that the paging style sets.
/// `others`: the keys of other flattened parameters.
///
/// # Panics
///
/// If there is such a key.
#[track_caller]
pub const fn assert_parameters_leave(
    resource: &Descriptor,
    operation: &str,
    others: &[&[&str]],
    keys: &[&str],
    name: &str,
) {
    let operation = resource.action(operation);
    let mut index = 0;
    while index < keys.len() {
        if has_query_key(operation, keys[index]) || is_in_any(others, keys[index]) {
            let template = "the key `{}` of the flattened parameter `{}` is also that of another parameter, so only one would be sent: remove one of \
                            them, or give one another key with `wire = …`";
            panic!("{}", Text::format(template, &[keys[index], name]).as_str());
        }
        if operation.list {
            assert_style_leaves(operation.paging_in(resource), keys[index], false);
        }
        index += 1;
    }
}

const fn is_in_any(lists: &[&[&str]], key: &str) -> bool {
    let mut list = 0;
    while list < lists.len() {
        let mut index = 0;
        while index < lists[list].len() {
            if is_equal(lists[list][index], key) {
                return true;
            }
            index += 1;
        }
        list += 1;
    }
    false
}

/// Whether a query parameter with a key of its own, or a constant, has this key.
const fn has_query_key(operation: &Operation, key: &str) -> bool {
    let mut index = 0;
    while index < operation.query.len() {
        let parameter = &operation.query[index];
        if !parameter.flatten && is_equal(parameter.wire, key) {
            return true;
        }
        index += 1;
    }
    let mut index = 0;
    while index < operation.constants.len() {
        let constant = &operation.constants[index];
        if matches!(constant.location, Location::Query) && is_equal(constant.key, key) {
            return true;
        }
        index += 1;
    }
    false
}
