//! `#[resource(…)]`.

use proc_macro2::{Ident, Span};
use syn::{DeriveInput, FieldsNamed, LitStr, Path, Type};

use super::{action, field, relation, settings};
use crate::declaration::{Declaration, Place, Settings, Verb, VerbKind};
use crate::entry::{self, Entry};
use crate::errors::Errors;
use crate::names;
use crate::template::Template;

const KEYS: &[&str] = &[
    "path",
    "scope",
    "member_path",
    "inside",
    "id_key",
    "id_param",
    "singular",
    "plural",
    "singleton",
    "read_only",
    "without",
    "only",
    "key",
    "list_key",
    "has_many",
    "has_one",
    "belongs_to",
    "get",
    "post",
    "put",
    "patch",
    "delete",
    "all",
    "find",
    "create",
    "update",
    "replace",
    "destroy",
    "envelope",
    "paging",
    "env",
    "crate",
];

/// Keys that may be said only once.
const ONCE: &[&str] = &[
    "member_path",
    "inside",
    "id_key",
    "id_param",
    "singular",
    "plural",
    "singleton",
    "read_only",
    "only",
    "key",
    "list_key",
    "all",
    "find",
    "create",
    "update",
    "replace",
    "destroy",
    "envelope",
    "paging",
    "env",
    "crate",
];

/// The keys as they were written, before they are put together.
#[derive(Default)]
struct Raw {
    paths: Vec<LitStr>,
    scopes: Vec<Type>,
    member_path: Option<LitStr>,
    inside: Option<LitStr>,
    id_key: Option<Ident>,
    id_param: Option<Ident>,
    singular: Option<Ident>,
    plural: Option<Ident>,
    singleton: bool,
    read_only: bool,
    without: Vec<(VerbKind, Span)>,
    only: Option<Vec<(VerbKind, Span)>>,
    key: Option<LitStr>,
    list_key: Option<LitStr>,
    verbs: Vec<(VerbKind, Span, Settings)>,
    one_or_many: bool,
    envelope: Option<Path>,
    paging: Option<Path>,
    env: Option<LitStr>,
    krate: Option<Path>,
}

pub(super) fn read<'a>(input: &'a DeriveInput, fields: &'a FieldsNamed, errors: &Errors) -> Declaration<'a> {
    let entries = entry::of_attributes(&input.attrs, "resource", errors);
    let mut raw = Raw::default();
    let (mut relations, mut parents, mut actions) = (Vec::new(), Vec::new(), Vec::new());
    let mut seen: Vec<String> = Vec::new();
    for entry in &entries {
        let name = entry.name();
        if ONCE.contains(&name.as_str()) && seen.contains(&name) {
            errors.at(entry.span(), format!("`{name}` is said twice: keep one of them"));
            continue;
        }
        seen.push(name.clone());
        match name.as_str() {
            "has_many" => relation::read(entry, true, &mut relations, errors),
            "has_one" => relation::read(entry, false, &mut relations, errors),
            "belongs_to" => relation::parent(entry, &mut parents, errors),
            "get" | "post" | "put" | "patch" | "delete" => action::read(entry, &mut actions, errors),
            _ => raw.read(entry, errors),
        }
    }
    raw.resolve(input, fields, errors, |declaration| {
        declaration.relations = relations;
        declaration.parents = parents;
        declaration.actions = actions;
    })
}

impl Raw {
    fn read(&mut self, entry: &Entry, errors: &Errors) {
        let name = entry.name();
        match name.as_str() {
            "path" => self.paths.extend(entry.value("\"/accounts/{account_id}/…\"", errors)),
            "scope" => self.scopes.extend(entry.value::<Type>("Type", errors)),
            "member_path" => self.member_path = entry.value("\"/…/{thing_id}\"", errors),
            "inside" => self.inside = entry.value("\"/…/{thing_id}\"", errors),
            "id_key" => self.id_key = entry.value("field", errors),
            "id_param" => self.id_param = entry.value("thing_id", errors),
            "singular" => self.singular = entry.value("thing", errors),
            "plural" => self.plural = entry.value("things", errors),
            "singleton" => self.singleton = entry.flag(errors),
            "read_only" => self.read_only = entry.flag(errors),
            "without" => self.without.extend(verbs(entry, errors)),
            "only" => self.only = Some(verbs(entry, errors)),
            "key" => self.key = entry.value("\"thing\"", errors),
            "list_key" => self.list_key = entry.value("\"things\"", errors),
            "envelope" => self.envelope = entry.value("Envelope::V4", errors),
            "paging" => self.paging = entry.value("Paging::PAGE", errors),
            "env" => self.env = entry.value("\"CLOUDFLARE_THING_ID\"", errors),
            "crate" => self.krate = entry.value("::rtk", errors),
            _ => match VerbKind::parse(&name) {
                Some(kind) => {
                    let (settings, one_or_many) = settings::of_verb(entry, kind, errors);
                    self.one_or_many |= one_or_many;
                    self.verbs.push((kind, entry.span(), settings));
                }
                None => entry.unknown("key", KEYS, errors),
            },
        }
    }

