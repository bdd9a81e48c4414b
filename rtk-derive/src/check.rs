//! What has to agree with each other: one function for each rule.

use proc_macro2::Ident;

use crate::declaration::{
    Declaration, Field, Member, MemberKind, Object, Parameter, Parent, Part, Settings, Verb, VerbKind,
};
use crate::errors::{Errors, fill};
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
    "body",
    "body_key",
    "checked",
    "dry_run",
    "filter",
    "header",
    "idempotent",
    "json",
    "new",
    "page",
    "per_page",
    "query",
    "retry",
    "send_raw",
    "stream",
    "timeout",
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
    members_name_attributes(declaration, errors);
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
    for field in fields {
        if !(field.create || field.update) || field.name != "new" {
            continue;
        }
        (field.create, field.update) = (false, false);
        let cure = "call the field `is_new` or the like, and say `wire = \"new\"`";
        errors.on(field.ident, "its setter would be called like the constructor: {}", &[cure]);
    }
}

/// Both take a `NewT`.
fn replace_takes_what_create_takes(declaration: &Declaration<'_>, errors: &Errors) {
    if !declaration.has(VerbKind::Create) {
        return;
    }
    for Parameter { ident, .. } in declaration.parameters(VerbKind::Replace) {
        errors.on(ident, "`replace` takes what `create` takes: declare the parameter there", &[]);
    }
}

/// Attributes and parameters are set on the same thing.
fn no_parameter_is_an_attribute(declaration: &mut Declaration<'_>, errors: &Errors) {
    let making = declaration.making();
    for Verb { kind, settings, .. } in &mut declaration.verbs {
        keep(&mut settings.parameters, &mut |parameter| {
            let name = &parameter.name;
            let is_told = match attribute(&declaration.fields, name) {
                Some(field) if *kind == VerbKind::Update => field.update,
                Some(field) => making == Some(*kind) && field.create,
                None => false,
            };
            if is_told {
                let cure = "give the parameter another name, and say its own with `wire = \"…\"`";
                let text = "`{}` is an attribute, which is set in the same place: {}";
                errors.on(&parameter.ident, text, &[name, cure]);
            }
            !is_told
        });
    }
}

fn attribute<'f, 'd>(fields: &'f [Field<'d>], name: &str) -> Option<&'f Field<'d>> {
    fields.iter().find(|field| field.name == name)
}

/// `retain`, without a copy of it for each closure.
fn keep<T>(all: &mut Vec<T>, is_kept: &mut dyn FnMut(&T) -> bool) {
    let mut at = 0;
    while at < all.len() {
        if is_kept(&all[at]) {
            at += 1;
        } else {
            all.remove(at);
        }
    }
}

/// A name is a method, of a query parameter as of a header.
fn no_two_parameters_have_one_name(declaration: &mut Declaration<'_>, errors: &Errors) {
    for verb in &mut declaration.verbs {
        no_two_have_one_name(&[], &mut verb.settings, errors);
    }
    for member in &mut declaration.members {
        if let MemberKind::Action(action) = &mut member.kind {
            no_two_have_one_name(&action.args, &mut action.settings, errors);
        }
    }
}

fn no_two_have_one_name(args: &[Parameter], settings: &mut Settings, errors: &Errors) {
    let mut seen = Vec::new();
    for arg in args {
        if arg.part != Part::Path {
            seen.push(arg.name.clone());
        }
    }
    keep(&mut settings.parameters, &mut |parameter| {
        let name = &parameter.name;
        let is_new = !seen.contains(name);
        if !is_new {
            let cure = "give one of them another name, and say its own with `wire = \"…\"`";
            errors.on(&parameter.ident, "`{}` is a parameter already: {}", &[name, cure]);
        }
        seen.push(name.clone());
        is_new
    });
}

