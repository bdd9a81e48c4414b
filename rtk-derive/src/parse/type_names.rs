//! `names(…)`: the names of generated types.

use super::Entry;
use crate::declaration::{Declaration, MemberKind, TypeNames, VerbKind};
use crate::errors::Errors;
use crate::{names, suggest};

/// The types that a resource has under these keys. An action has one more, such as `test_params`.
pub(super) const KEYS: &[&str] = &["new", "changes", "filter", "access", "ext", "find_params", "destroy_params"];

/// The type that a nested object has.
pub(super) const OF_NESTED: &[&str] = &["changes"];

/// Reads `names(new = CreateThing, …)`. `exists` returns whether there is a type of that key.
fn read(entry: &Entry, known: &[&str], exists: impl Fn(&str) -> bool, errors: &Errors) -> TypeNames {
    let mut type_names = TypeNames::default();
    let entries = entry.unique_entries(&[], errors);
    if entries.is_empty() || entry.has_value() {
        errors.at(entry.span(), format!("`names` needs the names of types: write `names({} = Name)`", known[0]));
    }
    for entry in entries {
        let key = entry.name();
        if !exists(key) {
            match known.contains(&key) {
                true => errors.at(entry.span(), format!("this declaration generates no type for `{key}`: remove this")),
                false => match method_without_parameters(key, known) {
                    Some(method) => {
                        let message = format!(
                            "this declaration has no action `{method}` with parameters, so it generates no type for `{key}`: remove this, \
                             or declare `query(…)` in the action"
                        );
                        errors.at(entry.span(), message);
                    }
                    None => entry.unknown("type", "", known, errors),
                },
            }
        } else if let Some(name) = entry.value("Name", errors) {
            type_names.add(key, name);
        }
    }
    type_names
}

/// Returns `test` for `test_params`, unless the name of a verb is meant.
fn method_without_parameters<'k>(key: &'k str, known: &[&str]) -> Option<&'k str> {
    let method = key.strip_suffix("_params")?;
    let is_meant = suggest::nearest(method, &["find", "destroy"]).is_some();
    (known == KEYS && !is_meant).then_some(method)
}

pub(super) fn of_nested(entry: &Entry, read_only: bool, errors: &Errors) -> TypeNames {
    read(entry, OF_NESTED, |key| !read_only && OF_NESTED.contains(&key), errors)
}

/// Reads the names of a declaration that is complete otherwise.
pub(super) fn of_resource(entry: &Entry, declaration: &Declaration<'_>, errors: &Errors) -> TypeNames {
    let has_parameters = |kind| !declaration.parameters(kind).is_empty();
    let is_method = |kind: &MemberKind| match kind {
        MemberKind::Relation(relation) => !relation.own_name,
        MemberKind::Action(action) => !action.on_collection,
        MemberKind::Parent(_) | MemberKind::Download(_) => true,
    };
    let exists = |key: &str| {
        let of_verbs = [
            ("new", declaration.create_like_verb().is_some()),
            ("changes", declaration.sends_attributes(VerbKind::Update)),
            ("filter", has_parameters(VerbKind::All)),
            ("access", true),
            ("ext", declaration.members.iter().any(|member| is_method(&member.kind))),
            ("find_params", has_parameters(VerbKind::Find)),
            ("destroy_params", has_parameters(VerbKind::Destroy)),
        ];
        let of_action = key.strip_suffix("_params").is_some_and(|name| {
            let mut actions = declaration.actions();
            actions.any(|(ident, action)| names::text(ident) == name && !action.settings.parameters.is_empty())
        });
        of_action || of_verbs.iter().any(|(known, exists)| *known == key && *exists)
    };
    read(entry, KEYS, exists, errors)
}
