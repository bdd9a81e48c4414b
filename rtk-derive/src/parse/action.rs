//! `post(refresh_token = "token", returns = ParticipantToken)` and the like.

use proc_macro2::{TokenStream, TokenTree};
use syn::{LitStr, Type};

use super::settings;
use crate::declaration::{Action, Arg, Literal, Member, MemberKind, Settings};
use crate::entry::{self, Entry};
use crate::errors::{Errors, fill};
use crate::template::Template;
use crate::{names, suggest};

pub(super) const KEYS: &[&str] =
    &["on", "body", "returns", "key", "operation", "query", "headers", "envelope", "idempotent"];

pub(super) fn read(entry: &Entry, members: &mut Vec<Member>, errors: &Errors) {
    let verb = entry.name();
    let mut entries = entry.entries(errors);
    if entries.is_empty() || entry.has_value() {
        let form = fill("`{}(name = \"relative/path\", returns = T)`", &[verb]);
        return errors.at(entry.span(), "`{}` declares an action: {}", &[verb, &form]);
    }
    let head = entries.remove(0);
    let path = head.value_after_list::<LitStr>("\"relative/path\"", errors);
    let mut action = Action {
        method: names::ident(&names::camel(verb), entry.span()),
        args: Vec::new(),
        path: Template { text: String::new(), span: head.span() },
        on_collection: false,
        body: None,
        constants: Vec::new(),
        returns: None,
        settings: Settings::default(),
    };
    for entry in &head.each_once(&[], errors) {
        if let Some(arg) = arg(entry, errors) {
            action.args.push(arg);
        }
    }
    let mut on = None;
    for entry in &entry::once(entries, &["query", "headers"], errors) {
        match entry.name() {
            "on" => on = settings::place(entry, errors),
            "body" if entry.has_list() && !entry.has_value() => constants(entry, &mut action.constants, errors),
            "body" => entry.value_to(&mut action.body, "T", errors),
            "returns" => entry.value_to(&mut action.returns, "T", errors),
            name if !KEYS.contains(&name) => entry.unknown("setting `{}` of an action", KEYS, errors),
            _ => action.settings.read(entry, errors),
        }
    }
    let (Some(path), Some(ident)) = (path, head.ident(errors)) else { return };
    action.path = Template::relative(&path, errors);
    check_args(&head, &mut action, errors);
    action.on_collection = match on {
        Some(on) => on,
        // A path that names an id of its own does not need the member's.
        None => !action.path.placeholders().is_empty(),
    };
    members.push(Member { ident, kind: MemberKind::Action(action) });
}

/// `body(action = "stop")`
fn constants(body: &Entry, constants: &mut Vec<(String, Literal)>, errors: &Errors) {
    let entries = body.each_once(&[], errors);
    if entries.is_empty() {
        errors.at(
            body.span(),
            "`body` says what is always sent: `body(key = \"value\")`, or takes a type: `body = T`",
            &[],
        );
    }
    for entry in &entries {
        let Some(value) = entry.value::<TokenStream>("\"value\"", errors) else { continue };
        if is_literal(&value) {
            constants.push((entry.name().to_owned(), value));
            continue;
        }
        let text =
            "what is always sent is a text, a number, `true` or `false`; for anything else take a type: `body = T`";
        errors.on(&value, text, &[]);
    }
}

fn is_literal(value: &TokenStream) -> bool {
    let mut tokens = value.clone().into_iter();
    let mut first = tokens.next();
    if matches!(&first, Some(TokenTree::Punct(punct)) if punct.as_char() == '-') {
        first = tokens.next();
    }
    let is_one = match &first {
        Some(TokenTree::Literal(literal)) => !matches!(literal.to_string().as_bytes(), [b'b' | b'c' | b'\'', ..]),
        Some(TokenTree::Ident(word)) => *word == "true" || *word == "false",
        _ => false,
    };
    is_one && tokens.next().is_none()
}

/// `peer_id`, or `peer_id = Id<Peer>`.
fn arg(entry: &Entry, errors: &Errors) -> Option<Arg> {
    let ty = if entry.has_value() { Some(entry.value::<Type>("Type", errors)?) } else { None };
    if ty.is_none() {
        entry.flag(errors);
    }
    Some(Arg { ident: entry.ident(errors)?, name: entry.name().to_owned(), ty, parameter: false })
}

/// Each argument is a placeholder of the path or a parameter, which it makes required; each placeholder is an argument.
fn check_args(head: &Entry, action: &mut Action, errors: &Errors) {
    let Action { args, path, settings, .. } = action;
    let placeholders = path.placeholders();
    // What was probably meant is told already.
    let mut meant: Vec<String> = Vec::new();
    for arg in &mut *args {
        let name = &arg.name;
        if placeholders.contains(&name.as_str()) {
            continue;
        }
        for parameter in &mut settings.parameters {
            if parameter.ident == arg.ident {
                (parameter.required, arg.parameter) = (true, true);
                if let Some(ty) = &arg.ty {
                    let text = "`{}` is a parameter, which says its type already: write `{}` alone";
                    errors.on(ty, text, &[name, name]);
                }
            }
        }
        if !arg.parameter {
            if let Some(nearest) = unknown_arg(arg, &placeholders, settings, errors) {
                meant.push(nearest);
            }
        }
    }
    for name in &placeholders {
        if !meant.contains(&(*name).to_owned()) && !is_an_arg(name, args) {
            errors.at(path.span, "nothing tells `{{}}`: write `{}({}) = …`", &[name, head.name(), name]);
        }
    }
    for parameter in &mut settings.parameters {
        let name = &parameter.name;
        if parameter.required && !is_an_arg(name, args) {
            parameter.required = false;
            let text = "of an action, what is required is an argument: write `{}({}) = …`";
            errors.on(&parameter.ident, text, &[head.name(), name]);
        }
    }
}

fn is_an_arg(name: &str, args: &[Arg]) -> bool {
    for arg in args {
        if arg.name == name {
            return true;
        }
    }
    false
}

/// Records an argument that is nothing. What was probably meant.
fn unknown_arg(arg: &Arg, placeholders: &[&str], settings: &Settings, errors: &Errors) -> Option<String> {
    let name = &arg.name;
    let mut known = placeholders.to_vec();
    for parameter in &settings.parameters {
        known.push(&parameter.name);
    }
    let nearest = suggest::nearest(name, &known);
    let cure = match nearest {
        Some(nearest) => fill("; did you mean `{}`?", &[nearest]),
        None => fill(": write `{{}}` into the path, or declare `query({} = Type)`", &[name, name]),
    };
    errors.on(&arg.ident, "`{}` is neither a placeholder of the path nor a parameter{}", &[name, &cure]);
    nearest.map(str::to_owned)
}