fn no_two_attributes_have_one_key(fields: &[Field<'_>], errors: &Errors) {
    for (at, field) in fields.iter().enumerate() {
        let mut found = None;
        for twin in &fields[..at] {
            if field.flatten || twin.flatten {
                continue;
            }
            let both_sent = (twin.create && field.create) || (twin.update && field.update);
            if twin.wire == field.wire {
                found = Some((twin, &field.wire, "wire key"));
                break;
            }
            if found.is_none() && twin.request_wire == field.request_wire && both_sent {
                found = Some((twin, &field.request_wire, "wire key in requests"));
            }
        }
        if let Some((twin, key, what)) = found {
            let text = "`{}` and `{}` have one {}, `{}`: give one of them another with `wire = \"…\"`";
            errors.at(field.wire_span, text, &[&twin.name, &field.name, what, key]);
        }
    }
}

fn no_two_methods_have_one_name(declaration: &mut Declaration<'_>, errors: &Errors) {
    let mut seen: Vec<String> = Vec::new();
    keep(&mut declaration.members, &mut |member| is_new(&member.ident, &mut seen, errors));
}

fn is_new(ident: &Ident, seen: &mut Vec<String>, errors: &Errors) -> bool {
    let name = names::text(ident);
    let is_new = !seen.contains(&name);
    if !is_new {
        errors.on(ident, "`{}` is declared twice: give one of them another name", &[&name]);
    }
    seen.push(name);
    is_new
}

fn no_name_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    for Member { ident, .. } in &declaration.members {
        let name = names::text(ident);
        if OF_PLACES.contains(&name.as_str()) || OF_RESOURCES.contains(&name.as_str()) {
            errors.on(ident, "`{}` is what `rtk` calls one of its own methods: give this another name", &[&name]);
        }
    }
}

fn no_accessor_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    for (ident, key) in &[(&declaration.plural, "plural"), (&declaration.singular, "singular")] {
        let name = names::text(ident);
        let is_there = !declaration.singleton || *key == "singular";
        if is_there && OF_PLACES.contains(&name.as_str()) {
            let cure = fill("give the accessor of this another name with `{} = …`", &[key]);
            errors.on(ident, "`{}` is a method of every record or scope: {}", &[&name, &cure]);
        }
    }
}

fn no_parameter_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    for verb in &declaration.verbs {
        none_is_reserved(&verb.settings.parameters, errors);
    }
    for member in &declaration.members {
        if let MemberKind::Action(action) = &member.kind {
            none_is_reserved(&action.settings.parameters, errors);
        }
    }
}

fn none_is_reserved(parameters: &[Parameter], errors: &Errors) {
    for Parameter { ident, name, .. } in parameters {
        if RESERVED_SETTERS.contains(&name.as_str()) {
            let cure = match name.as_str() {
                "page" | "per_page" => ", unless it is paging, which needs no declaration",
                _ => "",
            };
            let cure = fill("call it `its_{}(wire = \"{}\")` or the like{}", &[name, name, cure]);
            errors.on(ident, "`{}` is a method of every request or filter: {}", &[name, &cure]);
        }
    }
}

/// `belongs_to` names one, `download` one or two.
fn members_name_attributes(declaration: &mut Declaration<'_>, errors: &Errors) {
    let fields = &declaration.fields;
    keep(&mut declaration.members, &mut |member| match &member.kind {
        MemberKind::Parent(Parent { key, key_is_said, .. }) => is_attribute(key, *key_is_said, fields, errors),
        MemberKind::Download(download) => {
            let link_is_there = is_attribute(&download.link, true, fields, errors);
            match &download.expires {
                Some(expires) => is_attribute(expires, true, fields, errors) && link_is_there,
                None => link_is_there,
            }
        }
        _ => true,
    });
}

/// Where the key was guessed, that it can be said.
fn is_attribute(key: &Ident, key_is_said: bool, fields: &[Field<'_>], errors: &Errors) -> bool {
    let name = names::text(key);
    let is_there = attribute(fields, &name).is_some();
    if !is_there {
        let cure = if key_is_said { "" } else { " (name the attribute with `key = …`)" };
        errors.on(key, "{}{}", &[&suggest::unknown_attribute(&name, fields), cure]);
    }
    is_there
}

fn the_id_is_there(declaration: &Declaration<'_>, errors: &Errors) {
    if let Some(field) = declaration.id_field() {
        if crate::expand::inside_option(field.ty).is_some() {
            errors.on(field.ty, "an id is always there: take the `Option` away", &[]);
        }
    }
}

fn required_means_a_create(declaration: &Declaration<'_>, errors: &Errors) {
    if declaration.read_only || declaration.has(VerbKind::Create) || declaration.has(VerbKind::Replace) {
        return;
    }
    for field in &declaration.fields {
        let Some(required) = field.required else { continue };
        errors.at(required, "`required` says what a `create` needs, and there is none: remove it", &[]);
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
