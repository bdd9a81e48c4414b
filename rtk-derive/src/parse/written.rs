//! Keys and attributes that are written as a text or as the API sends them, with what to write for them.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{LitStr, Meta};

use crate::{names, types};

/// Returns what to write for an attribute without parentheses.
pub(super) fn form_of_attribute(name: &str, written: &Meta) -> String {
    let text = match written {
        Meta::NameValue(pair) => syn::parse2::<LitStr>(pair.value.to_token_stream()).ok(),
        _ => None,
    };
    match (name, text) {
        ("attribute", Some(text)) => format!("write `#[attribute(wire = \"{}\")]`", text.value()),
        ("resource", Some(text)) => format!("write `#[resource(path = \"{}\")]`", text.value()),
        _ => format!("write `#[{name}(…)]`"),
    }
}

/// Returns the message for a key in quotes, such as `"status" = String`. `list`: the key that the parentheses belong to.
pub(super) fn quoted_key(list: &str, first: &TokenTree, rest: &[TokenTree]) -> Option<String> {
    let text = syn::parse2::<LitStr>(first.clone().into()).ok()?.value();
    if let Some(message) = header(list, &text, rest) {
        return Some(message);
    }
    let (name, has_value) = (names::checked(&text, first.span()), !rest.is_empty());
    match name {
        Some(name) if has_value => Some(format!("a key is a name without quotes: write `{name} = …`")),
        Some(name) => Some(format!("a key is a name without quotes: write `{name}`")),
        None if has_value => Some(format!("a key is a name without quotes: write `name(wire = \"{text}\") = …`")),
        None => text.starts_with('/').then(|| format!("a value needs a key: write `path = \"{text}\"`")),
    }
}

/// Returns the message for the name of a header that is written as it is sent. `rest`: what follows the name.
pub(super) fn header(list: &str, text: &str, rest: &[TokenTree]) -> Option<String> {
    let sent = text.to_ascii_lowercase();
    let name = names::checked(&sent.replace('-', "_"), Span::call_site()).filter(|_| list == "headers")?;
    let rest = types::text(rest.iter().cloned().collect::<TokenStream>());
    let value = rest.strip_prefix(['=', ':']).unwrap_or(rest.as_str()).trim_start();
    let value = if value.is_empty() { "…" } else { value };
    Some(format!("write `{name} = {value}`, which is sent as `{sent}`"))
}

/// Returns `x-api-version` of these tokens in front of `=`, and what follows them.
pub(super) fn name_with_hyphens(part: &[TokenTree]) -> Option<(String, &[TokenTree])> {
    let is_part = |token: &&TokenTree| match token {
        TokenTree::Ident(_) | TokenTree::Literal(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == '-',
        TokenTree::Group(_) => false,
    };
    let length = part.iter().take_while(is_part).count();
    let name: String = part[..length].iter().map(ToString::to_string).collect();
    let is_value =
        part.get(length).is_some_and(|next| matches!(next, TokenTree::Punct(punct) if punct.as_char() == '='));
    (is_value && name.contains('-')).then_some((name, &part[length..]))
}
