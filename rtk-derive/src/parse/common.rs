//! `headers(…)` of a resource: headers that each of its operations takes.

use super::plausible::Place;
use super::{Entry, entry};
use crate::declaration::{Action, Declaration, Location, MemberKind, Parameter, Settings, VerbKind};
use crate::errors::Errors;

/// Reads `headers(name = Type, name = "value")`.
pub(super) fn read(entry: &Entry, common: &mut Settings, errors: &Errors) {
    common.read(entry, &Place { form: "", known: &[] }, errors);
    for parameter in common.parameters.iter_mut().filter(|parameter| parameter.required) {
        parameter.required = false;
        let message = "a header of all operations cannot be required: remove `required`, or declare it at the operations that need it, such as \
                       `create(headers(name(required) = Type))`";
        errors.on(&parameter.ident, message);
    }
}

/// Adds the headers to all operations, except to those that declare the same header, or a parameter of the same name.
pub(super) fn add(common: &Settings, entries: &[Entry], declaration: &mut Declaration<'_>, errors: &Errors) {
    let Some(list) = entry::find(entries, "headers") else { return };
    let mut has_operations = false;
    let has_create = declaration.verbs.iter().any(|verb| verb.kind == VerbKind::Create);
    // `replace` sends those of `create`, too.
    let verbs = declaration.verbs.iter_mut().filter(|verb| !(has_create && verb.kind == VerbKind::Replace));
    for verb in verbs {
        has_operations = true;
        add_to(&mut verb.settings, &[], common);
    }
    for member in &mut declaration.members {
        if let MemberKind::Action(action) = &mut member.kind {
            let Action { settings, args, .. } = action;
            has_operations = true;
            add_to(settings, args, common);
        }
    }
    if !has_operations && !declaration.is_partial {
        errors.at(list.span(), "this resource has no operations that could take headers: remove this");
    }
}

fn add_to(settings: &mut Settings, args: &[Parameter], common: &Settings) {
    let is_declared = |parameter: &Parameter| {
        let declared = settings.parameters.iter().chain(&settings.constants).chain(args);
        let is_same_header =
            |it: &Parameter| it.location == Location::Header && it.wire.eq_ignore_ascii_case(&parameter.wire);
        declared.into_iter().any(|it| it.name == parameter.name || is_same_header(it))
    };
    let missing = |list: &[Parameter]| list.iter().filter(|it| !is_declared(it)).cloned().collect::<Vec<_>>();
    let (parameters, constants) = (missing(&common.parameters), missing(&common.constants));
    settings.parameters.extend(parameters);
    settings.constants.extend(constants);
}
