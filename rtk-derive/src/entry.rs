//! The one form that every attribute has: `key`, `key = value`, `key(…)` or `key(…) = value`, separated by commas.

use std::cell::OnceCell;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Lit, LitStr, Meta, Path, Type};

use crate::errors::Errors;
use crate::{names, suggest};

/// One `key(…) = value`.
pub(crate) struct Entry {
    key: Ident,
    /// The key's text, without `r#`.
    name: String,
    list: Option<Group>,
    /// What stands in that, once it was asked for: it is lent, since whoever owns it has to drop it, in code of its own.
    inside: OnceCell<Vec<Self>>,
    value: Option<TokenStream>,
}

impl Entry {
    pub(crate) fn span(&self) -> Span {
        self.key.span()
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// What stands in parentheses: names, each of which may well be said twice.
    pub(crate) fn entries(&self, errors: &Errors) -> &[Self] {
        self.inside(usize::MAX, &[], errors)
    }

    /// The same of keys, each once.
    pub(crate) fn each_once(&self, repeatable: &[&str], errors: &Errors) -> &[Self] {
        self.inside(0, repeatable, errors)
    }

    /// What is named first in parentheses, and what is said of it. `form`: how to write that, if there is none.
    pub(crate) fn head(
        &self,
        repeatable: &[&str],
        form: &str,
        gaps: &[&str],
        errors: &Errors,
    ) -> Option<(&Self, &[Self])> {
        let head = self.inside(1, repeatable, errors).split_first();
        if head.is_none() || self.has_value() {
            errors.at(self.span(), form, gaps);
            return None;
        }
        head
    }

    /// `names`: how many are no keys.
    fn inside(&self, names: usize, repeatable: &[&str], errors: &Errors) -> &[Self] {
        self.inside.get_or_init(|| match &self.list {
            Some(list) => once(split(list.stream(), errors), names, repeatable, errors),
            None => Vec::new(),
        })
    }

    /// There is nothing in parentheses.
    pub(crate) fn is_empty(&self) -> bool {
        match &self.list {
            Some(list) => list.stream().is_empty(),
            None => true,
        }
    }

    pub(crate) fn has_list(&self) -> bool {
        self.list.is_some()
    }

    pub(crate) fn has_value(&self) -> bool {
        self.value.is_some()
    }

    /// The key as the name of a method, raw if it is a keyword; `None`, recorded, if it cannot be one.
    pub(crate) fn ident(&self, errors: &Errors) -> Option<Ident> {
        let ident = names::checked(&self.name, self.span());
        if ident.is_none() {
            errors.at(self.span(), "Rust keeps `{}` for itself: give this another name", &[&self.key.to_string()]);
        }
        ident
    }

    /// What stands behind `=`, read as a `T`; a mistake is recorded, as a list is.
    pub(crate) fn value<T: Value>(&self, expected: &str, errors: &Errors) -> Option<T> {
        self.read(false, expected, errors)
    }

    /// The same, into its place.
    pub(crate) fn value_to<T: Value>(&self, place: &mut Option<T>, expected: &str, errors: &Errors) {
        *place = self.value(expected, errors);
    }

    /// The same where a list may stand before it.
    pub(crate) fn value_after_list<T: Value>(&self, expected: &str, errors: &Errors) -> Option<T> {
        self.read(true, expected, errors)
    }

    fn read<T: Value>(&self, after_list: bool, expected: &str, errors: &Errors) -> Option<T> {
        let mut next = None;
        let read = T::leading(self.tokens(after_list, expected, errors)?, &mut next);
        self.finish(read.is_none(), next.as_ref(), expected, errors);
        read
    }

    // Neither of these two knows `T`, of which each is another copy of the code.
    fn tokens(&self, after_list: bool, expected: &str, errors: &Errors) -> Option<TokenStream> {
        if let (Some(list), false) = (&self.list, after_list) {
            errors.on(list, "nothing in parentheses here: write `{} = {}`", &[&self.name, expected]);
        } else if self.value.is_none() {
            errors.at(self.span(), "`{}` needs a value: `{} = {}`", &[&self.name, &self.name, expected]);
        }
        self.value.clone()
    }

    fn finish(&self, unread: bool, next: Option<&TokenTree>, expected: &str, errors: &Errors) {
        if unread {
            errors.on(&self.value, "expected `{} = {}`", &[&self.name, expected]);
        } else if let Some(next) = next {
            let text = "expected `,` before `{}`";
            errors.on(next, text, &[&next.to_string()]);
        }
    }

    /// Refuses a list or a value.
    pub(crate) fn flag(&self, errors: &Errors) -> bool {
        if self.has_list() || self.has_value() {
            errors.at(self.span(), "`{}` stands alone: write `{}`", &[&self.name, &self.name]);
        }
        true
    }

    /// Records that the key is not known.
    pub(crate) fn unknown(&self, what: &str, known: &[&str], errors: &Errors) {
        errors.at(self.span(), &suggest::unknown(what, &self.name, known), &[]);
    }
}

/// What can stand behind `=`. Not everything that syn can parse: each type is a copy of the code that reads it.
pub(crate) trait Value: Sized {
    /// The value; `next` becomes the first token that does not belong to it.
    fn leading(tokens: TokenStream, next: &mut Option<TokenTree>) -> Option<Self>;
}

impl Value for TokenStream {
    fn leading(tokens: TokenStream, _: &mut Option<TokenTree>) -> Option<Self> {
        Some(tokens)
    }
}

impl Value for Ident {
    fn leading(tokens: TokenStream, next: &mut Option<TokenTree>) -> Option<Self> {
        match first(tokens, next)? {
            // No word that is kept, as syn reads it.
            TokenTree::Ident(ident) if names::is_free(&ident) => Some(ident),
            _ => None,
        }
    }
}

impl Value for LitStr {
    fn leading(tokens: TokenStream, next: &mut Option<TokenTree>) -> Option<Self> {
        let TokenTree::Literal(literal) = first(tokens, next)? else { return None };
        match Lit::new(literal) {
            Lit::Str(text) => Some(text),
            _ => None,
        }
    }
}

impl Value for Type {
    fn leading(tokens: TokenStream, next: &mut Option<TokenTree>) -> Option<Self> {
        let Leading { value, rest } = syn::parse2(tokens).ok()?;
        *next = rest.into_iter().next();
        Some(value)
    }
}

impl Value for Path {
    fn leading(tokens: TokenStream, next: &mut Option<TokenTree>) -> Option<Self> {
        path_of(&Type::leading(tokens, next)?).cloned()
    }
}

fn path_of(ty: &Type) -> Option<&Path> {
    match ty {
        Type::Path(path) if path.qself.is_none() => Some(&path.path),
        // What a `macro_rules!` hands on.
        Type::Group(group) => path_of(&group.elem),
        _ => None,
    }
}

/// The first token; `next` becomes the one behind it.
fn first(tokens: TokenStream, next: &mut Option<TokenTree>) -> Option<TokenTree> {
    let mut tokens = tokens.into_iter();
    let first = tokens.next();
    *next = tokens.next();
    match &first {
        // What a `macro_rules!` hands on.
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => self::first(group.stream(), &mut None),
        _ => first,
    }
}

/// A type, and what follows it.
struct Leading {
    value: Type,
    rest: TokenStream,
}

impl Parse for Leading {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self { value: input.parse()?, rest: input.parse()? })
    }
}

