//! `path`, `scope` and `member_path`: where a resource is.

use proc_macro2::Span;
use syn::{LitStr, Path, Type};

use crate::declaration::{Declaration, Place};
use crate::entry::{self, Entry};
use crate::errors::{Errors, fill};
use crate::names;
use crate::template::Template;

/// Each `path`, with the `scope` of its number. Whether one of them could not be read.
pub(super) fn read(entries: &[Entry], declaration: &mut Declaration<'_>, errors: &Errors) -> bool {
    let mut member_path: Option<LitStr> = None;
    if let Some(entry) = entry::said(entries, "member_path") {
        entry.value_to(&mut member_path, "\"/…/{thing_id}\"", errors);
    }
    // An id in a header leaves no trace in paths, as if there were one thing only.
    let pathless = declaration.singleton || declaration.id_header.is_some();
    if let (Some(member), true) = (&member_path, pathless) {
        let message = match declaration.singleton {
            true => "a singleton has no members: its `path` is all that there is",
            false => "the id is in a header, so a member has the path of the collection: remove `member_path`",
        };
        errors.on(member, message, &[]);
    }
    let (krate, id_param) = (&declaration.krate, &declaration.id_param);
    let (mut at, mut unread) = (0, false);
    while let Some(entry) = nth(entries, "path", at) {
        let said = nth(entries, "scope", at);
        at += 1;
        let Some(path) = entry.value("\"/accounts/{account_id}/…\"", errors) else {
            unread = true;
            continue;
        };
        let mut collection = Template::whole(&path, errors);
        let id = fill("/{{}}", &[id_param]);
        if !pathless && collection.text.ends_with(&id) {
            errors.on(&path, "this is the path of one: `path` is that of all of them, without `{}`", &[&id]);
            collection.text.truncate(collection.text.len() - id.len());
        }
        let mut scope = None;
        match said {
            Some(said) => said.value_to(&mut scope, "Type", errors),
            None => scope = scope_of(collection.last_placeholder(), krate, path.span()),
        }
        let (member, member_scope) = match &member_path {
            _ if pathless => (collection.clone(), scope.clone()),
            None => (collection.member(id_param), scope.clone()),
            Some(path) => member(path, &collection, scope.as_ref(), krate, id_param, errors),
        };
        declaration.places.push(Place { collection, member, scope, member_scope });
    }
    if let Some(first) = entry::said(entries, "scope") {
        if nth(entries, "scope", at).is_some() || nth(entries, "scope", at.saturating_sub(1)).is_none() {
            errors.at(first.span(), "`scope` stands once for each `path`, in the same order, or not at all", &[]);
        }
    }
    unread
}

/// The one of that key that has so many of it before it.
fn nth<'e>(entries: &'e [Entry], key: &str, mut before: usize) -> Option<&'e Entry> {
    for entry in entries {
        if entry.name() == key {
            if before == 0 {
                return Some(entry);
            }
            before -= 1;
        }
    }
    None
}

/// A member that is not below its collection, and the scope that tells its other placeholders.
fn member(
    path: &LitStr,
    collection: &Template,
    scope: Option<&Type>,
    krate: &Path,
    id_param: &str,
    errors: &Errors,
) -> (Template, Option<Type>) {
    let member = Template::whole(path, errors);
    let names = member.placeholders();
    let has_id = names.contains(&id_param);
    if !has_id {
        let cure = fill("end it with `{{}}`, or name its placeholder with `id_param = …`", &[id_param]);
        errors.on(path, "the id has no place in here: {}", &[&cure]);
    }
    let mut from = None;
    for name in &names {
        if *name != id_param {
            from = Some(*name);
        }
    }
    let same = !has_id || from == collection.last_placeholder();
    let scope = if same { scope.cloned() } else { scope_of(from, krate, path.span()) };
    (member, scope)
}

/// `{app_id}` stands for the scope `App`; accounts and zones are the framework's own, and need no import.
fn scope_of(placeholder: Option<&str>, krate: &Path, span: Span) -> Option<Type> {
    let name = placeholder?;
    let name = match name.len().checked_sub(3) {
        Some(at) if name.ends_with("_id") || name.ends_with("-id") => &name[..at],
        _ => name,
    };
    let ident = names::checked(&names::camel(name), span)?;
    let is_ours = matches!(name, "account" | "zone");
    Some(names::ty(if is_ours { names::inside(krate, ident) } else { ident.into() }))
}
