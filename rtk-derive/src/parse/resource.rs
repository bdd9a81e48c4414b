//! `#[resource(…)]`.

use proc_macro2::{Ident, Span};
use syn::parse::{Parse, ParseStream};
use syn::{DeriveInput, FieldsNamed, LitStr, Token};

use super::defaults::Defaults;
use super::field::{self, Owner};
use super::verbs::{self, DeclaredVerbs};
use super::wire::{self, Renaming};
use super::{Entry, action, common, entry, no_id, operations, parameter, paths, relation, settings, type_names};
use crate::declaration::{Declaration, Member, MemberKind, Settings, TypeNames, Verb, VerbKind};
use crate::errors::Errors;
use crate::template::{Template, is_continuation};
use crate::{names, suggest};

#[rustfmt::skip]
pub(super) const KEYS: &[&str] = &[
    "path", "api", "scope", "member_path", "children_path", "id_key", "id_param", "id_header", "reserved_ids", "singular", "plural", "singleton", "no_id",
    "read_only", "attributes", "without", "only", "key", "list_key", "request_key", "rename_all", "form", "has_many", "has_one", "belongs_to", "download",
    "get", "head", "post", "put", "patch", "delete", "all", "find", "create", "update", "replace", "destroy", "envelope",
    "paging", "headers", "env", "names", "operations", "crate",
];

/// Keys that may appear more than once.
#[rustfmt::skip]
const REPEATABLE: &[&str] = &[
    "path", "api", "scope", "without", "has_many", "has_one", "belongs_to", "download", "get", "head", "post", "put", "patch", "delete",
];

/// Also the message of `derive(Nested)` beside `#[resource(…)]` without a path: of equal messages, the compiler shows one.
pub(super) const PATH_IS_MISSING: &str = "a resource needs a path: `#[resource(path = \"/accounts/{account_id}/…\")]`; for an object inside \
     a resource, derive `Nested` alone and write `#[nested(…)]` instead of `#[resource(…)]`";

/// `id_key = field`, or `id_key = field.below` for the id in a nested object.
struct IdKey {
    field: Ident,
    below: Option<Ident>,
}

impl Parse for IdKey {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let field = input.parse()?;
        let dot: Option<Token![.]> = input.parse()?;
        let below = dot.map(|_| input.parse()).transpose()?;
        Ok(Self { field, below })
    }
}

/// Values that take part in the declaration once all keys have been read.
#[derive(Default)]
struct Keys {
    id_key: Option<IdKey>,
    id_param: Option<Ident>,
    renaming: Renaming,
    defaults: Defaults,
    plural: Option<Ident>,
    /// The location of `no_id`.
    no_id: Option<Span>,
    verbs: DeclaredVerbs,
    /// The headers of all operations.
    common: Settings,
    /// A key or its value could not be read. What seems to be missing may be declared there.
    is_incomplete: bool,
}

pub(super) fn read<'a>(input: &'a DeriveInput, fields: &'a FieldsNamed, errors: &Errors) -> Declaration<'a> {
    let mut declaration = without_keys(input);
    let entries = entry::of_attributes(&input.attrs, "resource", REPEATABLE, errors);
    let mut keys = Keys { is_incomplete: !errors.is_empty(), ..Keys::default() };
    for entry in &entries {
        keys.read(entry, &mut declaration, errors);
    }
    keys.resolve(&entries, fields, &mut declaration, errors);
    declaration
}

/// Returns the declaration as it is without keys and fields.
fn without_keys(input: &DeriveInput) -> Declaration<'_> {
    let ident = &input.ident;
    let name = names::text(ident);
    let snake = names::snake(&name);
    Declaration {
        ident,
        name,
        vis: &input.vis,
        krate: names::rtk(),
        api: None,
        singular: names::ident(&snake, ident.span()),
        plural: ident.clone(),
        paths: Vec::new(),
        children_path: None,
        singleton: false,
        no_id: false,
        read_only: false,
        id: None,
        nested_id: None,
        id_param: format!("{snake}_id"),
        id_param_span: None,
        reserved_ids: Vec::new(),
        fields: Vec::new(),
        verbs: Vec::new(),
        members: Vec::new(),
        id_header: None,
        key: None,
        list_key: None,
        form: None,
        request_key: None,
        envelope: None,
        paging: None,
        env: None,
        type_names: TypeNames::default(),
        is_partial: false,
    }
}

