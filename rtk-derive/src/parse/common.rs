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
    let (shares_new, of_new) = (declaration.replace_shares_new(), declaration.parameters(VerbKind::Create).to_vec());
    for verb in &mut declaration.verbs {
        has_operations = true;
        // The setters of `create` are those of `replace`, too.
        match shares_new && verb.kind == VerbKind::Replace {
            true => add_constants_to(&mut verb.settings, &of_new, common),
            false => add_to(&mut verb.settings, &[], common),
        }
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
    let parameters = missing(&common.parameters, settings, args);
    add_constants_to(settings, args, common);
    settings.parameters.extend(parameters);
}

fn add_constants_to(settings: &mut Settings, args: &[Parameter], common: &Settings) {
    let constants = missing(&common.constants, settings, args);
    settings.constants.extend(constants);
}

/// Returns the headers that an operation with these settings and arguments does not declare itself.
fn missing(headers: &[Parameter], settings: &Settings, args: &[Parameter]) -> Vec<Parameter> {
    let is_declared = |parameter: &Parameter| {
        let mut declared = settings.parameters.iter().chain(&settings.constants).chain(args);
        let is_same_header =
            |it: &Parameter| it.location == Location::Header && it.wire.eq_ignore_ascii_case(&parameter.wire);
        declared.any(|it| it.name == parameter.name || is_same_header(it))
    };
    headers.iter().filter(|it| !is_declared(it)).cloned().collect()
}
