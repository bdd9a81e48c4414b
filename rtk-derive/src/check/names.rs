//! Names of generated methods: they are unique, and hide no method of `rtk`.

use std::collections::HashSet;

use proc_macro2::Ident;

use super::reserved::{
    OF_CLIENT, OF_CLOUDFLARE, OF_INPUTS, OF_LISTINGS, OF_NEW, OF_PRELUDE, OF_PRELUDE_OF_REQUESTS, OF_REQUESTS,
    OF_RESOURCES, OF_SCOPES,
};
use crate::declaration::{Declaration, Field, Location, MemberKind, Parameter, ResourcePath, Settings, VerbKind};
use crate::errors::Errors;
use crate::names::text;

/// A setter is a function of its type, so it would hide a trait's function of the same name.
///
/// `is_nested`: the setters are those of the struct itself, which has no conversions that are generated.
pub(super) fn no_setter_hides_a_function(fields: &mut [Field<'_>], is_nested: bool, errors: &Errors) {
    for field in fields.iter_mut() {
        let name = field.name.as_str();
        let is_hidden = OF_INPUTS.contains(&name) || (field.create && !is_nested && OF_NEW.contains(&name));
        if !(field.create || field.update) || !is_hidden {
            continue;
        }
        let wire = format!("`#[attribute(wire = {:?})]`", field.wire);
        errors.on(field.ident, hides("rename the field", name, &wire));
        (field.create, field.update) = (false, false);
    }
}

/// Likewise, for parameters. Those of lists and writes have their setters in input types, the others in traits of requests.
pub(super) fn no_parameter_hides_a_function(declaration: &mut Declaration<'_>, errors: &Errors) {
    let check = |settings: &mut Settings, is_of_input: bool| {
        let hidden = if is_of_input { OF_INPUTS } else { OF_PRELUDE_OF_REQUESTS };
        settings.parameters.retain(|parameter| {
            // `new` is a method of requests, too.
            let is_hidden = hidden.contains(&parameter.name.as_str()) && parameter.name != "new";
            if is_hidden {
                let wire = format!("`(wire = {:?})` behind its name", parameter.wire);
                errors.on(&parameter.ident, hides("rename the parameter", &parameter.name, &wire));
            }
            !is_hidden
        });
    };
    for verb in &mut declaration.verbs {
        check(&mut verb.settings, !matches!(verb.kind, VerbKind::Find | VerbKind::Destroy));
    }
    for member in &mut declaration.members {
        if let MemberKind::Action(action) = &mut member.kind {
            check(&mut action.settings, false);
        }
    }
}

fn hides(cure: &str, name: &str, wire: &str) -> String {
    let hidden = match name {
        "new" => "which is the constructor",
        "from" | "into" | "try_from" | "try_into" => "which converts the type",
        "clone" | "clone_from" | "to_owned" => "which copies the value",
        "default" => "which is `Default::default`",
        _ => "which sends the request",
    };
    let prefix = if matches!(name, "new" | "default") { "is" } else { "its" };
    format!("a setter cannot be named `{name}`, {hidden}: {cure}, for example to `{prefix}_{name}`, and add {wire}")
}

/// A type has the setters of both attributes and parameters.
pub(super) fn no_parameter_is_an_attribute(declaration: &mut Declaration<'_>, errors: &Errors) {
    let create_like = declaration.create_like_verb();
    let fields = &declaration.fields;
    for verb in &mut declaration.verbs {
        let has_setter = |field: &Field<'_>| match verb.kind {
            VerbKind::Update => field.update,
            kind => create_like == Some(kind) && field.create,
        };
        verb.settings.parameters.retain(|parameter| {
            let name = &parameter.name;
            let is_attribute = fields.iter().any(|field| field.name == *name && has_setter(field));
            if is_attribute {
                let message = format!(
                    "`{name}` is also an attribute, and both would have a setter of this name: rename the parameter, and \
                     declare its name in the request with `wire = \"…\"`"
                );
                errors.on(&parameter.ident, message);
            }
            !is_attribute
        });
    }
}

/// Query parameters and headers of one operation have their setters in one type.
pub(super) fn parameters_are_unique(declaration: &mut Declaration<'_>, errors: &Errors) {
    for verb in &mut declaration.verbs {
        retain_unique(&[], &mut verb.settings, errors);
    }
    for member in &mut declaration.members {
        if let MemberKind::Action(action) = &mut member.kind {
            retain_unique(&action.args, &mut action.settings, errors);
        }
    }
}

