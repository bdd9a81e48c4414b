//! The verbs of a resource: those of its kind and those it declares, filtered by `only` and `without`.

use proc_macro2::Span;

use super::{Entry, entry, no_id};
use crate::declaration::{Declaration, Settings, Verb, VerbKind};
use crate::errors::Errors;
use crate::suggest;

/// The keys that declare verbs, as they were written.
#[derive(Default)]
pub(super) struct DeclaredVerbs {
    pub(super) verbs: Vec<Verb>,
    /// Those that stand alone, without settings and without a method.
    pub(super) flags: Vec<(VerbKind, Span)>,
}

impl DeclaredVerbs {
    /// Returns the verbs that the resource has.
    pub(super) fn resolve(mut self, entries: &[Entry], declaration: &Declaration<'_>, errors: &Errors) -> Vec<Verb> {
        if declaration.singleton {
            self.check_singleton(declaration, errors);
        }
        for verb in &self.verbs {
            no_id::check_create(verb.settings.on_member, verb.declared_at, declaration, errors);
        }
        self.refuse_flags(entries, declaration, errors);
        let without = entry::find(entries, "without");
        if let (Some(without), Some(_)) = (without, entry::find(entries, "only")) {
            errors.at(
                without.span(),
                "`only` lists the verbs that the resource has, and all others are removed: remove `without`",
            );
        }
        let verbs = VerbKind::EVERY.into_iter().filter_map(|kind| self.verb(kind, entries, declaration, errors));
        verbs.collect()
    }

    /// Records names of verbs that the resource has in any case. They read as if it had no others.
    fn refuse_flags(&self, entries: &[Entry], declaration: &Declaration<'_>, errors: &Errors) {
        let is_filtered = ["only", "without"].iter().any(|key| entry::find(entries, key).is_some());
        let superfluous = self.flags.iter().filter(|(kind, _)| is_default(*kind, declaration));
        let (kinds, spans): (Vec<_>, Vec<_>) = superfluous.copied().unzip();
        if let (Some(span), false) = (spans.first(), is_filtered) {
            let names: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
            let message = format!(
                "a resource has {} without declaring it: remove this, or write `only({})` to leave all other verbs out",
                suggest::list(&names).replace(" or ", " and "),
                names.join(", ")
            );
            errors.at(*span, message);
        }
    }

