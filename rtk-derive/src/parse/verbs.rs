//! Which verbs there are: those of its kind, with what `only` and `without` take away.

use proc_macro2::Span;
use syn::LitStr;

use crate::declaration::{Declaration, Settings, Verb, VerbKind};
use crate::entry::{self, Entry};
use crate::errors::Errors;

/// The keys as they were written.
#[derive(Default)]
pub(super) struct Said {
    pub(super) key: Option<LitStr>,
    pub(super) list_key: Option<LitStr>,
    pub(super) declared: Vec<Verb>,
}

impl Said {
    pub(super) fn resolve(&mut self, entries: &[Entry], declaration: &mut Declaration<'_>, errors: &Errors) {
        if declaration.singleton {
            if let Some(key) = &self.list_key {
                errors.on(key, "a singleton has no list: use `key`", &[]);
            }
            for verb in &self.declared {
                if let (Some(said), true) = (verb.said, verb.settings.on_member) {
                    let cure = "remove `on = member` or `singleton`";
                    errors.at(said, "a singleton has no id that could be chosen: {}", &[cure]);
                }
            }
        }
        for kind in &VerbKind::EVERY {
            if let Some(verb) = self.verb(*kind, entries, declaration, errors) {
                declaration.verbs.push(verb);
            }
        }
    }

    fn verb(
        &mut self,
        kind: VerbKind,
        entries: &[Entry],
        declaration: &Declaration<'_>,
        errors: &Errors,
    ) -> Option<Verb> {
        let mut verb = Verb { kind, said: None, settings: Settings::default() };
        for declared in &mut self.declared {
            if declared.kind == kind {
                (verb.said, verb.settings) = (declared.said, std::mem::take(&mut declared.settings));
            }
        }
        if !agrees(kind, verb.said, entries, declaration, errors) {
            return None;
        }
        if verb.settings.key.is_none() {
            let key = if kind == VerbKind::All { &self.list_key } else { &self.key };
            verb.settings.key.clone_from(key);
        }
        Some(verb)
    }
}

/// Whether the verb is there. What is said against it in two ways, or for and against it, is recorded.
fn agrees(
    kind: VerbKind,
    said: Option<Span>,
    entries: &[Entry],
    declaration: &Declaration<'_>,
    errors: &Errors,
) -> bool {
    let name = kind.name();
    let usual = is_usual(kind, declaration);
    let forbidden = declaration.read_only && kind.writes();
    let listed = declaration.singleton && kind == VerbKind::All;
    let promised = "`read_only` promises that there is no `{}`: remove one of them";
    if let Some(said) = said {
        if forbidden {
            errors.at(said, promised, &[name]);
        }
        if listed {
            errors.at(said, "a singleton has no list: remove `all` or `singleton`", &[]);
        }
    }
    let removed = found(entries, "without", kind, errors);
    match (removed, said) {
        (Some(removed), Some(_)) => {
            errors.at(removed, "`{}` is declared beside this: remove one of them", &[name]);
        }
        (Some(removed), None) if !usual => {
            errors.at(removed, "there is no `{}` to take away: remove this", &[name]);
        }
        _ => {}
    }
    let mut is_kept = true;
    if entry::said(entries, "only").is_some() {
        let kept = found(entries, "only", kind, errors);
        is_kept = kept.is_some();
        match (kept, said) {
            (None, Some(said)) => {
                errors.at(said, "`only` leaves `{}` out: add it there, or remove this", &[name]);
            }
            (Some(kept), None) if forbidden => errors.at(kept, promised, &[name]),
            (Some(kept), None) if listed => errors.at(kept, "a singleton has no list: remove this", &[]),
            (Some(kept), None) if !usual => {
                errors.at(kept, "there is no `{}` to keep: remove this, or declare `{}`", &[name, name]);
            }
            _ => {}
        }
    }
    (usual || said.is_some()) && !forbidden && !listed && removed.is_none() && is_kept
}

/// Whether it is there if nothing is said.
fn is_usual(kind: VerbKind, declaration: &Declaration<'_>) -> bool {
    match kind {
        VerbKind::Find => true,
        VerbKind::All => !declaration.singleton,
        VerbKind::Replace => false,
        VerbKind::Create | VerbKind::Update | VerbKind::Destroy => !declaration.singleton && !declaration.read_only,
    }
}

/// Where a verb was named.
fn found(entries: &[Entry], key: &str, kind: VerbKind, errors: &Errors) -> Option<Span> {
    for entry in entries {
        if entry.name() == key {
            if let Some(named) = entry::said(entry.entries(errors), kind.name()) {
                return Some(named.span());
            }
        }
    }
    None
}

/// Looks at the verbs in `without(…)` or `only(…)`.
pub(super) fn named(entry: &Entry, errors: &Errors) {
    let entries = entry.entries(errors);
    // `only()` leaves nothing: a place for what is inside.
    let nothing = entry.name() == "only" && entry.has_list();
    if (entries.is_empty() && !nothing) || entry.has_value() {
        errors.at(entry.span(), "`{}` names verbs: `{}(destroy)`", &[entry.name(), entry.name()]);
    }
    for entry in entries {
        if VerbKind::parse(entry.name()).is_none() {
            entry.unknown("verb `{}`", VerbKind::NAMES, errors);
        } else {
            entry.flag(errors);
        }
    }
}
