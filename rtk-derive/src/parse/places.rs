//! `path`, `scope` and `member_path`: where a resource is.

use proc_macro2::Span;
use syn::{LitStr, Path, Type};

use crate::declaration::{Declaration, Place};
use crate::errors::{Errors, fill};
use crate::names;
use crate::template::Template;

/// The keys as they were written.
#[derive(Default)]
pub(super) struct Said {
    pub(super) paths: Vec<LitStr>,
    pub(super) scopes: Vec<Type>,
    pub(super) member: Option<LitStr>,
    /// One of them could not be read, so their number tells nothing.
    pub(super) unread: bool,
}

impl Said {
    pub(super) fn resolve(&self, declaration: &mut Declaration<'_>, errors: &Errors) {
        if !self.unread && !self.scopes.is_empty() && self.scopes.len() != self.paths.len() {
            errors.on(&self.scopes[0], "`scope` stands once for each `path`, in the same order, or not at all", &[]);
        }
        // An id in a header leaves no trace in paths, as if there were one thing only.
        let pathless = declaration.singleton || declaration.id_header.is_some();
        if let (Some(member), true) = (&self.member, pathless) {
            let message = match declaration.singleton {
                true => "a singleton has no members: its `path` is all that there is",
                false => "the id is in a header, so a member has the path of the collection: remove `member_path`",
            };
            errors.on(member, message, &[]);
        }
        let (krate, id_param) = (&declaration.krate, &declaration.id_param);
        for (at, path) in self.paths.iter().enumerate() {
            let mut collection = Template::whole(path, errors);
            let id = fill("/{{}}", &[id_param]);
            if !pathless && collection.text.ends_with(&id) {
                errors.on(path, "this is the path of one: `path` is that of all of them, without `{}`", &[&id]);
                collection.text.truncate(collection.text.len() - id.len());
            }
            let scope = match self.scopes.get(at) {
                Some(scope) => Some(scope.clone()),
                None => scope_of(collection.last_placeholder(), krate, path.span()),
            };
            let (member, member_scope) = match &self.member {
                _ if pathless => (collection.clone(), scope.clone()),
                None => (collection.member(id_param), scope.clone()),
                Some(path) => member(path, &collection, scope.as_ref(), krate, id_param, errors),
            };
            declaration.places.push(Place { collection, member, scope, member_scope });
        }
    }
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
