//! Compile-time checks that involve two declarations, which a derive cannot do because it sees only one.
//!
//! The generated code calls these functions in constants, where a panic is a compile error at the caller. Only a declaration without mistakes
//! calls them. What it compares itself with may have mistakes, which are reported there.

#![allow(clippy::panic, reason = "a panic in a constant is how its compile error gets a message")]

use crate::descriptor::const_paths::{
    has_named, is_nested, is_provided, missing_in, missing_placeholder, next_placeholder, placeholder_list,
};
use crate::descriptor::const_text::{Text, is_equal, slice, to_str};
use crate::descriptor::paging_assert::{assert_paging_fits, inherits_paging};
use crate::descriptor::{Descriptor, Location, Operation, ResourcePath, siblings};

/// Checks that the placeholders of a path are known in its scope, that no parameter and no id replaces an id of the scope, and that no id of one
/// is a word in a path of the other.
///
/// # Panics
///
/// If one of these checks fails.
#[track_caller]
pub const fn assert_scope_fills_path(resource: &Descriptor, path_index: usize, scope: &Descriptor) {
    if scope.has_mistakes {
        return;
    }
    let ResourcePath { collection, scope: scope_name, .. } = &resource.paths[path_index];
    if scope.id.is_none() && !scope.is_singleton() {
        let template = "`{}` cannot be nested in `{}`, which has no id: remove `no_id` there, or name another scope with `scope = …`";
        panic!("{}", Text::format(template, &[resource.name, scope_name]).as_str());
    }
    let path = collection.as_bytes();
    if !is_provided(scope.paths, path) {
        refuse_placeholders(resource, path, scope_name, scope);
    }
    assert_has_id_of_scope(resource, path, scope);
    if is_first_in_scope(resource.paths, path_index) {
        assert_reachable_from_all_paths(resource, scope_name, scope);
    }
    if path_index == 0 && inherits_paging(resource, scope) {
        assert_paging_fits(resource);
    }
    assert_keeps_id_of_scope(resource, scope);
    if !is_same(resource, scope) {
        assert_ids_are_reserved(resource, &[scope]);
        assert_ids_are_reserved(scope, &[resource]);
    }
}

/// Says which placeholders of a path no path of the scope has, or not all of them.
#[track_caller]
const fn refuse_placeholders(resource: &Descriptor, path: &[u8], scope_name: &str, scope: &Descriptor) -> ! {
    let mut index = 0;
    while index < path.len() {
        let (start, end) = next_placeholder(path, index);
        if start < end && !is_provided(scope.paths, slice(path, start, end)) {
            let param = to_str(slice(path, start + 1, end - 1));
            // The last placeholder is usually the id of the scope itself.
            let (following, _) = next_placeholder(path, end);
            let cure = match following == path.len() {
                true => Text::format(
                    "if it is the id of `{}`, declare `id_param = {}` on `{}`, or rename the placeholder",
                    &[scope_name, param, scope_name],
                ),
                false => Text::format("check the path of `{}`, or name another scope with `scope = …`", &[scope_name]),
            };
            let template = "`{}` needs `{{}}`, but no path of its scope `{}` has it: {}";
            panic!("{}", Text::format(template, &[resource.name, param, scope_name, cure.as_str()]).as_str());
        }
        index = end;
    }
    let template = "no path of `{}`, the scope of `{}`, has all of {}";
    panic!("{}", Text::format(template, &[scope_name, resource.name, placeholder_list(path).as_str()]).as_str());
}

/// Checks that a path has the id of the scope, unless the scope sends it in a header. Without it, all scopes of a type would have the same resources.
#[track_caller]
const fn assert_has_id_of_scope(resource: &Descriptor, path: &[u8], scope: &Descriptor) {
    let Some(id) = &scope.id else { return };
    if id.header.is_some() {
        return;
    }
    if has_named(path, id.param) {
        return;
    }
    let template = "the path of `{}` lacks `{{}}`, the id of its scope `{}`, so each `{}` would have the same resources: add it to the path, or \
                    remove `scope`";
    panic!("{}", Text::format(template, &[resource.name, id.param, scope.name, scope.name]).as_str());
}

