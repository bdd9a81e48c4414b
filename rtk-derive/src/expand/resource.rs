//! `Resource`, and the traits that say where a resource is found and which verbs it has.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::Type;

use super::{copies, descriptor, input, parameters, writes};
use crate::declaration::{Declaration, VerbKind};
use crate::spans::{located_at, quote_mixed};
use crate::{names, types};

/// `Resource`, its scopes and, if it has a variable, `FromEnv`.
pub(super) fn impls(declaration: &Declaration<'_>, is_valid: bool) -> TokenStream {
    let (p, ident) = (&declaration.private(), declaration.ident);
    let descriptor = descriptor::constant(declaration, is_valid);
    let identity = match declaration.id_field() {
        Some(field) if !field.is_option() => {
            let name = field.ident;
            located_at(types::innermost_type_span(field.ty), quote_mixed!(#p::IdOf::<#ident>::text(&self.#name)))
        }
        // An optional id has been recorded as a mistake.
        Some(_) => quote_mixed!(#p::Option::None),
        None => nested_identity(declaration, p).unwrap_or_else(|| quote_mixed!(#p::Option::None)),
    };
    let copied_input = copies::method(declaration);
    let api = api(declaration, p);
    let scopes = match is_valid {
        true => scopes(declaration, p),
        // The scope may be wrong: allow every one, so that no use of the resource is a second error.
        false => quote_mixed! {
            impl<__P> #p::ListedIn<__P> for #ident {}
            impl<__P> #p::FoundIn<__P> for #ident {}
        },
    };
    let kind = (!declaration.no_id).then(|| names::word(if declaration.singleton { "Singleton" } else { "HasId" }));
    let kind = kind.map(|kind| quote_mixed!(#p::can!(#ident: #kind);));
    // As for actions: rustc then shows one error about a type that does not exist.
    let header = quote_spanned!(ident.span()=> impl<>);
    // Messages do not list other resources as alternatives.
    quote_mixed! {
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        #header #p::Resource for #ident {
            const DESCRIPTOR: &'static #p::Descriptor = &#descriptor;
            type Api = #api;

            fn identity(&self) -> #p::Option<&str> {
                #identity
            }

            #copied_input
        }
        #scopes
        #kind
    }
}

/// The id in a nested object.
fn nested_identity(declaration: &Declaration<'_>, p: &TokenStream) -> Option<TokenStream> {
    let (field, below) = declaration.nested_id()?;
    if field.is_option() {
        return None;
    }
    let (ident, name) = (declaration.ident, field.ident);
    Some(located_at(below.span(), quote_mixed!(#p::IdOf::<#ident>::text(&self.#name.#below))))
}

/// Returns the API that is declared, or else that of the scope, or else Cloudflare's.
fn api(declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let scope = declaration.paths.first().and_then(|path| path.scope.as_ref());
    match (&declaration.api, scope) {
        (Some(api), _) => quote_mixed!(#api),
        (None, Some(scope)) => quote_mixed!(<#scope as #p::Resource>::Api),
        (None, None) => quote_mixed!(#p::Cloudflare),
    }
}

/// One impl for each scope. Several paths may have the same one.
fn scopes(declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let ident = declaration.ident;
    let client = client(declaration);
    let distinct = |scopes: Vec<&'_ Type>| {
        let mut seen = HashSet::new();
        scopes.into_iter().filter(|scope| seen.insert(types::text(scope))).cloned().collect::<Vec<_>>()
    };
    let (mut collections, mut members) = (Vec::new(), Vec::new());
    for path in &declaration.paths {
        let scope = path.scope.as_ref().unwrap_or(&client);
        collections.push(scope);
        members.push(path.member_scope.as_ref().unwrap_or(&client));
        // A scope that contains the collection usually has the ids that a member needs.
        members.push(scope);
    }
    let (collections, members) = (distinct(collections), distinct(members));
    // No macro of `rtk` writes these, since messages of the compiler show them.
    quote_mixed! {
        #(impl #p::ListedIn<#collections> for #ident {})*
        #(impl #p::FoundIn<#members> for #ident {})*
    }
}

/// Returns the type of the clients that a resource without a scope is found in.
fn client(declaration: &Declaration<'_>) -> Type {
    let krate = &declaration.krate;
    match &declaration.api {
        Some(api) => syn::parse_quote!(#krate::Client<#api>),
        None => names::type_in(krate, &names::word("Client")),
    }
}

/// A trait for each verb, and the traits of the types that the verbs take.
pub(super) fn verbs(declaration: &Declaration<'_>) -> TokenStream {
    let (p, ident) = (&declaration.private(), declaration.ident);
    let find = declaration.has(VerbKind::Find).then(|| quote_mixed!(#p::can!(#ident: Find);));
    let writes = writes::impls(declaration);
    let from_env = from_env(declaration, p);
    let inputs = input::impls(declaration);
    let list = parameters::list_impls(declaration);
    quote_mixed!(#find #writes #from_env #inputs #list)
}

fn from_env(declaration: &Declaration<'_>, p: &TokenStream) -> Option<TokenStream> {
    let variable = declaration.env.as_ref()?;
    let ident = declaration.ident;
    let parent = declaration.paths.first().and_then(|path| path.member_scope.as_ref());
    let (found, body) = match parent {
        Some(parent) => {
            let locate = located_at(variable.span(), quote_mixed!(<#parent as #p::FromEnv>::locate));
            (quote_mixed!(__found), quote_mixed!(#locate(__found)))
        }
        None => (quote_mixed!(_), quote_mixed!(#p::Result::Ok(()))),
    };
    Some(quote_mixed! {
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl #p::FromEnv for #ident {
            const VARIABLE: &'static str = #variable;

            fn around(#found: &mut #p::EnvIds) -> #p::Result<(), #p::Error> {
                #body
            }
        }
    })
}