    fn check_singleton(&self, declaration: &Declaration<'_>, errors: &Errors) {
        if let Some(key) = &declaration.list_key {
            errors.on(key, "a singleton has no list: use `key`");
        }
        for verb in self.verbs.iter().filter(|verb| verb.settings.on_member) {
            if let Some(span) = verb.declared_at {
                errors.at(span, "a singleton has no id to choose: remove `on = member` or `singleton`");
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
        let declared = self.verbs.iter().position(|verb| verb.kind == kind).map(|index| self.verbs.remove(index));
        let mut verb = declared.unwrap_or_else(|| Verb { kind, declared_at: None, settings: Settings::default() });
        if !exists(&verb, entries, declaration, errors) {
            return None;
        }
        let key = if kind == VerbKind::All { &declaration.list_key } else { &declaration.key };
        verb.settings.key = verb.settings.key.or_else(|| key.clone());
        Some(verb)
    }
}

/// Returns whether the resource has the verb. Keys that contradict each other about it are recorded.
fn exists(verb: &Verb, entries: &[Entry], declaration: &Declaration<'_>, errors: &Errors) -> bool {
    let (kind, name, declared) = (verb.kind, verb.kind.name(), verb.declared_at);
    let is_default = is_default(kind, declaration);
    let needs_id = no_id::forbidden(kind, declaration);
    let is_forbidden = needs_id.is_some() || declaration.read_only && kind.is_write();
    let is_list_of_singleton = declaration.singleton && kind == VerbKind::All;
    let forbidden = needs_id.unwrap_or_else(|| format!("`read_only` excludes `{name}`: remove one of them"));
    if let Some(span) = declared {
        if is_forbidden {
            errors.at(span, &forbidden);
        }
        if is_list_of_singleton {
            errors.at(span, "a singleton has no list: remove `all` or `singleton`");
        }
    }
    // Beside `only`, `without` is a mistake as a whole.
    let is_beside_only = entry::find(entries, "only").is_some();
    let removed = find_verb(entries, "without", kind, errors).filter(|_| !is_beside_only);
    match (removed, declared) {
        (Some(removed), Some(_)) => {
            errors.at(removed, format!("`{name}` is also declared: remove one of them"));
        }
        (Some(removed), None) if !is_default => {
            errors.at(removed, format!("this resource has no `{name}`, so `without` has no effect on it: remove this"));
        }
        _ => {}
    }
    let mut is_kept = true;
    if entry::find(entries, "only").is_some() {
        let kept = find_verb(entries, "only", kind, errors);
        is_kept = kept.is_some();
        match (kept, declared) {
            (None, Some(span)) => {
                errors.at(span, format!("`only` does not list `{name}`: add it there, or remove this"));
            }
            (Some(kept), None) if is_forbidden => errors.at(kept, &forbidden),
            (Some(kept), None) if is_list_of_singleton => errors.at(kept, "a singleton has no list: remove this"),
            (Some(kept), None) if !is_default => {
                errors.at(
                    kept,
                    format!(
                        "this resource has no `{name}`, so `only` cannot keep it: remove this, or declare `{name}`"
                    ),
                );
            }
            _ => {}
        }
    }
    (is_default || declared.is_some()) && !is_forbidden && !is_list_of_singleton && removed.is_none() && is_kept
}

/// Returns whether a resource of this kind has the verb without declaring it.
fn is_default(kind: VerbKind, declaration: &Declaration<'_>) -> bool {
    match kind {
        VerbKind::Find => !declaration.no_id,
        VerbKind::All => !declaration.singleton,
        _ if declaration.no_id => false,
        VerbKind::Replace => false,
        VerbKind::Create | VerbKind::Update | VerbKind::Destroy => !declaration.singleton && !declaration.read_only,
    }
}

/// Returns the location of a verb in `without(…)` or `only(…)`.
fn find_verb(entries: &[Entry], key: &str, kind: VerbKind, errors: &Errors) -> Option<Span> {
    let mut lists = entries.iter().filter(|entry| entry.name() == key);
    lists.find_map(|list| entry::find(list.entries(errors), kind.name())).map(Entry::span)
}

/// Returns the verbs that a value names, as `[find, create]` does in `only = [find, create]`.
fn named_verbs(list: &Entry) -> Option<String> {
    let value = list.value_text()?;
    let words = value.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let verbs: Option<Vec<_>> = words.map(|word| VerbKind::parse(word).map(VerbKind::name)).collect();
    verbs.filter(|verbs| !verbs.is_empty()).map(|verbs| verbs.join(", "))
}

/// Checks the verbs in `without(…)` or `only(…)`.
pub(super) fn check_list(list: &Entry, errors: &Errors) {
    let entries = list.entries(errors);
    // `only()` is allowed: such a resource is only a scope of others.
    let is_empty_only = list.name() == "only" && list.has_list();
    if (entries.is_empty() && !is_empty_only) || list.has_value() {
        let key = list.name();
        let named = named_verbs(list).unwrap_or_else(|| "destroy".to_owned());
        errors.at(list.span(), format!("`{key}` needs verbs: write `{key}({named})`"));
    }
    for (index, entry) in entries.iter().enumerate() {
        if VerbKind::parse(entry.name()).is_none() {
            entry.unknown("verb", "", VerbKind::NAMES, errors);
        } else if entries[..index].iter().any(|previous| previous.name() == entry.name()) {
            errors.at(entry.span(), format!("`{}` is listed twice: remove one", entry.name()));
        } else {
            entry.flag(errors);
        }
    }
}
