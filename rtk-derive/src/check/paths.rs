//! Paths: each placeholder is there once, so that no value can take the place of another.

use std::collections::BTreeSet;

use crate::declaration::{Declaration, Location, MemberKind, ResourcePath, Settings};
use crate::errors::Errors;
use crate::{suggest, types};

/// The id has a placeholder of its own.
///
/// A path inside the resource itself, such as the folders in a folder, has the id of the outer one.
pub(super) fn id_is_no_outer_placeholder(declaration: &Declaration<'_>, errors: &Errors) {
    let id_param = declaration.id_param.as_str();
    let is_own = |path: &ResourcePath| {
        path.scope.as_ref().is_some_and(|scope| {
            let scope = types::text(scope);
            scope == declaration.name || scope == "Self"
        }) && !path.member.text.starts_with(&path.collection.text)
    };
    let has_id = |path: &&ResourcePath| path.collection.placeholders().contains(&id_param) && !is_own(path);
    let Some(path) = declaration.paths.iter().find(has_id) else { return };
    if declaration.singleton {
        return;
    }
    let mut proposal = format!("{}_id", crate::names::snake(&declaration.name));
    if proposal == id_param {
        proposal = format!("own_{proposal}");
    }
    let message = format!(
        "`{{{id_param}}}` is a placeholder of `{}` already, so the id would replace it: name the placeholder of the id \
         otherwise, `id_param = {proposal}`",
        path.collection.text
    );
    errors.at(declaration.id_param_span.unwrap_or(path.collection.span), message);
}

/// A path that continues itself would have no end.
///
/// The path loses its scope: the compiler would report a cycle.
pub(super) fn continued_path_is_of_another(declaration: &mut Declaration<'_>, errors: &Errors) {
    let ident = declaration.ident;
    for path in declaration.paths.iter_mut().filter(|path| !path.collection.is_whole()) {
        if let Some(scope) = path.scope.take_if(|scope| types::is_itself(scope, ident)) {
            let message = format!(
                "the path of `{ident}` cannot continue its own path, which would have no end: write the whole path, beginning with `/`"
            );
            errors.on(&scope, message);
        }
    }
}

/// The first path leads to the resource from outside, so that its scope is another one.
///
/// The path loses its scope: the compiler would report a cycle.
pub(super) fn first_path_has_another_scope(declaration: &mut Declaration<'_>, errors: &Errors) {
    let name = declaration.name.clone();
    let Some(path) = declaration.paths.first_mut() else { return };
    let Some(scope) = path.scope.take_if(|scope| [name.as_str(), "Self"].contains(&types::text(&*scope).as_str()))
    else {
        return;
    };
    path.assumed_scope = None;
    let message = match path.collection.placeholders().is_empty() {
        true => format!(
            "`{name}` is not its own scope: remove `scope`, since the path `{}` needs no id",
            path.collection.text
        ),
        false => format!(
            "the first path of `{name}` cannot be inside a `{name}`: declare a path outside of it first, or another `scope`"
        ),
    };
    errors.on(&scope, message);
}

/// The arguments of an action have placeholders of their own.
///
/// All paths count, since a placeholder that is known decides which path is meant.
pub(super) fn no_argument_is_an_outer_placeholder(declaration: &Declaration<'_>, errors: &Errors) {
    for (_, action) in declaration.actions() {
        let tail = action.path.placeholders();
        for arg in action.args.iter().filter(|arg| arg.location == Location::Path && tail.contains(&&*arg.name)) {
            let base = |path: &ResourcePath| {
                let base = if action.on_collection { &path.collection } else { &path.member };
                base.placeholders().contains(&&*arg.name).then(|| base.text.clone())
            };
            if let Some(base) = declaration.paths.iter().find_map(base) {
                let name = &arg.name;
                let message = format!(
                    "`{{{name}}}` is a placeholder of `{base}` already, which the argument would replace: rename it here and \
                     in the path of the action, for example to `other_{name}`"
                );
                errors.on(&arg.ident, message);
            }
        }
    }
}

