//! Actions, such as `post(refresh_token = "token", returns = ParticipantToken)`.

use syn::{LitStr, Type};

use super::Entry;
use super::plausible::Place;
use super::{levels, parameter, settings};
use crate::declaration::{Action, Location, Member, MemberKind, Parameter, Settings};
use crate::errors::Errors;
use crate::template::Template;
use crate::{names, suggest, types};

#[rustfmt::skip]
pub(super) const KEYS: &[&str] = &[
    "on", "scope", "body", "form", "returns", "response_header", "key", "operation", "doc", "query", "headers", "envelope", "paging",
    "idempotent", "idempotency_key",
];

pub(super) fn read(entry: &Entry, errors: &Errors) -> Option<Member> {
    let verb = entry.name();
    let form = match verb {
        "delete" => {
            "a resource has `destroy` without declaring it: remove `delete`, or declare an action: `delete(name = \"relative/path\")`"
        }
        "put" => {
            "to replace one resource, write `replace`; `put` declares an action: `put(name = \"relative/path\", body = T)`"
        }
        "patch" => {
            "a resource has `update` without declaring it: remove `patch`, or declare an action: `patch(name = \"relative/path\", body = T)`"
        }
        "post" => {
            "a resource has `create` without declaring it: remove `post`, or declare an action: `post(name = \"relative/path\", body = T)`"
        }
        "head" => "`head` declares an action: `head(name = \"relative/path\", returns = bool)`",
        _ => {
            "a resource has `find` and `all` without declaring them: remove `get`, or declare an action: `get(name = \"relative/path\", returns = T)`"
        }
    };
    if let Some((text, rest)) = entry.leading_text() {
        refuse_leading_text(verb, None, &text, &rest, errors);
        return None;
    }
    let (head, settings) = entry.head(&["query", "headers"], form, errors)?;
    if let (Some((text, rest)), false) = (head.leading_text(), head.has_value()) {
        refuse_leading_text(verb, Some(head), &text, &rest, errors);
        return None;
    }
    let args = head.unique_entries(&[], errors).iter().filter_map(|entry| argument(entry, errors)).collect();
    let mut action = Action {
        method: names::ident(&names::camel(verb), entry.span()),
        args,
        path: Template { text: String::new(), span: head.span() },
        on_collection: false,
        settings: Settings::default(),
    };
    let on_collection = action.read_settings(verb, head, settings, errors);
    let mistakes = errors.count();
    action.path = Template::relative(&head.value_after_list("\"relative/path\"", errors)?, errors);
    // Of a path that is wrong, the placeholders can be wrong too.
    if errors.count() == mistakes {
        check_arguments(head, &mut action, errors);
    }
    // A path with an id of its own does not need the id of the member.
    action.on_collection = on_collection.unwrap_or_else(|| !action.path.placeholders().is_empty());
    Some(Member { ident: head.ident(errors)?, kind: MemberKind::Action(action) })
}

