//! Which verbs there are: those of its kind, with what `only` and `without` take away.

use proc_macro2::Span;
use syn::LitStr;

use crate::declaration::{Settings, Verb, VerbKind};
use crate::entry::Entry;
use crate::errors::Errors;

/// The keys as they were written.
#[derive(Default)]
pub(super) struct Said {
    pub(super) singleton: bool,
    pub(super) read_only: bool,
    pub(super) without: Vec<(VerbKind, Span)>,
    pub(super) only: Option<Vec<(VerbKind, Span)>>,
    pub(super) key: Option<LitStr>,
    pub(super) list_key: Option<LitStr>,
    pub(super) declared: Vec<(VerbKind, Span, Settings)>,
}

impl Said {
    pub(super) fn resolve(mut self, errors: &Errors) -> Vec<Verb> {
        if let Some(key) = self.list_key.as_ref().filter(|_| self.singleton) {
            errors.on(key, "a singleton has no list: use `key`");
        }
        let chosen = self.declared.iter().find(|(.., settings)| settings.on_member);
        if let Some((_, span, _)) = chosen.filter(|_| self.singleton) {
            errors.at(*span, "a singleton has no id that could be chosen: remove `on = member` or `singleton`");
        }
        VerbKind::EVERY.into_iter().filter_map(|kind| self.verb(kind, errors)).collect()
    }

    fn verb(&mut self, kind: VerbKind, errors: &Errors) -> Option<Verb> {
        let declared = self.declared.iter().position(|(declared, ..)| *declared == kind);
        let declared = declared.map(|at| self.declared.swap_remove(at));
        let (said, mut settings) = match declared {
            Some((_, span, settings)) => (Some(span), settings),
            None => (None, Settings::default()),
        };
        if !self.agrees(kind, said, errors) {
            return None;
        }
        if settings.key.is_none() {
            settings.key = if kind == VerbKind::All { self.list_key.clone() } else { self.key.clone() };
        }
        Some(Verb { kind, settings })
    }

    /// Whether the verb is there. What is said against it in two ways, or for and against it, is recorded.
    fn agrees(&self, kind: VerbKind, said: Option<Span>, errors: &Errors) -> bool {
        let name = kind.name();
        let usual = self.usual(kind);
        let forbidden = self.read_only && kind.writes();
        let at = |verbs: &[(VerbKind, Span)]| verbs.iter().find(|(verb, _)| *verb == kind).map(|(_, span)| *span);
        if let Some(said) = said.filter(|_| forbidden) {
            errors.at(said, format!("`read_only` promises that there is no `{name}`: remove one of them"));
        }
        let listed = self.singleton && kind == VerbKind::All;
        if let Some(said) = said.filter(|_| listed) {
            errors.at(said, "a singleton has no list: remove `all` or `singleton`");
        }
        let removed = at(&self.without);
        if let Some(removed) = removed.filter(|_| said.is_some()) {
            errors.at(removed, format!("`{name}` is declared beside this: remove one of them"));
        } else if let Some(removed) = removed.filter(|_| !usual) {
            errors.at(removed, format!("there is no `{name}` to take away: remove this"));
        }
        let kept = self.only.as_deref().map(at);
        match (kept, said) {
            (Some(None), Some(said)) => {
                errors.at(said, format!("`only` leaves `{name}` out: add it there, or remove this"));
            }
            (Some(Some(kept)), None) if forbidden => {
                errors.at(kept, format!("`read_only` promises that there is no `{name}`: remove one of them"));
            }
            (Some(Some(kept)), None) if listed => errors.at(kept, "a singleton has no list: remove this"),
            (Some(Some(kept)), None) if !usual => {
                errors.at(kept, format!("there is no `{name}` to keep: remove this, or declare `{name}`"));
            }
            _ => {}
        }
        (usual || said.is_some()) && !forbidden && !listed && removed.is_none() && !matches!(kept, Some(None))
    }

    /// Whether it is there if nothing is said.
    fn usual(&self, kind: VerbKind) -> bool {
        match kind {
            VerbKind::Find => true,
            VerbKind::All => !self.singleton,
            VerbKind::Replace => false,
            VerbKind::Create | VerbKind::Update | VerbKind::Destroy => !self.singleton && !self.read_only,
        }
    }
}

/// The verbs in `without(…)` or `only(…)`.
pub(super) fn named(entry: &Entry, errors: &Errors) -> Vec<(VerbKind, Span)> {
    let entries = entry.entries(errors);
    // `only()` leaves nothing: a place for what is inside.
    let nothing = entry.name() == "only" && entry.has_list();
    if (entries.is_empty() && !nothing) || entry.has_value() {
        errors.at(entry.span(), format!("`{0}` names verbs: `{0}(destroy)`", entry.name()));
    }
    let mut verbs = Vec::new();
    for entry in entries {
        match VerbKind::parse(&entry.name()) {
            Some(verb) if entry.flag(errors) => verbs.push((verb, entry.span())),
            _ => entry.unknown("verb", &VerbKind::EVERY.map(VerbKind::name), errors),
        }
    }
    verbs
}
