//! Checks what several parts of a declaration have to agree on. Each rule is one function.
//!
//! A part that would not compile is removed from the declaration, so that one mistake causes one error.

mod names;
mod paths;
pub(crate) mod reserved;
mod settings;
mod wires;

pub(crate) use wires::{header_is_sendable, parameters_are_unique};

use crate::declaration::{Declaration, Field, MemberKind, Nested, Parent, VerbKind};
use crate::errors::Errors;
use crate::names::text;
use crate::suggest;

/// Checks a `#[derive(Resource)]`.
pub(crate) fn resource(declaration: &mut Declaration<'_>, errors: &Errors) {
    keys_are_unique(&declaration.fields, errors);
    names::no_setter_hides_a_function(&mut declaration.fields, false, errors);
    names::parameters_are_unique(declaration, errors);
    names::members_are_unique(declaration, errors);
    names::no_member_is_reserved(declaration, errors);
    names::no_accessor_is_reserved(declaration, errors);
    names::no_accessor_is_of_the_client(declaration, errors);
    names::no_parameter_is_reserved(declaration, errors);
    names::no_parameter_hides_a_function(declaration, errors);
    members_name_attributes(declaration, errors);
    id_is_not_optional(declaration, errors);
    chosen_id_is_an_attribute(declaration, errors);
    required_needs_its_verb(declaration, errors);
    replace_has_the_parameters_of_create(declaration, errors);
    settings::listings_are_read_by_actions(declaration, errors);
    settings::bodies_replace_attributes(declaration, errors);
    settings::returned_types_differ_from_the_usual(declaration, errors);
    names::no_parameter_is_an_attribute(declaration, errors);
    wires::keys_of_parameters_are_unique(declaration, errors);
    wires::headers_can_be_set(declaration, errors);
    paths::id_is_no_outer_placeholder(declaration, errors);
    paths::no_argument_is_an_outer_placeholder(declaration, errors);
    paths::continued_path_is_of_another(declaration, errors);
    paths::first_path_has_another_scope(declaration, errors);
    paths::paths_differ(declaration, errors);
    paths::children_path_leads_to_one(declaration, errors);
    paths::scopes_of_operations_are_of_a_path(declaration, errors);
    paths::reserved_ids_are_of_a_path(declaration, errors);
    settings::payload_keys_have_a_payload(declaration, errors);
    settings::request_key_has_attributes(declaration, errors);
    settings::keys_are_decoded(declaration, errors);
    settings::idempotence_differs_from_the_method(declaration, errors);
    settings::forms_have_a_body(declaration, errors);
    settings::docs_have_a_method(declaration, errors);
    settings::heads_return_no_body(declaration, errors);
    settings::response_headers_are_returned(declaration, errors);
    settings::flattened_map_is_the_last(&declaration.fields, errors);
}

/// Checks a `#[derive(Nested)]`.
pub(crate) fn nested(nested: &mut Nested<'_>, errors: &Errors) {
    keys_are_unique(&nested.fields, errors);
    downloads_are_methods(nested, errors);
    names::no_setter_hides_a_function(&mut nested.fields, true, errors);
    settings::flattened_map_is_the_last(&nested.fields, errors);
}

