//! The impl of an API, and its two functions.

use proc_macro2::{Span, TokenStream};
use syn::LitStr;

use super::Declaration;
use crate::declaration::Parameter;
use crate::names;
use crate::spans::{located_at, quote_mixed};

pub(super) fn items(declaration: &Declaration<'_>) -> TokenStream {
    let Declaration { ident, vis, krate, .. } = declaration;
    let p = &quote_mixed!(#krate::__private);
    let name = names::text(ident);
    let texts = [
        ("base_url", &declaration.base_url),
        ("token_variable", &declaration.token_variable),
        ("base_url_variable", &declaration.base_url_variable),
        ("request_id", &declaration.request_id),
        ("idempotency_key", &declaration.idempotency_key),
    ];
    let texts = texts
        .into_iter()
        .filter_map(|(method, text)| Some(call(method, &text.as_ref().map(|it| quote_mixed!(#it))?, false)));
    let constants = declaration.constants.iter().map(|(key, value)| call(key, value, *key != "authentication"));
    let headers = pairs("headers", &declaration.headers);
    let query = pairs("query", &declaration.query);
    let form = declaration.form.then(|| quote_mixed!(.form(true)));
    let variable = |variable: &Option<LitStr>| variable.as_ref().map(|name| format!("`{}`", name.value()));
    let from_env_doc = match variable(&declaration.token_variable) {
        Some(name) => format!("Creates a client with the API token in the environment variable {name}."),
        None => "Creates a client that sends no token, or returns an error if the API needs one.".to_owned(),
    };
    let builder_doc = format!("Returns the builder of a client of [`{name}`], with default settings.");
    let functions = (names::word("from_env"), names::word("builder"));
    let (from_env, builder) = functions;
    quote_mixed! {
        #[automatically_derived]
        impl #p::Api for #ident {
            const DESCRIPTOR: &'static #p::ApiDescriptor =
                &#p::ApiDescriptor::new(#name) #(#texts)* #headers #query #form #(#constants)*;
        }
        #p::api!(#vis #ident: #[doc = #from_env_doc] #from_env, #[doc = #builder_doc] #builder);
    }
}

/// The call with the names and the values of constants, if there are any.
fn pairs(method: &str, constants: &[Parameter]) -> Option<TokenStream> {
    let method = names::word(method);
    let pairs = constants.iter().map(|constant| {
        let (name, value) = (&constant.wire, &constant.constant);
        quote_mixed!((#name, #value))
    });
    (!constants.is_empty()).then(|| quote_mixed!(.#method(&[#(#pairs,)*])))
}

/// The compiler shows a value of another type where it was written.
fn call(method: &str, value: &TokenStream, by_reference: bool) -> TokenStream {
    let method = names::word(method);
    let location = value.clone().into_iter().next().map_or_else(Span::mixed_site, |first| first.span());
    let value = located_at(location, if by_reference { quote_mixed!(&#value) } else { quote_mixed!(#value) });
    quote_mixed!(.#method(#value))
}
