//! Expands a declaration and formats the code.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, DeriveInput, File, Item};

/// Returns the declaration of a file: its first struct or enum. Items after it are for the compiler only.
pub(super) fn declared(source: &str) -> Result<DeriveInput, String> {
    let file = syn::parse_file(source).map_err(|error| error.to_string())?;
    let mut items = file.items.into_iter();
    let item = items.find(|item| matches!(item, Item::Struct(_) | Item::Enum(_)));
    let item = item.ok_or("there is no struct or enum in it")?;
    syn::parse2(item.into_token_stream()).map_err(|error| error.to_string())
}

/// Returns the code that the derive writes for it, or the mistakes.
pub(super) fn expand(input: &DeriveInput) -> Result<File, String> {
    let code: TokenStream = match () {
        () if derives(&input.attrs, "Resource") => crate::resource(input),
        () if derives(&input.attrs, "Api") => crate::api::derive(input),
        () if derives(&input.attrs, "Nested") => crate::nested(input),
        () if derives(&input.attrs, "Union") => crate::union::derive(input),
        () if derives(&input.attrs, "OpenEnum") => crate::open_enum::derive(input),
        () => return Err("no derive of `rtk` is used".to_owned()),
    };
    let file: File = syn::parse2(code).map_err(|error| error.to_string())?;
    let mistakes: Vec<_> = file.items.iter().filter_map(mistake).collect();
    if mistakes.is_empty() { Ok(file) } else { Err(mistakes.join("\n")) }
}

pub(super) fn pretty(file: &File) -> String {
    prettyplease::unparse(file)
}

/// Returns the message of a `compile_error!`.
fn mistake(item: &Item) -> Option<String> {
    let Item::Macro(item) = item else { return None };
    Some(item.mac.tokens.to_string())
        .filter(|_| item.mac.path.segments.last().is_some_and(|it| it.ident == "compile_error"))
}

fn derives(attributes: &[Attribute], name: &str) -> bool {
    let mut derived = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    derived.any(|derive| derive.to_token_stream().to_string().contains(name))
}
