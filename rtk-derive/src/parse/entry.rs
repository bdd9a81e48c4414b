//! The form that all attributes have: `key`, `key = value`, `key(…)` or `key(…) = value`, separated by commas.

use std::cell::OnceCell;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Attribute, Lit, LitBool, LitStr, Meta, Path, Token};

use super::{levels, type_names, written};
use crate::errors::Errors;
use crate::{names, suggest, types};

/// Constants of `rtk`, with the words that people write for them.
const CONSTANTS: &[(&str, &[&str], &str)] = &[
    ("paging", &["cursor", "cursors", "after"], "Paging::CURSOR"),
    ("paging", &["token", "page_token"], "Paging::TOKEN"),
    ("paging", &["offset", "limit"], "Paging::offset(\"offset\", \"limit\")"),
    ("paging", &["link", "links", "next"], "Paging::link_header(\"cursor\", None)"),
    ("paging", &["none", "single", "false", "off"], "Paging::SINGLE"),
    ("envelope", &["none", "false", "off", "raw"], "Envelope::NONE"),
    ("envelope", &["flat"], "Envelope::FLAT"),
    ("envelope", &["v4", "cloudflare"], "Envelope::V4"),
    ("authentication", &["none", "false", "off"], "Authentication::NONE"),
    ("authentication", &["basic"], "Authentication::scheme(\"Basic\")"),
    ("authentication", &["apikey", "api_key", "header"], "Authentication::header(\"x-api-key\")"),
];

/// One `key(…) = value`.
pub(crate) struct Entry {
    key: Ident,
    /// The text of `key`, without `r#`.
    name: String,
    list: Option<Group>,
    /// The entries of `list`. They are parsed once, so that a mistake in them is recorded once.
    children: OnceCell<Vec<Self>>,
    value: Option<TokenStream>,
}

impl Entry {
    pub(crate) fn span(&self) -> Span {
        self.key.span()
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Returns the entries in parentheses, which may repeat.
    pub(crate) fn entries(&self, errors: &Errors) -> &[Self] {
        self.children(usize::MAX, &[], errors)
    }

    /// Returns the entries in parentheses. Those that are not `repeatable` must not repeat.
    pub(crate) fn unique_entries(&self, repeatable: &[&str], errors: &Errors) -> &[Self] {
        self.children(0, repeatable, errors)
    }

    /// Returns the first entry in parentheses, which is a name, and the settings that follow it. `form` shows how to write
    /// them, if there is no such entry.
    pub(crate) fn head(&self, repeatable: &[&str], form: &str, errors: &Errors) -> Option<(&Self, &[Self])> {
        let head = self.children(1, repeatable, errors).split_first();
        if head.is_none() || self.has_value() {
            errors.at(self.span(), form);
            return None;
        }
        head
    }

    /// `skip`: the number of entries at the start that are names rather than keys.
    fn children(&self, skip: usize, repeatable: &[&str], errors: &Errors) -> &[Self] {
        self.children.get_or_init(|| match &self.list {
            Some(list) => without_duplicates(split(list.stream(), &self.name, errors), skip, repeatable, errors),
            None => Vec::new(),
        })
    }

    /// Returns whether there are no tokens in parentheses.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.as_ref().is_none_or(|list| list.stream().is_empty())
    }

    pub(crate) fn has_list(&self) -> bool {
        self.list.is_some()
    }

    /// Returns what is in the parentheses as a person writes it.
    pub(super) fn list_text(&self) -> Option<String> {
        self.list.as_ref().map(|list| types::text(list.stream()))
    }

    /// Returns the value behind `=` as a person writes it.
    pub(crate) fn value_text(&self) -> Option<String> {
        self.value.as_ref().map(types::text)
    }

    /// Returns the text at the start of the parentheses and the text of what follows it, as in `post("close", body = Closing)`. A text before
    /// `=` is a key in quotes.
    pub(super) fn leading_text(&self) -> Option<(LitStr, String)> {
        let mut tokens = self.list.as_ref()?.stream().into_iter();
        let text = syn::parse2::<LitStr>(tokens.next()?.into()).ok()?;
        let rest = types::text(tokens.collect::<TokenStream>());
        (!rest.starts_with('=')).then_some((text, rest))
    }

    /// Returns the names of types in the parentheses, if there is nothing else, as in `has_many(Pen)`.
    pub(super) fn types_in_list(&self) -> Option<Vec<Path>> {
        let list = self.list.as_ref().filter(|_| !self.has_value())?;
        let paths = Punctuated::<Path, Token![,]>::parse_terminated.parse2(list.stream()).ok()?;
        let is_type = |path: &Path| types::last_segment_name(path).starts_with(char::is_uppercase);
        (!paths.is_empty() && paths.iter().all(is_type)).then(|| paths.into_iter().collect())
    }

    pub(crate) fn has_value(&self) -> bool {
        self.value.is_some()
    }

