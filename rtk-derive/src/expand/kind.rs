//! The kind of what an operation returns: a constant that chooses how the response is decoded.

use proc_macro2::TokenStream;
use syn::Type;

use crate::declaration::Settings;
use crate::spans::{located_at, quote_mixed};
use crate::types;

/// Returns the constant for a type that `returns` declares. `ty`: the type as generated code names it.
///
/// The compiler tells resources from other types. A list and a map go by their names, as those of attributes do.
pub(super) fn of(
    declared: &Type,
    ty: &TokenStream,
    settings: &Settings,
    is_head: bool,
    p: &TokenStream,
) -> TokenStream {
    let kind = quote_mixed!(#p::Probe::<#ty>::KIND);
    let kind = match settings.response_header {
        Some(_) => quote_mixed!(#p::in_header(#kind)),
        None if is_head && types::is_bool(declared) => quote_mixed!(#p::EXISTENCE),
        None if types::is_collection(declared) => quote_mixed!(#p::or_empty(#kind)),
        None => kind,
    };
    located_at(types::innermost_type_span(declared), kind)
}
