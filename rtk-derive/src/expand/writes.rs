//! What `create`, `replace` and `update` take: `NewMeeting`, `MeetingChanges`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::types;
use crate::declaration::{Declaration, Field, VerbKind};
use crate::names;
use crate::spans::shown_at;

pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let ident = declaration.ident;
    let new = names::around("New", ident, "");
    let changes = names::around("", ident, "Changes");
    let verb = |kind, name, items: &TokenStream| {
        declaration.has(kind).then(|| super::capability(declaration, name, ident, items))
    };
    let create = verb(VerbKind::Create, "Create", &quote!(type New = #new;));
    let replace = verb(VerbKind::Replace, "Replace", &quote!(type New = #new;));
    let update = verb(VerbKind::Update, "Update", &quote!(type Changes = #changes;));
    let inputs = [(takes_new(declaration), new), (declaration.has(VerbKind::Update), changes)];
    let inputs = inputs.into_iter().filter_map(|(wanted, name)| {
        wanted.then(|| {
            quote! {
                #[automatically_derived]
                impl #p::Input for #name {
                    fn into_members(self) -> #p::Members {
                        self.members
                    }
                }
            }
        })
    });
    quote!(#create #replace #update #(#inputs)*)
}

fn takes_new(declaration: &Declaration<'_>) -> bool {
    declaration.has(VerbKind::Create) || declaration.has(VerbKind::Replace)
}

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let ident = declaration.ident;
    let name = names::text(ident);
    let new = takes_new(declaration).then(|| {
        let doc = format!("What a new [`{name}`] is made of. What is not set is not sent.");
        let (required, rest): (Vec<_>, Vec<_>) =
            declaration.fields.iter().filter(|field| field.create).partition(|field| field.required.is_some());
        input(declaration, &names::around("New", ident, ""), &doc, &required, &rest)
    });
    let changes = declaration.has(VerbKind::Update).then(|| {
        let doc = format!("What is to change in a [`{name}`]. What is not set stays.");
        let fields: Vec<_> = declaration.fields.iter().filter(|field| field.update).collect();
        input(declaration, &names::around("", ident, "Changes"), &doc, &[], &fields)
    });
    quote!(#new #changes)
}

fn input(
    declaration: &Declaration<'_>,
    name: &Ident,
    doc: &str,
    required: &[&Field<'_>],
    rest: &[&Field<'_>],
) -> TokenStream {
    let p = declaration.private();
    let (ident, vis) = (declaration.ident, declaration.vis);
    let arguments = required.iter().map(|field| {
        let (name, ty) = (field.ident, value_type(field, ident));
        quote!(#name: impl #p::IntoValue<#ty>)
    });
    // A local of ours, which is not the argument that a field of that name becomes.
    let members = Ident::new("members", Span::mixed_site());
    let sets = required.iter().map(|field| {
        let (name, key, ty) = (field.ident, &field.request_wire, value_type(field, ident));
        let value = shown_at(types::heart(field.ty), quote!(&#p::IntoValue::<#ty>::into_value(#name)));
        quote!(#members.set(#key, #value);)
    });
    let setters = rest.iter().map(|field| setter(field, ident, &p));
    let doc_new = match required {
        [] => "Nothing is set.".to_owned(),
        _ => "With the attributes that are required.".to_owned(),
    };
    let default = required.is_empty().then(|| quote!(#[derive(::core::default::Default)]));
    let mutable = (!required.is_empty()).then(|| quote!(mut));
    quote! {
        #[doc = #doc]
        #[derive(::core::fmt::Debug, ::core::clone::Clone)]
        #default
        #vis struct #name {
            members: #p::Members,
        }

        #[automatically_derived]
        impl #name {
            #[doc = #doc_new]
            #[must_use]
            pub fn new(#(#arguments),*) -> Self {
                let #mutable #members: #p::Members = ::core::default::Default::default();
                #(#sets)*
                Self { members: #members }
            }

            #(#setters)*
        }
    }
}

fn setter(field: &Field<'_>, ident: &Ident, p: &TokenStream) -> TokenStream {
    let (name, key, ty) = (field.ident, &field.request_wire, value_type(field, ident));
    let docs = if field.docs.is_empty() {
        let doc = format!("Sets `{key}`.");
        quote!(#[doc = #doc])
    } else {
        let docs = &field.docs;
        quote!(#(#docs)*)
    };
    let (form, convert) = match types::inside_option(field.ty) {
        Some(_) => (quote!(IntoNullable), quote!(into_nullable)),
        None => (quote!(IntoValue), quote!(into_value)),
    };
    let value = shown_at(types::heart(field.ty), quote!(&#p::#form::<#ty>::#convert(value)));
    quote! {
        #docs
        #[must_use]
        pub fn #name(mut self, value: impl #p::#form<#ty>) -> Self {
            self.members.set(#key, #value);
            self
        }
    }
}

/// `T` for a field of type `Option<T>`, else the field's type.
fn value_type(field: &Field<'_>, ident: &Ident) -> TokenStream {
    types::without_self(types::inside_option(field.ty).unwrap_or(field.ty), ident)
}
