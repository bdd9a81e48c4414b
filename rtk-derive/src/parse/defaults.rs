//! `attributes(read_only, loose)`: what all attributes of a struct have in common, unless they say otherwise.

use proc_macro2::Span;
use syn::Path;

use super::Entry;
use super::entry;
use super::field::Owner;
use crate::declaration::Field;
use crate::errors::Errors;
use crate::types;

pub(super) const KEYS: &[&str] = &["read_only", "loose"];

/// Keys of an attribute that is sent. They win over `attributes(read_only)`.
const SENT: &[&str] = &["writable", "create_only", "update_only", "write_only", "required", "input"];

/// The keys that stand for those of each attribute, with their locations.
#[derive(Clone, Copy, Default)]
pub(super) struct Defaults {
    read_only: Option<Span>,
    loose: Option<Span>,
}

impl Defaults {
    pub(super) fn read(entry: &Entry, errors: &Errors) -> Self {
        let mut defaults = Self::default();
        if entry.is_empty() || entry.has_value() {
            errors.at(
                entry.span(),
                "write what applies to all attributes: `attributes(read_only)`, `attributes(loose)` or both",
            );
        }
        for key in entry.unique_entries(&[], errors) {
            let span = key.flag(errors).then(|| key.span());
            match key.name() {
                "read_only" => defaults.read_only = span,
                "loose" => defaults.loose = span,
                _ => key.unknown("key", " of `attributes`", KEYS, errors),
            }
        }
        defaults
    }

    /// Applies the defaults to a field with these keys.
    pub(super) fn apply(&self, field: &mut Field<'_>, entries: &[Entry], owner: Owner<'_>, errors: &Errors) {
        let is_id = owner.id.is_some_and(|id| field.name == id || field.wire == id);
        self.apply_read_only(field, entries, is_id, owner, errors);
        if self.loose.is_none() || field.flatten {
            return;
        }
        match &field.with {
            Some(with) if types::last_segment_name(with) == "loose" && types::is_of_scalars(field.ty) => {
                errors.on(with, "numbers and booleans are `loose` here by `attributes(loose)`: remove this");
            }
            None if !is_id && field.input.is_none() && types::is_of_scalars(field.ty) => {
                field.with = Some(loose(owner.krate));
            }
            _ => {}
        }
    }

    fn apply_read_only(
        &self,
        field: &mut Field<'_>,
        entries: &[Entry],
        is_id: bool,
        owner: Owner<'_>,
        errors: &Errors,
    ) {
        let find = |key: &str| entry::find(entries, key);
        let superfluous = |key: &str, why: &str| {
            if let Some(entry) = find(key) {
                errors.at(entry.span(), format!("`{key}` has no effect, since {why}: remove it"));
            }
        };
        if owner.read_only {
            return;
        }
        if is_id {
            superfluous("writable", "the id is sent by `create` if it is `required`");
        } else if self.read_only.is_none() {
            superfluous("writable", "attributes can be written unless the struct has `attributes(read_only)`");
        } else if find("read_only").is_some() {
            superfluous("read_only", "the struct has `attributes(read_only)`");
        } else if SENT.iter().any(|key| find(key).is_some()) {
            if find("required").is_some() {
                superfluous("writable", "what is `required` can be written");
            }
        } else {
            (field.create, field.update, field.read_only) = (false, false, true);
        }
    }

    /// Records defaults that apply to nothing.
    pub(super) fn check(&self, fields: &[Field<'_>], owner: Owner<'_>, errors: &Errors) {
        if let (Some(span), true) = (self.read_only, owner.read_only) {
            let message = format!("the whole {} is `read_only` already: remove this", owner.what);
            errors.at(span, message);
        }
        if let Some(span) = self.loose.filter(|_| !fields.iter().any(|field| types::is_of_scalars(field.ty))) {
            errors.at(span, "`loose` is for numbers and booleans, and no attribute is one: remove it");
        }
    }
}

/// Returns the path of the module of `rtk`.
fn loose(krate: &Path) -> Path {
    syn::parse_quote!(#krate::loose)
}