    /// Returns the key as the name of a method, raw if it is a keyword.
    pub(crate) fn ident(&self, errors: &Errors) -> Option<Ident> {
        let ident = names::checked(&self.name, self.span());
        if ident.is_none() {
            errors.at(self.span(), format!("`{}` cannot be the name of a method: choose another name", self.key));
        }
        ident
    }

    /// Returns the value behind `=`. `expected` shows an example of one.
    pub(crate) fn value<T: Parse>(&self, expected: &str, errors: &Errors) -> Option<T> {
        if let Some(list) = &self.list {
            errors.on(list, format!("`{}` takes no parentheses: write `{} = {expected}`", self.name, self.name));
            self.value.as_ref()?;
        }
        self.value_after_list(expected, errors)
    }

    /// Returns the value behind `=`, where a list may precede it.
    pub(crate) fn value_after_list<T: Parse>(&self, expected: &str, errors: &Errors) -> Option<T> {
        let Some(value) = &self.value else {
            errors.at(self.span(), format!("`{}` needs a value: `{} = {expected}`", self.name, self.name));
            return None;
        };
        match syn::parse2::<Prefix<T>>(value.clone()) {
            Ok(prefix) => {
                if let Some(next) = prefix.rest.into_iter().next() {
                    errors.on(&next, format!("expected `,` before `{next}`"));
                }
                Some(prefix.value)
            }
            Err(_) => self.quoted_value(value, errors).or_else(|| {
                errors.on(value, format!("expected `{} = {expected}`", self.name));
                None
            }),
        }
    }

    /// Records a name that is written as a text, and returns it.
    fn quoted_value<T: Parse>(&self, value: &TokenStream, errors: &Errors) -> Option<T> {
        let text: LitStr = syn::parse2(value.clone()).ok()?;
        let name = text.parse().ok()?;
        errors.on(value, format!("write `{} = {}`, without quotes", self.name, text.value()));
        Some(name)
    }

    /// Returns the string literals in parentheses. `expected` shows an example of one.
    pub(crate) fn literals(&self, expected: &str, errors: &Errors) -> Vec<LitStr> {
        let form = format!("write `{}({expected}, …)`, a list of strings", self.name);
        let list = self.list.as_ref().filter(|list| !self.has_value() && !list.stream().is_empty());
        let Some(list) = list else {
            errors.at(self.span(), form);
            return Vec::new();
        };
        match Punctuated::<LitStr, Token![,]>::parse_terminated.parse2(list.stream()) {
            Ok(literals) => literals.into_iter().collect(),
            Err(_) => {
                errors.on(list, form);
                Vec::new()
            }
        }
    }

    /// Returns the expression behind `=`, which is no literal: there are constants such as `expected`.
    pub(crate) fn constant(&self, expected: &str, errors: &Errors) -> Option<TokenStream> {
        let value: TokenStream = self.value(expected, errors)?;
        // The name of a constant is in upper case, and that of a type or a variant begins with it.
        let is_word = |path: Path| match path.segments.last() {
            Some(last) => last.ident.to_string().contains(char::is_lowercase) && last.arguments.is_none(),
            None => false,
        };
        let is_wrong = syn::parse2::<Lit>(value.clone()).is_ok() || syn::parse2(value.clone()).is_ok_and(is_word);
        if is_wrong {
            let word = value.to_string().trim_matches('"').to_ascii_lowercase();
            let word = word.rsplit(':').next().unwrap_or_default().trim().to_owned();
            let named = CONSTANTS.iter().find(|(key, words, _)| *key == self.name && words.contains(&word.as_str()));
            let expected = named.map_or(expected, |(_, _, constant)| constant);
            let ty = expected.split("::").next().unwrap_or(expected);
            let message = format!(
                "`{name}` takes a value of type `rtk::{ty}`: write `{name} = rtk::{expected}`, or another constant or constructor of that type",
                name = self.name
            );
            errors.on(value, message);
            return None;
        }
        Some(value)
    }

    /// Records a list or a value: the key takes neither.
    pub(crate) fn flag(&self, errors: &Errors) -> bool {
        if self.has_list() || self.has_value() {
            errors.at(self.span(), format!("`{}` takes no value: write `{}`", self.name, self.name));
        }
        true
    }

    /// Returns the value of a key that is written alone, or as `key = false`. Its location is the key.
    pub(crate) fn flag_or_false(&self, errors: &Errors) -> Option<LitBool> {
        if !self.has_value() {
            return Some(LitBool::new(self.flag(errors), self.span()));
        }
        let value: Option<TokenStream> = self.value("false", errors);
        let value = value.and_then(|value| syn::parse2::<LitBool>(value).ok());
        if value.is_none() {
            errors.at(self.span(), format!("expected `{name}`, or `{name} = false`", name = self.name));
        }
        value.map(|value| LitBool::new(value.value, self.span()))
    }

    /// Records that the key is unknown. `kind` and `context` are those of [`suggest::unknown`].
    pub(crate) fn unknown(&self, kind: &str, context: &str, known: &[&str], errors: &Errors) {
        let message = self.name_of_generated_type(known).or_else(|| levels::elsewhere(&self.name, known));
        errors.at(self.span(), message.unwrap_or_else(|| suggest::unknown(kind, &self.name, context, known)));
    }

