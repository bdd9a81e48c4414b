//! Objects: the keys of several schemas as the fields of one struct.

use super::kinds::Kinds;
use super::names::{Role, unique_name};
use super::{At, Part, Shapes, Side, Sided};
use crate::model::{Document, Kind, ObjectSchema, SchemaId};
use crate::plan::docs;
use crate::plan::names::Kind as NameKind;
use crate::plan::order::arrange;
use crate::plan::types::{FieldPlan, Mode, ObjectPlan, Type, TypeKind, TypePlan};
use crate::plan::words::{Case, snake};
use std::collections::HashSet;

impl<'a> Shapes<'a> {
    /// Returns the type of objects. Keys in `without` are left out, such as the tag of a union.
    pub(super) fn object(&mut self, at: &At, parts: &[Part<'a>], without: Option<&str>) -> usize {
        let mut key: Vec<(Side, SchemaId, usize)> = parts
            .iter()
            .map(|it| (it.side, it.schema, it.common.map_or(0, |common| std::ptr::from_ref(common).addr())))
            .collect();
        key.sort_unstable();
        let memo = (at.module, key, without.map(str::to_owned));
        if let Some(known) = self.memo.get(&memo) {
            return self.same(*known);
        }
        let index = self.types.len();
        let component = parts.iter().find_map(|it| self.component(it.schema));
        let candidates = Self::candidates(at, component, Role::of(parts));
        let name = self.names[at.module].take(&candidates, NameKind::Other);
        let description = parts.iter().find_map(|it| self.document.schema(it.schema).description.as_deref());
        let docs = at.docs(description, &name);
        self.types.push(TypePlan { name: name.clone(), module: at.module, docs, kind: TypeKind::Open, same_as: None });
        self.memo.insert(memo, index);
        let fields =
            self.fields(&At { owner: name, ..at.clone() }, parts, &without.into_iter().map(str::to_owned).collect());
        let read_only = parts.iter().all(|it| it.side == Side::Response);
        let pairs: Vec<(String, String)> =
            fields.iter().filter(|it| !it.flatten).map(|it| (it.name.clone(), it.wire.clone())).collect();
        let rename_all = Case::best(&pairs, Case::of_field);
        let shape = shape_of(&fields, index);
        match self.known.get(&(at.module, shape.clone())) {
            Some(known) => {
                let known = *known;
                if let TypeKind::Object(object) = &mut self.types[known].kind {
                    object.read_only &= read_only;
                }
                self.types[index].same_as = Some(known);
                let name = self.types[index].name.clone();
                if name != self.types[known].name {
                    self.names[at.module].release(&name, NameKind::Other);
                }
                known
            }
            None => {
                self.types[index].kind = TypeKind::Object(ObjectPlan { fields, read_only, rename_all });
                self.known.insert((at.module, shape), index);
                index
            }
        }
    }

    /// Returns the fields of objects, apart from those of some keys.
    pub(super) fn fields(&mut self, at: &At, parts: &[Part<'a>], without: &HashSet<String>) -> Vec<FieldPlan> {
        let document = self.document;
        let mut fields = Vec::new();
        let mut names = HashSet::new();
        let kinds = Kinds::of(document, parts);
        for name in keys(document, parts).into_iter().filter(|name| !without.contains(*name)) {
            let Some(key) = key(document, parts, name) else { continue };
            let described = key.description.map(str::to_owned);
            let r#type = self.value(&At { described, ..at.child(&at.owner, name) }, &key.uses);
            let owner = if at.is_message { "" } else { &at.owner };
            let mut field = key.field(document, owner, r#type, &mut names);
            if let Some(only) = kinds.as_ref().and_then(|it| it.only(document, name)) {
                if field.docs.ends_with('.') && !field.docs.contains(" only") && !field.docs.contains('\n') {
                    field.docs = format!("{} {only}", field.docs);
                }
            }
            fields.push(field);
        }
        // Keys that are not declared are kept if the document says what they are.
        let has_others = parts.iter().any(|part| {
            let mut others = objects(document, part).filter_map(|it| it.others.as_deref());
            others.any(|it| !matches!(document.of(it).kind, Kind::Any))
        });
        if has_others {
            fields.push(FieldPlan {
                name: unique_name("others", "others", &mut names),
                docs: "All other keys.".to_owned(),
                r#type: Type::Rest,
                flatten: true,
                ..FieldPlan::default()
            });
        }
        arrange(&mut fields);
        if let Some(at) = kinds.and_then(|kinds| fields.iter().position(|it| it.wire == kinds.key)) {
            let first = usize::from(fields.first().is_some_and(|it| it.wire == "id")).min(at);
            fields[first..=at].rotate_right(1);
        }
        fields
    }
}

/// Returns the objects that a part consists of.
pub(super) fn objects<'a>(document: &'a Document, part: &Part<'a>) -> impl Iterator<Item = &'a ObjectSchema> + use<'a> {
    let own = match &document.schema(part.schema).kind {
        Kind::Object(object) => Some(object),
        _ => None,
    };
    part.common.into_iter().chain(own)
}

/// Returns the keys of all parts, in the order of the document.
fn keys<'a>(document: &'a Document, parts: &[Part<'a>]) -> Vec<&'a str> {
    let mut order: Vec<&str> = Vec::new();
    let mut seen = HashSet::new();
    for property in parts.iter().flat_map(|part| objects(document, part)).flat_map(|it| &it.properties) {
        if seen.insert(property.name.as_str()) {
            order.push(&property.name);
        }
    }
    order
}

/// In how many objects of one side a key is, and in how many it is required.
#[derive(Default, Clone, Copy)]
struct Count {
    objects: usize,
    with: usize,
    required: usize,
}

impl Count {
    fn is_required(self) -> bool {
        self.with > 0 && self.required == self.objects
    }
}

/// What all parts say of one key.
struct Key<'a> {
    name: &'a str,
    description: Option<&'a str>,
    nullable: bool,
    deprecated: bool,
    responses: Count,
    requests: Count,
    /// Schemas of the values, each once.
    uses: Vec<Sided>,
}

/// Returns what parts say of a key, or nothing if neither side has it.
fn key<'a>(document: &'a Document, parts: &[Part<'a>], name: &'a str) -> Option<Key<'a>> {
    let (responses, requests) = (Count::default(), Count::default());
    let mut key =
        Key { name, description: None, nullable: false, deprecated: false, responses, requests, uses: Vec::new() };
    let mut parts: Vec<&Part<'a>> = parts.iter().collect();
    parts.sort_by_key(|part| part.side);
    for part in parts {
        let is_response = part.side == Side::Response;
        let count = if is_response { &mut key.responses } else { &mut key.requests };
        count.objects += 1;
        let Some(property) = objects(document, part).find_map(|it| it.property(name)) else { continue };
        let value = &property.value;
        if (is_response && value.write_only) || (!is_response && value.read_only) {
            continue;
        }
        count.with += 1;
        count.required += usize::from(property.required);
        key.nullable |= value.nullable;
        key.deprecated |= value.deprecated;
        key.description = key.description.or(value.description.as_deref());
        if !key.uses.iter().any(|it| it.side == part.side && it.value.schema == value.schema) {
            key.uses.push(Sided { side: part.side, value: value.clone() });
        }
    }
    (!key.uses.is_empty()).then_some(key)
}

impl Key<'_> {
    fn field(self, document: &Document, owner: &str, r#type: Type, names: &mut HashSet<String>) -> FieldPlan {
        let (responses, requests) = (self.responses, self.requests);
        let has_requests = requests.objects > 0;
        let in_requests = requests.with > 0;
        let is_collection = matches!(r#type, Type::List(_) | Type::Map(_));
        let mode = if !in_requests && has_requests { Mode::ReadOnly } else { Mode::Both };
        // A response that lacks a key fails to decode, so the key has to be there in each.
        let required = match (responses.objects > 0, has_requests) {
            (false, _) => requests.is_required(),
            (true, false) => responses.is_required(),
            (true, true) => responses.is_required() && requests.is_required(),
        };
        let optional = if is_collection { in_requests && !requests.is_required() } else { !required || self.nullable };
        let mut uses: Vec<&Sided> = self.uses.iter().collect();
        uses.sort_by_key(|it| it.side == Side::Response);
        let facts = docs::Facts::of(document, uses.into_iter().map(|it| &it.value), in_requests);
        let facts = if requests.is_required() { facts.without_default() } else { facts };
        let nullable = required && self.nullable && !is_collection && in_requests;
        FieldPlan {
            name: unique_name(&snake(self.name), "new", names),
            wire: self.name.to_owned(),
            docs: docs::of_field(self.description, self.name, &r#type, owner, &facts),
            optional,
            nullable,
            mode,
            required: requests.is_required() && (optional || is_collection) && !nullable,
            deprecated: self.deprecated,
            r#type,
            ..FieldPlan::default()
        }
    }
}

pub(super) fn shape_of(fields: &[FieldPlan], own: usize) -> String {
    let mut shape = String::new();
    for field in fields {
        let r#type = format!("{:?}", field.r#type).replace(&format!("Named({own})"), "Own");
        shape.push_str(&format!(
            "{}:{}:{}:{}:{}:{:?}:{};",
            field.wire, r#type, field.optional, field.required, field.nullable, field.mode, field.flatten
        ));
    }
    shape
}
