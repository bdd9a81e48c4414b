//! The methods of `download`: of a resource on its record, of a nested object with a client.

use proc_macro2::{Ident, TokenStream};

use crate::declaration::{Declaration, Download, Field, Nested};
use crate::names;
use crate::spans::{located_at, quote_mixed};
use crate::types;

/// Returns a method of `TExt`.
pub(super) fn method(method: &Ident, download: &Download, declaration: &Declaration<'_>) -> TokenStream {
    let (p, ident) = (&declaration.private(), declaration.ident);
    let (name, attribute) = (names::text(method), names::text(&download.link));
    let doc = doc(&attribute);
    let values = values(download, &declaration.fields, &quote_mixed!(#p::Loaded::<#ident>::loaded(self)), p);
    quote_mixed! {
        #[doc = #doc]
        fn #method(&self) -> #p::Download
        where
            Self: #p::Loaded<#ident> + ::core::marker::Sized,
        {
            #values
            #p::download(self, #name, #attribute, __link, __expires)
        }
    }
}

/// Returns the methods of a nested object, which has no client of its own.
pub(super) fn of_nested(nested: &Nested<'_>) -> Option<TokenStream> {
    let (p, ident, vis, owner) = (&nested.private(), nested.ident, nested.vis, names::text(nested.ident));
    let methods = nested.downloads.iter().map(|(method, download)| {
        let (name, attribute) = (names::text(method), names::text(&download.link));
        let doc = format!("{} Use the client that the object came from.", doc(&attribute));
        let values = values(download, &nested.fields, &quote_mixed!(self), p);
        quote_mixed! {
            #[doc = #doc]
            #vis fn #method<__A: #p::Api>(&self, __client: &#p::Client<__A>) -> #p::Download {
                #values
                #p::download_with(__client, #owner, #name, #attribute, __link, __expires)
            }
        }
    });
    // The methods may be unused.
    (!nested.downloads.is_empty()).then(|| quote_mixed!(#[allow(dead_code)] impl #ident { #(#methods)* }))
}

fn doc(attribute: &str) -> String {
    format!("Downloads the file at the URL in `{attribute}`.")
}

/// Returns the statements that read the URL and the time at which it expires. `place`: the expression of the object.
fn values(download: &Download, fields: &[Field<'_>], place: &TokenStream, p: &TokenStream) -> TokenStream {
    let type_span = |key: &Ident| {
        let field = fields.iter().find(|field| field.name == names::text(key));
        field.map_or_else(|| key.span(), |field| types::innermost_type_span(field.ty))
    };
    let key = &download.link;
    let link = located_at(type_span(key), quote_mixed!(#p::Link::link(&#place.#key)));
    let expires = match &download.expires {
        Some(key) => located_at(type_span(key), quote_mixed!(#p::Expiry::expiry(&#place.#key))),
        None => quote_mixed!(#p::Option::None),
    };
    quote_mixed! {
        let __link = #link;
        let __expires = #expires;
    }
}