impl Action {
    /// Reads the settings. Returns whether `on` names the collection, if it is declared.
    fn read_settings(&mut self, verb: &str, head: &Entry, settings: &[Entry], errors: &Errors) -> Option<bool> {
        let mut on_collection = None;
        let path = head.value_text().unwrap_or_else(|| "\"path\"".to_owned());
        let form = format!("{verb}({} = {path}, ", head.name());
        for entry in settings {
            match (verb, entry.name()) {
                ("get" | "head", "body") => {
                    let method = verb.to_uppercase();
                    let message = format!(
                        "a {method} has no body: declare a `post`, or send the values as parameters, with `query(…)`"
                    );
                    errors.at(entry.span(), message);
                }
                ("head", key @ ("key" | "envelope")) => {
                    errors.at(entry.span(), format!("the response to a HEAD has no body: remove `{key}`"));
                }
                _ => {}
            }
            match entry.name() {
                "on" => on_collection = settings::is_on_collection(entry, errors),
                "body" if entry.types_in_list().is_some_and(|types| types.len() == 1) => {
                    let body = entry.types_in_list().and_then(|mut types| types.pop())?;
                    errors.at(entry.span(), format!("write `body = {}`", types::text(&body)));
                    self.settings.body = Some(syn::parse_quote!(#body));
                }
                "body" if !entry.has_list() || entry.has_value() => self.settings.body = entry.value("T", errors),
                "returns" => self.settings.returns = entry.value("T", errors).filter(|ty| is_owned(ty, errors)),
                name if is_another_action(entry) => {
                    let path = entry.value_text().unwrap_or_default();
                    errors.at(
                        entry.span(),
                        format!(
                            "each action has parentheses of its own: write `{verb}({name} = {path})` beside this one"
                        ),
                    );
                }
                name if !KEYS.contains(&name) => entry.unknown("setting", " of an action", KEYS, errors),
                _ => self.settings.read(entry, &Place { form: &form, known: KEYS }, errors),
            }
        }
        on_collection
    }
}

/// Returns whether a setting that no action has is a name with a path.
fn is_another_action(entry: &Entry) -> bool {
    let is_unknown = suggest::nearest(entry.name(), KEYS).is_none() && levels::elsewhere(entry.name(), KEYS).is_none();
    is_unknown && entry.value_text().is_some_and(|value| value.starts_with('"'))
}

/// Returns whether the type of a result owns its value. Another type is recorded.
fn is_owned(ty: &Type, errors: &Errors) -> bool {
    let owned = match ty {
        Type::Reference(reference) => match &*reference.elem {
            Type::Path(path) if path.path.is_ident("str") => "String".to_owned(),
            Type::Slice(slice) => format!("Vec<{}>", types::text(&slice.elem)),
            other => types::text(other),
        },
        Type::Slice(slice) => format!("Vec<{}>", types::text(&slice.elem)),
        _ => return true,
    };
    errors.on(ty, format!("a result owns its value: write `returns = {owned}`"));
    false
}

/// Records a path without a name, as in `post("close", body = Closing)` or `post(close("close"))`. `rest`: what follows it.
fn refuse_leading_text(verb: &str, head: Option<&Entry>, text: &LitStr, rest: &str, errors: &Errors) {
    let path = text.value();
    let word = path.trim_matches('/').rsplit('/').next().unwrap_or_default().replace('-', "_");
    let name = head.map_or(word, |head| head.name().to_owned());
    let rest = rest.replace('=', " = ");
    let name = names::checked(&name, text.span()).map_or_else(|| "name".to_owned(), |name| name.to_string());
    errors.on(text, format!("the path of an action follows its name: write `{verb}({name} = \"{path}\"{rest})`"));
}

/// Reads `peer_id`, or `peer_id = Id<Peer>`.
fn argument(entry: &Entry, errors: &Errors) -> Option<Parameter> {
    let ty = match entry.has_value() {
        true => Some(entry.value("Type", errors)?),
        // A key of the action is recorded later.
        false if KEYS.contains(&entry.name()) => None,
        false => {
            entry.flag(errors);
            None
        }
    };
    let (name, wire) = (entry.name().to_owned(), String::new());
    let (ident, wire_span) = (entry.ident(errors)?, entry.span());
    Some(Parameter {
        ident,
        name,
        wire,
        wire_span,
        is_wire_declared: false,
        location: Location::Path,
        ty,
        constant: None,
        required: true,
        join: None,
        flatten: false,
        doc: None,
    })
}

/// Checks that each argument is a placeholder of the path or a parameter, which it makes required, and that each
/// placeholder is an argument.
fn check_arguments(head: &Entry, action: &mut Action, errors: &Errors) {
    let Action { method, args, path, settings, .. } = action;
    let placeholders = path.placeholders();
    // How the action is written without what is wrong.
    let has_others = args.iter().any(|arg| !KEYS.contains(&arg.name.as_str()));
    let form = format!(
        "{}({}{} = \"{}\"",
        method.to_string().to_lowercase(),
        head.name(),
        if has_others { "(…)" } else { "" },
        path.text
    );
    // Placeholders that an unknown argument probably meant: its message is enough.
    let mut meant: Vec<String> = Vec::new();
    for arg in args.iter_mut() {
        if placeholders.contains(&arg.name.as_str()) {
            if has_name(&settings.parameters, &arg.name) {
                let message =
                    format!("`{}` is both a placeholder of the path and a parameter: rename one of them", arg.name);
                errors.on(&arg.ident, message);
            }
            continue;
        }
        if let Some(index) = settings.parameters.iter().position(|parameter| parameter.name == arg.name) {
            if let Some(ty) = &arg.ty {
                let name = &arg.name;
                errors.on(ty, format!("the parameter `{name}` already has a type: write only `{name}` here"));
            }
            *arg = settings.parameters.remove(index);
            arg.required = true;
        } else {
            meant.extend(unknown_argument(arg, &form, &placeholders, settings, errors));
        }
    }
    let name_of_action = head.name();
    // Keys of the action among the arguments: their messages are enough.
    args.retain(|arg| {
        let is_known = arg.location != Location::Path || placeholders.contains(&arg.name.as_str());
        is_known || !KEYS.contains(&arg.name.as_str())
    });
    for name in placeholders {
        if !meant.iter().any(|meant| meant == name) && !has_name(args, name) {
            let message = format!("the placeholder `{{{name}}}` has no argument: write `{name_of_action}({name}) = …`");
            errors.at(path.span, message);
        }
    }
    for parameter in settings.parameters.iter_mut().filter(|parameter| parameter.required) {
        parameter.required = false;
        let message = format!(
            "a required parameter of an action is an argument: write `{name_of_action}({}) = …`",
            parameter.name
        );
        errors.on(&parameter.ident, message);
    }
}

fn has_name(parameters: &[Parameter], name: &str) -> bool {
    parameters.iter().any(|parameter| parameter.name == name)
}

/// Records an argument that is neither a placeholder nor a parameter. Returns the name that was probably meant.
///
/// `form`: the action up to its path.
fn unknown_argument(
    arg: &Parameter,
    form: &str,
    placeholders: &[&str],
    settings: &Settings,
    errors: &Errors,
) -> Option<String> {
    let name = &arg.name;
    if has_name(&settings.constants, name) {
        parameter::refuse_constant(arg, arg.ident.span(), errors);
        return None;
    }
    if KEYS.contains(&name.as_str()) {
        let value = match (name.as_str(), &arg.ty) {
            ("idempotent" | "form", None) => String::new(),
            ("query" | "headers", _) => "(…)".to_owned(),
            (_, Some(ty)) => format!(" = {}", types::text(ty)),
            (_, None) => " = …".to_owned(),
        };
        let message =
            format!("`{name}` is a key of the action and stands after its path: write `{form}, {name}{value})`");
        errors.on(&arg.ident, message);
        return None;
    }
    let parameters = settings.parameters.iter().map(|parameter| parameter.name.as_str());
    let known: Vec<_> = placeholders.iter().copied().chain(parameters).collect();
    let nearest = suggest::nearest(name, &known);
    let cure = match nearest {
        Some(nearest) => format!("; did you mean `{nearest}`?"),
        None => format!(": add `{{{name}}}` to the path, or declare `query({name} = Type)`"),
    };
    errors.on(&arg.ident, format!("`{name}` is neither a placeholder of the path nor a parameter{cure}"));
    nearest.map(str::to_owned)
}
