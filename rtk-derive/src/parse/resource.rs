//! `#[resource(…)]`.

use proc_macro2::Ident;
use syn::{DeriveInput, FieldsNamed, LitStr};

use super::field::{self, Owner};
use super::verbs::{self, DeclaredVerbs};
use super::wire::Renaming;
use super::{Entry, action, entry, paths, relation, settings, type_names};
use crate::declaration::{Declaration, MemberKind, TypeNames, Verb, VerbKind};
use crate::errors::Errors;
use crate::template::Template;
use crate::{names, suggest};

#[rustfmt::skip]
pub(super) const KEYS: &[&str] = &[
    "path", "api", "scope", "member_path", "children_path", "id_key", "id_param", "id_header", "reserved_ids", "singular", "plural", "singleton",
    "read_only", "without", "only", "key", "list_key", "rename_all", "has_many", "has_one", "belongs_to", "download",
    "get", "post", "put", "patch", "delete", "all", "find", "create", "update", "replace", "destroy", "envelope",
    "paging", "env", "names", "crate",
];

/// Keys that may appear more than once.
#[rustfmt::skip]
const REPEATABLE: &[&str] = &[
    "path", "api", "scope", "without", "has_many", "has_one", "belongs_to", "download", "get", "post", "put", "patch", "delete",
];

/// Also the message of `derive(Nested)` beside `#[resource(…)]` without a path: of equal messages, the compiler shows one.
pub(super) const PATH_IS_MISSING: &str = "a resource needs a path: `#[resource(path = \"/accounts/{account_id}/…\")]`; for an object inside \
     a resource, derive `Nested` alone and write `#[nested(…)]` instead of `#[resource(…)]`";

/// Values that take part in the declaration once all keys have been read.
#[derive(Default)]
struct Keys {
    id_key: Option<Ident>,
    id_param: Option<Ident>,
    renaming: Renaming,
    plural: Option<Ident>,
    verbs: DeclaredVerbs,
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
        read_only: false,
        id: None,
        id_param: format!("{snake}_id"),
        id_param_span: None,
        reserved_ids: Vec::new(),
        fields: Vec::new(),
        verbs: Vec::new(),
        members: Vec::new(),
        id_header: None,
        key: None,
        list_key: None,
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
            "path" | "scope" | "member_path" | "names" => {}
            "children_path" => {
                let path: Option<LitStr> = entry.value("\"/…/{thing_id}\"", errors);
                declaration.children_path = path.map(|path| Template::absolute(&path, errors));
            }
            "id_key" => {
                self.id_key = entry.value("field", errors);
                self.is_incomplete |= self.id_key.is_none();
            }
            "id_param" => self.id_param = entry.value("thing_id", errors),
            "id_header" => {
                declaration.id_header = entry.value("\"header-name\"", errors);
                if let Some(name) = &declaration.id_header {
                    settings::check_header_name(name, errors);
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
            "read_only" => declaration.read_only = entry.flag(errors),
            "without" | "only" => verbs::check_list(entry, errors),
            "key" => declaration.key = entry.value("\"thing\"", errors),
            "list_key" => declaration.list_key = entry.value("\"things\"", errors),
            "envelope" => declaration.envelope = entry.constant("Envelope::V4", errors),
            "paging" => declaration.paging = entry.constant("Paging::PAGE", errors),
            "api" => declaration.api = entry.value("Type", errors),
            "env" => declaration.env = entry.value("\"CLOUDFLARE_THING_ID\"", errors),
            "crate" => {
                if let Some(krate) = entry.value("::rtk", errors) {
                    declaration.krate = krate;
                }
            }
            "has_many" => declaration.members.extend(relation::read(entry, true, errors)),
            "has_one" => declaration.members.extend(relation::read(entry, false, errors)),
            "belongs_to" => declaration.members.extend(relation::parent(entry, declaration.ident, errors)),
            "download" => declaration.members.extend(relation::download(entry, errors)),
            "get" | "post" | "put" | "patch" | "delete" => declaration.members.extend(action::read(entry, errors)),
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
        if declaration.singleton {
            self.check_singleton(declaration, errors);
        }
        if let Some(id_param) = &self.id_param {
            declaration.id_param = names::text(id_param);
            declaration.id_param_span = Some(id_param.span());
        }
        self.is_incomplete |= !paths::read(entries, declaration, errors);
        let owner =
            Owner { what: "resource", read_only: declaration.read_only, renaming: &self.renaming, keys: field::KEYS };
        declaration.fields = field::read_all(fields, owner, errors);
        declaration.id = self.find_id(declaration, errors);
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
        let spans = [
            ("id_key", self.id_key.as_ref().map(Ident::span)),
            ("id_param", self.id_param.as_ref().map(Ident::span)),
            ("id_header", declaration.id_header.as_ref().map(LitStr::span)),
            ("reserved_ids", declaration.reserved_ids.first().map(LitStr::span)),
            ("env", declaration.env.as_ref().map(LitStr::span)),
        ];
        for (key, span) in spans {
            if let Some(span) = span {
                errors.at(span, format!("a singleton has no id: remove `{key}` or `singleton`"));
            }
        }
        if let Some(plural) = &self.plural {
            errors.on(plural, "a singleton has no list: remove `plural` or `singleton`");
        }
    }

    /// Returns the index of the field that is the id.
    fn find_id(&self, declaration: &Declaration<'_>, errors: &Errors) -> Option<usize> {
        if declaration.singleton {
            return None;
        }
        let fields = &declaration.fields;
        let wanted = self.id_key.as_ref().map_or_else(|| "id".to_owned(), names::text);
        let found = fields.iter().position(|field| field.name == wanted || field.wire == wanted);
        match (&self.id_key, found) {
            (Some(key), None) => errors.on(key, suggest::unknown_attribute(&wanted, fields)),
            (None, None) if !self.is_incomplete => {
                let message = "the resource has no id: add `pub id: Id<Self>`, name another field with `id_key = …`, or add \
                               `singleton` if its scope contains only one";
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
