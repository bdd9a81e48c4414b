//! What has to agree with each other: one function for each rule.

use proc_macro2::Ident;

use crate::declaration::{Declaration, Field, Object, Parameter, Verb, VerbKind};
use crate::errors::Errors;
use crate::{names, suggest};

/// Methods that `Record` and `Scope` have: another of the same name would never be reached.
const OF_PLACES: &[&str] = &[
    "attributes",
    "client",
    "clone",
    "delete",
    "descriptor",
    "destroy",
    "extra",
    "from_env",
    "get",
    "id",
    "into_inner",
    "load",
    "many",
    "one",
    "patch",
    "post",
    "put",
    "reload",
    "replace",
    "scope",
    "update",
];

/// What every resource, relation or request has: another of the same name would be taken for it.
const OF_RESOURCES: &[&str] = &["all", "create", "filter", "find", "page", "stream"];

/// Methods that `Request` and the filters have.
const RESERVED_SETTERS: &[&str] = &[
    "body", "dry_run", "filter", "header", "json", "new", "page", "per_page", "query", "retries", "send_raw", "timeout",
];

/// Records what does not agree. What would not compile is taken out, so that one mistake is one error.
pub(crate) fn check(declaration: &mut Declaration<'_>, errors: &Errors) {
    no_two_attributes_have_one_key(&declaration.fields, errors);
    no_attribute_is_called_new(&mut declaration.fields, errors);
    no_two_parameters_have_one_name(declaration, errors);
    no_two_methods_have_one_name(declaration, errors);
    no_name_is_reserved(declaration, errors);
    no_accessor_is_reserved(declaration, errors);
    no_parameter_is_reserved(declaration, errors);
    belongs_to_names_an_attribute(declaration, errors);
    the_id_is_there(declaration, errors);
    required_means_a_create(declaration, errors);
    replace_takes_what_create_takes(declaration, errors);
    no_parameter_is_an_attribute(declaration, errors);
}

/// The same of an object inside a resource.
pub(crate) fn object(object: &mut Object<'_>, errors: &Errors) {
    no_two_attributes_have_one_key(&object.fields, errors);
    no_attribute_is_called_new(&mut object.fields, errors);
}

fn no_attribute_is_called_new(fields: &mut [Field<'_>], errors: &Errors) {
    for field in fields.iter_mut().filter(|field| (field.create || field.update) && names::text(field.ident) == "new") {
        (field.create, field.update) = (false, false);
        let cure = "call the field `is_new` or the like, and say `wire = \"new\"`";
        errors.on(field.ident, format!("its setter would be called like the constructor: {cure}"));
    }
}

/// Both take a `NewT`.
fn replace_takes_what_create_takes(declaration: &Declaration<'_>, errors: &Errors) {
    if !declaration.has(VerbKind::Create) {
        return;
    }
    for Parameter { ident, .. } in declaration.parameters(VerbKind::Replace) {
        errors.on(ident, "`replace` takes what `create` takes: declare the parameter there");
    }
}

/// Attributes and parameters are set on the same thing.
fn no_parameter_is_an_attribute(declaration: &mut Declaration<'_>, errors: &Errors) {
    let making = declaration.making();
    let fields = &declaration.fields;
    for Verb { kind, settings } in &mut declaration.verbs {
        let is_told = |field: &&Field<'_>| match kind {
            VerbKind::Update => field.update,
            _ => making == Some(*kind) && field.create,
        };
        settings.parameters.retain(|Parameter { ident, .. }| {
            let name = names::text(ident);
            let is_one = fields.iter().filter(is_told).any(|field| names::text(field.ident) == name);
            if is_one {
                let cure = "give the parameter another name, and say its own with `wire = \"…\"`";
                errors.on(ident, format!("`{name}` is an attribute, which is set in the same place: {cure}"));
            }
            !is_one
        });
    }
}

/// A name is a method, of a query parameter as of a header.
fn no_two_parameters_have_one_name(declaration: &mut Declaration<'_>, errors: &Errors) {
    let verbs = declaration.verbs.iter_mut().map(|verb| &mut verb.settings);
    for settings in verbs.chain(declaration.actions.iter_mut().map(|action| &mut action.settings)) {
        let mut seen: Vec<String> = Vec::new();
        settings.parameters.retain(|Parameter { ident, .. }| {
            let name = names::text(ident);
            let new = !seen.contains(&name);
            if !new {
                let cure = "give one of them another name, and say its own with `wire = \"…\"`";
                errors.on(ident, format!("`{name}` is a parameter already: {cure}"));
            }
            seen.push(name);
            new
        });
    }
}