    /// Returns the message for `new = OtherName` where `names(new = OtherName)` is meant.
    fn name_of_generated_type(&self, known: &[&str]) -> Option<String> {
        let (name, value) = (&self.name, self.value_text()?);
        let is_meant = type_names::KEYS.contains(&name.as_str())
            && known.contains(&"names")
            && value.starts_with(char::is_uppercase);
        is_meant.then(|| format!("the names of generated types are in `names`: write `names({name} = {value})`"))
    }
}

/// A value, and the tokens behind it.
struct Prefix<T> {
    value: T,
    rest: TokenStream,
}

impl<T: Parse> Parse for Prefix<T> {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self { value: input.parse()?, rest: input.parse()? })
    }
}

/// Returns the entry of that key.
pub(crate) fn find<'e>(entries: &'e [Entry], key: &str) -> Option<&'e Entry> {
    entries.iter().find(|entry| entry.name == key)
}

/// Returns all entries of all `#[name(…)]` of an item. Keys that are not `repeatable` must not repeat.
pub(crate) fn of_attributes(attributes: &[Attribute], name: &str, repeatable: &[&str], errors: &Errors) -> Vec<Entry> {
    let mut entries = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(name)) {
        match &attribute.meta {
            Meta::List(list) => entries.extend(split(list.tokens.clone(), name, errors)),
            other => errors.on(other, written::form_of_attribute(name, other)),
        }
    }
    without_duplicates(entries, 0, repeatable, errors)
}

/// Drops and records each entry whose key has appeared before, unless the key is repeatable. The first `skip` entries are
/// no keys.
fn without_duplicates(entries: Vec<Entry>, skip: usize, repeatable: &[&str], errors: &Errors) -> Vec<Entry> {
    let mut unique: Vec<Entry> = Vec::with_capacity(entries.len());
    for entry in entries {
        let is_key = unique.len() >= skip && !repeatable.contains(&entry.name());
        if is_key && find(&unique[skip..], &entry.name).is_some() {
            let cure = match (&entry.list, &entry.value) {
                (Some(_), None) => format!("put both into one `{}(…)`", entry.name),
                _ => "remove one".to_owned(),
            };
            errors.at(entry.span(), format!("`{}` is declared twice: {cure}", entry.name));
        } else {
            unique.push(entry);
        }
    }
    unique
}

/// Splits tokens at commas, except those between `<` and `>`, and reads each part. A part that cannot be read is recorded.
///
/// `list`: the key that the parentheses belong to, or the attribute.
pub(super) fn split(tokens: TokenStream, list: &str, errors: &Errors) -> Vec<Entry> {
    let (mut depth, mut previous) = (0_usize, ' ');
    let tokens: Vec<_> = tokens.into_iter().collect();
    let parts = tokens.split(|token| {
        let punct = if let TokenTree::Punct(punct) = token { punct.as_char() } else { ' ' };
        match punct {
            '<' => depth += 1,
            '>' if previous != '-' => depth = depth.saturating_sub(1),
            _ => {}
        }
        previous = punct;
        punct == ',' && depth == 0
    });
    parts.filter_map(|part| read(part, list, errors)).collect()
}

fn read(part: &[TokenTree], list_key: &str, errors: &Errors) -> Option<Entry> {
    if let (Some((name, rest)), Some(first)) = (written::name_with_hyphens(part), part.first()) {
        if let Some(message) = written::header(list_key, &name, rest) {
            errors.on(first, message);
            return None;
        }
    }
    let (key, rest) = match part {
        [] => return None,
        [TokenTree::Ident(key), rest @ ..] => (key, rest),
        [first, rest @ ..] => {
            errors.on(
                first,
                written::quoted_key(list_key, first, rest)
                    .unwrap_or("expected a key: `key`, `key = value` or `key(…)`".to_owned()),
            );
            return None;
        }
    };
    let (list, rest) = match rest {
        [TokenTree::Group(group), rest @ ..] if group.delimiter() == Delimiter::Parenthesis => (Some(group), rest),
        _ => (None, rest),
    };
    let name = names::text(key);
    let value = match rest {
        [] => None,
        [TokenTree::Punct(equals)] if equals.as_char() == '=' => {
            errors.on(equals, format!("`{name} =` needs a value"));
            return None;
        }
        [TokenTree::Punct(equals), value @ ..] if equals.as_char() == '=' => Some(value.iter().cloned().collect()),
        [TokenTree::Punct(colon), value @ ..] if colon.as_char() == ':' && !value.is_empty() => {
            let value = types::text(value.iter().cloned().collect::<TokenStream>());
            errors.on(colon, format!("a value stands behind `=`: write `{name} = {value}`"));
            return None;
        }
        [other, ..] => {
            errors.on(other, format!("expected `=`, `(` or `,` after `{name}`"));
            return None;
        }
    };
    Some(Entry { name, key: key.clone(), list: list.cloned(), children: OnceCell::new(), value })
}
