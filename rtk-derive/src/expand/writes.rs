//! What `create`, `replace` and `update` take: `NewMeeting`, `MeetingChanges`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::types;
use crate::declaration::{Declaration, Field, VerbKind};
use crate::names;

pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let ident = declaration.ident;
    let new = names::around("New", ident, "");
    let changes = names::around("", ident, "Changes");
    let capability = |kind, name: &str, of: &str, ty: &Ident| {
        let (name, of) = (Ident::new(name, ident.span()), Ident::new(of, ident.span()));
        declaration.has(kind).then(|| {
            quote! {
                #[automatically_derived]
                impl #p::#name for #ident {
                    type #of = #ty;
                }
            }
        })
    };
    let create = capability(VerbKind::Create, "Create", "New", &new);
    let replace = capability(VerbKind::Replace, "Replace", "New", &new);
    let update = capability(VerbKind::Update, "Update", "Changes", &changes);
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
            declaration.fields.iter().filter(|field| field.create).partition(|field| field.required);
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
    let sets = required.iter().map(|field| {
        let (name, key, ty) = (field.ident, &field.request_wire, value_type(field, ident));
        quote!(members.set(#key, &#p::IntoValue::<#ty>::into_value(#name));)
    });
    let setters = rest.iter().map(|field| setter(field, ident, &p));
    let doc_new = match required {
        [] => "Nothing is set.".to_owned(),
        _ => "With what has to be told.".to_owned(),
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
                let #mutable members: #p::Members = ::core::default::Default::default();
                #(#sets)*
                Self { members }
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
    quote! {
        #docs
        #[must_use]
        pub fn #name(mut self, value: impl #p::#form<#ty>) -> Self {
            self.members.set(#key, &#p::#form::<#ty>::#convert(value));
            self
        }
    }
}

/// `T` for a field of type `Option<T>`, else the field's type.
fn value_type(field: &Field<'_>, ident: &Ident) -> TokenStream {
    types::without_self(types::inside_option(field.ty).unwrap_or(field.ty), ident)
}