impl Keys {
    fn read(&mut self, entry: &Entry, declaration: &mut Declaration<'_>, errors: &Errors) {
        let name = entry.name();
        match name {
            // These are read when all other keys are known.
            "path" | "scope" | "member_path" | "names" | "operations" => {}
            "children_path" => {
                let path: Option<LitStr> = entry.value("\"/…/{thing_id}\"", errors);
                declaration.children_path = path.map(|path| match is_continuation(&path.value()) {
                    true => Template::continuation(&path, errors),
                    false => Template::absolute(&path, errors),
                });
            }
            "id_key" => {
                self.id_key = entry.value("field", errors);
                self.is_incomplete |= self.id_key.is_none();
            }
            "id_param" => self.id_param = entry.value("thing_id", errors),
            "id_header" => {
                declaration.id_header = entry.value("\"header-name\"", errors);
                if let Some(name) = &declaration.id_header {
                    parameter::check_header_name(name, errors);
                }
            }
            "reserved_ids" => declaration.reserved_ids = paths::reserved_ids(entry, errors),
            "rename_all" => self.renaming = Renaming::of_resource(entry, errors),
            "singular" => {
                if let Some(singular) = entry.value("thing", errors) {
                    declaration.singular = singular;
                }
            }
            "plural" => self.plural = entry.value("things", errors),
            "singleton" => declaration.singleton = entry.flag(errors),
            "no_id" => {
                declaration.no_id = entry.flag(errors);
                self.no_id = Some(entry.span());
            }
            "attributes" => self.defaults = Defaults::read(entry, errors),
            "read_only" => declaration.read_only = entry.flag(errors),
            "without" | "only" => verbs::check_list(entry, errors),
            "form" => declaration.form = entry.flag_or_false(errors),
            "key" => declaration.key = wire::key(entry, "\"thing\"", errors),
            "list_key" => declaration.list_key = wire::key(entry, "\"things\"", errors),
            "request_key" => declaration.request_key = wire::key(entry, "\"thing\"", errors),
            "envelope" => declaration.envelope = entry.constant("Envelope::V4", errors),
            "paging" => declaration.paging = entry.constant("Paging::PAGE", errors),
            "api" => declaration.api = entry.value("Type", errors),
            "headers" => common::read(entry, &mut self.common, errors),
            "env" => declaration.env = entry.value("\"CLOUDFLARE_THING_ID\"", errors),
            "crate" => {
                if let Some(krate) = entry.value("::rtk", errors) {
                    declaration.krate = krate;
                }
            }
            "has_many" => declaration.members.extend(relation::read(entry, true, errors)),
            "has_one" => declaration.members.extend(relation::read(entry, false, errors)),
            "belongs_to" => declaration.members.extend(relation::parent(entry, declaration.ident, errors)),
            "download" => {
                let download = relation::download(entry, errors);
                let member = download.map(|(ident, it)| Member { ident, kind: MemberKind::Download(it) });
                declaration.members.extend(member);
            }
            "get" | "head" | "post" | "put" | "patch" | "delete" => {
                declaration.members.extend(action::read(entry, errors));
            }
            _ => match VerbKind::parse(name) {
                Some(kind) => {
                    if !entry.has_list() && !entry.has_value() {
                        self.verbs.flags.push((kind, entry.span()));
                    }
                    let settings = settings::of_verb(entry, kind, errors);
                    self.verbs.verbs.push(Verb { kind, declared_at: Some(entry.span()), settings });
                }
                None => {
                    unknown(entry, errors);
                    self.is_incomplete = true;
                }
            },
        }
    }