/// A path that can never be chosen is a mistake: of two paths with the same placeholders in one scope, the first serves.
pub(super) fn paths_differ(declaration: &Declaration<'_>, errors: &Errors) {
    let scope = |path: &ResourcePath| path.scope.as_ref().map(types::text);
    let placeholders = |path: &ResourcePath| -> BTreeSet<String> {
        path.collection.placeholders().into_iter().map(str::to_owned).collect()
    };
    for (index, path) in declaration.paths.iter().enumerate() {
        let is_twin = |other: &&ResourcePath| scope(other) == scope(path) && placeholders(other) == placeholders(path);
        let Some(twin) = declaration.paths[..index].iter().find(is_twin) else { continue };
        let message = match twin.collection.text == path.collection.text {
            true => "the same path is declared twice: remove one, or declare different scopes".to_owned(),
            false => format!(
                "this path is never used, since `{}` is found in the same scope: remove one of them, or declare another \
                 resource",
                twin.collection.text
            ),
        };
        errors.at(path.collection.span, message);
    }
}

/// `scope` of an operation names that of one of several paths, which the placeholders tell from the others.
///
/// Sets the index of the path.
pub(super) fn scopes_of_operations_are_of_a_path(declaration: &mut Declaration<'_>, errors: &Errors) {
    let paths: Vec<_> = declaration.paths.iter().map(OneOfSeveral::new).collect();
    let check = |settings: &mut Settings| {
        let Some(scope) = &settings.scope else { return };
        let name = types::last_segment(scope).map_or_else(|| types::text(scope), |last| last.ident.to_string());
        let of_scope: Vec<_> = (0..paths.len()).filter(|index| paths[*index].scope == name).collect();
        let message = match of_scope[..] {
            _ if paths.len() < 2 => "the resource has one path, so its operations are in one scope: remove `scope`".to_owned(),
            [] => {
                let names: Vec<_> = paths.iter().map(|path| path.scope.as_str()).collect();
                format!("`{name}` is not the scope of a path of this resource: use {}", suggest::list(&names))
            }
            [index, ..] if paths.iter().filter(|path| path.placeholders == paths[index].placeholders).count() == 1 => {
                settings.only_path = Some(index);
                return;
            }
            [..] => "another path has the same placeholders, so they cannot be told apart: declare another resource for what only this scope has"
                .to_owned(),
        };
        errors.on(scope, message);
        settings.scope = None;
    };
    declaration.verbs.iter_mut().for_each(|verb| check(&mut verb.settings));
    for member in &mut declaration.members {
        if let MemberKind::Action(action) = &mut member.kind {
            check(&mut action.settings);
        }
    }
}

/// A path of several: the name of its scope, and its placeholders.
struct OneOfSeveral {
    scope: String,
    placeholders: BTreeSet<String>,
}

impl OneOfSeveral {
    fn new(path: &ResourcePath) -> Self {
        let scope = path.scope.as_ref().and_then(types::last_segment).map(|last| last.ident.to_string());
        let placeholders = path.collection.placeholders().into_iter().map(str::to_owned).collect();
        Self { scope: scope.unwrap_or_else(|| "Client".to_owned()), placeholders }
    }
}

/// Words are reserved in the place of an id, which a header has not.
pub(super) fn reserved_ids_are_of_a_path(declaration: &Declaration<'_>, errors: &Errors) {
    if let (Some(word), Some(_)) = (declaration.reserved_ids.first(), &declaration.id_header) {
        errors.on(word, "the id is in a header, so no path has a word in its place: remove `reserved_ids`");
    }
}

/// The paths of children lead to one resource, and its scope knows all ids in them.
pub(super) fn children_path_leads_to_one(declaration: &Declaration<'_>, errors: &Errors) {
    let Some(children) = &declaration.children_path else { return };
    let Some(first) = declaration.paths.first() else { return };
    let is_empty = first.collection.text.is_empty() || children.text.is_empty();
    if !is_empty && first.collection.is_whole() != children.is_whole() {
        let message = match children.is_whole() {
            true => {
                "`path` continues the path of `scope`, and so does `children_path`: write what follows that path, without a slash in front"
            }
            false => "`path` is a whole path, and so is `children_path`: begin it with `/`",
        };
        errors.at(children.span, message);
        return;
    }
    let member = first.member.placeholders();
    let placeholders = children.placeholders();
    let known = |name: &&str| declaration.paths.iter().any(|path| path.member.placeholders().contains(name));
    if let Some(unknown) = placeholders.iter().find(|name| !known(name)) {
        let message = format!(
            "`{{{unknown}}}` is no placeholder of the path of one resource, `{}`: use the placeholders of that path",
            declaration.paths[0].member.text
        );
        errors.at(children.span, message);
        return;
    }
    let id_param = declaration.id_param.as_str();
    if member.contains(&id_param) && !placeholders.contains(&id_param) {
        let message = format!(
            "the path of children lacks the id, so that all resources would have the same children: add `{{{id_param}}}`"
        );
        errors.at(children.span, message);
    }
}
