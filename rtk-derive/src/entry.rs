//! The one form that every attribute has: `key`, `key = value`, `key(…)` or `key(…) = value`, separated by commas.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Meta};

use crate::errors::Errors;
use crate::{names, suggest};

/// One `key(…) = value`.
pub(crate) struct Entry {
    pub(crate) key: Ident,
    list: Option<Group>,
    value: Option<TokenStream>,
}

impl Entry {
    pub(crate) fn span(&self) -> Span {
        self.key.span()
    }

    /// The key's text.
    pub(crate) fn name(&self) -> String {
        names::text(&self.key)
    }

    /// What stands in parentheses.
    pub(crate) fn entries(&self, errors: &Errors) -> Vec<Self> {
        self.list.as_ref().map_or_else(Vec::new, |list| split(list.stream(), errors))
    }

    pub(crate) fn has_list(&self) -> bool {
        self.list.is_some()
    }

    pub(crate) fn has_value(&self) -> bool {
        self.value.is_some()
    }

    /// The key as the name of a method, raw if it is a keyword; `None`, recorded, if it cannot be one.
    pub(crate) fn ident(&self, errors: &Errors) -> Option<Ident> {
        let ident = names::checked(&self.name(), self.span());
        if ident.is_none() {
            errors.at(self.span(), format!("Rust keeps `{}` for itself: give this another name", self.key));
        }
        ident
    }

    /// What stands behind `=`, read as a `T`; a mistake is recorded, as a list is.
    pub(crate) fn value<T: Parse>(&self, expected: &str, errors: &Errors) -> Option<T> {
        if let Some(list) = &self.list {
            errors.on(list, format!("nothing in parentheses here: write `{} = {expected}`", self.name()));
            self.value.as_ref()?;
        }
        self.value_after_list(expected, errors)
    }

    /// The same where a list may stand before it.
    pub(crate) fn value_after_list<T: Parse>(&self, expected: &str, errors: &Errors) -> Option<T> {
        let Some(value) = &self.value else {
            errors.at(self.span(), format!("`{0}` needs a value: `{0} = {expected}`", self.name()));
            return None;
        };
        let Ok(Leading { value, rest }) = syn::parse2(value.clone()) else {
            errors.on(value, format!("expected `{} = {expected}`", self.name()));
            return None;
        };
        if let Some(next) = rest.into_iter().next() {
            errors.on(&next, format!("expected `,` before `{next}`"));
        }
        Some(value)
    }

    /// Refuses a list or a value.
    pub(crate) fn flag(&self, errors: &Errors) -> bool {
        if self.has_list() || self.has_value() {
            errors.at(self.span(), format!("`{0}` stands alone: write `{0}`", self.name()));
        }
        true
    }

    /// Records that the key is not known.
    pub(crate) fn unknown(&self, what: &str, known: &[&str], errors: &Errors) {
        errors.at(self.span(), suggest::unknown(what, &self.name(), known));
    }
}

/// A value, and what follows it.
struct Leading<T> {
    value: T,
    rest: TokenStream,
}

impl<T: Parse> Parse for Leading<T> {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self { value: input.parse()?, rest: input.parse()? })
    }
}

/// Drops each entry whose key stood before, unless it is one that may be repeated.
pub(crate) fn once(entries: Vec<Entry>, repeatable: &[&str], errors: &Errors) -> Vec<Entry> {
    let mut seen = Vec::new();
    let mut is_new = |entry: &Entry| {
        let name = entry.name();
        let new = repeatable.contains(&name.as_str()) || !seen.contains(&name);
        if !new {
            errors.at(entry.span(), format!("`{name}` is said twice: keep one of them"));
        }
        seen.push(name);
        new
    };
    entries.into_iter().filter(|entry| is_new(entry)).collect()
}

/// All entries of all `#[name(…)]` of an item.
pub(crate) fn of_attributes(attributes: &[Attribute], name: &str, errors: &Errors) -> Vec<Entry> {
    let ours = attributes.iter().filter(|attribute| attribute.path().is_ident(name));
    ours.flat_map(|attribute| match &attribute.meta {
        Meta::List(list) => split(list.tokens.clone(), errors),
        other => {
            errors.on(other, format!("write `#[{name}(…)]`"));
            Vec::new()
        }
    })
    .collect()
}

/// Splits at commas, those between `<` and `>` aside, and reads each part. A part that cannot be read is recorded.
fn split(tokens: TokenStream, errors: &Errors) -> Vec<Entry> {
    let mut parts = vec![Vec::new()];
    let (mut depth, mut before) = (0_usize, ' ');
    for token in tokens {
        let punct = if let TokenTree::Punct(punct) = &token { punct.as_char() } else { ' ' };
        match punct {
            '<' => depth += 1,
            '>' if before != '-' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(Vec::new());
                before = ',';
                continue;
            }
            _ => {}
        }
        before = punct;
        if let Some(part) = parts.last_mut() {
            part.push(token);
        }
    }
    parts.into_iter().filter(|part| !part.is_empty()).filter_map(|part| read(part, errors)).collect()
}

fn read(part: Vec<TokenTree>, errors: &Errors) -> Option<Entry> {
    let mut tokens = part.into_iter().peekable();
    let key = match tokens.next()? {
        TokenTree::Ident(key) => key,
        other => {
            errors.on(other, "expected a key: `key`, `key = value` or `key(…)`");
            return None;
        }
    };
    let list = match tokens.next_if(is_parentheses) {
        Some(TokenTree::Group(list)) => Some(list),
        _ => None,
    };
    let Some(next) = tokens.next() else { return Some(Entry { key, list, value: None }) };
    if !matches!(&next, TokenTree::Punct(punct) if punct.as_char() == '=') {
        errors.on(next, format!("expected `=`, `(` or `,` after `{key}`"));
        return None;
    }
    let value: TokenStream = tokens.collect();
    if value.is_empty() {
        errors.on(next, format!("`{key} =` needs a value"));
        return None;
    }
    Some(Entry { key, list, value: Some(value) })
}

fn is_parentheses(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis)
}
