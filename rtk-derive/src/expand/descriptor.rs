//! `Resource::DESCRIPTOR`.

use proc_macro2::TokenStream;
use syn::Type;

use super::types;
use crate::code::{Part, Writer};
use crate::declaration::{Action, Declaration, Field, Parameter, Place, Settings, Verb, VerbKind};
use crate::{declaration, names};

pub(super) fn constant(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let plural = if declaration.singleton { String::new() } else { names::text(&declaration.plural) };
    let (name, singular) = (names::text(declaration.ident), names::text(&declaration.singular));
    let text = "#p::Descriptor::new(#name, #singular, #plural)";
    let mut out = w.code(text, &[("name", &name), ("singular", &singular), ("plural", &plural)]);
    id(declaration, w, &mut out);
    for (is_said, text) in [(declaration.read_only, ".read_only()"), (declaration.one_or_many, ".one_or_many()")] {
        if is_said {
            w.add(&mut out, text, &[]);
        }
    }
    if let (Some(Place { scope: Some(scope), .. }), None, _) | (Some(Place { scope: Some(scope), .. }), _, None) =
        (declaration.places.first(), &declaration.envelope, &declaration.paging)
    {
        w.add(&mut out, ".within(<#scope as #p::Resource>::DESCRIPTOR)", &[("scope", scope)]);
    }
    if let Some(envelope) = &declaration.envelope {
        w.add(&mut out, ".envelope(&#envelope)", &[("envelope", envelope)]);
    }
    if let Some(paging) = &declaration.paging {
        w.add(&mut out, ".paging(&#paging)", &[("paging", paging)]);
    }
    let mut list = TokenStream::new();
    for place in &declaration.places {
        let scope = match &place.scope {
            Some(scope) => last_word(scope),
            None => "Client".to_owned(),
        };
        let (collection, member) = (&place.collection.text, &place.member.text);
        let parts: [Part<'_>; 3] = [("scope", &scope), ("collection", collection), ("member", member)];
        w.add(&mut list, "#p::place(#scope, #collection, #member),", &parts);
    }
    w.add(&mut out, ".places(&[#list], #inside)", &[("list", &list), ("inside", &declaration.path_inside())]);
    let mut list = TokenStream::new();
    for field in &declaration.fields {
        attribute(field, w, &mut list);
    }
    w.add(&mut out, ".attributes(&[#list])", &[("list", &list)]);
    let mut list = TokenStream::new();
    for verb in &declaration.verbs {
        of_verb(verb, declaration, w, &mut list);
    }
    for action in &declaration.actions {
        of_action(action, w, &mut list);
    }
    w.add(&mut out, ".operations(&[#list])", &[("list", &list)]);
    let mut list = TokenStream::new();
    for relation in &declaration.relations {
        let (name, target) = (names::text(&relation.ident), relation.child());
        let text = "#p::relation(#name, #target, #many),";
        w.add(&mut list, text, &[("name", &name), ("target", &target), ("many", &relation.many)]);
    }
    if !list.is_empty() {
        w.add(&mut out, ".relations(&[#list])", &[("list", &list)]);
    }
    out
}

fn id(declaration: &Declaration<'_>, w: &Writer, out: &mut TokenStream) {
    let Some(field) = declaration.id_field() else { return };
    let header = &declaration.id_header;
    let header = w.code(if header.is_some() { "#p::Option::Some(#it)" } else { "#p::Option::None" }, &[("it", header)]);
    let attribute = names::text(field.ident);
    let (wire, param) = (&field.wire, &declaration.id_param);
    let parts: [Part<'_>; 4] = [("attribute", &attribute), ("wire", wire), ("param", param), ("header", &header)];
    w.add(out, ".id(#attribute, #wire, #param, #header)", &parts);
}

fn attribute(field: &Field<'_>, w: &Writer, out: &mut TokenStream) {
    let (name, ty) = (names::text(field.ident), types::text(field.ty));
    w.add(out, "#p::attribute(#name, #ty)", &[("name", &name), ("ty", &ty)]);
    if field.wire != name || field.request_wire != name {
        w.add(out, ".wire(#answer, #request)", &[("answer", &field.wire), ("request", &field.request_wire)]);
    }
    if let Some(ty) = &field.takes {
        w.add(out, ".takes(#ty)", &[("ty", &types::text(ty))]);
    }
    let said = [
        (!field.read, ".unread()"),
        (field.create && field.update, ".told()"),
        (field.create && !field.update, ".create()"),
        (field.update && !field.create, ".update()"),
        (field.required.is_some(), ".required()"),
        (field.nullable, ".nullable()"),
        (field.flatten, ".flatten()"),
    ];
    for (is_said, text) in &said {
        if *is_said {
            w.add(out, text, &[]);
        }
    }
    w.add(out, ",", &[]);
}

fn of_verb(verb: &Verb, declaration: &Declaration<'_>, w: &Writer, out: &mut TokenStream) {
    let name = names::word(verb.kind.name());
    w.add(out, "#p::Operation::#name()", &[("name", &name)]);
    if let Some(method) = &verb.settings.method {
        let method = names::word(&names::text(method));
        w.add(out, ".method(#p::Method::#method)", &[("method", &method)]);
    }
    let of_collection = matches!(verb.kind, VerbKind::All | VerbKind::Create);
    if of_collection && (declaration.singleton || verb.settings.on_member) {
        w.add(out, ".on_member()", &[]);
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
        w.add(out, ".told()", &[]);
    }
    settings(&verb.settings, w, out);
}

fn of_action(action: &Action, w: &Writer, out: &mut TokenStream) {
    let base = if action.on_collection { "Collection" } else { "Member" };
    let (name, tail) = (names::text(&action.ident), &action.path.text);
    let (method, base) = (names::word(&names::text(&action.method)), names::word(base));
    let parts: [Part<'_>; 4] = [("name", &name), ("method", &method), ("base", &base), ("tail", tail)];
    w.add(out, "#p::Operation::action(#name, #p::Method::#method, #p::Base::#base, #tail)", &parts);
    if let Some(ty) = &action.body {
        w.add(out, ".sends(#ty)", &[("ty", &types::text(ty))]);
    }
    settings(&action.settings, w, out);
}

fn settings(settings: &Settings, w: &Writer, out: &mut TokenStream) {
    if let Some(id) = &settings.operation {
        w.add(out, ".id(#id)", &[("id", id)]);
    }
    if let Some(key) = &settings.key {
        w.add(out, ".key(#key)", &[("key", key)]);
    }
    for (header, text) in [(false, ".query(&[#parameters])"), (true, ".headers(&[#parameters])")] {
        let mut parameters = TokenStream::new();
        for Parameter { ident, wire, ty, required, header: it } in &settings.parameters {
            if *it != header {
                continue;
            }
            let (name, ty) = (names::text(ident), types::text(ty));
            let text = "#p::described(#name, #wire, #ty, #required),";
            w.add(&mut parameters, text, &[("name", &name), ("wire", wire), ("ty", &ty), ("required", required)]);
        }
        if !parameters.is_empty() {
            w.add(out, text, &[("parameters", &parameters)]);
        }
    }
    if let Some(envelope) = &settings.envelope {
        w.add(out, ".envelope(&#envelope)", &[("envelope", envelope)]);
    }
    w.add(out, ",", &[]);
}

/// `Account` of `::rtk::Account`.
pub(super) fn last_word(ty: &Type) -> String {
    match ty {
        Type::Path(path) => declaration::last_word(&path.path),
        other => types::text(other),
    }
}
