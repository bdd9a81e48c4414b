//! `TAccess`: the accessors that scopes around a resource have, such as `app.sessions()` and `app.session(id)`.

use proc_macro2::TokenStream;

use crate::declaration::{Declaration, Verb, VerbKind};
use crate::names;
use crate::spans::quote_mixed;

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let Declaration { ident, vis, name, .. } = declaration;
    // Clients of Cloudflare have methods for these. The compiler would propose to import the traits for a client of another API.
    let is_inherent = declaration.is_of_rtk() && declaration.paths.iter().all(|path| path.scope.is_none());
    let vis = (!is_inherent).then_some(vis);
    let p = declaration.private();
    let access = declaration.type_names.access(ident);
    let elsewhere = names::derived("__", ident, "Elsewhere");
    let (many, one) = (&declaration.plural, &declaration.singular);
    let doc = format!("Accessors of [`{name}`] in the scopes that contain it.");
    let accessors = match declaration.singleton {
        false if declaration.no_id => {
            let many_doc = format!("Returns the collection of [`{name}`] in this scope. Sends nothing.");
            quote_mixed!(list #[doc = #many_doc] #many)
        }
        false => {
            let many_doc = format!("Returns the collection of [`{name}`] in this scope. Sends nothing.");
            let one_doc = format!("Returns the scope of the [`{name}`] with this id. Sends nothing.");
            quote_mixed!(#[doc = #many_doc] #many, #[doc = #one_doc] #one)
        }
        true if declaration.has(VerbKind::Find) => {
            let one_doc = documented(
                declaration.verb(VerbKind::Find),
                format!("Loads the [`{name}`] of this scope. Its actions can be called without loading it first."),
            );
            quote_mixed!(#[doc = #one_doc] #one)
        }
        // What cannot be loaded is the scope of its children and actions.
        true => {
            let one_doc = format!("Returns the scope of the only [`{name}`] in this scope. Sends nothing.");
            quote_mixed!(scope #[doc = #one_doc] #one)
        }
    };
    quote_mixed!(#p::access!(#[doc = #doc] #vis #access, #elsewhere for #ident: #accessors);)
}

/// Returns what the declaration says about the method of a verb, and what it does.
fn documented(verb: Option<&Verb>, what: String) -> String {
    let declared = verb.and_then(|verb| verb.settings.doc.as_ref());
    match declared {
        Some(doc) => format!("{}\n\n{what}", doc.value()),
        None => what,
    }
}
