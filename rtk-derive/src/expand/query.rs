//! Query parameters: a filter for lists, setters on the requests of `find` and of actions.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::types;
use crate::declaration::{Action, Declaration, Parameter, VerbKind};
use crate::names;
use crate::spans::shown_at;

/// The type that tells a request of that action from others.
pub(super) fn marker(declaration: &Declaration<'_>, action: &Action) -> Ident {
    names::around("", declaration.ident, &names::camel(&names::text(&action.ident)))
}

pub(super) fn filter_impls(declaration: &Declaration<'_>) -> TokenStream {
    if !declaration.has(VerbKind::All) {
        return TokenStream::new();
    }
    let p = declaration.private();
    let ident = declaration.ident;
    let list = |filter: &TokenStream| super::capability(declaration, "List", ident, &quote!(type Filter = #filter;));
    if declaration.query(VerbKind::All).is_empty() {
        return list(&quote!(()));
    }
    let filter = names::around("", ident, "Filter");
    let list = list(&quote!(#filter));
    quote! {
        #list

        #[automatically_derived]
        impl #p::Filter for #filter {
            fn into_pairs(self) -> #p::Pairs {
                self.pairs
            }
        }
    }
}

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let filter = filter(declaration);
    let find = of_find(declaration);
    let actions = declaration.actions.iter().filter(|action| !action.settings.query.is_empty());
    let actions = actions.map(|action| of_action(declaration, action));
    quote!(#filter #find #(#actions)*)
}

fn filter(declaration: &Declaration<'_>) -> Option<TokenStream> {
    let parameters = Some(declaration.query(VerbKind::All)).filter(|parameters| !parameters.is_empty())?;
    let p = declaration.private();
    let (ident, vis) = (declaration.ident, declaration.vis);
    let filter = names::around("", ident, "Filter");
    let doc = format!("What a list of [`{}`] can be narrowed by.", names::text(ident));
    let setters = parameters.iter().map(|parameter| {
        let Parameter { ident: name, wire, .. } = parameter;
        let (doc, ty) = (setter_doc(parameter), types::without_self(&parameter.ty, ident));
        let into = into_value(parameter, &ty, &p);
        quote! {
            #[doc = #doc]
            #[must_use]
            pub fn #name(mut self, value: impl #p::IntoValue<#ty>) -> Self {
                self.pairs.set(#wire, #into);
                self
            }
        }
    });
    Some(quote! {
        #[doc = #doc]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
        #vis struct #filter {
            pairs: #p::Pairs,
        }

        #[automatically_derived]
        impl #filter {
            /// Everything.
            #[must_use]
            pub fn new() -> Self {
                ::core::default::Default::default()
            }

            #(#setters)*
        }
    })
}

fn of_find(declaration: &Declaration<'_>) -> Option<TokenStream> {
    let parameters = Some(declaration.query(VerbKind::Find)).filter(|parameters| !parameters.is_empty())?;
    let p = declaration.private();
    let (ident, vis) = (declaration.ident, declaration.vis);
    let name = names::around("", ident, "Query");
    let doc = format!("The query parameters of reading one [`{}`], set on its request.", names::text(ident));
    let request = quote!(#p::Request<#p::Record<#ident>>);
    Some(setters(&name, vis, &doc, &request, parameters, declaration, &TokenStream::new()))
}

fn of_action(declaration: &Declaration<'_>, action: &Action) -> TokenStream {
    let p = declaration.private();
    let vis = declaration.vis;
    let marker = marker(declaration, action);
    let name = names::around("", &marker, "Query");
    let method = names::text(&action.ident);
    let doc = format!("The query parameters of `{method}`, set on its request.");
    let doc_marker = format!("Marks a request of `{method}`, so that it has that action's query parameters.");
    let target = quote!(#p::Request<__Answer, #marker>);
    let parameters = &action.settings.query;
    let setters = setters(&name, vis, &doc, &target, parameters, declaration, &quote!(<__Answer>));
    quote! {
        #[doc = #doc_marker]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
        #vis struct #marker;

        #[automatically_derived]
        impl<__Answer> #p::Finish<__Answer> for #marker {
            type Output = __Answer;

            fn finish(self, answer: __Answer) -> #p::Result<__Answer, #p::Error> {
                #p::Result::Ok(answer)
            }
        }

        #setters
    }
}

fn setters(
    name: &Ident,
    vis: &syn::Visibility,
    doc: &str,
    target: &TokenStream,
    parameters: &[Parameter],
    declaration: &Declaration<'_>,
    generics: &TokenStream,
) -> TokenStream {
    let p = declaration.private();
    let signatures = parameters.iter().map(|parameter| {
        let (setter, doc) = (&parameter.ident, setter_doc(parameter));
        let ty = types::without_self(&parameter.ty, declaration.ident);
        quote! {
            #[doc = #doc]
            #[must_use]
            fn #setter(self, value: impl #p::IntoValue<#ty>) -> Self;
        }
    });
    let bodies = parameters.iter().map(|parameter| {
        let (setter, wire) = (&parameter.ident, &parameter.wire);
        let ty = types::without_self(&parameter.ty, declaration.ident);
        let into = into_value(parameter, &ty, &p);
        quote! {
            fn #setter(self, value: impl #p::IntoValue<#ty>) -> Self {
                #p::parameter(self, #wire, #into)
            }
        }
    });
    quote! {
        #[doc = #doc]
        #vis trait #name: ::core::marker::Sized {
            #(#signatures)*
        }

        #[automatically_derived]
        impl #generics #name for #target {
            #(#bodies)*
        }
    }
}

/// A type that cannot be written is reported where it stands.
fn into_value(parameter: &Parameter, ty: &TokenStream, p: &TokenStream) -> TokenStream {
    shown_at(types::heart(&parameter.ty), quote!(&#p::IntoValue::<#ty>::into_value(value)))
}

fn setter_doc(parameter: &Parameter) -> String {
    format!("Sets the query parameter `{}`.", parameter.wire)
}
