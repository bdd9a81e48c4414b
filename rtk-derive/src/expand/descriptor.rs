//! `Resource::DESCRIPTOR`.

use proc_macro2::Ident;
use syn::Type;

use super::types;
use crate::code::Writer;
use crate::declaration::{
    Action, Declaration, Field, Member, MemberKind, Missing, Parameter, Part, Place, Settings, Verb, VerbKind,
};
use crate::{declaration, names};

/// Makes `#descriptor`.
pub(super) fn constant(declaration: &Declaration<'_>, w: &mut Writer) {
    w.name("plural", &declaration.plural);
    if declaration.singleton {
        w.set("plural", &"");
    }
    w.name("singular", &declaration.singular);
    w.define("descriptor", "#p::Descriptor::new(#called, #singular, #plural)");
    id(declaration, w);
    if declaration.read_only {
        w.put("descriptor", ".read_only()");
    }
    if matches!(declaration.verb(VerbKind::All), Some(all) if all.settings.one_or_many) {
        w.put("descriptor", ".one_or_many()");
    }
    if declaration.envelope.is_none() || declaration.paging.is_none() {
        if let Some(Place { scope: Some(scope), .. }) = declaration.places.first() {
            w.set("scope", scope);
            w.put("descriptor", ".within(<#scope as #p::Resource>::DESCRIPTOR)");
        }
    }
    w.put_some("envelope", &declaration.envelope, "descriptor", ".envelope(&#envelope)");
    w.put_some("paging", &declaration.paging, "descriptor", ".paging(&#paging)");
    w.clear(&["places", "attributes", "operations", "relations"]);
    for place in &declaration.places {
        match &place.scope {
            Some(scope) => w.set("scope", &last_word(scope)),
            None => w.set("scope", &"Client"),
        }
        w.set("collection", &place.collection.text);
        w.set("member", &place.member.text);
        w.put("places", "#p::place(#scope, #collection, #member),");
    }
    for field in &declaration.fields {
        attribute(field, field.required.is_some(), w);
    }
    for verb in &declaration.verbs {
        of_verb(verb, declaration, w);
    }
    for Member { ident, kind } in &declaration.members {
        match kind {
            MemberKind::Action(action) => of_action(ident, action, w),
            MemberKind::Relation(relation) => {
                w.name("name", ident);
                w.set("target", &relation.child());
                w.set("many", &relation.many);
                w.put("relations", "#p::relation(#name, #target, #many),");
            }
            _ => {}
        }
    }
    w.set("inside", &declaration.path_inside());
    let text = ".places(&[#places], #inside).attributes(&[#attributes]).operations(&[#operations])";
    w.put("descriptor", text);
    if !w.lacks("relations") {
        w.put("descriptor", ".relations(&[#relations])");
    }
}

fn id(declaration: &Declaration<'_>, w: &mut Writer) {
    let Some(field) = declaration.id_field() else { return };
    w.define("header", "#p::Option::None");
    if let Some(header) = &declaration.id_header {
        w.set("header", header);
        w.define("header", "#p::Option::Some(#header)");
    }
    w.set("attribute", &field.name);
    w.set("wire", &field.wire);
    w.set("param", &declaration.id_param);
    w.put("descriptor", ".id(#attribute, #wire, #param, #header)");
}

/// Adds one to `#attributes`. What is `required` of an object, its constructor says.
pub(super) fn attribute(field: &Field<'_>, required: bool, w: &mut Writer) {
    w.set("name", &field.name);
    w.set("ty", &types::text(field.ty));
    w.put("attributes", "#p::attribute(#name, #ty)");
    if field.wire != field.name || field.request_wire != field.name {
        w.set("answer", &field.wire);
        w.set("request", &field.request_wire);
        w.put("attributes", ".wire(#answer, #request)");
    }
    if let Some(ty) = &field.takes {
        w.set("ty", &types::text(ty));
        w.put("attributes", ".takes(#ty)");
    }
    if let Some(with) = &field.with {
        w.set("with", &types::text(with));
        w.put("attributes", ".with(#with)");
    }
    let said = [
        (!field.read, ".unread()"),
        (field.create && field.update, ".told()"),
        (field.create && !field.update, ".create()"),
        (field.update && !field.create, ".update()"),
        (required, ".required()"),
        (field.nullable, ".nullable()"),
        (!matches!(field.missing, Missing::Unfit), ".default()"),
        (field.flatten, ".flatten()"),
        (true, ","),
    ];
    for (is_said, text) in &said {
        if *is_said {
            w.put("attributes", text);
        }
    }
}

