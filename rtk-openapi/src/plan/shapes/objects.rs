//! Objects: the keys of several schemas as the fields of one struct.

use super::names::unique_name;
use super::{At, Part, Shapes, Side, Sided};
use crate::model::{Kind, SchemaId};
use crate::plan::docs;
use crate::plan::names::Kind as NameKind;
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
        let candidates = Self::candidates(at, component);
        let name = self.names[at.module].take(&candidates, NameKind::Other);
        let description = parts.iter().find_map(|it| self.document.schema(it.schema).description.as_deref());
        let docs = docs::of_type(description, &name, &at.owner, &at.property, at.is_item);
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
        let objects = |part: &Part<'a>| {
            let own = match &document.schema(part.schema).kind {
                Kind::Object(object) => Some(object),
                _ => None,
            };
            part.common.into_iter().chain(own)
        };
        let mut order: Vec<&str> = Vec::new();
        let mut seen = HashSet::new();
        for part in parts {
            for property in objects(part).flat_map(|it| &it.properties) {
                if !without.contains(&property.name) && seen.insert(property.name.as_str()) {
                    order.push(&property.name);
                }
            }
        }
        let (responses, requests): (Vec<&Part<'a>>, Vec<&Part<'a>>) =
            parts.iter().partition(|it| it.side == Side::Response);
        let mut fields = Vec::new();
        let mut names = HashSet::new();
        for name in order {
            let mut uses: Vec<Sided> = Vec::new();
            let mut found = [(0, 0); 2];
            let mut nullable = false;
            let mut deprecated = false;
            let mut description = None;
            for (slot, side_parts) in [&responses, &requests].into_iter().enumerate() {
                for part in side_parts {
                    let Some(property) = objects(part).find_map(|it| it.property(name)) else { continue };
                    if (slot == 0 && property.value.write_only) || (slot == 1 && property.value.read_only) {
                        continue;
                    }
                    found[slot].0 += 1;
                    found[slot].1 += usize::from(property.required);
                    nullable |= property.value.nullable;
                    deprecated |= property.value.deprecated;
                    description = description.or(property.value.description.as_deref());
                    if !uses.iter().any(|it| it.side == part.side && it.value.schema == property.value.schema) {
                        uses.push(Sided { side: part.side, value: property.value.clone() });
                    }
                }
            }
            if uses.is_empty() {
                continue;
            }
            let child = at.child(&at.owner, name);
            let r#type = self.value(&child, &uses);
            let response_required = found[0].0 > 0 && found[0].1 == responses.len();
            let request_required = found[1].0 > 0 && found[1].1 == requests.len();
            let in_requests = found[1].0 > 0;
            let in_responses = found[0].0 > 0;
            let is_collection = matches!(r#type, Type::List(_) | Type::Map(_));
            let mode = if !in_requests && !requests.is_empty() { Mode::ReadOnly } else { Mode::Both };
            let required = match (responses.is_empty(), requests.is_empty()) {
                (true, _) => request_required,
                (_, true) => response_required,
                _ if !in_requests => response_required,
                _ if !in_responses => false,
                _ => response_required && request_required,
            };
            // A response that lacks a key fails to decode, so the key has to be there in each.
            let required = required && (mode != Mode::ReadOnly || requests.is_empty());
            let optional = if is_collection { in_requests && !request_required } else { !required || nullable };
            let is_plain_nullable =
                required && nullable && !is_collection && !requests.is_empty() && mode == Mode::Both;
            fields.push(FieldPlan {
                name: unique_name(&snake(name), "new", &mut names),
                wire: name.to_owned(),
                request_wire: None,
                docs: docs::of_field(description, name, &r#type, &at.owner),
                optional,
                boxed: false,
                nullable: is_plain_nullable,
                mode,
                required: in_requests
                    && request_required
                    && (optional || is_collection)
                    && !is_plain_nullable
                    && mode == Mode::Both,
                required_update: false,
                writable: false,
                loose: false,
                flatten: false,
                input: None,
                deprecated,
                r#type,
            });
        }
        // Keys that are not declared are kept if the document says what they are.
        let has_others = parts.iter().any(|part| {
            objects(part).filter_map(|it| it.others.as_deref()).any(|it| !matches!(document.of(it).kind, Kind::Any))
        });
        if has_others {
            fields.push(FieldPlan {
                name: unique_name("others", "others", &mut names),
                wire: String::new(),
                request_wire: None,
                docs: "All other keys.".to_owned(),
                r#type: Type::Rest,
                optional: false,
                boxed: false,
                nullable: false,
                mode: Mode::Both,
                required: false,
                required_update: false,
                writable: false,
                loose: false,
                flatten: true,
                input: None,
                deprecated: false,
            });
        }
        fields
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
