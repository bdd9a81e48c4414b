//! What has to agree with each other: one function for each rule.

use proc_macro2::Ident;

use crate::declaration::{Declaration, Parameter};
use crate::errors::Errors;
use crate::{names, suggest};

/// Methods that `Record`, `Scope` and `Relation` have: one of the same name would never be reached.
const RESERVED: &[&str] = &[
    "all",
    "attributes",
    "client",
    "clone",
    "create",
    "delete",
    "destroy",
    "extra",
    "filter",
    "find",
    "from_env",
    "get",
    "id",
    "into_inner",
    "load",
    "many",
    "one",
    "page",
    "patch",
    "post",
    "put",
    "reload",
    "replace",
    "scope",
    "stream",
    "update",
];

/// Methods that `Request` and the filters have.
const RESERVED_SETTERS: &[&str] = &[
    "body", "dry_run", "filter", "header", "json", "new", "page", "per_page", "query", "retries", "send_raw", "timeout",
];

pub(crate) fn check(declaration: &Declaration<'_>, errors: &Errors) {
    no_two_attributes_have_one_key(declaration, errors);
    no_two_methods_have_one_name(declaration, errors);
    no_name_is_reserved(declaration, errors);
    belongs_to_names_an_attribute(declaration, errors);
    the_id_is_there(declaration, errors);
    required_means_a_create(declaration, errors);
}

fn no_two_attributes_have_one_key(declaration: &Declaration<'_>, errors: &Errors) {
    for (at, field) in declaration.fields.iter().enumerate() {
        let before = &declaration.fields[..at];
        if let Some(twin) = before.iter().find(|twin| twin.wire == field.wire) {
            let (one, other) = (names::text(twin.ident), names::text(field.ident));
            let message = format!(
                "`{one}` and `{other}` have one wire key, `{}`: give one of them another with `wire = \"…\"`",
                field.wire
            );
            errors.at(field.wire_span, message);
        }
    }
}

fn no_two_methods_have_one_name(declaration: &Declaration<'_>, errors: &Errors) {
    let mut seen: Vec<String> = Vec::new();
    for ident in methods(declaration) {
        let name = names::text(ident);
        if seen.contains(&name) {
            errors.on(ident, format!("`{name}` is declared twice: give one of them another name"));
        }
        seen.push(name);
    }
}

fn no_name_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    for ident in methods(declaration) {
        let name = names::text(ident);
        if RESERVED.contains(&name.as_str()) {
            errors.on(ident, format!("`{name}` is a method of every record and scope: give this another name"));
        }
    }
    let verbs = declaration.verbs.iter().map(|verb| &verb.settings);
    let settings = verbs.chain(declaration.actions.iter().map(|action| &action.settings));
    for Parameter { ident, .. } in settings.flat_map(|settings| &settings.query) {
        let name = names::text(ident);
        if RESERVED_SETTERS.contains(&name.as_str()) {
            errors.on(
                ident,
                format!("`{name}` is a method of every request and filter: paging needs no declaration of its keys"),
            );
        }
    }
}

fn belongs_to_names_an_attribute(declaration: &Declaration<'_>, errors: &Errors) {
    for parent in &declaration.parents {
        let key = names::text(&parent.key);
        let known: Vec<_> = declaration.fields.iter().map(|field| names::text(field.ident)).collect();
        if !known.contains(&key) {
            let known: Vec<_> = known.iter().map(String::as_str).collect();
            errors.on(&parent.key, suggest::unknown("attribute", &key, &known));
        }
    }
}

fn the_id_is_there(declaration: &Declaration<'_>, errors: &Errors) {
    if let Some(field) = declaration.id_field() {
        if crate::expand::inside_option(field.ty).is_some() {
            errors.on(field.ty, "an id is always there: take the `Option` away");
        }
    }
}

fn required_means_a_create(declaration: &Declaration<'_>, errors: &Errors) {
    let writes = declaration.verbs.iter().any(|verb| matches!(verb.kind.name(), "create" | "replace"));
    for field in declaration.fields.iter().filter(|field| field.required && !writes && !declaration.read_only) {
        errors.on(field.ident, "`required` says what a `create` needs, and there is none: remove it");
    }
}

fn methods<'d>(declaration: &'d Declaration<'_>) -> impl Iterator<Item = &'d Ident> {
    let relations = declaration.relations.iter().map(|relation| &relation.ident);
    let parents = declaration.parents.iter().map(|parent| &parent.ident);
    relations.chain(parents).chain(declaration.actions.iter().map(|action| &action.ident))
}