    fn resolve<'a>(
        mut self,
        entries: &[Entry],
        fields: &'a FieldsNamed,
        declaration: &mut Declaration<'a>,
        errors: &Errors,
    ) {
        let ident = declaration.ident;
        if let (true, Some(no_id)) = (declaration.singleton, self.no_id) {
            errors.at(no_id, "a singleton has no id in any case: remove `no_id`");
            declaration.no_id = false;
        }
        if declaration.singleton {
            self.check_singleton(declaration, errors);
        }
        if declaration.no_id {
            self.refuse_keys_of_ids("a resource with `no_id` has no id", "no_id", declaration, errors);
            no_id::check_members(declaration, errors);
        }
        if let Some(id_param) = &self.id_param {
            declaration.id_param = names::text(id_param);
            declaration.id_param_span = Some(id_param.span());
        }
        self.is_incomplete |= !paths::read(entries, declaration, errors);
        let id = self.wanted_id();
        let owner = Owner {
            what: "resource",
            read_only: declaration.read_only,
            renaming: &self.renaming,
            keys: field::KEYS,
            defaults: &self.defaults,
            id: (!declaration.singleton).then_some(&*id),
            krate: &declaration.krate,
        };
        declaration.fields = field::read_all(fields, owner, errors);
        declaration.id = self.find_id(declaration, errors);
        if let Some(below) = self.id_key.take().and_then(|key| key.below) {
            declaration.nested_id = declaration.id.take().map(|field| (field, below));
        }
        if let Some(id) = declaration.id {
            // The server assigns the id, or the path contains it.
            let field = &mut declaration.fields[id];
            (field.create, field.update) = (field.required.is_some(), false);
        }
        declaration.plural = self
            .plural
            .take()
            .unwrap_or_else(|| names::ident(&names::plural(&names::text(&declaration.singular)), ident.span()));
        if declaration.paths.is_empty() && !self.is_incomplete {
            errors.on(ident, PATH_IS_MISSING);
        }
        self.rename_parameters(declaration);
        declaration.verbs = self.verbs.resolve(entries, declaration, errors);
        common::add(&self.common, entries, declaration, errors);
        if let Some(pattern) = entry::find(entries, "operations") {
            operations::read(pattern, declaration, errors);
        }
        if let Some(names) = entry::find(entries, "names") {
            declaration.type_names = type_names::of_resource(names, declaration, errors);
        }
    }

    fn rename_parameters(&mut self, declaration: &mut Declaration<'_>) {
        for verb in &mut self.verbs.verbs {
            self.renaming.rename(verb.settings.parameters.iter_mut().chain(&mut verb.settings.constants));
        }
        for member in &mut declaration.members {
            if let MemberKind::Action(action) = &mut member.kind {
                let settings = &mut action.settings;
                let parameters = settings.parameters.iter_mut().chain(&mut settings.constants);
                self.renaming.rename(parameters.chain(&mut action.args));
            }
        }
    }

    /// Records keys that a singleton cannot have.
    fn check_singleton(&self, declaration: &Declaration<'_>, errors: &Errors) {
        self.refuse_keys_of_ids("a singleton has no id", "singleton", declaration, errors);
        if let Some(plural) = &self.plural {
            errors.on(plural, "a singleton has no list: remove `plural` or `singleton`");
        }
    }

    /// Records keys about the id of a resource that has none. `because`: the key that says so.
    fn refuse_keys_of_ids(&self, why: &str, because: &str, declaration: &Declaration<'_>, errors: &Errors) {
        let spans = [
            ("id_key", self.id_key.as_ref().map(|key| key.field.span())),
            ("id_param", self.id_param.as_ref().map(Ident::span)),
            ("id_header", declaration.id_header.as_ref().map(LitStr::span)),
            ("reserved_ids", declaration.reserved_ids.first().map(LitStr::span)),
            ("env", declaration.env.as_ref().map(LitStr::span)),
        ];
        for (key, span) in spans {
            if let Some(span) = span {
                errors.at(span, format!("{why}: remove `{key}` or `{because}`"));
            }
        }
    }

    /// Returns the name or the JSON key of the id.
    fn wanted_id(&self) -> String {
        self.id_key.as_ref().map_or_else(|| "id".to_owned(), |key| names::text(&key.field))
    }

    /// Returns the index of the field that is the id.
    fn find_id(&self, declaration: &Declaration<'_>, errors: &Errors) -> Option<usize> {
        if declaration.singleton || declaration.no_id {
            return None;
        }
        let fields = &declaration.fields;
        let wanted = self.wanted_id();
        let found = fields.iter().position(|field| field.name == wanted || field.wire == wanted);
        match (&self.id_key, found) {
            (Some(key), None) => errors.on(&key.field, suggest::unknown_attribute(&wanted, fields)),
            (None, None) if !self.is_incomplete => {
                let message = "the resource has no id: add `pub id: Id<Self>`, name another field with `id_key = …`, or add \
                               `singleton` if its scope contains only one, or `no_id` if it is only listed";
                errors.on(declaration.ident, message);
            }
            _ => {}
        }
        found
    }
}

/// Records an unknown key. That of a verb which every resource has leads to no key that would be refused in turn.
fn unknown(entry: &Entry, errors: &Errors) {
    let name = entry.name();
    match suggest::synonym(name, KEYS) {
        Some(own @ ("only" | "without")) if entry.has_value() => {
            let verbs = entry.value_text().unwrap_or_default().replace(['[', ']', ':', '"'], "");
            errors.at(entry.span(), format!("unknown key `{name}`; write `{own}({verbs})`"));
        }
        Some(own @ ("all" | "find" | "create" | "update" | "destroy")) if !entry.has_list() && !entry.has_value() => {
            let message = format!("unknown key `{name}`: a resource has `{own}` without declaring it; remove this");
            errors.at(entry.span(), message);
        }
        _ => entry.unknown("key", "", KEYS, errors),
    }
}
