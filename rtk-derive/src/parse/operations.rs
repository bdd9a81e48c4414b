//! `operations = "dns.records.{verb}"`: the names of all operations in the API's documentation.

use proc_macro2::Ident;
use syn::LitStr;

use super::Entry;
use crate::case::Case;
use crate::declaration::{Declaration, MemberKind, Settings, Verb, VerbKind};
use crate::errors::Errors;
use crate::names;

const PLACEHOLDER: &str = "{verb}";

/// Names each operation that has no `operation` of its own.
pub(super) fn read(entry: &Entry, declaration: &mut Declaration<'_>, errors: &Errors) {
    let Some(pattern) = entry.value::<LitStr>("\"things.{verb}\"", errors) else { return };
    let text = pattern.value();
    if text.matches(PLACEHOLDER).count() != 1 || text.replace(PLACEHOLDER, "").contains(['{', '}']) {
        let message = "the pattern has one placeholder, `{verb}`, which stands for `list`, `get`, `create` and the like: write, for example, \
                       `operations = \"things.{verb}\"`";
        errors.on(&pattern, message);
        return;
    }
    let of_verbs = declaration.verbs.iter_mut().map(|verb| (usual_name(verb).to_owned(), &mut verb.settings));
    let of_actions = declaration.members.iter_mut().filter_map(|member| match &mut member.kind {
        MemberKind::Action(action) => Some((in_camel_case(&member.ident), &mut action.settings)),
        _ => None,
    });
    let mut is_used = false;
    for (name, settings) in of_verbs.chain(of_actions) {
        is_used |= set(&text.replace(PLACEHOLDER, &name), &pattern, settings, errors);
    }
    if !is_used {
        errors.on(&pattern, "no operation takes its name from this pattern: remove `operations`");
    }
}

/// Sets the name, unless the operation has one. Returns whether it was set.
fn set(name: &str, pattern: &LitStr, settings: &mut Settings, errors: &Errors) -> bool {
    match &settings.operation {
        None => {
            settings.operation = Some(LitStr::new(name, pattern.span()));
            true
        }
        Some(own) => {
            let is_same = own.value() == name;
            if is_same {
                errors.on(own, format!("`operations` names this operation `{name}` already: remove `operation`"));
            }
            is_same
        }
    }
}

/// Returns what Cloudflare's documentation calls an operation with the method of the verb.
fn usual_name(verb: &Verb) -> &'static str {
    let declared = verb.settings.method.as_ref().map(|method| names::text(method).to_ascii_lowercase());
    match (verb.kind, declared.as_deref().unwrap_or(verb.kind.methods()[0])) {
        (VerbKind::All, _) => "list",
        (VerbKind::Find, _) => "get",
        (VerbKind::Destroy, _) => "delete",
        (_, "put") => "update",
        (_, "patch") => "edit",
        (_, _) => "create",
    }
}

fn in_camel_case(action: &Ident) -> String {
    Case::Camel.of_field(&names::text(action))
}
