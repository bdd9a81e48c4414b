//! `post(refresh_token = "token", returns = ParticipantToken)` and the like.

use syn::{LitStr, Type};

use super::settings;
use crate::declaration::{Action, Arg, Settings};
use crate::entry::{self, Entry};
use crate::errors::Errors;
use crate::template::Template;
use crate::{names, suggest};

pub(super) const KEYS: &[&str] = &["on", "body", "returns", "key", "operation", "query", "headers", "envelope"];

pub(super) fn read(entry: &Entry, actions: &mut Vec<Action>, errors: &Errors) {
    let verb = entry.name();
    let mut entries = entry.entries(errors).into_iter();
    let (Some(head), false) = (entries.next(), entry.has_value()) else {
        errors
            .at(entry.span(), format!("`{verb}` declares an action: `{verb}(name = \"relative/path\", returns = T)`"));
        return;
    };
    let path = head.value_after_list::<LitStr>("\"relative/path\"", errors);
    let mut args: Vec<Arg> =
        entry::once(head.entries(errors), &[], errors).iter().filter_map(|entry| arg(entry, errors)).collect();
    let mut on = None;
    let (mut body, mut returns, mut settings) = (None, None, Settings::default());
    for entry in entry::once(entries.collect(), &["query", "headers"], errors) {
        match entry.name().as_str() {
            "on" => on = settings::place(&entry, errors),
            "body" => body = entry.value::<Type>("T", errors),
            "returns" => returns = entry.value::<Type>("T", errors),
            name if !KEYS.contains(&name) => entry.unknown("setting of an action", KEYS, errors),
            _ => settings.read(&entry, errors),
        }
    }
    let (Some(path), Some(ident)) = (path, head.ident(errors)) else { return };
    let path = Template::relative(&path, errors);
    check_args(&head, &mut args, &path, &mut settings, errors);
    // A path that names an id of its own does not need the member's.
    let on_collection = on.unwrap_or_else(|| !path.placeholders().is_empty());
    let method = names::ident(&names::camel(&verb), entry.span());
    actions.push(Action { ident, method, args, path, on_collection, body, returns, settings });
}

/// `peer_id`, or `peer_id = Id<Peer>`.
fn arg(entry: &Entry, errors: &Errors) -> Option<Arg> {
    let ty = if entry.has_value() { Some(entry.value::<Type>("Type", errors)?) } else { None };
    if ty.is_none() {
        entry.flag(errors);
    }
    Some(Arg { ident: entry.ident(errors)?, ty, parameter: false })
}

/// Each argument is a placeholder of the path or a parameter, which it makes required; each placeholder is an argument.
fn check_args(head: &Entry, args: &mut [Arg], path: &Template, settings: &mut Settings, errors: &Errors) {
    let placeholders = path.placeholders();
    let names = settings.parameters.iter().map(|parameter| names::text(&parameter.ident));
    let parameters: Vec<String> = names.collect();
    let known: Vec<&str> = placeholders.iter().copied().chain(parameters.iter().map(String::as_str)).collect();
    // What was probably meant is told already.
    let mut meant = Vec::new();
    for arg in args.iter_mut() {
        let name = names::text(&arg.ident);
        if placeholders.contains(&name.as_str()) {
            continue;
        }
        match settings.parameters.iter_mut().find(|parameter| names::text(&parameter.ident) == name) {
            Some(parameter) => {
                parameter.required = true;
                arg.parameter = true;
                if let Some(ty) = arg.ty.replace(parameter.ty.clone()) {
                    errors
                        .on(&ty, format!("`{name}` is a parameter, which says its type already: write `{name}` alone"));
                }
            }
            None => {
                let nearest = suggest::nearest(&name, &known);
                let cure = match nearest {
                    Some(nearest) => format!("; did you mean `{nearest}`?"),
                    None => format!(": write `{{{name}}}` into the path, or declare `query({name} = Type)`"),
                };
                let message = format!("`{name}` is neither a placeholder of the path nor a parameter{cure}");
                errors.on(&arg.ident, message);
                meant.extend(nearest);
            }
        }
    }
    for name in placeholders {
        if !meant.contains(&name) && !args.iter().any(|arg| names::text(&arg.ident) == name) {
            errors.at(path.span, format!("nothing tells `{{{name}}}`: write `{}({name}) = …`", head.name()));
        }
    }
    for parameter in settings.parameters.iter_mut().filter(|parameter| parameter.required) {
        let name = names::text(&parameter.ident);
        if !args.iter().any(|arg| arg.parameter && names::text(&arg.ident) == name) {
            parameter.required = false;
            let message = format!("of an action, what is required is an argument: write `{}({name}) = …`", head.name());
            errors.on(&parameter.ident, message);
        }
    }
}
