//! `has_many`, `has_one`, `belongs_to` and `download`.

use proc_macro2::Ident;
use syn::Path;

use crate::declaration::{Download, Member, MemberKind, Parent, Relation, last_of, last_word};
use crate::entry::Entry;
use crate::errors::{Errors, fill};
use crate::names;

/// Of `belongs_to(…)`.
pub(super) const PARENT_KEYS: &[&str] = &["key"];

/// Of `download(…)`.
pub(super) const DOWNLOAD_KEYS: &[&str] = &["expires"];

/// `has_many = Participant`, or `has_many(people = Participant, …)`.
pub(super) fn read(entry: &Entry, many: bool, members: &mut Vec<Member>, errors: &Errors) {
    if entry.has_value() {
        return one(entry, false, many, members, errors);
    }
    let (key, entries) = (entry.name(), entry.entries(errors));
    if entries.is_empty() {
        errors.at(entry.span(), "`{}` names resources: `{}(name = Thing)`", &[key, key]);
    }
    for entry in entries {
        one(entry, true, many, members, errors);
    }
}

/// `named`: the key is its name.
fn one(entry: &Entry, named: bool, many: bool, members: &mut Vec<Member>, errors: &Errors) {
    let Some(target) = entry.value::<Path>("Thing", errors) else { return };
    let its_own = own_name(&last_word(&target), many);
    let ident = match named {
        true => entry.ident(errors),
        false => Some(names::ident(&its_own, last_of(&target))),
    };
    let Some(ident) = ident else { return };
    let relation = Relation { target, many, own_name: !named || its_own == entry.name() };
    members.push(Member { ident, kind: MemberKind::Relation(relation) });
}

/// `belongs_to(meeting = Meeting, key = associated_id)`.
pub(super) fn parent(entry: &Entry, members: &mut Vec<Member>, errors: &Errors) {
    let form = "`belongs_to` names a resource: `belongs_to(thing = Thing, key = thing_id)`";
    let Some((head, entries)) = entry.head(&[], form, &[], errors) else { return };
    let Some(target) = head.value::<Path>("Thing", errors) else { return };
    let key = setting(entries, "belongs_to", PARENT_KEYS, "thing_id", errors);
    let key_is_said = key.is_some();
    let key = match key {
        Some(key) => key,
        None => names::ident(&fill("{}_id", &[head.name()]), head.span()),
    };
    let Some(ident) = head.ident(errors) else { return };
    members.push(Member { ident, kind: MemberKind::Parent(Parent { target, key, key_is_said }) });
}

/// `download(download_audio = audio_url, expires = expiry)`.
pub(super) fn download(entry: &Entry, members: &mut Vec<Member>, errors: &Errors) {
    let form = "`download` names an attribute that holds an address: `download(download = url, expires = url_expiry)`";
    let Some((head, entries)) = entry.head(&[], form, &[], errors) else { return };
    let Some(link) = head.value::<Ident>("url", errors) else { return };
    let expires = setting(entries, "download", DOWNLOAD_KEYS, "url_expiry", errors);
    let Some(ident) = head.ident(errors) else { return };
    members.push(Member { ident, kind: MemberKind::Download(Download { link, expires }) });
}

/// The one thing that can be said of either.
fn setting(entries: &[Entry], of: &str, keys: &[&str], expected: &str, errors: &Errors) -> Option<Ident> {
    let mut said = None;
    for entry in entries {
        match keys.contains(&entry.name()) {
            true => entry.value_to(&mut said, expected, errors),
            false => entry.unknown(&fill("setting `{}` of `{}`", &["{}", of]), keys, errors),
        }
    }
    said
}

fn own_name(target: &str, many: bool) -> String {
    let snake = names::snake(target);
    if many { names::plural(&snake) } else { snake }
}