fn of_verb(verb: &Verb, declaration: &Declaration<'_>, w: &mut Writer) {
    w.set("name", &names::word(verb.kind.name()));
    w.put("operations", "#p::Operation::#name()");
    if let Some(method) = &verb.settings.method {
        w.set("method", &names::word(&names::text(method)));
        w.put("operations", ".method(#p::Method::#method)");
    }
    let of_collection = matches!(verb.kind, VerbKind::All | VerbKind::Create);
    if of_collection && (declaration.singleton || verb.settings.on_member) {
        w.put("operations", ".on_member()");
    }
    let mut is_told = false;
    for field in &declaration.fields {
        is_told |= match verb.kind {
            VerbKind::Create | VerbKind::Replace => field.create,
            VerbKind::Update => field.update,
            _ => false,
        };
    }
    if is_told {
        w.put("operations", ".told()");
    }
    settings(&verb.settings, &[], w);
}

fn of_action(ident: &Ident, action: &Action, w: &mut Writer) {
    w.name("name", ident);
    w.set("method", &names::word(&names::text(&action.method)));
    w.set("tail", &action.path.text);
    let text = match action.on_collection {
        true => "#p::Operation::action(#name, #p::Method::#method, #p::Base::Collection, #tail)",
        false => "#p::Operation::action(#name, #p::Method::#method, #p::Base::Member, #tail)",
    };
    w.put("operations", text);
    if let Some(ty) = &action.body {
        w.set("ty", &types::text(ty));
        w.put("operations", ".sends(#ty)");
    }
    if let Some(ty) = &action.returns {
        w.set("ty", &types::text(ty));
        w.put("operations", ".returns(#ty)");
    }
    settings(&action.settings, &action.args, w);
}

/// `args`: the parameters that are arguments, among placeholders.
fn settings(settings: &Settings, args: &[Parameter], w: &mut Writer) {
    w.put_some("id", &settings.operation, "operations", ".id(#id)");
    w.put_some("idempotent", &settings.idempotent, "operations", ".idempotent(#idempotent)");
    w.put_some("key", &settings.key, "operations", ".key(#key)");
    w.clear(&["query", "headers", "constants"]);
    for parameters in &[args, &settings.parameters, &settings.constants] {
        for Parameter { name, wire, part, ty, constant, required, .. } in *parameters {
            w.set("name", name);
            w.set("wire", wire);
            w.set("ty", &types::text(ty));
            w.set("required", required);
            w.set("value", constant);
            let (to, text) = match (part, constant) {
                (Part::Path, _) => continue,
                (Part::Query, None) => ("query", "#p::described(#name, #wire, #ty, #required),"),
                (_, None) => ("headers", "#p::described(#name, #wire, #ty, #required),"),
                (Part::Query, _) => ("constants", "#p::constant(#p::Location::Query, #wire, &#value),"),
                (Part::Header, _) => ("constants", "#p::constant(#p::Location::Header, #wire, &#value),"),
                (Part::Body, _) => ("constants", "#p::constant(#p::Location::Body, #wire, &#value),"),
            };
            w.put(to, text);
        }
    }
    for (part, text) in &[
        ("query", ".query(&[#query])"),
        ("headers", ".headers(&[#headers])"),
        ("constants", ".constants(&[#constants])"),
    ] {
        if !w.lacks(part) {
            w.put("operations", text);
        }
    }
    w.put_some("envelope", &settings.envelope, "operations", ".envelope(&#envelope)");
    w.put("operations", ",");
}

/// `Account` of `::rtk::Account`.
pub(super) fn last_word(ty: &Type) -> String {
    match ty {
        Type::Path(path) => declaration::last_word(&path.path),
        other => types::text(other),
    }
}
