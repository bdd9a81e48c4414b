//! Settings that have no effect where they are declared.

use quote::ToTokens;
use syn::LitBool;

use crate::declaration::{Declaration, MemberKind, Settings, VerbKind};
use crate::errors::Errors;
use crate::names::text;
use crate::types;

/// `list_key` and `paging` are about lists, `key` is about the payload of one resource.
pub(super) fn payload_keys_have_a_payload(declaration: &Declaration<'_>, errors: &Errors) {
    let has_list = declaration.has(VerbKind::All);
    if let Some(list_key) = declaration.list_key.as_ref().filter(|_| !has_list && !declaration.singleton) {
        errors.on(list_key, "nothing is listed, since this resource has no `all`: remove `list_key`");
    }
    let has_children = declaration.members.iter().any(|member| matches!(member.kind, MemberKind::Relation(_)));
    if let Some(paging) = declaration.paging.as_ref().filter(|_| !has_list && !has_children) {
        let message = "nothing is listed, since this resource has no `all`: remove `paging`; if it is meant for children, list \
                       them with `has_many`";
        errors.on(paging, message);
    }
    let returns_one = [VerbKind::Find, VerbKind::Create, VerbKind::Update, VerbKind::Replace];
    if let Some(key) = declaration.key.as_ref().filter(|_| !returns_one.iter().any(|kind| declaration.has(*kind))) {
        let message = "`key` is for `find`, `create`, `update` and `replace`, and this resource has none of them: remove it; the \
                       key of a list is `list_key`, and an action has a `key` of its own";
        errors.on(key, message);
    }
}

/// `request_key` is about bodies that consist of attributes.
pub(super) fn request_key_has_attributes(declaration: &Declaration<'_>, errors: &Errors) {
    let Some(key) = &declaration.request_key else { return };
    if key.value().split('.').any(str::is_empty) {
        errors.on(key, "write the key that the attributes are in, such as `request_key = \"thing\"`, or remove this");
    }
    let writes = [VerbKind::Create, VerbKind::Update, VerbKind::Replace];
    if !writes.iter().any(|kind| declaration.sends_attributes(*kind)) {
        let message = "`request_key` is for `create`, `update` and `replace` that send attributes, and this resource has none of them: remove it; \
                       a `body` of a type of its own has its keys itself";
        errors.on(key, message);
    }
}

/// `key` of an operation whose response is not decoded.
pub(super) fn keys_are_decoded(declaration: &Declaration<'_>, errors: &Errors) {
    for verb in declaration.verbs.iter().filter(|verb| verb.settings.is_key_declared) {
        let (name, Settings { key, returns, .. }) = (verb.kind.name(), &verb.settings);
        let is_ignored = returns.as_ref().map_or(verb.kind == VerbKind::Destroy, types::is_unit);
        if let Some(key) = key.as_ref().filter(|_| is_ignored) {
            errors.on(key, format!("`{name}` ignores the payload of the response: remove `key`"));
        }
    }
    for (name, action) in declaration.actions() {
        let Some(key) = &action.settings.key else { continue };
        let response =
            action.settings.returns.as_ref().and_then(types::last_segment).filter(|last| last.ident == "Response");
        match (&action.settings.returns, response) {
            (None, _) => {
                let message = format!(
                    "`{}` ignores the payload of the response: remove `key`, or declare what it returns, `returns = T`",
                    text(name)
                );
                errors.on(key, message);
            }
            (Some(_), Some(_)) => {
                errors.on(key, "a `Response` is the response as it is, without a payload: remove `key`");
            }
            _ => {}
        }
    }
}

/// `body` of a verb: nothing of the request is left to a `NewT`.
pub(super) fn bodies_replace_attributes(declaration: &mut Declaration<'_>, errors: &Errors) {
    for verb in &mut declaration.verbs {
        let (name, settings) = (verb.kind.name(), &mut verb.settings);
        let Some(body) = &settings.body else { continue };
        let text = types::text(body);
        if settings.on_member {
            let message = format!(
                "`on = member` takes the id with the attributes, and `{name}` sends a `{text}` instead of attributes: declare an action, \
                 `put(its_name(id) = \"{{id}}\", body = {text})`"
            );
            errors.on(body, message);
        }
        for parameter in settings.parameters.drain(..) {
            let message = format!(
                "a parameter is set with the attributes, and `{name}` sends a `{text}` instead of attributes: remove it, give it a constant \
                 value, or declare an action, which has setters for its parameters"
            );
            errors.on(&parameter.ident, message);
        }
    }
}

/// `returns` of a verb that says what is so without it.
pub(super) fn returned_types_differ_from_the_usual(declaration: &mut Declaration<'_>, errors: &Errors) {
    let resource = declaration.ident;
    for verb in &mut declaration.verbs {
        let (kind, settings) = (verb.kind, &mut verb.settings);
        let Some(returns) = &settings.returns else { continue };
        let is_usual = match kind {
            VerbKind::Destroy => types::is_unit(returns),
            _ => types::is_itself(returns, resource),
        };
        if is_usual {
            let (name, text) = (kind.name(), types::text(returns));
            errors.on(returns, format!("`{name}` returns `{text}` by default: remove `returns`"));
            settings.returns = None;
        }
    }
}

/// `idempotent` of a method that is, `idempotent = false` of one that is not, and either beside an idempotency key.
pub(super) fn idempotence_differs_from_the_method(declaration: &Declaration<'_>, errors: &Errors) {
    let check = |settings: &Settings, method: &str| {
        let Some(idempotent) = &settings.idempotent else { return };
        if settings.idempotency_key.is_some() {
            let message = "an operation with an `idempotency_key` is idempotent: remove `idempotent`";
            return errors.at(idempotent.span(), message);
        }
        let is_by_method = matches!(method, "Get" | "Put" | "Delete");
        if LitBool::value(idempotent) == is_by_method {
            let (method, is) = (method.to_uppercase(), if is_by_method { "is" } else { "is not" });
            errors.at(idempotent.span(), format!("a {method} {is} idempotent by default: remove `idempotent`"));
        }
    };
    for verb in &declaration.verbs {
        let usual = verb.kind.methods()[0];
        let declared = verb.settings.method.as_ref().map(text);
        check(&verb.settings, &declared.unwrap_or_else(|| crate::names::camel(usual)));
    }
    for (_, action) in declaration.actions() {
        check(&action.settings, &text(&action.method));
    }
}

/// Types that take every key, so that a flattened attribute after one of them finds nothing.
const MAPS: &[&str] = &["Map", "HashMap", "BTreeMap", "IndexMap", "Value"];

/// A flattened map takes all keys that are left, so it is the last flattened attribute.
pub(super) fn flattened_map_is_the_last(fields: &[crate::declaration::Field<'_>], errors: &Errors) {
    let is_map = |ty: &syn::Type| {
        let ty = types::option_inner(ty).unwrap_or(ty);
        types::last_segment(ty).is_some_and(|last| MAPS.contains(&text(&last.ident).as_str()))
    };
    let flattened: Vec<_> = fields.iter().filter(|field| field.flatten).collect();
    for pair in flattened.windows(2).filter(|pair| is_map(pair[0].ty)) {
        let (map, next) = (&pair[0].name, &pair[1].name);
        let cure = match is_map(pair[1].ty) {
            true => format!("remove `{map}` or `{next}`"),
            false => format!("declare `{map}` after `{next}`"),
        };
        let message =
            format!("`{map}` takes every key that no other attribute has, so none is left for `{next}`: {cure}");
        errors.on(pair[0].ty.to_token_stream(), message);
    }
}