pub(crate) fn keys_are_unique(fields: &[Field<'_>], errors: &Errors) {
    for (index, field) in fields.iter().enumerate().filter(|(_, field)| !field.flatten) {
        let previous = || fields[..index].iter().filter(|twin| !twin.flatten);
        let in_responses = previous().find(|twin| twin.wire == field.wire);
        let in_requests = || {
            previous().find(|twin| {
                let are_sent = (twin.create && field.create) || (twin.update && field.update);
                are_sent && twin.request_wire == field.request_wire
            })
        };
        let (twin, key, what) = match in_responses {
            Some(twin) => (twin, &field.wire, "JSON key"),
            None => match in_requests() {
                Some(twin) => (twin, &field.request_wire, "JSON key in requests"),
                None => continue,
            },
        };
        let message = format!(
            "`{}` and `{}` have the same {what}, `{key}`: give one of them another with `wire = \"…\"`",
            twin.name, field.name
        );
        errors.at(field.wire_span, message);
    }
}

/// `belongs_to` names one attribute, `download` one or two.
fn members_name_attributes(declaration: &mut Declaration<'_>, errors: &Errors) {
    let fields = &declaration.fields;
    let is_attribute = |key: &proc_macro2::Ident, is_declared: bool| {
        let name = text(key);
        let is_attribute = fields.iter().any(|field| field.name == name);
        if !is_attribute {
            let cure = if is_declared { "" } else { " (declare the attribute with `key = …`)" };
            errors.on(key, format!("{}{cure}", suggest::unknown_attribute(&name, fields)));
        }
        is_attribute
    };
    declaration.members.retain(|member| match &member.kind {
        MemberKind::Parent(Parent { key, is_key_declared, .. }) => is_attribute(key, *is_key_declared),
        MemberKind::Download(download) => {
            let has_link = is_attribute(&download.link, true);
            let has_expiry = download.expires.as_ref().is_none_or(|expires| is_attribute(expires, true));
            has_link && has_expiry
        }
        _ => true,
    });
}

/// Each `download` of a nested object names attributes, and its method has a name of its own.
fn downloads_are_methods(nested: &mut Nested<'_>, errors: &Errors) {
    let fields = &nested.fields;
    let has_setter = |name: &str| !nested.read_only && fields.iter().any(|field| field.name == name && field.create);
    let mut seen = Vec::new();
    nested.downloads.retain(|(method, download)| {
        let name = text(method);
        let mistake = match () {
            () if seen.contains(&name) => Some(format!("`{name}` is declared twice: rename one of them")),
            () if reserved::OF_INPUTS.contains(&&*name) => {
                Some(format!("`{name}` is a function of the object already: choose another name"))
            }
            () if has_setter(&name) => {
                Some(format!("the field `{name}` has a setter of this name: choose another name"))
            }
            () => None,
        };
        seen.push(name);
        let mut is_valid = mistake.is_none();
        if let Some(message) = mistake {
            errors.on(method, message);
        }
        for key in std::iter::once(&download.link).chain(&download.expires) {
            let name = text(key);
            if !fields.iter().any(|field| field.name == name) {
                errors.on(key, suggest::unknown_attribute(&name, fields));
                is_valid = false;
            }
        }
        is_valid
    });
}

fn id_is_not_optional(declaration: &Declaration<'_>, errors: &Errors) {
    let nested = declaration.nested_id().map(|(field, _)| field);
    if let Some(field) = declaration.id_field().or(nested).filter(|field| field.is_option()) {
        errors.on(field.ty, "an id is always present: remove the `Option`");
    }
}

/// The caller of `create` chooses an id that is an attribute.
fn chosen_id_is_an_attribute(declaration: &Declaration<'_>, errors: &Errors) {
    if let (Some((field, below)), true) = (declaration.nested_id(), declaration.chooses_id()) {
        let message = format!(
            "the id is inside `{}`, where `create(on = member)` cannot set it: declare an action, `put(its_name(id) = \"{{id}}\", on = collection, body = T)`",
            field.name
        );
        errors.on(below, message);
    }
}

fn required_needs_its_verb(declaration: &Declaration<'_>, errors: &Errors) {
    if declaration.read_only {
        return;
    }
    let why = |verbs: &[VerbKind]| match verbs.iter().any(|kind| declaration.has(*kind)) {
        true => "which sends a type of its own here",
        false => "which this resource does not have",
    };
    if declaration.create_like_verb().is_none() {
        let why = why(&[VerbKind::Create, VerbKind::Replace]);
        for required in declaration.fields.iter().filter_map(|field| field.required) {
            errors.at(required, format!("`required` is for attributes of `create`, {why}: remove it"));
        }
    }
    if !declaration.sends_attributes(VerbKind::Update) {
        let why = why(&[VerbKind::Update]);
        for required in declaration.fields.iter().filter_map(|field| field.required_in_update) {
            errors.at(required, format!("`required(update)` is for attributes of `update`, {why}: remove it"));
        }
    } else if let Some(required) = declaration.id_field().and_then(|id| id.required_in_update) {
        errors.at(required, "`update` sends the id in the path: remove `update` here");
    }
}

/// Both take the same `NewT`.
fn replace_has_the_parameters_of_create(declaration: &Declaration<'_>, errors: &Errors) {
    if !declaration.replace_shares_new() {
        return;
    }
    for parameter in declaration.parameters(VerbKind::Replace) {
        let message = "`replace` and `create` take the same parameters: declare this one in `create`";
        errors.on(&parameter.ident, message);
    }
}