fn no_two_attributes_have_one_key(fields: &[Field<'_>], errors: &Errors) {
    let both_sent = |one: &Field<'_>, other: &Field<'_>| (one.create && other.create) || (one.update && other.update);
    for (at, field) in fields.iter().enumerate().filter(|(_, field)| !field.flatten) {
        let before = || fields[..at].iter().filter(|twin| !twin.flatten);
        let twin = |same: &dyn Fn(&Field<'_>) -> bool| before().find(|twin| same(twin));
        let answers = twin(&|twin| twin.wire == field.wire).map(|twin| (twin, &field.wire, "wire key"));
        let requests = twin(&|twin| twin.request_wire == field.request_wire && both_sent(twin, field));
        let requests = requests.map(|twin| (twin, &field.request_wire, "wire key in requests"));
        if let Some((twin, key, what)) = answers.or(requests) {
            let (one, other) = (names::text(twin.ident), names::text(field.ident));
            let message =
                format!("`{one}` and `{other}` have one {what}, `{key}`: give one of them another with `wire = \"…\"`");
            errors.at(field.wire_span, message);
        }
    }
}

fn no_two_methods_have_one_name(declaration: &mut Declaration<'_>, errors: &Errors) {
    let mut seen: Vec<String> = Vec::new();
    let mut is_new = |ident: &Ident| {
        let name = names::text(ident);
        let new = !seen.contains(&name);
        if !new {
            errors.on(ident, format!("`{name}` is declared twice: give one of them another name"));
        }
        seen.push(name);
        new
    };
    declaration.relations.retain(|relation| is_new(&relation.ident));
    declaration.parents.retain(|parent| is_new(&parent.ident));
    declaration.actions.retain(|action| is_new(&action.ident));
}

fn no_name_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    let relations = declaration.relations.iter().map(|relation| &relation.ident);
    let parents = declaration.parents.iter().map(|parent| &parent.ident);
    for ident in relations.chain(parents).chain(declaration.actions.iter().map(|action| &action.ident)) {
        let name = names::text(ident);
        if OF_PLACES.contains(&name.as_str()) || OF_RESOURCES.contains(&name.as_str()) {
            errors.on(ident, format!("`{name}` is what `rtk` calls one of its own methods: give this another name"));
        }
    }
}

fn no_accessor_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    let plural = (!declaration.singleton).then_some((&declaration.plural, "plural"));
    for (ident, key) in plural.into_iter().chain([(&declaration.singular, "singular")]) {
        let name = names::text(ident);
        if OF_PLACES.contains(&name.as_str()) {
            let cure = format!("give the accessor of this another name with `{key} = …`");
            errors.on(ident, format!("`{name}` is a method of every record or scope: {cure}"));
        }
    }
}

fn no_parameter_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    let verbs = declaration.verbs.iter().map(|verb| &verb.settings);
    let settings = verbs.chain(declaration.actions.iter().map(|action| &action.settings));
    for Parameter { ident, .. } in settings.flat_map(|settings| &settings.parameters) {
        let name = names::text(ident);
        let why = match name.as_str() {
            "page" | "per_page" => "paging needs no declaration of its keys",
            reserved if RESERVED_SETTERS.contains(&reserved) => "no parameter can have that name",
            _ => continue,
        };
        errors.on(ident, format!("`{name}` is a method of every request or filter: {why}"));
    }
}

fn belongs_to_names_an_attribute(declaration: &mut Declaration<'_>, errors: &Errors) {
    let fields = &declaration.fields;
    declaration.parents.retain(|parent| {
        let key = names::text(&parent.key);
        let declared = fields.iter().any(|field| names::text(field.ident) == key);
        if !declared {
            let message = suggest::unknown_attribute(&key, fields);
            errors.on(&parent.key, format!("{message}{}", cure_of(parent.key_is_said)));
        }
        declared
    });
}

/// Where the key was guessed, that it can be said.
fn cure_of(key_is_said: bool) -> &'static str {
    if key_is_said { "" } else { " (name the attribute with `key = …`)" }
}

fn the_id_is_there(declaration: &Declaration<'_>, errors: &Errors) {
    if let Some(field) = declaration.id_field() {
        if crate::expand::inside_option(field.ty).is_some() {
            errors.on(field.ty, "an id is always there: take the `Option` away");
        }
    }
}

fn required_means_a_create(declaration: &Declaration<'_>, errors: &Errors) {
    if declaration.read_only || declaration.has(VerbKind::Create) || declaration.has(VerbKind::Replace) {
        return;
    }
    for required in declaration.fields.iter().filter_map(|field| field.required) {
        errors.at(required, "`required` says what a `create` needs, and there is none: remove it");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the public methods in a file of `rtk`.
    fn methods(file: &str) -> Vec<String> {
        let path = format!("{}/../rtk/src/{file}.rs", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let named = source.lines().filter_map(|line| line.strip_prefix("    ")?.trim_start().strip_prefix("pub fn "));
        named.map(|rest| rest.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect()).collect()
    }

    #[test]
    fn each_method_that_would_hide_another_is_reserved() {
        for (files, reserved) in [(&["record", "scope", "free"][..], OF_PLACES), (&["request"][..], RESERVED_SETTERS)] {
            for method in files.iter().flat_map(|file| methods(file)) {
                assert!(reserved.contains(&method.as_str()), "`{method}` is not in the list");
            }
        }
    }
}