fn retain_unique(args: &[Parameter], settings: &mut Settings, errors: &Errors) {
    let args = args.iter().filter(|arg| arg.location != Location::Path);
    let mut seen: HashSet<String> = args.map(|arg| arg.name.clone()).collect();
    settings.parameters.retain(|parameter| {
        let name = &parameter.name;
        let is_new = seen.insert(name.clone());
        if !is_new {
            let message = format!(
                "`{name}` is already a parameter: rename one of them, and declare its name in the request with \
                 `wire = \"…\"`"
            );
            errors.on(&parameter.ident, message);
        }
        is_new
    });
}

pub(super) fn members_are_unique(declaration: &mut Declaration<'_>, errors: &Errors) {
    let mut seen = HashSet::new();
    declaration.members.retain(|member| {
        let name = text(&member.ident);
        let is_new = seen.insert(name.clone());
        if !is_new {
            errors.on(&member.ident, format!("`{name}` is declared twice: rename one of them"));
        }
        is_new
    });
}

pub(super) fn no_member_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    for member in &declaration.members {
        let name = text(&member.ident);
        if OF_SCOPES.contains(&name.as_str()) || OF_RESOURCES.contains(&name.as_str()) {
            errors.on(&member.ident, format!("`{name}` is a method of `rtk` itself: choose another name"));
        } else if OF_PRELUDE.contains(&name.as_str()) {
            errors.on(&member.ident, format!("`{name}` is a method of a trait in Rust's prelude: choose another name"));
        }
    }
}

/// A method of the client precedes an accessor of the same name, so `client.account(…)` is for the accounts of `rtk`.
pub(super) fn no_accessor_is_of_the_client(declaration: &Declaration<'_>, errors: &Errors) {
    let is_in_client = |path: &ResourcePath| path.scope.is_none() && path.collection.placeholders().is_empty();
    if declaration.is_of_rtk() || !declaration.paths.iter().any(is_in_client) {
        return;
    }
    let singular = (!declaration.no_id).then_some(&declaration.singular);
    let plural = (!declaration.singleton).then_some(&declaration.plural);
    let accessors = || singular.into_iter().chain(plural);
    let of_cloudflare = if declaration.api.is_none() { OF_CLOUDFLARE } else { &[] };
    let is_taken = |name: &str| OF_CLIENT.contains(&name) || of_cloudflare.contains(&name);
    let Some(ident) = accessors().find(|ident| is_taken(&text(ident))) else { return };
    let keys = if declaration.no_id { ["plural", ""] } else { ["singular", "plural"] };
    let cures = accessors().zip(keys).map(|(ident, key)| format!("{key} = my_{}", text(ident)));
    let of_another_api = match declaration.api.is_none() && OF_CLOUDFLARE.contains(&text(ident).as_str()) {
        true => "name the API with `api = …` if this is a resource of another one, or ",
        false => "",
    };
    let message = format!(
        "`client.{}` is a method of the client itself: {of_another_api}name the accessors of this resource with `{}`",
        text(ident),
        cures.collect::<Vec<_>>().join(", ")
    );
    errors.on(ident, message);
}

pub(super) fn no_accessor_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    let check = |ident: &Ident, key: &str| {
        let name = text(ident);
        if OF_SCOPES.contains(&name.as_str()) {
            let message = format!("`{name}` is a method of records and scopes: name the accessor with `{key} = …`");
            errors.on(ident, message);
        } else if OF_PRELUDE.contains(&name.as_str()) {
            let message =
                format!("`{name}` is a method of a trait in Rust's prelude: name the accessor with `{key} = …`");
            errors.on(ident, message);
        }
    };
    if !declaration.singleton {
        check(&declaration.plural, "plural");
    }
    if !declaration.no_id {
        check(&declaration.singular, "singular");
    }
}

pub(super) fn no_parameter_is_reserved(declaration: &Declaration<'_>, errors: &Errors) {
    let of_verbs = declaration.verbs.iter().flat_map(|verb| &verb.settings.parameters);
    let of_actions = declaration.actions().flat_map(|(_, action)| &action.settings.parameters);
    for (_, action) in declaration.actions().filter(|(_, action)| action.settings.is_listing()) {
        for parameter in &action.settings.parameters {
            let name = parameter.name.as_str();
            if OF_LISTINGS.contains(&name) && !OF_REQUESTS.contains(&name) {
                let message = format!(
                    "`{name}` is a method of the list: rename the parameter, for example `its_{name}(wire = \"{}\")`",
                    parameter.wire
                );
                errors.on(&parameter.ident, message);
            }
        }
    }
    for parameter in of_verbs.chain(of_actions) {
        let name = parameter.name.as_str();
        if !OF_REQUESTS.contains(&name) {
            continue;
        }
        let hint = match name {
            "page" | "per_page" => " (paging parameters need no declaration)",
            _ => "",
        };
        let message = format!(
            "`{name}` is a method of requests or filters: rename the parameter, for example `its_{name}(wire = \"{}\")`{hint}",
            parameter.wire
        );
        errors.on(&parameter.ident, message);
    }
}
