//! `#[resource(…)]`.

use proc_macro2::{Ident, TokenStream};
use syn::{DeriveInput, FieldsNamed, LitStr, Path};

use super::field::{self, Owner};
use super::wire::Renaming;
use super::{action, places, relation, settings, verbs};
use crate::declaration::{Action, Declaration, Download, Field, Parent, Relation, VerbKind};
use crate::entry::{self, Entry};
use crate::errors::{Errors, fill};
use crate::template::Template;
use crate::{names, suggest};

pub(super) const KEYS: &[&str] = &[
    "path",
    "scope",
    "member_path",
    "inside",
    "id_key",
    "id_param",
    "id_header",
    "singular",
    "plural",
    "singleton",
    "read_only",
    "without",
    "only",
    "key",
    "list_key",
    "rename_all",
    "has_many",
    "has_one",
    "belongs_to",
    "download",
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

/// Keys that may be said more than once.
const REPEATABLE: &[&str] = &[
    "path",
    "scope",
    "without",
    "has_many",
    "has_one",
    "belongs_to",
    "download",
    "get",
    "post",
    "put",
    "patch",
    "delete",
];

/// The keys as they were written, before they are put together.
#[derive(Default)]
struct Raw {
    paths: places::Said,
    inside: Option<LitStr>,
    id_key: Option<Ident>,
    id_param: Option<Ident>,
    id_header: Option<LitStr>,
    renaming: Renaming,
    singular: Option<Ident>,
    plural: Option<Ident>,
    verbs: verbs::Said,
    one_or_many: bool,
    relations: Vec<Relation>,
    parents: Vec<Parent>,
    downloads: Vec<Download>,
    actions: Vec<Action>,
    envelope: Option<TokenStream>,
    paging: Option<TokenStream>,
    env: Option<LitStr>,
    krate: Option<Path>,
    /// A key or its value could not be read, so what is missing may well be there.
    unread: bool,
}

pub(super) fn read<'a>(input: &'a DeriveInput, fields: &'a FieldsNamed, errors: &Errors) -> Declaration<'a> {
    let entries = entry::of_attributes(&input.attrs, "resource", errors);
    let mut raw = Raw { unread: errors.any(), ..Raw::default() };
    for entry in &entry::once(entries, REPEATABLE, errors) {
        raw.read(entry, errors);
    }
    raw.resolve(input, fields, errors)
}

impl Raw {
    fn read(&mut self, entry: &Entry, errors: &Errors) {
        let name = entry.name();
        match name {
            "path" => match entry.value("\"/accounts/{account_id}/…\"", errors) {
                Some(path) => self.paths.paths.push(path),
                None => (self.unread, self.paths.unread) = (true, true),
            },
            "scope" => match entry.value("Type", errors) {
                Some(scope) => self.paths.scopes.push(scope),
                None => self.paths.unread = true,
            },
            "member_path" => self.paths.member = entry.value("\"/…/{thing_id}\"", errors),
            "inside" => self.inside = entry.value("\"/…/{thing_id}\"", errors),
            "id_key" => {
                self.id_key = entry.value("field", errors);
                self.unread |= self.id_key.is_none();
            }
            "id_param" => self.id_param = entry.value("thing_id", errors),
            "id_header" => {
                self.id_header = entry.value("\"header-name\"", errors);
                if let Some(name) = &self.id_header {
                    settings::header_name(name, errors);
                }
            }
            "rename_all" => self.renaming = Renaming::read(entry, errors),
            "singular" => self.singular = entry.value("thing", errors),
            "plural" => self.plural = entry.value("things", errors),
            "singleton" => self.verbs.singleton = entry.flag(errors),
            "read_only" => self.verbs.read_only = entry.flag(errors),
            "without" => self.verbs.without.append(&mut verbs::named(entry, errors)),
            "only" => self.verbs.only = Some(verbs::named(entry, errors)),
            "key" => self.verbs.key = entry.value("\"thing\"", errors),
            "list_key" => self.verbs.list_key = entry.value("\"things\"", errors),
            "envelope" => self.envelope = entry.value("Envelope::V4", errors),
            "paging" => self.paging = entry.value("Paging::PAGE", errors),
            "env" => self.env = entry.value("\"CLOUDFLARE_THING_ID\"", errors),
            "crate" => self.krate = entry.value("::rtk", errors),
            "has_many" => relation::read(entry, true, &mut self.relations, errors),
            "has_one" => relation::read(entry, false, &mut self.relations, errors),
            "belongs_to" => relation::parent(entry, &mut self.parents, errors),
            "download" => relation::download(entry, &mut self.downloads, errors),
            "get" | "post" | "put" | "patch" | "delete" => action::read(entry, &mut self.actions, errors),
            _ => match VerbKind::parse(name) {
                Some(kind) => {
                    let (settings, one_or_many) = settings::of_verb(entry, kind, errors);
                    self.one_or_many |= one_or_many;
                    self.verbs.declared.push((kind, entry.span(), settings));
                }
                None => {
                    entry.unknown("key", KEYS, errors);
                    self.unread = true;
                }
            },
        }
    }

    fn resolve<'a>(mut self, input: &'a DeriveInput, fields: &'a FieldsNamed, errors: &Errors) -> Declaration<'a> {
        let ident = &input.ident;
        let name = names::text(ident);
        let snake = names::snake(&name);
        let krate = self.krate.take().unwrap_or_else(names::rtk);
        if self.verbs.singleton {
            self.there_is_one(errors);
        }
        let id_param = match &self.id_param {
            Some(id_param) => names::text(id_param),
            None => fill("{}_id", &[&snake]),
        };
        let owner =
            Owner { what: "resource", read_only: self.verbs.read_only, renaming: &self.renaming, keys: field::KEYS };
        let mut fields = field::read_all(fields, owner, errors);
        let id = self.find_id(ident, &fields, errors);
        if let Some(id) = id {
            // The server gives the id, or the path tells it.
            let field = &mut fields[id];
            (field.create, field.update) = (field.required.is_some(), false);
        }
        let singular = match self.singular.take() {
            Some(singular) => singular,
            None => names::ident(&snake, ident.span()),
        };
        let plural = match self.plural.take() {
            Some(plural) => plural,
            None => names::ident(&names::plural(&names::text(&singular)), ident.span()),
        };
        let inside = self.inside.as_ref().map(|inside| Template::whole(inside, errors));
        let singleton = self.verbs.singleton;
        if self.paths.paths.is_empty() && !self.unread {
            errors.on(ident, "a resource needs a path: `#[resource(path = \"/accounts/{account_id}/…\")]`", &[]);
        }
        // An id in a header leaves no trace in paths, as if there were one thing only.
        let pathless = singleton || self.id_header.is_some();
        let places = self.paths.resolve(pathless, singleton, &krate, &id_param, errors);
        Declaration {
            ident,
            vis: &input.vis,
            places,
            krate,
            singular,
            plural,
            inside,
            singleton,
            read_only: self.verbs.read_only,
            id,
            id_param,
            id_header: self.id_header.take(),
            fields,
            verbs: self.verbs.resolve(errors),
            actions: self.actions,
            relations: self.relations,
            parents: self.parents,
            downloads: self.downloads,
            envelope: self.envelope.take(),
            paging: self.paging.take(),
            env: self.env.take(),
            one_or_many: self.one_or_many,
        }
    }

    /// Of a singleton, nothing tells one from others.
    fn there_is_one(&self, errors: &Errors) {
        for (key, ident) in &[("id_key", &self.id_key), ("id_param", &self.id_param)] {
            if let Some(ident) = ident {
                errors.at(ident.span(), "a singleton has no id: remove `{}` or `singleton`", &[key]);
            }
        }
        for (key, text) in &[("id_header", &self.id_header), ("env", &self.env)] {
            if let Some(text) = text {
                errors.at(text.span(), "a singleton has no id: remove `{}` or `singleton`", &[key]);
            }
        }
        if let Some(plural) = &self.plural {
            errors.on(plural, "a singleton has no list: remove `plural` or `singleton`", &[]);
        }
    }

    fn find_id(&self, ident: &Ident, fields: &[Field<'_>], errors: &Errors) -> Option<usize> {
        if self.verbs.singleton {
            return None;
        }
        let wanted = match &self.id_key {
            Some(key) => names::text(key),
            None => "id".to_owned(),
        };
        let found = fields.iter().position(|field| names::text(field.ident) == wanted || field.wire == wanted);
        match (&self.id_key, found) {
            (Some(key), None) => {
                errors.on(key, &suggest::unknown_attribute(&wanted, fields), &[]);
            }
            (None, None) if !self.unread => {
                let text = "which field is the id? add `pub id: Id<Self>`, name another with `id_key = …`, or say `singleton` if \
                            there is only one in each place";
                errors.on(ident, text, &[]);
            }
            _ => {}
        }
        found
    }
}
