//! `Resource::DESCRIPTOR`.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{LitStr, Type};

use super::types;
use crate::code::Writer;
use crate::declaration::{Action, Declaration, Field, Parameter, Settings, Verb, VerbKind};
use crate::names;

const DESCRIPTOR: &str = "
    #p::Descriptor {
        name: #name,
        singular: #singular,
        plural: #plural,
        id: #id,
        read_only: #read_only,
        places: &[#places],
        inside: #inside,
        attributes: &[#attributes],
        operations: &[#operations],
        relations: &[#relations],
        envelope: #envelope,
        paging: #paging,
        one_or_many: #one_or_many,
    }
";

pub(super) fn constant(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let plural = if declaration.singleton { String::new() } else { names::text(&declaration.plural) };
    let (mut places, mut attributes) = (TokenStream::new(), TokenStream::new());
    for place in &declaration.places {
        let scope = place.scope.as_ref().map_or_else(|| "Client".to_owned(), last_word);
        let text = "#p::Placement { scope: #scope, collection: #collection, member: #member },";
        let (collection, member) = (&place.collection.text, &place.member.text);
        w.add(&mut places, text, &[("scope", &scope), ("collection", collection), ("member", member)]);
    }
    for field in &declaration.fields {
        attribute(field, w, &mut attributes);
    }
    let mut operations = TokenStream::new();
    for verb in &declaration.verbs {
        of_verb(verb, declaration, w, &mut operations);
    }
    for action in &declaration.actions {
        of_action(action, w, &mut operations);
    }
    let mut relations = TokenStream::new();
    for relation in &declaration.relations {
        let (name, target) = (names::text(&relation.ident), relation.child());
        let text = "#p::RelationInfo { name: #name, target: #target, many: #many },";
        w.add(&mut relations, text, &[("name", &name), ("target", &target), ("many", &relation.many)]);
    }
    let scope = declaration.places.first().and_then(|place| place.scope.as_ref());
    let usual = w.code("#p::Envelope::V4", &[]);
    let envelope = inherited(declaration.envelope.as_ref(), scope, "envelope", &usual, w);
    let usual = w.code("#p::Paging::PAGE", &[]);
    let paging = inherited(declaration.paging.as_ref(), scope, "paging", &usual, w);
    w.code(
        DESCRIPTOR,
        &[
            ("name", &names::text(declaration.ident)),
            ("singular", &names::text(&declaration.singular)),
            ("plural", &plural),
            ("id", &id(declaration, w)),
            ("read_only", &declaration.read_only),
            ("places", &places),
            ("inside", &declaration.path_inside()),
            ("attributes", &attributes),
            ("operations", &operations),
            ("relations", &relations),
            ("envelope", &envelope),
            ("paging", &paging),
            ("one_or_many", &declaration.one_or_many),
        ],
    )
}

fn id(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let Some(field) = declaration.id_field() else { return w.code("#p::Option::None", &[]) };
    let header = perhaps(declaration.id_header.as_ref(), w);
    let text = "
        #p::Option::Some(#p::Identity { attribute: #attribute, wire: #wire, param: #param, header: #header })
    ";
    let attribute = names::text(field.ident);
    let (wire, param) = (&field.wire, &declaration.id_param);
    w.code(text, &[("attribute", &attribute), ("wire", wire), ("param", param), ("header", &header)])
}

/// What is declared here, or by the scope around it, or the usual.
fn inherited(
    own: Option<&TokenStream>,
    scope: Option<&Type>,
    key: &str,
    usual: &TokenStream,
    w: &Writer,
) -> TokenStream {
    let key = Ident::new(key, Span::call_site());
    match (own, scope) {
        (Some(own), _) => w.code("&#own", &[("own", own)]),
        (None, Some(scope)) => w.code("<#scope as #p::Resource>::DESCRIPTOR.#key", &[("scope", scope), ("key", &key)]),
        (None, None) => w.code("&#usual", &[("usual", usual)]),
    }
}

fn attribute(field: &Field<'_>, w: &Writer, out: &mut TokenStream) {
    let (name, ty) = (names::text(field.ident), types::text(field.ty));
    w.add(out, "#p::Attribute::new(#name, #ty)", &[("name", &name), ("ty", &ty)]);
    if field.wire != name || field.request_wire != name {
        w.add(out, ".wire(#answer, #request)", &[("answer", &field.wire), ("request", &field.request_wire)]);
    }
    let said = [
        (!field.read, ".unread()"),
        (field.create, ".create()"),
        (field.update, ".update()"),
        (field.required.is_some(), ".required()"),
        (field.nullable, ".nullable()"),
        (field.flatten, ".flatten()"),
    ];
    for (_, text) in said.iter().filter(|(is_said, _)| *is_said) {
        w.add(out, text, &[]);
    }
    w.add(out, ",", &[]);
}

fn of_verb(verb: &Verb, declaration: &Declaration<'_>, w: &Writer, out: &mut TokenStream) {
    let (kind, method) = match verb.kind {
        VerbKind::All => ("All", "Get"),
        VerbKind::Find => ("Find", "Get"),
        VerbKind::Create => ("Create", "Post"),
        VerbKind::Update => ("Update", "Patch"),
        VerbKind::Replace => ("Replace", "Put"),
        VerbKind::Destroy => ("Destroy", "Delete"),
    };
    let method = verb.settings.method.as_ref().map_or_else(|| method.to_owned(), names::text);
    let collection = match verb.kind {
        VerbKind::All => true,
        VerbKind::Create => !verb.settings.on_member,
        _ => false,
    };
    let base = if collection && !declaration.singleton { "Collection" } else { "Member" };
    operation(verb.kind.name(), kind, &method, base, w, out);
    let is_told = declaration.fields.iter().any(|field| match verb.kind {
        VerbKind::Create | VerbKind::Replace => field.create,
        VerbKind::Update => field.update,
        _ => false,
    });
    if is_told {
        w.add(out, ".body(#p::BodyKind::Attributes)", &[]);
    }
    settings(&verb.settings, w, out);
}

fn of_action(action: &Action, w: &Writer, out: &mut TokenStream) {
    let base = if action.on_collection { "Collection" } else { "Member" };
    operation(&names::text(&action.ident), "Action", &names::text(&action.method), base, w, out);
    if !action.path.text.is_empty() {
        w.add(out, ".tail(#tail)", &[("tail", &action.path.text)]);
    }
    if let Some(ty) = &action.body {
        w.add(out, ".body(#p::BodyKind::Value(#ty))", &[("ty", &types::text(ty))]);
    }
    settings(&action.settings, w, out);
}

fn operation(name: &str, kind: &str, method: &str, base: &str, w: &Writer, out: &mut TokenStream) {
    // Spanned to nothing of the user's: the kind and method are ours.
    let [kind, method, base] = [kind, method, base].map(|word| Ident::new(word, Span::call_site()));
    let text = "#p::Operation::new(#name, #p::Kind::#kind, #p::Method::#method, #p::Base::#base)";
    w.add(out, text, &[("name", &name), ("kind", &kind), ("method", &method), ("base", &base)]);
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
        for Parameter { ident, wire, ty, required, .. } in settings.parameters.iter().filter(|it| it.header == header) {
            let (name, ty) = (names::text(ident), types::text(ty));
            let text = "#p::Parameter { name: #name, wire: #wire, ty: #ty, required: #required },";
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

fn perhaps(value: Option<&LitStr>, w: &Writer) -> TokenStream {
    w.code(if value.is_some() { "#p::Option::Some(#value)" } else { "#p::Option::None" }, &[("value", &value)])
}

/// `Account` of `::rtk::Account`.
pub(super) fn last_word(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|last| names::text(&last.ident)).unwrap_or_default(),
        other => types::text(other),
    }
}
