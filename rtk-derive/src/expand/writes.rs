//! What `create`, `replace` and `update` take: `NewMeeting`, `MeetingChanges`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{setters, types};
use crate::declaration::{Declaration, Field, Parameter, VerbKind};
use crate::names;

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
    let makes = declaration.making().is_some();
    let inputs = [(makes, &new), (declaration.has(VerbKind::Update), &changes)];
    let inputs = inputs.into_iter().filter(|(wanted, _)| *wanted).map(|(_, name)| {
        quote! {
            #[automatically_derived]
            impl #p::Input for #name {
                fn into_members(self) -> #p::Members {
                    self.members
                }
            }
        }
    });
    let copy = makes.then(|| {
        quote! {
            #[automatically_derived]
            impl ::core::convert::From<&#p::Record<#ident>> for #new {
                fn from(record: &#p::Record<#ident>) -> Self {
                    Self { members: #p::copied(record) }
                }
            }
        }
    });
    quote!(#create #replace #update #(#inputs)* #copy)
}

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let name = names::text(declaration.ident);
    let new = declaration.making().map(|kind| {
        let id = declaration.id_field().filter(|_| declaration.chooses_id());
        let of_path = |field: &Field<'_>| id.is_some_and(|id| id.ident == field.ident);
        let told = declaration.fields.iter().filter(|field| field.create && !of_path(field));
        let (required, rest) = told.partition(|field| field.required.is_some());
        Input {
            declaration,
            name: names::around("New", declaration.ident, ""),
            doc: format!("What a new [`{name}`] is made of. What is not set is not sent."),
            id,
            required,
            rest,
            parameters: declaration.parameters(kind),
            changes: false,
        }
        .item()
    });
    let changes = declaration.has(VerbKind::Update).then(|| {
        Input {
            declaration,
            name: names::around("", declaration.ident, "Changes"),
            doc: format!("What is to change in a [`{name}`]. What is not set stays."),
            id: None,
            required: Vec::new(),
            rest: declaration.fields.iter().filter(|field| field.update).collect(),
            parameters: declaration.parameters(VerbKind::Update),
            changes: true,
        }
        .item()
    });
    quote!(#new #changes)
}

/// One of the two types.
struct Input<'a> {
    declaration: &'a Declaration<'a>,
    name: Ident,
    doc: String,
    /// The id that the caller chooses.
    id: Option<&'a Field<'a>>,
    required: Vec<&'a Field<'a>>,
    rest: Vec<&'a Field<'a>>,
    parameters: &'a [Parameter],
    /// It changes what is there, so parts will do.
    changes: bool,
}

impl Input<'_> {
    fn item(&self) -> TokenStream {
        let p = self.declaration.private();
        let (name, doc, vis) = (&self.name, &self.doc, self.declaration.vis);
        // A local of ours, which is not the argument that a field of that name becomes.
        let members = Ident::new("members", Span::mixed_site());
        let members = quote!(#members);
        let (arguments, sets) = self.arguments(&members);
        // Those that are required as well: what is copied from a record can be changed.
        let setters = self.required.iter().chain(&self.rest).map(|field| self.setter(field));
        let optional = self.parameters.iter().filter(|parameter| !parameter.required);
        let parameters = optional.map(|parameter| self.setter_of(parameter));
        let doc_new = if arguments.is_empty() { "Nothing is set." } else { "With what is required." };
        let default = arguments.is_empty().then(|| quote!(#[derive(::core::default::Default)]));
        let mutable = (!arguments.is_empty()).then(|| quote!(mut));
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
                #(#parameters)*
            }
        }
    }

    /// The arguments of `new`, and what becomes of them: the id, the attributes in declared order, the parameters.
    fn arguments(&self, members: &TokenStream) -> (Vec<TokenStream>, Vec<TokenStream>) {
        let p = self.declaration.private();
        let owner = self.declaration.ident;
        let id = self.id.map(|field| {
            let name = field.ident;
            let also = field.required.is_some().then(|| {
                let key = &field.request_wire;
                quote!(#members.set(#key, &#name);)
            });
            let set = quote! {
                let #name = #p::IntoId::<#owner>::into_id(#name);
                #also
                #members.id(#name);
            };
            (quote!(#name: impl #p::IntoId<#owner>), set)
        });
        let attributes = self.required.iter().map(|field| {
            let (name, bound) = (field.ident, setters::bound(field, field.nullable, owner, &p));
            (quote!(#name: impl #bound), setters::set(field, members, name, field.nullable, owner, &p))
        });
        let parameters = self.parameters.iter().filter(|parameter| parameter.required).map(|parameter| {
            let name = &parameter.ident;
            let (bound, _) = setters::given_parameter(parameter, name, owner, &p);
            let set = setters::set_parameter(parameter, members, name, owner, &p);
            (quote!(#name: impl #bound), quote!(#set;))
        });
        id.into_iter().chain(attributes).chain(parameters).unzip()
    }

    fn setter(&self, field: &Field<'_>) -> TokenStream {
        let p = self.declaration.private();
        let owner = self.declaration.ident;
        let (name, key, attribute) = (field.ident, &field.request_wire, names::text(field.ident));
        let docs = setters::docs(field);
        let value = Ident::new("value", Span::call_site());
        let (bound, set) = if self.changes {
            let (bound, change) = setters::change(field, &value, owner, &p);
            let set = match field.flatten {
                true => quote!(self.members.flatten_value(#attribute, #change);),
                false => quote!(self.members.put(#key, #change);),
            };
            (bound, set)
        } else {
            let optional = types::inside_option(field.ty).is_some();
            let nullable = optional && (field.required.is_none() || field.nullable);
            let set = setters::set(field, &quote!(self.members), &value, nullable, owner, &p);
            (setters::bound(field, nullable, owner, &p), set)
        };
        quote! {
            #docs
            #[must_use]
            pub fn #name(mut self, value: impl #bound) -> Self {
                #set
                self
            }
        }
    }

    fn setter_of(&self, parameter: &Parameter) -> TokenStream {
        let p = self.declaration.private();
        let owner = self.declaration.ident;
        let (name, doc) = (&parameter.ident, setters::docs_of(parameter));
        let value = Ident::new("value", Span::call_site());
        let (bound, _) = setters::given_parameter(parameter, &value, owner, &p);
        let set = setters::set_parameter(parameter, &quote!(self.members), &value, owner, &p);
        quote! {
            #[doc = #doc]
            #[must_use]
            pub fn #name(mut self, value: impl #bound) -> Self {
                #set;
                self
            }
        }
    }
}
