//! `Resource::DESCRIPTOR`.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::LitStr;

use super::types;
use crate::declaration::{Action, Declaration, Field, Parameter, Settings, Verb, VerbKind};
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
            let header = perhaps(declaration.id_header.as_ref(), &p);
            quote! {
                #p::Option::Some(#p::Identity { attribute: #attribute, wire: #wire, param: #param, header: #header })
            }
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
        let (ty, required) = (types::text(field.ty), field.required.is_some());
        let Field { read, create, update, nullable, flatten, .. } = field;
        quote! {
            #p::Attribute {
                name: #name, wire: #wire, request_wire: #request_wire, ty: #ty, read: #read, create: #create,
                update: #update, required: #required, nullable: #nullable, flatten: #flatten,
            }
        }
    });
    let verbs = declaration.verbs.iter().map(|verb| of_verb(verb, declaration, &p));
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
    own: Option<&TokenStream>,
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

fn of_verb(verb: &Verb, declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let (kind, method) = match verb.kind {
        VerbKind::All => ("All", "Get"),
        VerbKind::Find => ("Find", "Get"),
        VerbKind::Create => ("Create", "Post"),
        VerbKind::Update => ("Update", "Patch"),
        VerbKind::Replace => ("Replace", "Put"),
        VerbKind::Destroy => ("Destroy", "Delete"),
    };
    let collection = match verb.kind {
        VerbKind::All => true,
        VerbKind::Create => !verb.settings.on_member,
        _ => false,
    };
    let told = |field: &Field<'_>| match verb.kind {
        VerbKind::Create | VerbKind::Replace => field.create,
        VerbKind::Update => field.update,
        _ => false,
    };
    let body = if declaration.fields.iter().any(told) { quote!(Attributes) } else { quote!(Nothing) };
    let operation = Operation {
        name: verb.kind.name(),
        kind,
        method: verb.settings.method.as_ref().map_or_else(|| method.to_owned(), names::text),
        collection: collection && !declaration.singleton,
        tail: "",
        body,
        settings: &verb.settings,
    };
    operation.entry(p)
}

fn of_action(action: &Action, p: &TokenStream) -> TokenStream {
    let name = names::text(&action.ident);
    let body = match &action.body {
        Some(ty) => {
            let ty = types::text(ty);
            quote!(Value(#ty))
        }
        None => quote!(Nothing),
    };
    let operation = Operation {
        name: &name,
        kind: "Action",
        method: names::text(&action.method),
        collection: action.on_collection,
        tail: &action.path.text,
        body,
        settings: &action.settings,
    };
    operation.entry(p)
}

/// What a descriptor says of one operation.
struct Operation<'a> {
    name: &'a str,
    kind: &'a str,
    method: String,
    collection: bool,
    tail: &'a str,
    body: TokenStream,
    settings: &'a Settings,
}

impl Operation<'_> {
    fn entry(&self, p: &TokenStream) -> TokenStream {
        let Self { name, kind, method, collection, tail, body, settings } = self;
        let base = format_ident!("{}", if *collection { "Collection" } else { "Member" });
        // Spanned to nothing of the user's: the kind and method are ours.
        let (kind, method) = (format_ident!("{kind}"), format_ident!("{method}"));
        let id = perhaps(settings.operation.as_ref(), p);
        let key = settings.key.as_ref().map(LitStr::value).unwrap_or_default();
        let parameters = |header| {
            let here = settings.parameters.iter().filter(move |parameter| parameter.header == header);
            here.map(|Parameter { ident, wire, ty, required, .. }| {
                let (name, ty) = (names::text(ident), types::text(ty));
                quote!(#p::Parameter { name: #name, wire: #wire, ty: #ty, required: #required })
            })
        };
        let (query, headers) = (parameters(false), parameters(true));
        let envelope = settings.envelope.as_ref().map(|envelope| quote!(&#envelope));
        let envelope = perhaps(envelope.as_ref(), p);
        quote! {
            #p::Operation {
                name: #name, id: #id, kind: #p::Kind::#kind, method: #p::Method::#method, base: #p::Base::#base,
                tail: #tail, key: #key, query: &[#(#query),*], headers: &[#(#headers),*], body: #p::BodyKind::#body,
                envelope: #envelope,
            }
        }
    }
}

fn perhaps(value: Option<&impl ToTokens>, p: &TokenStream) -> TokenStream {
    match value {
        Some(value) => quote!(#p::Option::Some(#value)),
        None => quote!(#p::Option::None),
    }
}

/// `Account` of `::rtk::Account`.
pub(super) fn last_word(ty: &syn::Type) -> String {
    match ty {
        syn::Type::Path(path) => path.path.segments.last().map(|last| names::text(&last.ident)).unwrap_or_default(),
        other => types::text(other),
    }
}
