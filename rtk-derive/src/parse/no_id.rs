//! `no_id`: what a resource without an id cannot have.

use proc_macro2::Span;

use crate::declaration::{Declaration, MemberKind, VerbKind};
use crate::errors::Errors;
use crate::names;

/// Returns why a resource without an id cannot have a verb.
pub(super) fn forbidden(kind: VerbKind, declaration: &Declaration<'_>) -> Option<String> {
    let needs_id = !matches!(kind, VerbKind::All | VerbKind::Create);
    (declaration.no_id && needs_id)
        .then(|| format!("`{}` needs an id, and `no_id` says that there is none: remove one of them", kind.name()))
}

/// Records and removes the members that need an id.
pub(super) fn check_members(declaration: &mut Declaration<'_>, errors: &Errors) {
    if let Some(path) = &declaration.children_path {
        errors.at(path.span, "without an id, nothing is nested in the resource: remove `children_path` or `no_id`");
    }
    declaration.members.retain(|member| {
        let name = names::text(&member.ident);
        let message = match &member.kind {
            MemberKind::Relation(relation) => {
                let key = if relation.many { "has_many" } else { "has_one" };
                format!("without an id, nothing is nested in the resource: remove this `{key}`, or `no_id`")
            }
            MemberKind::Action(action) if !action.on_collection => {
                format!(
                    "`{name}` is an action on one resource, which needs an id: add `on = collection`, or remove `no_id`"
                )
            }
            _ => return true,
        };
        errors.on(&member.ident, message);
        false
    });
}

/// Records an id that the caller of `create` chooses.
pub(super) fn check_create(on_member: bool, span: Option<Span>, declaration: &Declaration<'_>, errors: &Errors) {
    if let (true, true, Some(span)) = (declaration.no_id, on_member, span) {
        errors.at(span, "there is no id to choose: remove `on = member` or `no_id`");
    }
}
