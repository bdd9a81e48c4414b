//! `Resource`, where it lives, and what it can do.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::{capability, descriptor, query, types};
use crate::declaration::{Declaration, VerbKind};
use crate::spans::shown_at;

pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let ident = declaration.ident;
    let descriptor = descriptor::constant(declaration);
    let identity = match declaration.id_field() {
        Some(field) => {
            let name = field.ident;
            shown_at(types::heart(field.ty), quote!(#p::MaybeId::maybe_id(&self.#name)))
        }
        None => quote!(#p::Option::None),
    };
    let places = places(declaration, &p);
    let marker = |has: bool, name| has.then(|| capability(declaration, name, ident, &TokenStream::new()));
    let number = if declaration.singleton { marker(true, "Singleton") } else { marker(true, "Many") };
    let find = marker(declaration.has(VerbKind::Find), "Find");
    let destroy = declaration.has(VerbKind::Destroy).then(|| {
        let query = query::destroy_marker(declaration).map_or_else(|| quote!(()), |marker| quote!(#marker));
        capability(declaration, "Destroy", ident, &quote!(type Query = #query;))
    });
    let env = declaration.env.as_ref().map(|variable| {
        let scope = declaration.places.first().and_then(|place| place.member_scope.as_ref());
        let (found, around) = match scope {
            Some(scope) => {
                let locate = shown_at(variable.span(), quote!(<#scope as #p::FromEnv>::locate));
                (quote!(found), quote!(#locate(found)))
            }
            None => (quote!(_), quote!(#p::Result::Ok(()))),
        };
        let items = quote! {
            const VARIABLE: &'static str = #variable;

            fn around(#found: &mut #p::Found) -> #p::Result<(), #p::Error> {
                #around
            }
        };
        capability(declaration, "FromEnv", ident, &items)
    });
    let items = quote! {
        #descriptor

        fn identity(&self) -> #p::Option<&str> {
            #identity
        }
    };
    let resource = capability(declaration, "Resource", ident, &items);
    quote! {
        #resource
        #places
        #number
        #find
        #destroy
        #env
    }
}

/// One impl for each scope: two paths may lead out of one.
fn places(declaration: &Declaration<'_>, p: &TokenStream) -> TokenStream {
    let ident = declaration.ident;
    let client: Type = {
        let krate = &declaration.krate;
        syn::parse_quote!(#krate::Client)
    };
    let (mut lists, mut members) = (Vec::new(), Vec::new());
    let add = |to: &mut Vec<Type>, scope: Option<&Type>| {
        let scope = scope.unwrap_or(&client);
        if to.iter().all(|known| types::text(known) != types::text(scope)) {
            to.push(scope.clone());
        }
    };
    for place in &declaration.places {
        add(&mut lists, place.scope.as_ref());
        add(&mut members, place.member_scope.as_ref());
        // Whoever has the collection has the ids that a member needs.
        add(&mut members, place.scope.as_ref());
    }
    quote! {
        #(#[automatically_derived] impl #p::In<#lists> for #ident {})*
        #(#[automatically_derived] impl #p::MemberIn<#members> for #ident {})*
    }
}
