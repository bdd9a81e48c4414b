//! Query parameters and headers: a filter for lists, setters on the requests of `find`, of `destroy` and of actions.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::setters;
use crate::declaration::{Action, Declaration, Parameter, VerbKind};
use crate::names;

/// The type that tells a request of that action from others; `None` if it has nothing to set.
pub(super) fn marker(declaration: &Declaration<'_>, action: &Action) -> Option<Ident> {
    let settable = action.settings.parameters.iter().any(|parameter| !parameter.required);
    settable.then(|| names::around("", declaration.ident, &names::camel(&names::text(&action.ident))))
}

/// The same of `destroy`.
pub(super) fn destroy_marker(declaration: &Declaration<'_>) -> Option<Ident> {
    let settable = !declaration.parameters(VerbKind::Destroy).is_empty();
    settable.then(|| names::around("", declaration.ident, "Destroy"))
}

pub(super) fn filter_impls(declaration: &Declaration<'_>) -> TokenStream {
    if !declaration.has(VerbKind::All) {
        return TokenStream::new();
    }
    let p = declaration.private();
    let ident = declaration.ident;
    let list = |filter: &TokenStream| super::capability(declaration, "List", ident, &quote!(type Filter = #filter;));
    if declaration.parameters(VerbKind::All).is_empty() {
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
    let destroy = destroy_marker(declaration)
        .map(|marker| marked(declaration, &marker, "destroy", declaration.parameters(VerbKind::Destroy)));
    let actions = declaration.actions.iter().filter_map(|action| {
        let name = names::text(&action.ident);
        Some(marked(declaration, &marker(declaration, action)?, &name, &action.settings.parameters))
    });
    quote!(#filter #find #destroy #(#actions)*)
}

fn filter(declaration: &Declaration<'_>) -> Option<TokenStream> {
    let parameters = Some(declaration.parameters(VerbKind::All)).filter(|parameters| !parameters.is_empty())?;
    let p = declaration.private();
    let (ident, vis) = (declaration.ident, declaration.vis);
    let filter = names::around("", ident, "Filter");
    let doc = format!("What a list of [`{}`] can be narrowed by.", names::text(ident));
    let value = Ident::new("value", Span::call_site());
    let setters = parameters.iter().map(|parameter| {
        let Parameter { ident: name, wire, header, .. } = parameter;
        let doc = setters::docs_of(parameter);
        let (bound, given) = setters::given_parameter(parameter, &value, ident, &p);
        let set = if *header { quote!(header) } else { quote!(set) };
        quote! {
            #[doc = #doc]
            #[must_use]
            pub fn #name(mut self, value: impl #bound) -> Self {
                self.pairs.#set(#wire, #given);
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
    let parameters = Some(declaration.parameters(VerbKind::Find)).filter(|parameters| !parameters.is_empty())?;
    let p = declaration.private();
    let (ident, vis) = (declaration.ident, declaration.vis);
    let name = names::around("", ident, "Query");
    let doc = format!("The query parameters of reading one [`{}`], set on its request.", names::text(ident));
    let request = quote!(#p::Request<#p::Record<#ident>>);
    Some(trait_of(&name, vis, &doc, &request, parameters, declaration, &TokenStream::new()))
}

/// The marker of one operation's requests, and the setters that they have.
fn marked(declaration: &Declaration<'_>, marker: &Ident, method: &str, parameters: &[Parameter]) -> TokenStream {
    let p = declaration.private();
    let vis = declaration.vis;
    let name = names::around("", marker, "Query");
    let doc = format!("The query parameters of `{method}`, set on its request.");
    let doc_marker = format!("Marks a request of `{method}`, so that it has that operation's query parameters.");
    let target = quote!(#p::Request<__Answer, #marker>);
    let setters = trait_of(&name, vis, &doc, &target, parameters, declaration, &quote!(<__Answer>));
    quote! {
        #[doc = #doc_marker]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, ::core::default::Default)]
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

fn trait_of(
    name: &Ident,
    vis: &syn::Visibility,
    doc: &str,
    target: &TokenStream,
    parameters: &[Parameter],
    declaration: &Declaration<'_>,
    generics: &TokenStream,
) -> TokenStream {
    let p = declaration.private();
    let value = Ident::new("value", Span::call_site());
    let optional: Vec<_> = parameters.iter().filter(|parameter| !parameter.required).collect();
    let given = |parameter| setters::given_parameter(parameter, &value, declaration.ident, &p);
    let signatures = optional.iter().map(|parameter| {
        let (setter, doc) = (&parameter.ident, setters::docs_of(parameter));
        let (bound, _) = given(parameter);
        quote! {
            #[doc = #doc]
            #[must_use]
            fn #setter(self, value: impl #bound) -> Self;
        }
    });
    let bodies = optional.iter().map(|parameter| {
        let Parameter { ident: setter, wire, header, .. } = parameter;
        let (bound, given) = given(parameter);
        let set = if *header { quote!(header) } else { quote!(parameter) };
        quote! {
            fn #setter(self, value: impl #bound) -> Self {
                #p::#set(self, #wire, #given)
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