/// Checks that requests of a resource contain the id of its scope.
#[track_caller]
const fn assert_keeps_id_of_scope(resource: &Descriptor, scope: &Descriptor) {
    let Some(outer) = &scope.id else { return };
    if let Some(id) = &resource.id {
        if is_equal(id.param, outer.param) && !is_same(resource, scope) {
            let template = "the id of `{}` would replace the id of its scope `{}`: both are `{}`; give one of them another \
                            `id_param`";
            panic!("{}", Text::format(template, &[resource.name, scope.name, id.param]).as_str());
        }
    }
    let Some(header) = outer.header else { return };
    let mut index = 0;
    while index < resource.operations.len() {
        let operation = &resource.operations[index];
        if sends_header(operation, header) {
            let template =
                "`{}` of `{}` would replace the header `{}`, which carries the id of the scope `{}`: remove it";
            panic!("{}", Text::format(template, &[operation.name, resource.name, header, scope.name]).as_str());
        }
        index += 1;
    }
}

const fn sends_header(operation: &Operation, header: &str) -> bool {
    let mut index = 0;
    while index < operation.headers.len() {
        if is_equal(operation.headers[index].wire, header) {
            return true;
        }
        index += 1;
    }
    let mut index = 0;
    while index < operation.constants.len() {
        let constant = &operation.constants[index];
        if matches!(constant.location, Location::Header) && is_equal(constant.key, header) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether both are the descriptor of one resource, such as a folder in a folder.
const fn is_same(a: &Descriptor, b: &Descriptor) -> bool {
    is_equal(a.name, b.name)
        && a.paths.len() == b.paths.len()
        && (a.paths.is_empty() || is_equal(a.paths[0].collection, b.paths[0].collection))
}

/// Checks that no id of a resource is a word in a path of another one.
///
/// # Panics
///
/// If there is such a word, and the resource does not reserve it.
#[track_caller]
pub const fn assert_ids_are_reserved(resource: &Descriptor, others: &[&Descriptor]) {
    let mut index = 0;
    while index < others.len() {
        let has_mistakes = resource.has_mistakes || others[index].has_mistakes;
        if let (Some(sibling), false) = (siblings::unreserved(resource, others[index]), has_mistakes) {
            panic!("{}", siblings::message(resource, others[index], sibling).as_str());
        }
        index += 1;
    }
}

/// Checks that the scope of a member has the placeholders of the path of the member, which does not continue that of the collection.
///
/// # Panics
///
/// If the scope has no path with all of them.
#[track_caller]
pub const fn assert_scope_fills_member_path(resource: &Descriptor, path_index: usize, scope: &Descriptor) {
    if scope.has_mistakes {
        return;
    }
    let ResourcePath { member, .. } = &resource.paths[path_index];
    let id = match &resource.id {
        Some(identity) => identity.param,
        None => "",
    };
    let mut index = 0;
    let mut missing = None;
    while index < scope.paths.len() {
        missing = missing_placeholder(member, id, &[scope.paths[index].member]);
        if missing.is_none() {
            return;
        }
        index += 1;
    }
    if let Some(param) = missing {
        let template = "the `member_path` of `{}` needs `{{}}`, but `{}`, the scope that its last placeholder names, does not have it: check both \
                        paths";
        panic!("{}", Text::format(template, &[resource.name, param, scope.name]).as_str());
    }
}

/// Checks that each path of the scope, such as those of an account and of a zone, can fill some path of the resource.
#[track_caller]
const fn assert_reachable_from_all_paths(resource: &Descriptor, scope_name: &str, scope: &Descriptor) {
    let mut index = 0;
    while index < scope.paths.len() {
        let ResourcePath { member: scope_path, .. } = &scope.paths[index];
        if let Some(param) = missing_in(resource.paths, scope_name, scope_path) {
            let template = "`{}` cannot be reached from each `{}`: one at `{}` has no `{{}}`; add a `path` of `{}` below it, or declare the `{}` of \
                            that path as a type of its own";
            let values = &[resource.name, scope_name, scope_path, param, resource.name, scope_name];
            panic!("{}", Text::format(template, values).as_str());
        }
        index += 1;
    }
}

/// Checks that no key of a flattened attribute is also the key of another attribute.
///
/// # Panics
///
/// If there is such a key.
#[track_caller]
pub const fn assert_keys_are_apart(others: &[&str], keys: &[&str], attribute: &str) {
    let mut index = 0;
    while index < keys.len() * others.len() {
        let key = keys[index / others.len()];
        if is_equal(key, others[index % others.len()]) {
            let template = "the key `{}` of the flattened attribute `{}` is also the key of another attribute, which takes the value: \
                            remove one of them, or give one another key with `wire = …`";
            panic!("{}", Text::format(template, &[key, attribute]).as_str());
        }
        index += 1;
    }
}

/// Checks a `belongs_to`: the parent has an id, and the child's scope has all other ids of the parent's path.
///
/// # Panics
///
/// If one of these checks fails.
#[track_caller]
pub const fn assert_parent_is_known(child: &Descriptor, parent: &Descriptor) {
    if parent.has_mistakes {
        return;
    }
    let Some(identity) = &parent.id else {
        let template = "`belongs_to`: `{}` has no id, so no attribute contains it: remove this";
        panic!("{}", Text::format(template, &[parent.name]).as_str());
    };
    let mut index = 0;
    while index < child.paths.len() {
        let ResourcePath { collection, member, .. } = &child.paths[index];
        let (mut parent_index, mut missing) = (0, None);
        while parent_index < parent.paths.len() {
            missing = missing_placeholder(parent.paths[parent_index].member, identity.param, &[collection, member]);
            if missing.is_none() {
                break;
            }
            parent_index += 1;
        }
        if let Some(param) = missing {
            let template = "`belongs_to`: the path of `{}` needs `{{}}`, which a `{}` at `{}` does not know: remove this, and call `{}::find` on a \
                            scope that has it";
            panic!("{}", Text::format(template, &[parent.name, param, child.name, collection, parent.name]).as_str());
        }
        index += 1;
    }
}

/// Checks a `has_many` or `has_one`: the child is nested in the parent, is a singleton or not as declared, and does not already have an
/// accessor with this name. If `own` is true, the accessor must be the one that the child's declaration generates.
///
/// # Panics
///
/// If one of these checks fails.
#[track_caller]
pub const fn assert_child_fits(parent: &Descriptor, child: &Descriptor, accessor: &str, many: bool, own: bool) {
    if child.has_mistakes {
        return;
    }
    let key = if many { "has_many" } else { "has_one" };
    if !is_nested(parent, child) {
        let template = "`{}`: the path of `{}` must begin with the path of `{}`, `{}`";
        panic!("{}", Text::format(template, &[key, child.name, parent.name, parent.children_path]).as_str());
    }
    // Under the child's own name, the bound on its scope says it.
    if !own {
        assert_child_is_reachable(parent, child, key);
    }
    // A `has_one` with a name of its own is checked by a bound on its accessor.
    if (many || own) && child.is_singleton() == many {
        let template = match many {
            true => "`{}`: `{}` is a singleton: use `has_one`",
            false => "`{}`: `{}` is not a singleton: use `has_many`, or declare it as a `singleton`",
        };
        panic!("{}", Text::format(template, &[key, child.name]).as_str());
    }
    let generated = if many { child.plural } else { child.singular };
    if own && !is_equal(generated, accessor) {
        let template = "`{}`: the accessor of `{}` is `{}`, not `{}`: remove this to use it, or write `{}(name = {})` for \
                        another name";
        panic!("{}", Text::format(template, &[key, child.name, generated, accessor, key, child.name]).as_str());
    }
    // With two accessors of the same name in scope, every use would be ambiguous.
    if !own && is_equal(generated, accessor) {
        let template = "`{}`: `{}` already has the accessor `{}`: remove this";
        panic!("{}", Text::format(template, &[key, child.name, accessor]).as_str());
    }
}

/// Checks that the child needs no ids but those of the parent, in each place of the parent.
#[track_caller]
const fn assert_child_is_reachable(parent: &Descriptor, child: &Descriptor, key: &str) {
    let mut index = 0;
    while index < parent.paths.len() {
        let ResourcePath { member: parent_path, .. } = &parent.paths[index];
        if let Some(param) = missing_in(child.paths, "", parent_path) {
            let template = "`{}`: the path of `{}` needs `{{}}`, which a `{}` at `{}` does not have: remove this, or declare it on the resource that \
                            contains `{}`";
            panic!(
                "{}",
                Text::format(template, &[key, child.name, param, parent.name, parent_path, child.name]).as_str()
            );
        }
        index += 1;
    }
}

/// Whether no earlier path has the same scope.
const fn is_first_in_scope(paths: &[ResourcePath], index: usize) -> bool {
    let mut previous = 0;
    while previous < index {
        if is_equal(paths[previous].scope, paths[index].scope) {
            return false;
        }
        previous += 1;
    }
    true
}
