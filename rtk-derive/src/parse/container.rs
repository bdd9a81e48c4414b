//! `#[resource(…)]`.

use proc_macro2::Ident;
use syn::{DeriveInput, FieldsNamed};

use super::field::{self, Owner};
use super::wire::Renaming;
use super::{action, places, relation, settings, verbs};
use crate::declaration::{Declaration, Verb, VerbKind};
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

/// What is put together when every key is read.
#[derive(Default)]
struct Raw {
    id_key: Option<Ident>,
    id_param: Option<Ident>,
    renaming: Renaming,
    plural: Option<Ident>,
    verbs: verbs::Said,
    /// A key or its value could not be read, so what is missing may well be there.
    unread: bool,
}

pub(super) fn read<'a>(input: &'a DeriveInput, fields: &'a FieldsNamed, errors: &Errors) -> Declaration<'a> {
    let ident = &input.ident;
    let name = names::text(ident);
    let snake = names::snake(&name);
    let mut declaration = Declaration {
        ident,
        name,
        vis: &input.vis,
        krate: names::rtk(),
        singular: names::ident(&snake, ident.span()),
        plural: ident.clone(),
        places: Vec::new(),
        inside: None,
        singleton: false,
        read_only: false,
        id: None,
        id_param: fill("{}_id", &[&snake]),
        fields: Vec::new(),
        verbs: Vec::new(),
        members: Vec::new(),
        id_header: None,
        envelope: None,
        paging: None,
        env: None,
    };
    fill_in(&mut declaration, input, fields, errors);
    declaration
}

/// Apart, since whoever owns a declaration has to drop it at each step.
fn fill_in<'a>(declaration: &mut Declaration<'a>, input: &'a DeriveInput, fields: &'a FieldsNamed, errors: &Errors) {
    let entries = entry::of_attributes(&input.attrs, "resource", REPEATABLE, errors);
    let mut raw = Raw { unread: errors.any(), ..Raw::default() };
    raw.read_all(&entries, declaration, errors);
    raw.resolve(&entries, fields, declaration, errors);
}

impl Raw {
    fn read_all(&mut self, entries: &[Entry], declaration: &mut Declaration<'_>, errors: &Errors) {
        for entry in entries {
            self.read(entry, declaration, errors);
        }
    }

    fn read(&mut self, entry: &Entry, declaration: &mut Declaration<'_>, errors: &Errors) {
        let name = entry.name();
        match name {
            // When all else is known.
            "path" | "scope" | "member_path" => {}
            "inside" => {
                if let Some(inside) = entry.value("\"/…/{thing_id}\"", errors) {
                    declaration.inside = Some(Template::whole(&inside, errors));
                }
            }
            "id_key" => {
                entry.value_to(&mut self.id_key, "field", errors);
                self.unread |= self.id_key.is_none();
            }
            "id_param" => entry.value_to(&mut self.id_param, "thing_id", errors),
            "id_header" => {
                entry.value_to(&mut declaration.id_header, "\"header-name\"", errors);
                if let Some(name) = &declaration.id_header {
                    settings::header_name(name, errors);
                }
            }
            "rename_all" => self.renaming = Renaming::read(entry, errors),
            "singular" => {
                if let Some(singular) = entry.value("thing", errors) {
                    declaration.singular = singular;
                }
            }
            "plural" => entry.value_to(&mut self.plural, "things", errors),
            "singleton" => declaration.singleton = entry.flag(errors),
            "read_only" => declaration.read_only = entry.flag(errors),
            "without" | "only" => verbs::named(entry, errors),
            "key" => entry.value_to(&mut self.verbs.key, "\"thing\"", errors),
            "list_key" => entry.value_to(&mut self.verbs.list_key, "\"things\"", errors),
            "envelope" => entry.value_to(&mut declaration.envelope, "Envelope::V4", errors),
            "paging" => entry.value_to(&mut declaration.paging, "Paging::PAGE", errors),
            "env" => entry.value_to(&mut declaration.env, "\"CLOUDFLARE_THING_ID\"", errors),
            "crate" => {
                if let Some(krate) = entry.value("::rtk", errors) {
                    declaration.krate = krate;
                }
            }
            "has_many" => relation::read(entry, true, &mut declaration.members, errors),
            "has_one" => relation::read(entry, false, &mut declaration.members, errors),
            "belongs_to" => relation::parent(entry, &mut declaration.members, errors),
            "download" => relation::download(entry, &mut declaration.members, errors),
            "get" | "post" | "put" | "patch" | "delete" => action::read(entry, &mut declaration.members, errors),
            _ => match VerbKind::parse(name) {
                Some(kind) => {
                    let settings = settings::of_verb(entry, kind, errors);
                    self.verbs.declared.push(Verb { kind, said: Some(entry.span()), settings });
                }
                None => {
                    entry.unknown("key `{}`", KEYS, errors);
                    self.unread = true;
                }
            },
        }
    }

