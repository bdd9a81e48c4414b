//! `has_many`, `has_one`, `belongs_to` and `download`.

use proc_macro2::Ident;
use syn::Path;
use syn::spanned::Spanned;

use super::Entry;
use crate::declaration::{Download, Member, MemberKind, Parent, Relation};
use crate::errors::Errors;
use crate::{names, types};

/// Settings of `belongs_to(…)`.
pub(super) const PARENT_KEYS: &[&str] = &["key"];

/// Settings of `download(…)`.
pub(super) const DOWNLOAD_KEYS: &[&str] = &["expires"];

/// Reads `has_many = Participant`, or `has_many(people = Participant, …)`.
pub(super) fn read(entry: &Entry, many: bool, errors: &Errors) -> Vec<Member> {
    if entry.has_value() {
        return relation(entry, false, many, errors).into_iter().collect();
    }
    if let Some(targets) = entry.types_in_list() {
        let key = entry.name();
        let form: Vec<_> = targets.iter().map(|target| format!("{key} = {}", types::text(target))).collect();
        errors.at(entry.span(), format!("write `{}`", form.join(", ")));
        return targets.into_iter().filter_map(|target| relation_to(target, None, many, errors)).collect();
    }
    let entries = entry.entries(errors);
    if entries.is_empty() {
        let key = entry.name();
        errors.at(entry.span(), format!("`{key}` needs a resource: write `{key}(name = Thing)`"));
    }
    entries.iter().filter_map(|entry| relation(entry, true, many, errors)).collect()
}

/// `is_named`: the key of the entry is the name of the relation.
fn relation(entry: &Entry, is_named: bool, many: bool, errors: &Errors) -> Option<Member> {
    let key = if many { "has_many" } else { "has_one" };
    let name = entry.name();
    if is_named && OF_OTHER_LIBRARIES.contains(&name) {
        errors.at(entry.span(), format!("a relation has no `{name}`: remove it"));
        return None;
    }
    if is_named && !entry.has_value() && name.starts_with(char::is_uppercase) {
        errors.at(entry.span(), format!("write `{key} = {name}`, or give the relation a name: `{key}(name = {name})`"));
        return None;
    }
    let target: Path = entry.value("Thing", errors)?;
    if let Some(word) = target.get_ident().map(names::text).filter(|word| word.starts_with(char::is_lowercase)) {
        let thing = names::camel(&names::singular(&word));
        errors.on(&target, format!("a relation names the struct of a resource: write `{thing}` instead of `{word}`"));
        return None;
    }
    relation_to(target, is_named.then_some(entry), many, errors)
}

/// Settings of relations that other libraries have.
const OF_OTHER_LIBRARIES: &[&str] = &["class_name", "dependent", "foreign_key", "inverse_of", "through"];

/// `name`: the entry whose key is the name of the relation.
fn relation_to(target: Path, name: Option<&Entry>, many: bool, errors: &Errors) -> Option<Member> {
    if target.is_ident("Self") {
        errors.on(&target, "a resource cannot be nested in itself: remove this");
        return None;
    }
    let accessor = accessor_name(&types::last_segment_name(&target), many);
    let ident = match name {
        Some(entry) => entry.ident(errors)?,
        None => names::ident(&accessor, types::last_segment_span(&target)),
    };
    let own_name = name.is_none_or(|entry| accessor == entry.name());
    Some(Member { ident, kind: MemberKind::Relation(Relation { target, many, own_name }) })
}

/// Returns the name of the accessor that a resource has by default.
fn accessor_name(target: &str, many: bool) -> String {
    let snake = names::snake(target);
    if many { names::plural(&snake) } else { snake }
}

/// Reads `belongs_to(meeting = Meeting, key = associated_id)`.
pub(super) fn parent(entry: &Entry, owner: &Ident, errors: &Errors) -> Option<Member> {
    let form = "`belongs_to` needs a resource: write `belongs_to(thing = Thing, key = thing_id)`";
    if let (Some(target), false) = (entry.value_text(), entry.has_list()) {
        errors.at(entry.span(), superfluous_parent(&target));
        return None;
    }
    let (head, settings) = entry.head(&[], form, errors)?;
    if !head.has_value() && head.name().starts_with(char::is_uppercase) {
        errors.at(head.span(), superfluous_parent(head.name()));
        return None;
    }
    let mut target = head.value::<Path>("Thing", errors)?;
    if target.is_ident("Self") {
        // The path is used in traits, where `Self` is another type.
        target = Ident::new(&owner.to_string(), owner.span().located_at(target.span())).into();
    }
    let declared_key = setting(settings, "belongs_to", PARENT_KEYS, "thing_id", errors);
    let is_key_declared = declared_key.is_some();
    let key = declared_key.unwrap_or_else(|| names::ident(&format!("{}_id", head.name()), head.span()));
    let ident = head.ident(errors)?;
    Some(Member { ident, kind: MemberKind::Parent(Parent { target, key, is_key_declared }) })
}

fn superfluous_parent(target: &str) -> String {
    let name = names::snake(target.rsplit("::").next().unwrap_or_default());
    format!(
        "the parent in the path needs no `belongs_to`: remove this; for another resource, name the attribute that contains its id: \
         `belongs_to({name} = {target}, key = {name}_id)`"
    )
}

/// Reads `download(download_audio = audio_url, expires = expiry)`.
pub(super) fn download(entry: &Entry, errors: &Errors) -> Option<(Ident, Download)> {
    let form =
        "`download` needs an attribute that contains a URL: write `download(download = url, expires = url_expiry)`";
    let (head, settings) = entry.head(&[], form, errors)?;
    let link = head.value("url", errors)?;
    let expires = setting(settings, "download", DOWNLOAD_KEYS, "url_expiry", errors);
    let ident = head.ident(errors)?;
    Some((ident, Download { link, expires }))
}

/// Reads the only setting that `belongs_to` or `download` has.
fn setting(entries: &[Entry], of: &str, keys: &[&str], expected: &str, errors: &Errors) -> Option<Ident> {
    let mut value = None;
    for entry in entries {
        match keys.contains(&entry.name()) {
            true => value = entry.value(expected, errors),
            false => entry.unknown("setting", &format!(" of `{of}`"), keys, errors),
        }
    }
    value
}
