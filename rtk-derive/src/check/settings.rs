//! Settings that have no effect where they are declared.

use quote::ToTokens;
use syn::LitBool;

use crate::declaration::{Action, Declaration, Location, MemberKind, Settings, VerbKind};
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

/// `Listing` is what an action returns that only reads, and `paging` of an action is that of its list.
pub(super) fn listings_are_read_by_actions(declaration: &mut Declaration<'_>, errors: &Errors) {
    for verb in &mut declaration.verbs {
        let name = verb.kind.name();
        if let Some(returns) = verb.settings.returns.take_if(|returns| types::listing(returns).is_some()) {
            let message = format!(
                "`{name}` returns one response, and a `Listing` has a request for each page: declare an action, `post(its_name = \"\", returns = {})`",
                types::text(&returns)
            );
            errors.on(&returns, message);
        }
    }
    for member in &mut declaration.members {
        let MemberKind::Action(Action { method, settings, .. }) = &mut member.kind else { continue };
        let name = text(&member.ident);
        if let (Some(paging), false) = (&settings.paging, settings.is_listing()) {
            let message =
                format!("`{name}` returns no list with pages: remove `paging`, or declare `returns = Listing<T>`");
            errors.on(paging, message);
        }
        let method = text(method).to_lowercase();
        if let (Some(returns), false) = (&settings.returns, matches!(method.as_str(), "get" | "post")) {
            if types::listing(returns).is_some() {
                let message = format!(
                    "a `Listing` is requested once for each page, so `{method}` would write several times: declare a `get` or a `post`, or \
                     `returns = Vec<T>` for a list in one response"
                );
                errors.on(returns, message);
                settings.returns = None;
            }
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

/// Checks that `returns` of a verb does not repeat the default.
pub(super) fn returned_types_differ_from_the_usual(declaration: &mut Declaration<'_>, errors: &Errors) {
    let resource = declaration.ident;
    for verb in &mut declaration.verbs {
        let (kind, settings) = (verb.kind, &mut verb.settings);
        let Some(returns) = settings.returns.as_ref().filter(|_| settings.response_header.is_none()) else { continue };
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
        let is_by_method = matches!(method, "Get" | "Head" | "Put" | "Delete");
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

/// `form` of an operation that sends nothing, or a body that is no JSON object.
pub(super) fn forms_have_a_body(declaration: &Declaration<'_>, errors: &Errors) {
    const NO_OBJECTS: &[&str] = &["Form", "Body", "Multipart", "Json"];
    let check = |name: &str, settings: &Settings, sends_something: bool| {
        let Some(form) = &settings.form else { return };
        let body = settings.body.as_ref().and_then(types::last_segment).map(|last| text(&last.ident));
        let message = match body.filter(|body| NO_OBJECTS.contains(&body.as_str())) {
            Some(body) if body == "Form" => {
                "a `Form<T>` is sent as a form already: remove `form`, or write `body = T`".to_owned()
            }
            Some(body) => {
                format!("a `{body}` is sent as it is, and not as a form: remove `form`, or declare another body")
            }
            None if !sends_something => format!("`{name}` sends no body: remove `form`, or declare a body"),
            None => return,
        };
        errors.at(form.span(), message);
    };
    for verb in &declaration.verbs {
        let is_sent = |field: &crate::declaration::Field<'_>| match verb.kind {
            VerbKind::Update => field.update,
            _ => field.create,
        };
        let sends_something = verb.settings.body.is_some() || declaration.fields.iter().any(is_sent);
        check(verb.kind.name(), &verb.settings, sends_something);
    }
    for (name, action) in declaration.actions() {
        let parameters = action.args.iter().chain(&action.settings.parameters).chain(&action.settings.constants);
        let has_keys = parameters.into_iter().any(|parameter| parameter.location == Location::Body);
        check(&text(name), &action.settings, action.settings.body.is_some() || has_keys);
    }
}

/// What a HEAD returns, whose response has no body.
pub(super) fn heads_return_no_body(declaration: &Declaration<'_>, errors: &Errors) {
    for (_, action) in declaration.actions().filter(|(_, action)| action.is_head()) {
        let Settings { returns, response_header, .. } = &action.settings;
        let Some(returns) = returns.as_ref().filter(|_| response_header.is_none()) else { continue };
        let is_response = types::last_segment(returns).is_some_and(|last| last.ident == "Response");
        if !types::is_bool(returns) && !types::is_unit(returns) && !is_response {
            let message = format!(
                "the response to a HEAD has no body: return whether there is something, `returns = bool`, the headers, `returns = Response`, or \
                 one of them, with `response_header = \"name\"` beside `returns = {}`",
                types::text(returns)
            );
            errors.on(returns, message);
        }
    }
}

/// `response_header` without a value that it becomes, or with settings of the payload.
pub(super) fn response_headers_are_returned(declaration: &Declaration<'_>, errors: &Errors) {
    let of_actions = declaration.actions().map(|(name, action)| (text(name), &action.settings));
    let of_verbs = declaration.verbs.iter().map(|verb| (verb.kind.name().to_owned(), &verb.settings));
    for (name, settings) in of_verbs.chain(of_actions) {
        let Some(header) = &settings.response_header else { continue };
        if settings.returns.as_ref().is_none_or(types::is_unit) {
            let message =
                format!("`{name}` returns nothing of this header: declare its type, such as `returns = Id<Self>`");
            errors.on(header, message);
        } else if settings.is_key_declared {
            errors.on(
                header,
                "the output is in the header, so the payload is ignored: remove `key` or `response_header`",
            );
        }
    }
}

/// `doc` of `find`, which is a method of its own for a singleton only.
pub(super) fn docs_have_a_method(declaration: &Declaration<'_>, errors: &Errors) {
    let doc = declaration.verb(VerbKind::Find).and_then(|find| find.settings.doc.as_ref());
    if let Some(doc) = doc.filter(|_| !declaration.singleton) {
        let message = "`find` is a method of `rtk` for every resource with an id: remove `doc`, and document the struct with a comment above it, \
                       `/// …`";
        errors.on(doc, message);
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
