//! `Resource`, where it lives, what it can do, and what only constants can check.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Type;

use super::{descriptor, types};
use crate::declaration::{Declaration, VerbKind};
use crate::names;

pub(super) fn impls(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let ident = declaration.ident;
    let descriptor = descriptor::constant(declaration);
    let identity = match declaration.id_field() {
        Some(field) => {
            let name = field.ident;
            quote!(#p::Option::Some(::core::convert::AsRef::<str>::as_ref(&self.#name)))
        }
        None => quote!(#p::Option::None),
    };
    let places = places(declaration, &p);
    let singleton = declaration.singleton.then(|| quote!(#[automatically_derived] impl #p::Singleton for #ident {}));
    let find = declaration.has(VerbKind::Find).then(|| quote!(#[automatically_derived] impl #p::Find for #ident {}));
    let destroy =
        declaration.has(VerbKind::Destroy).then(|| quote!(#[automatically_derived] impl #p::Destroy for #ident {}));
    let env = declaration.env.as_ref().map(|variable| {
        let scope = declaration.places.first().and_then(|place| place.member_scope.as_ref());
        let (found, around) = match scope {
            Some(scope) => (quote!(found), quote!(<#scope as #p::FromEnv>::locate(found))),
            None => (quote!(_), quote!(#p::Result::Ok(()))),
        };
        quote! {
            #[automatically_derived]
            impl #p::FromEnv for #ident {
                const VARIABLE: &'static str = #variable;

                fn around(#found: &mut #p::Found) -> #p::Result<(), #p::Error> {
                    #around
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #p::Resource for #ident {
            #descriptor

            fn identity(&self) -> #p::Option<&str> {
                #identity
            }
        }
        #places
        #singleton
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

pub(super) fn assertions(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let ident = declaration.ident;
    let name = names::text(ident);
    let scopes = declaration.places.iter().filter_map(|place| {
        let scope = place.scope.as_ref()?;
        let path = &place.collection.text;
        let message = format!(
            "`{name}` needs {} and its scope `{}` does not tell all of them: the placeholders of a path come from the path of its scope",
            place.collection.named(),
            types::text(scope).replace(" ", ""),
        );
        Some(quote_spanned! {place.collection.span=>
            const _: () = #p::assert!(#p::scope_provides(<#scope as #p::Resource>::DESCRIPTOR, #path), #message);
        })
    });
    let relations = declaration.relations.iter().map(|relation| {
        let target = &relation.target;
        let last = relation.target.segments.last().map_or(ident, |last| &last.ident);
        let (child, span) = (names::text(last), last.span());
        let key = if relation.many { "has_many" } else { "has_one" };
        let continues = format!(
            "`{key}`: the path of `{child}` does not go on from `{name}`'s: begin it with what `{name}` is reached by, or name another resource"
        );
        let named = relation.own_name.then(|| {
            let accessor = names::text(&relation.ident);
            let of = if relation.many { quote!(plural) } else { quote!(singular) };
            let message = format!("`{key}`: `{child}` gives its accessor another name than `{accessor}`: use that name");
            quote_spanned! {span=>
                const _: () = #p::lives_inside::<#target, #ident>();
                const _: () = #p::assert!(#p::same_text(<#target as #p::Resource>::DESCRIPTOR.#of, #accessor), #message);
            }
        });
        let many = relation.many;
        let kind = match many {
            true => format!("`has_many`: there is one `{child}` in each place, since it is a singleton: use `has_one`"),
            false => format!("`has_one`: there can be many `{child}` in one place: use `has_many`, or declare it a `singleton`"),
        };
        quote_spanned! {span=>
            const _: () = #p::assert!(
                #p::path_continues(<#ident as #p::Resource>::DESCRIPTOR, <#target as #p::Resource>::DESCRIPTOR),
                #continues
            );
            const _: () = #p::assert!(<#target as #p::Resource>::DESCRIPTOR.id.is_some() == #many, #kind);
            #named
        }
    });
    quote!(#(#scopes)* #(#relations)*)
}
