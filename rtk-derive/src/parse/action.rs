//! `post(refresh_token = "token", returns = ParticipantToken)` and the like.

use syn::Type;

use super::settings;
use crate::declaration::{Action, Member, MemberKind, Parameter, Part, Settings};
use crate::entry::Entry;
use crate::errors::{Errors, fill};
use crate::template::Template;
use crate::{names, suggest};

pub(super) const KEYS: &[&str] =
    &["on", "body", "returns", "key", "operation", "query", "headers", "envelope", "idempotent"];

pub(super) fn read(entry: &Entry, members: &mut Vec<Member>, errors: &Errors) {
    let verb = entry.name();
    let form = "`{}` declares an action: `{}(name = \"relative/path\", returns = T)`";
    let Some((head, said)) = entry.head(&["query", "headers"], form, &[verb, verb], errors) else { return };
    let mut action = Action {
        method: names::ident(&names::camel(verb), entry.span()),
        args: Vec::new(),
        path: Template { text: String::new(), span: head.span() },
        on_collection: false,
        body: None,
        returns: None,
        settings: Settings::default(),
    };
    if action.read(head, said, errors) {
        if let Some(ident) = head.ident(errors) {
            members.push(Member { ident, kind: MemberKind::Action(action) });
        }
    }
}

impl Action {
    /// Whether it has a path.
    fn read(&mut self, head: &Entry, said: &[Entry], errors: &Errors) -> bool {
        for entry in head.each_once(&[], errors) {
            if let Some(arg) = arg(entry, errors) {
                self.args.push(arg);
            }
        }
        let mut on = None;
        for entry in said {
            match entry.name() {
                "on" => on = settings::place(entry, errors),
                "body" if !entry.has_list() || entry.has_value() => entry.value_to(&mut self.body, "T", errors),
                "returns" => entry.value_to(&mut self.returns, "T", errors),
                name if !KEYS.contains(&name) => entry.unknown("setting `{}` of an action", KEYS, errors),
                _ => self.settings.read(entry, errors),
            }
        }
        let Some(path) = head.value_after_list("\"relative/path\"", errors) else { return false };
        self.path = Template::relative(&path, errors);
        check_args(head, self, errors);
        self.on_collection = match on {
            Some(on) => on,
            // A path that names an id of its own does not need the member's.
            None => !self.path.placeholders().is_empty(),
        };
        true
    }
}

/// `peer_id`, or `peer_id = Id<Peer>`.
fn arg(entry: &Entry, errors: &Errors) -> Option<Parameter> {
    let ty = if entry.has_value() { Some(entry.value::<Type>("Type", errors)?) } else { None };
    if ty.is_none() {
        entry.flag(errors);
    }
    let (name, wire) = (entry.name().to_owned(), String::new());
    let ident = entry.ident(errors)?;
    Some(Parameter { ident, name, wire, part: Part::Path, ty, constant: None, required: true })
}

/// Each argument is a placeholder of the path or a parameter, which it makes required; each placeholder is an argument.
fn check_args(head: &Entry, action: &mut Action, errors: &Errors) {
    let Action { args, path, settings, .. } = action;
    let placeholders = path.placeholders();
    // What was probably meant is told already.
    let mut meant: Vec<String> = Vec::new();
    for arg in &mut *args {
        if placeholders.contains(&arg.name.as_str()) {
            if is_one_of(&arg.name, &settings.parameters) {
                let text = "`{}` is a placeholder of the path and a parameter: give one of them another name";
                errors.on(&arg.ident, text, &[&arg.name]);
            }
            continue;
        }
        let mut at = 0;
        while at < settings.parameters.len() && settings.parameters[at].name != arg.name {
            at += 1;
        }
        if at < settings.parameters.len() {
            if let Some(ty) = &arg.ty {
                let text = "`{}` is a parameter, which says its type already: write `{}` alone";
                errors.on(ty, text, &[&arg.name, &arg.name]);
            }
            *arg = settings.parameters.remove(at);
            arg.required = true;
        } else if let Some(nearest) = unknown_arg(arg, &placeholders, settings, errors) {
            meant.push(nearest);
        }
    }
    for name in &placeholders {
        if !meant.contains(&(*name).to_owned()) && !is_one_of(name, args) {
            errors.at(path.span, "nothing tells `{{}}`: write `{}({}) = …`", &[name, head.name(), name]);
        }
    }
    for parameter in &mut settings.parameters {
        if std::mem::take(&mut parameter.required) {
            let text = "of an action, what is required is an argument: write `{}({}) = …`";
            errors.on(&parameter.ident, text, &[head.name(), &parameter.name]);
        }
    }
}

fn is_one_of(name: &str, parameters: &[Parameter]) -> bool {
    for parameter in parameters {
        if parameter.name == name {
            return true;
        }
    }
    false
}

/// Records an argument that is nothing. What was probably meant.
fn unknown_arg(arg: &Parameter, placeholders: &[&str], settings: &Settings, errors: &Errors) -> Option<String> {
    let name = &arg.name;
    if is_one_of(name, &settings.constants) {
        settings::is_constant(arg, arg.ident.span(), errors);
        return None;
    }
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