    fn resolve<'a>(
        &mut self,
        entries: &[Entry],
        fields: &'a FieldsNamed,
        declaration: &mut Declaration<'a>,
        errors: &Errors,
    ) {
        let ident = declaration.ident;
        if declaration.singleton {
            self.there_is_one(declaration, errors);
        }
        if let Some(id_param) = &self.id_param {
            declaration.id_param = names::text(id_param);
        }
        self.unread |= places::read(entries, declaration, errors);
        let owner =
            Owner { what: "resource", read_only: declaration.read_only, renaming: &self.renaming, keys: field::KEYS };
        declaration.fields = field::read_all(fields, owner, errors);
        declaration.id = self.find_id(declaration, errors);
        if let Some(id) = declaration.id {
            // The server gives the id, or the path tells it.
            let field = &mut declaration.fields[id];
            (field.create, field.update) = (field.required.is_some(), false);
        }
        declaration.plural = match self.plural.take() {
            Some(plural) => plural,
            None => names::ident(&names::plural(&names::text(&declaration.singular)), ident.span()),
        };
        if declaration.places.is_empty() && !self.unread {
            errors.on(ident, "a resource needs a path: `#[resource(path = \"/accounts/{account_id}/…\")]`", &[]);
        }
        self.verbs.resolve(entries, declaration, errors);
    }

    /// Of a singleton, nothing tells one from others.
    fn there_is_one(&self, declaration: &Declaration<'_>, errors: &Errors) {
        for (key, ident) in &[("id_key", &self.id_key), ("id_param", &self.id_param)] {
            if let Some(ident) = ident {
                errors.at(ident.span(), "a singleton has no id: remove `{}` or `singleton`", &[key]);
            }
        }
        for (key, text) in &[("id_header", &declaration.id_header), ("env", &declaration.env)] {
            if let Some(text) = text {
                errors.at(text.span(), "a singleton has no id: remove `{}` or `singleton`", &[key]);
            }
        }
        if let Some(plural) = &self.plural {
            errors.on(plural, "a singleton has no list: remove `plural` or `singleton`", &[]);
        }
    }

    fn find_id(&self, declaration: &Declaration<'_>, errors: &Errors) -> Option<usize> {
        if declaration.singleton {
            return None;
        }
        let fields = &declaration.fields;
        let wanted = match &self.id_key {
            Some(key) => names::text(key),
            None => "id".to_owned(),
        };
        let mut found = None;
        for (at, field) in fields.iter().enumerate() {
            if found.is_none() && (field.name == wanted || field.wire == wanted) {
                found = Some(at);
            }
        }
        match (&self.id_key, found) {
            (Some(key), None) => {
                errors.on(key, &suggest::unknown_attribute(&wanted, fields), &[]);
            }
            (None, None) if !self.unread => {
                let text = "which field is the id? add `pub id: Id<Self>`, name another with `id_key = …`, or say `singleton` if \
                            there is only one in each place";
                errors.on(declaration.ident, text, &[]);
            }
            _ => {}
        }
        found
    }
}
