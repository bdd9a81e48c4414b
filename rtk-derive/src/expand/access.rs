//! What the scope around a resource gains: `app.sessions()`, `app.session(id)`, `session.chat()`.

use proc_macro2::TokenStream;

use crate::code::Writer;
use crate::declaration::{Declaration, VerbKind};
use crate::names;

const OF_ONE: &str = "
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
";

const OF_MANY: &str = "
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
";

pub(super) fn items(declaration: &Declaration<'_>, w: &Writer) -> TokenStream {
    let (ident, vis) = (declaration.ident, declaration.vis);
    let name = names::text(ident);
    let access = names::around("", ident, "Access");
    let one = &declaration.singular;
    if declaration.singleton {
        if !declaration.has(VerbKind::Find) {
            return TokenStream::new();
        }
        let doc = format!("The accessor of [`{name}`], for whatever has one.");
        let doc_one = format!("The [`{name}`] in here. Awaited, it is read; its actions need no reading.");
        return w.code(
            OF_ONE,
            &[("doc", &doc), ("vis", vis), ("access", &access), ("ident", ident), ("doc_one", &doc_one), ("one", one)],
        );
    }
    let doc = format!("The accessors of [`{name}`], for whatever holds some.");
    let doc_many = format!("Every [`{name}`] in here. Nothing is sent.");
    let doc_one = format!("The place inside one [`{name}`]. Nothing is sent.");
    w.code(
        OF_MANY,
        &[
            ("doc", &doc),
            ("vis", vis),
            ("access", &access),
            ("ident", ident),
            ("doc_many", &doc_many),
            ("many", &declaration.plural),
            ("doc_one", &doc_one),
            ("one", one),
        ],
    )
}
