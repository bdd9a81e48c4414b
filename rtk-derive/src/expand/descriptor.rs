//! `Resource::DESCRIPTOR`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::LitStr;

use super::types;
use crate::declaration::{Action, Declaration, Parameter, Settings, Verb, VerbKind};
use crate::names;

pub(super) fn constant(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let name = names::text(declaration.ident);
    let singular = names::text(&declaration.singular);
    let plural = if declaration.singleton { String::new() } else { names::text(&declaration.plural) };
    let read_only = declaration.read_only;
    let one_or_many = declaration.one_or_many;
    let id = match declaration.id_field() {
        Some(field) => {
            let (attribute, wire, param) = (names::text(field.ident), &field.wire, &declaration.id_param);
            quote!(#p::Option::Some(#p::Identity { attribute: #attribute, wire: #wire, param: #param }))
        }
        None => quote!(#p::Option::None),
    };
    let places = declaration.places.iter().map(|place| {
        let scope = place.scope.as_ref().map_or_else(|| "Client".to_owned(), last_word);
        let (collection, member) = (&place.collection.text, &place.member.text);
        quote!(#p::Placement { scope: #scope, collection: #collection, member: #member })
    });
    let first = declaration.places.first();
    let inside = declaration.path_inside();
    let attributes = declaration.fields.iter().map(|field| {
        let (name, wire, request_wire) = (names::text(field.ident), &field.wire, &field.request_wire);
        let (ty, create, update, required) =
            (types::text(field.ty), field.create, field.update, field.required.is_some());
        quote! {
            #p::Attribute {
                name: #name, wire: #wire, request_wire: #request_wire, ty: #ty,
                create: #create, update: #update, required: #required,
            }
        }
    });
    let verbs = declaration.verbs.iter().map(|verb| of_verb(verb, declaration.singleton, &p));
    let actions = declaration.actions.iter().map(|action| of_action(action, &p));
    let relations = declaration.relations.iter().map(|relation| {
        let (name, many) = (names::text(&relation.ident), relation.many);
        let target = relation.child();
        quote!(#p::RelationInfo { name: #name, target: #target, many: #many })
    });
    let scope = first.and_then(|place| place.scope.as_ref());
    let envelope = inherited(declaration.envelope.as_ref(), scope, "envelope", &quote!(#p::Envelope::V4), &p);
    let paging = inherited(declaration.paging.as_ref(), scope, "paging", &quote!(#p::Paging::PAGE), &p);
    quote! {
        const DESCRIPTOR: &'static #p::Descriptor = &#p::Descriptor {
            name: #name,
            singular: #singular,
            plural: #plural,
            id: #id,
            read_only: #read_only,
            places: &[#(#places),*],
            inside: #inside,
            attributes: &[#(#attributes),*],
            operations: &[#(#verbs,)* #(#actions,)*],
            relations: &[#(#relations),*],
            envelope: #envelope,
            paging: #paging,
            one_or_many: #one_or_many,
        };
    }
}

/// What is declared here, or by the scope around it, or the usual.
fn inherited(
    own: Option<&syn::Path>,
    scope: Option<&syn::Type>,
    key: &str,
    usual: &TokenStream,
    p: &TokenStream,
) -> TokenStream {
    let key = format_ident!("{key}");
    match (own, scope) {
        (Some(own), _) => quote!(&#own),
        (None, Some(scope)) => quote!(<#scope as #p::Resource>::DESCRIPTOR.#key),
        (None, None) => quote!(&#usual),
    }
}

fn of_verb(verb: &Verb, singleton: bool, p: &TokenStream) -> TokenStream {
    let (kind, method) = match verb.kind {
        VerbKind::All => ("All", "Get"),
        VerbKind::Find => ("Find", "Get"),
        VerbKind::Create => ("Create", "Post"),
        VerbKind::Update => ("Update", "Patch"),
        VerbKind::Replace => ("Replace", "Put"),
        VerbKind::Destroy => ("Destroy", "Delete"),
    };
    let collection = matches!(verb.kind, VerbKind::All | VerbKind::Create) && !singleton;
    let (kind, method) = (format_ident!("{kind}"), format_ident!("{method}"));
    let method = verb.settings.method.clone().unwrap_or(method);
    operation(verb.kind.name(), &kind, &method, collection, "", &verb.settings, p)
}

fn of_action(action: &Action, p: &TokenStream) -> TokenStream {
    let name = names::text(&action.ident);
    let kind = format_ident!("Action");
    operation(&name, &kind, &action.method, action.on_collection, &action.path.text, &action.settings, p)
}

fn operation(
    name: &str,
    kind: &Ident,
    method: &Ident,
    collection: bool,
    tail: &str,
    settings: &Settings,
    p: &TokenStream,
) -> TokenStream {
    let base = format_ident!("{}", if collection { "Collection" } else { "Member" });
    let id = match &settings.operation {
        Some(id) => quote!(#p::Option::Some(#id)),
        None => quote!(#p::Option::None),
    };
    let key = settings.key.as_ref().map(LitStr::value).unwrap_or_default();
    let query = settings.query.iter().map(|Parameter { ident, wire, ty }| {
        let (name, ty) = (names::text(ident), types::text(ty));
        quote!(#p::Parameter { name: #name, wire: #wire, ty: #ty })
    });
    // Spanned to nothing of the user's: the kind and method are ours.
    let (kind, method) = (Ident::new(&kind.to_string(), proc_macro2::Span::call_site()), method.to_string());
    let method = Ident::new(&method, proc_macro2::Span::call_site());
    quote! {
        #p::Operation {
            name: #name, id: #id, kind: #p::Kind::#kind, method: #p::Method::#method, base: #p::Base::#base,
            tail: #tail, key: #key, query: &[#(#query),*],
        }
    }
}

/// `Account` of `::rtk::Account`.
pub(super) fn last_word(ty: &syn::Type) -> String {
    match ty {
        syn::Type::Path(path) => path.path.segments.last().map(|last| names::text(&last.ident)).unwrap_or_default(),
        other => types::text(other),
    }
}