    fn resolve<'a>(
        mut self,
        input: &'a DeriveInput,
        fields: &'a FieldsNamed,
        errors: &Errors,
        complete: impl FnOnce(&mut Declaration<'a>),
    ) -> Declaration<'a> {
        let ident = &input.ident;
        let name = names::text(ident);
        let snake = names::snake(&name);
        let krate = self.krate.take().unwrap_or_else(|| syn::parse_quote!(::rtk));
        let id_param = self.id_param.as_ref().map_or_else(|| format!("{snake}_id"), names::text);
        let fields = field::read_all(fields, self.read_only, errors);
        let id = self.find_id(ident, &fields, errors);
        let fields = fields
            .into_iter()
            .enumerate()
            .map(|(at, mut field)| {
                // The server gives the id.
                if Some(at) == id {
                    (field.create, field.update) = (field.required, false);
                }
                field
            })
            .collect();
        let singular = self.singular.take().unwrap_or_else(|| names::ident(&snake, ident.span()));
        let plural =
            self.plural.take().unwrap_or_else(|| names::ident(&names::plural(&names::text(&singular)), ident.span()));
        let mut declaration = Declaration {
            ident,
            vis: &input.vis,
            places: self.places(ident, &krate, &id_param, errors),
            krate,
            singular,
            plural,
            inside: self.inside.as_ref().map(|inside| Template::whole(inside, errors)),
            singleton: self.singleton,
            read_only: self.read_only,
            id,
            id_param,
            fields,
            verbs: Vec::new(),
            actions: Vec::new(),
            relations: Vec::new(),
            parents: Vec::new(),
            envelope: self.envelope.take(),
            paging: self.paging.take(),
            env: self.env.take(),
            one_or_many: self.one_or_many,
        };
        declaration.verbs = self.verbs(errors);
        complete(&mut declaration);
        declaration
    }

    fn find_id(&self, ident: &Ident, fields: &[crate::declaration::Field<'_>], errors: &Errors) -> Option<usize> {
        if self.singleton {
            if let Some(key) = &self.id_key {
                errors.on(key, "a singleton has no id: remove `id_key` or `singleton`");
            }
            return None;
        }
        let wanted = self.id_key.as_ref().map_or_else(|| "id".to_owned(), names::text);
        let found = fields.iter().position(|field| names::text(field.ident) == wanted || field.wire == wanted);
        match (&self.id_key, found) {
            (Some(key), None) => {
                let known: Vec<_> = fields.iter().map(|field| names::text(field.ident)).collect();
                let known: Vec<_> = known.iter().map(String::as_str).collect();
                errors.on(key, crate::suggest::unknown("attribute", &wanted, &known));
            }
            (None, None) => errors.on(
                ident,
                "which field is the id? add `pub id: Id<Self>`, name another with `id_key = …`, or say `singleton` if there \
                 is only one in each place",
            ),
            _ => {}
        }
        found
    }

    fn places(&self, ident: &Ident, krate: &Path, id_param: &str, errors: &Errors) -> Vec<Place> {
        if self.paths.is_empty() {
            errors.on(ident, "a resource needs a path: `#[resource(path = \"/accounts/{account_id}/…\")]`");
        }
        if !self.scopes.is_empty() && self.scopes.len() != self.paths.len() {
            errors.on(&self.scopes[0], "`scope` stands once for each `path`, in the same order, or not at all");
        }
        let mut places = Vec::new();
        for (at, path) in self.paths.iter().enumerate() {
            let collection = Template::whole(path, errors);
            let scope = match self.scopes.get(at) {
                Some(scope) => Some(scope.clone()),
                None => scope_of(collection.placeholders().last().copied(), krate, path.span()),
            };
            let (member, member_scope) = match (&self.member_path, self.singleton) {
                (Some(member), true) => {
                    errors.on(member, "a singleton has no members: its `path` is all that there is");
                    (Template { text: collection.text.clone(), span: collection.span }, scope.clone())
                }
                (None, true) => (Template { text: collection.text.clone(), span: collection.span }, scope.clone()),
                (None, false) => (collection.member(id_param), scope.clone()),
                (Some(literal), false) => {
                    let member = Template::whole(literal, errors);
                    let mut names = member.placeholders();
                    if names.iter().any(|name| *name == id_param) {
                        names.retain(|name| *name != id_param);
                    } else {
                        let message = format!(
                            "the id has no place in here: end it with `{{{id_param}}}`, or name its placeholder with `id_param = …`"
                        );
                        errors.on(literal, message);
                    }
                    let from = names.last().copied();
                    let same = from == collection.placeholders().last().copied();
                    let scope = if same { scope.clone() } else { scope_of(from, krate, literal.span()) };
                    (member, scope)
                }
            };
            places.push(Place { collection, member, scope, member_scope });
        }
        places
    }

    /// Which verbs there are: those of its kind, with what `only` and `without` take away.
    fn verbs(self, errors: &Errors) -> Vec<Verb> {
        let Self { singleton, read_only, without, only, key, list_key, verbs, .. } = self;
        for (kind, span, _) in verbs.iter().filter(|(kind, ..)| read_only && kind.writes()) {
            let name = kind.name();
            errors.at(*span, format!("`read_only` promises that there is no `{name}`: remove one of them"));
        }
        if let Some(key) = list_key.as_ref().filter(|_| singleton) {
            errors.on(key, "a singleton has no list: use `key`");
        }
        let mut settings = verbs;
        let mut take = |wanted: VerbKind| {
            let at = settings.iter().position(|(kind, ..)| *kind == wanted)?;
            Some(settings.swap_remove(at).2)
        };
        let mut out = Vec::new();
        for kind in VerbKind::EVERY {
            let said = take(kind);
            let usual = match kind {
                VerbKind::Find => true,
                VerbKind::All => !singleton,
                VerbKind::Replace => false,
                _ => !singleton && !read_only,
            };
            let listed = only.as_ref().is_none_or(|only| only.iter().any(|(only, _)| *only == kind));
            let removed = without.iter().find(|(removed, _)| *removed == kind);
            if let Some((_, span)) = removed.filter(|_| said.is_some() || !usual) {
                errors.at(*span, format!("there is no `{}` to take away, or it is declared beside this", kind.name()));
            }
            if (usual || said.is_some()) && listed && removed.is_none() && !(read_only && kind.writes()) {
                let mut settings = said.unwrap_or_default();
                if settings.key.is_none() {
                    settings.key = if kind == VerbKind::All { list_key.clone() } else { key.clone() };
                }
                out.push(Verb { kind, settings });
            }
        }
        out
    }
}

fn verbs(entry: &Entry, errors: &Errors) -> Vec<(VerbKind, Span)> {
    const KNOWN: [&str; 6] = ["all", "find", "create", "update", "replace", "destroy"];
    let entries = entry.entries(errors);
    if entries.is_empty() {
        errors.at(entry.span(), format!("`{0}` names verbs: `{0}(destroy)`", entry.name()));
    }
    let mut verbs = Vec::new();
    for entry in entries {
        match VerbKind::parse(&entry.name()) {
            Some(verb) if entry.flag(errors) => verbs.push((verb, entry.span())),
            _ => entry.unknown("verb", &KNOWN, errors),
        }
    }
    verbs
}

/// `{app_id}` stands for the scope `App`; accounts and zones are the framework's own, and need no import.
fn scope_of(placeholder: Option<&str>, krate: &Path, span: Span) -> Option<Type> {
    let name = placeholder?;
    let name = name.strip_suffix("_id").or_else(|| name.strip_suffix("-id")).unwrap_or(name);
    let ident = names::ident(&names::camel(name), span);
    Some(match name {
        "account" | "zone" => syn::parse_quote!(#krate::#ident),
        _ => syn::parse_quote!(#ident),
    })
}
