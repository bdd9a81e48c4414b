//! `#[derive(Api)]`: parse, check and expand, as for resources.

mod parse;

mod instead;

mod check;

mod expand;

use proc_macro2::{Ident, TokenStream};
use syn::{DeriveInput, LitStr, Path, Visibility};

use crate::declaration::Parameter;
use crate::errors::Errors;

#[cfg(test)]
pub(crate) use parse::ENV_KEYS;
pub(crate) use parse::KEYS;

/// One `#[derive(Api)]`.
struct Declaration<'a> {
    ident: &'a Ident,
    vis: &'a Visibility,
    /// `::rtk`, or the path given by `crate = …`.
    krate: Path,
    base_url: Option<LitStr>,
    token_variable: Option<LitStr>,
    base_url_variable: Option<LitStr>,
    /// Each has a constant value.
    headers: Vec<Parameter>,
    /// Likewise.
    query: Vec<Parameter>,
    request_id: Option<LitStr>,
    idempotency_key: Option<LitStr>,
    /// Bodies are sent as forms.
    form: bool,
    /// The constants of other keys: the name of the key, and the value.
    constants: Vec<(&'static str, TokenStream)>,
}

/// A declaration with mistakes is expanded too: code that uses it would cause further errors without the expansion.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let Some(declaration) = parse::declaration(input, &errors) else { return errors.into_compile_errors() };
    check::declaration(&declaration, &errors);
    let mut code = errors.into_compile_errors();
    code.extend(expand::items(&declaration));
    code
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn mistakes_are_reported_and_the_rest_is_expanded() {
        for api in [
            quote!(base_url = ""),
            quote!(base_url = "api.example.com"),
            quote!(base_url = "https://api.example.com/"),
            quote!(base_url = "https://api.example.com?v=1"),
            quote!(base_url = 7),
            quote!(env),
            quote!(env(token = "")),
            quote!(env(token = "A=B")),
            quote!(env(account = "A")),
            quote!(headers),
            quote!(headers(accept = String)),
            quote!(headers(accept = 7)),
            quote!(headers(authorization = "x")),
            quote!(headers(Accept = "x")),
            quote!(query),
            quote!(query()),
            quote!(query = "x"),
            quote!(query(version = 7)),
            quote!(query(version = String)),
            quote!(query(version(wire = "") = "7")),
            quote!(query(version = "7", version = "8")),
            quote!(query(version = "7", other(wire = "version") = "8")),
            quote!(request_id = "X-Id"),
            quote!(idempotency_key = "Idempotency-Key"),
            quote!(idempotency_key = "authorization"),
            quote!(idempotency_key),
            quote!(form = false),
            quote!(envelope = "V4"),
            quote!(colour = "red"),
            quote!(crate = 7, = = =),
        ] {
            let code = derive(&syn::parse_quote!(
                #[api(#api)]
                struct Shop;
            ))
            .to_string();
            assert!(code.contains("compile_error"), "{api}");
            assert!(code.contains("Api for Shop"), "{api}");
        }
    }

    #[test]
    fn other_items_are_refused() {
        for item in [
            quote!(
                enum Shop {}
            ),
            quote!(
                struct Shop {
                    url: String,
                }
            ),
            quote!(
                struct Shop<T>;
            ),
            quote!(
                struct Shop(u8);
            ),
        ] {
            let code = derive(&syn::parse2(item).unwrap()).to_string();
            assert!(code.contains("compile_error") && !code.contains("Api for Shop"), "{code}");
        }
    }
}
