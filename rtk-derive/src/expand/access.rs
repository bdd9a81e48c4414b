//! What the scope around a resource gains: `app.sessions()`, `app.session(id)`, `session.chat()`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::declaration::{Declaration, VerbKind};
use crate::names;

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let p = declaration.private();
    let (ident, vis) = (declaration.ident, declaration.vis);
    let name = names::text(ident);
    let (one, many) = (&declaration.singular, &declaration.plural);
    let access = names::around("", ident, "Access");
    if declaration.singleton {
        if !declaration.has(VerbKind::Find) {
            return TokenStream::new();
        }
        let doc = format!("The accessor of [`{name}`], for whatever has one.");
        let doc_one = format!("The [`{name}`] in here. Awaited, it is read; its actions need no reading.");
        return quote! {
            #[doc = #doc]
            #vis trait #access: #p::Holds<#ident> {
                #[doc = #doc_one]
                fn #one(&self) -> #p::Request<#p::Record<#ident>>
                where
                    Self: ::core::marker::Sized,
                {
                    #p::singleton(self)
                }
            }

            #[automatically_derived]
            impl<__S: #p::Holds<#ident>> #access for __S {}
        };
    }
    let doc = format!("The accessors of [`{name}`], for whatever holds some.");
    let doc_many = format!("Every [`{name}`] in here. Nothing is sent.");
    let doc_one = format!("The place inside one [`{name}`]. Nothing is sent.");
    quote! {
        #[doc = #doc]
        #vis trait #access: #p::Reaches<#ident> {
            #[doc = #doc_many]
            #[must_use]
            fn #many(&self) -> #p::Relation<#ident>
            where
                Self: #p::Holds<#ident>,
            {
                #p::Holds::<#ident>::relation(self)
            }

            #[doc = #doc_one]
            #[must_use]
            fn #one(&self, id: impl #p::IntoId<#ident>) -> #p::Scope<#ident> {
                #p::Reaches::<#ident>::member(self, &#p::IntoId::<#ident>::into_id(id))
            }
        }

        #[automatically_derived]
        impl<__S: #p::Reaches<#ident>> #access for __S {}
    }
}