/// Drops each entry whose key stood before, unless it is one that may be repeated. The first are no keys.
fn once(mut entries: Vec<Entry>, names: usize, repeatable: &[&str], errors: &Errors) -> Vec<Entry> {
    let mut at = names;
    while at < entries.len() {
        let entry = &entries[at];
        if repeatable.contains(&entry.name()) || said(&entries[names..at], &entry.name).is_none() {
            at += 1;
        } else {
            errors.at(entry.span(), "`{}` is said twice: keep one of them", &[&entry.name]);
            entries.remove(at);
        }
    }
    entries
}

/// The one of that key.
pub(crate) fn said<'e>(entries: &'e [Entry], key: &str) -> Option<&'e Entry> {
    entries.iter().find(|entry| entry.name == key)
}

/// All entries of all `#[name(…)]` of an item, each key once.
pub(crate) fn of_attributes(attributes: &[Attribute], name: &str, repeatable: &[&str], errors: &Errors) -> Vec<Entry> {
    let mut entries = Vec::new();
    for attribute in attributes {
        match &attribute.meta {
            _ if !attribute.path().is_ident(name) => {}
            Meta::List(list) => entries.append(&mut split(list.tokens.clone(), errors)),
            other => errors.on(other, "write `#[{}(…)]`", &[name]),
        }
    }
    once(entries, 0, repeatable, errors)
}

/// Splits at commas, those between `<` and `>` aside, and reads each part. A part that cannot be read is recorded.
fn split(tokens: TokenStream, errors: &Errors) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut all = Vec::new();
    all.extend(tokens);
    let (mut from, mut depth, mut before) = (0, 0_usize, ' ');
    for (at, token) in all.iter().enumerate() {
        let punct = if let TokenTree::Punct(punct) = token { punct.as_char() } else { ' ' };
        match punct {
            '<' => depth += 1,
            '>' if before != '-' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                read(&all[from..at], &mut entries, errors);
                from = at + 1;
            }
            _ => {}
        }
        before = punct;
    }
    read(&all[from..], &mut entries, errors);
    entries
}

fn read(part: &[TokenTree], entries: &mut Vec<Entry>, errors: &Errors) {
    let (key, rest) = match part {
        [] => return,
        [TokenTree::Ident(key), rest @ ..] => (key, rest),
        [first, ..] => return errors.on(first, "expected a key: `key`, `key = value` or `key(…)`", &[]),
    };
    let (list, rest) = match rest {
        [TokenTree::Group(group), rest @ ..] if group.delimiter() == Delimiter::Parenthesis => (Some(group), rest),
        _ => (None, rest),
    };
    let name = names::text(key);
    let value = match rest {
        [] => None,
        [TokenTree::Punct(equals)] if equals.as_char() == '=' => {
            return errors.on(equals, "`{} =` needs a value", &[&name]);
        }
        [TokenTree::Punct(equals), value @ ..] if equals.as_char() == '=' => Some(tokens(value)),
        [other, ..] => return errors.on(other, "expected `=`, `(` or `,` after `{}`", &[&name]),
    };
    entries.push(Entry { name, key: key.clone(), list: list.cloned(), inside: OnceCell::new(), value });
}

fn tokens(all: &[TokenTree]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for token in all {
        token.to_tokens(&mut tokens);
    }
    tokens
}
