//! `post(refresh_token = "token", returns = ParticipantToken)` and the like.

use proc_macro2::Ident;
use syn::{LitStr, Type};

use crate::declaration::{Action, Settings};
use crate::entry::{self, Entry};
use crate::errors::Errors;
use crate::names;
use crate::template::Template;

pub(super) const KEYS: &[&str] = &["on", "body", "returns", "key", "operation", "query"];

pub(super) fn read(entry: &Entry, actions: &mut Vec<Action>, errors: &Errors) {
    let verb = entry.name();
    let mut entries = entry.entries(errors).into_iter();
    let (Some(head), false) = (entries.next(), entry.has_value()) else {
        errors
            .at(entry.span(), format!("`{verb}` declares an action: `{verb}(name = \"relative/path\", returns = T)`"));
        return;
    };
    let path = head.value_after_list::<LitStr>("\"relative/path\"", errors);
    let args: Vec<Ident> =
        head.entries(errors).iter().filter(|arg| arg.flag(errors)).filter_map(|arg| arg.ident(errors)).collect();
    let mut on = None;
    let (mut body, mut returns, mut settings) = (None, None, Settings::default());
    for entry in entry::once(entries.collect(), &[], errors) {
        match entry.name().as_str() {
            "on" => on = entry.value::<Ident>("member", errors),
            "body" => body = entry.value::<Type>("T", errors),
            "returns" => returns = entry.value::<Type>("T", errors),
            name if !KEYS.contains(&name) => entry.unknown("setting of an action", KEYS, errors),
            _ => settings.read(&entry, errors),
        }
    }
    let (Some(path), Some(ident)) = (path, head.ident(errors)) else { return };
    let path = Template::relative(&path, errors);
    check_args(&head, &args, &path, errors);
    let on_collection = match on.as_ref().map(names::text).as_deref() {
        Some("collection") => true,
        Some("member") => false,
        // A path that names an id of its own does not need the member's.
        None => !path.placeholders().is_empty(),
        Some(other) => {
            errors.on(&on, crate::suggest::unknown("place of an action", other, &["collection", "member"]));
            false
        }
    };
    let method = names::ident(&names::camel(&verb), entry.span());
    actions.push(Action { ident, method, args, path, on_collection, body, returns, settings });
}

/// Each argument is a placeholder of the path, and each placeholder an argument.
fn check_args(head: &Entry, args: &[Ident], path: &Template, errors: &Errors) {
    let placeholders = path.placeholders();
    for arg in args {
        let name = names::text(arg);
        if !placeholders.contains(&name.as_str()) {
            errors.on(arg, format!("the path has no `{{{name}}}`: it has {}", path.named()));
        }
    }
    for name in placeholders {
        if !args.iter().any(|arg| names::text(arg) == name) {
            errors.at(path.span, format!("nothing tells `{{{name}}}`: write `{}({name}) = …`", head.name()));
        }
    }
}
