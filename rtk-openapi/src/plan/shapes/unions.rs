//! Unions: objects of several kinds that one key tells apart.

use super::names::Role;
use super::objects::shape_of;
use super::texts::variant_names;
use super::{At, MOST_VALUES, Part, Shapes, Side, Sided};
use crate::model::{Kind, SchemaId};
use crate::plan::docs;
use crate::plan::names::Kind as NameKind;
use crate::plan::types::{FieldPlan, ObjectPlan, Type, TypeKind, TypePlan, UnionPlan, VariantContent, VariantPlan};
use crate::plan::words::{Case, camel};
use std::collections::HashSet;

/// How many fields a variant has before they are a type of their own.
const MOST_VARIANT_FIELDS: usize = 3;

impl<'a> Shapes<'a> {
    /// Returns the key that tells the kinds of these schemas apart, if each is a union with the same one.
    pub(super) fn tag(&self, uses: &[Sided]) -> Option<String> {
        let mut key: Option<&str> = None;
        for sided in uses {
            let Kind::Union(union) = &self.document.of(&sided.value).kind else { return None };
            let tag = &union.tag.as_ref()?.key;
            if key.is_some_and(|known| known != tag) {
                return None;
            }
            key = Some(tag);
            let is_there = |schema: SchemaId| match &self.document.schema(schema).kind {
                // A tag that a response can lack makes the whole object undecodable.
                Kind::Object(object) => {
                    object.property(tag).is_none_or(|it| it.required || sided.side == Side::Request)
                }
                _ => false,
            };
            if !union.variants.iter().all(|it| is_there(it.value.schema)) {
                return None;
            }
        }
        key.map(str::to_owned)
    }

    /// Returns the type of unions with a common tag.
    pub(super) fn tagged(&mut self, at: &At, uses: &[Sided]) -> Option<Type> {
        if at.is_parameter {
            return None;
        }
        let tag = self.tag(uses)?;
        Some(Type::Named(self.union(at, uses, &tag, &HashSet::new())?))
    }

    /// Returns the union of these schemas, without some keys. `None` if all kinds have the same keys.
    pub(in crate::plan) fn union(
        &mut self,
        at: &At,
        uses: &[Sided],
        tag: &str,
        without: &HashSet<String>,
    ) -> Option<usize> {
        let document = self.document;
        let mut key: Vec<(Side, SchemaId, usize)> = uses.iter().map(|it| (it.side, it.value.schema, 0)).collect();
        key.sort_unstable();
        let mut left_out: Vec<&str> = without.iter().map(String::as_str).collect();
        left_out.sort_unstable();
        let memo = (at.module, key, Some(format!("union {tag} {left_out:?}")));
        if let Some(known) = self.memo.get(&memo) {
            return Some(self.same(*known));
        }
        let mut kinds: indexmap::IndexMap<String, Vec<Part<'a>>> = indexmap::IndexMap::new();
        for sided in uses {
            let Kind::Union(union) = &document.of(&sided.value).kind else { return None };
            let common = (!union.common.properties.is_empty()).then_some(&union.common);
            for variant in &union.variants {
                for value in &variant.tags {
                    let parts = kinds.entry(value.clone()).or_default();
                    let part = Part { side: sided.side, schema: variant.value.schema, common };
                    if !parts.iter().any(|it| it.side == part.side && it.schema == part.schema) {
                        parts.push(part);
                    }
                }
            }
        }
        if kinds.len() > MOST_VALUES {
            return None;
        }
        let index = self.types.len();
        let role = if uses.iter().all(|it| it.side == Side::Request) { Role::Input } else { Role::Object };
        let component = uses.iter().find_map(|it| self.component(it.value.schema));
        let candidates = Self::candidates(at, component, role);
        let name = self.names[at.module].take(&candidates, NameKind::Other);
        let description = uses.iter().find_map(|it| self.document.of(&it.value).description.as_deref());
        let docs = at.docs(description, &name);
        self.types.push(TypePlan { name: name.clone(), module: at.module, docs, kind: TypeKind::Open, same_as: None });
        self.memo.insert(memo, index);
        let values: Vec<String> = kinds.keys().cloned().collect();
        let names = variant_names(&values);
        let pairs: Vec<(String, String)> = names.iter().cloned().zip(values).collect();
        let rename_all = Case::best(&pairs, Case::of_variant);
        let mut without: HashSet<String> = without.clone();
        without.insert(tag.to_owned());
        let mut variants = Vec::new();
        for ((value, parts), variant_name) in kinds.into_iter().zip(names) {
            let owner = format!("{name}{}", variant_name.trim_start_matches('V'));
            let inner = At { owner, depth: at.depth + 1, name: None, described: None, is_item: false, ..at.clone() };
            let description = parts.iter().find_map(|it| document.schema(it.schema).description.as_deref());
            let docs = docs::of_variant(description, &value);
            let fields = self.fields(&inner, &parts, &without);
            let content = if fields.is_empty() {
                VariantContent::Unit
            } else if fields.len() <= MOST_VARIANT_FIELDS {
                VariantContent::Fields(fields)
            } else {
                let inner = At { owner: name.clone(), property: variant_name.clone(), ..inner };
                VariantContent::Value(self.struct_of(&inner, &parts, fields))
            };
            variants.push(VariantPlan { name: variant_name, wire: value, docs, content });
        }
        let field_pairs: Vec<(String, String)> = variants
            .iter()
            .filter_map(|it| if let VariantContent::Fields(fields) = &it.content { Some(fields) } else { None })
            .flatten()
            .filter(|it| !it.flatten)
            .map(|it| (it.name.clone(), it.wire.clone()))
            .collect();
        let rename_all_fields = Case::best(&field_pairs, Case::of_field);
        let plan = UnionPlan { tag: tag.to_owned(), variants, rename_all, rename_all_fields };
        let shape = union_shape(&plan);
        if let Some(known) = self.known.get(&(at.module, shape.clone())).copied() {
            self.types[index].same_as = Some(known);
            let name = self.types[index].name.clone();
            if name != self.types[known].name {
                self.names[at.module].release(&name, NameKind::Other);
            }
            return Some(known);
        }
        self.known.insert((at.module, shape), index);
        self.types[index].kind = TypeKind::Union(plan);
        Some(index)
    }

    fn struct_of(&mut self, at: &At, parts: &[Part<'_>], fields: Vec<FieldPlan>) -> usize {
        let shape = shape_of(&fields, usize::MAX);
        let read_only = parts.iter().all(|it| it.side == Side::Response);
        if let Some(known) = self.known.get(&(at.module, shape.clone())).copied() {
            if let TypeKind::Object(object) = &mut self.types[known].kind {
                object.read_only &= read_only;
            }
            return known;
        }
        // The kind `status` of a card whose status is something else is a `StatusCard`.
        let mut candidates = Self::candidates(at, None, Role::of(parts));
        candidates.insert(candidates.len().saturating_sub(2), format!("{}{}", camel(&at.property), at.owner));
        let name = self.names[at.module].take(&candidates, NameKind::Other);
        let description = parts.iter().find_map(|it| self.document.schema(it.schema).description.as_deref());
        let docs = at.docs(description, &name);
        let pairs: Vec<(String, String)> =
            fields.iter().filter(|it| !it.flatten).map(|it| (it.name.clone(), it.wire.clone())).collect();
        let rename_all = Case::best(&pairs, Case::of_field);
        let kind = TypeKind::Object(ObjectPlan { fields, read_only, rename_all });
        self.types.push(TypePlan { name, module: at.module, docs, kind, same_as: None });
        self.known.insert((at.module, shape), self.types.len() - 1);
        self.types.len() - 1
    }

    /// Splits unions that are the resource itself: the tag, and the keys that each kind has with the same schema.
    pub(in crate::plan) fn split(&self, uses: &[Sided]) -> Option<(String, HashSet<String>)> {
        let tag = self.tag(uses)?;
        let mut common: Option<HashSet<String>> = None;
        let mut all = HashSet::new();
        for sided in uses {
            let Kind::Union(union) = &self.document.of(&sided.value).kind else { return None };
            for variant in &union.variants {
                let Kind::Object(object) = &self.document.of(&variant.value).kind else { return None };
                let names: HashSet<String> = object.properties.iter().map(|it| it.name.clone()).collect();
                all.extend(names.iter().cloned());
                all.extend(union.common.properties.iter().map(|it| it.name.clone()));
                common = Some(match (common, sided.side) {
                    (None, _) => names,
                    // A response has keys that no request has.
                    (Some(common), _) => common,
                });
            }
        }
        // Common is what each variant of a side has that has it at all.
        let mut shared = all.clone();
        for side in [Side::Response, Side::Request] {
            for sided in uses.iter().filter(|it| it.side == side) {
                let Kind::Union(union) = &self.document.of(&sided.value).kind else { return None };
                let has = |name: &str, schema: SchemaId| match &self.document.schema(schema).kind {
                    Kind::Object(object) => object.property(name).is_some(),
                    _ => false,
                };
                shared.retain(|name| {
                    let count = union.variants.iter().filter(|it| has(name, it.value.schema)).count();
                    count == 0 || count == union.variants.len() || union.common.property(name).is_some()
                });
            }
        }
        shared.remove(&tag);
        shared.retain(|name| self.is_one_class(uses, name));
        (shared.len() + 1 < all.len()).then_some((tag, shared))
    }

    fn is_one_class(&self, uses: &[Sided], name: &str) -> bool {
        let mut class = None;
        for sided in uses {
            let Kind::Union(union) = &self.document.of(&sided.value).kind else { return false };
            for variant in &union.variants {
                let Kind::Object(object) = &self.document.of(&variant.value).kind else { return false };
                let Some(property) = object.property(name) else { continue };
                let own = std::mem::discriminant(&self.document.of(&property.value).kind);
                if class.is_some_and(|class| class != own) {
                    return false;
                }
                class = Some(own);
            }
        }
        true
    }
}

/// Returns what makes two unions the same.
fn union_shape(plan: &UnionPlan) -> String {
    let mut shape = format!("union {};", plan.tag);
    for variant in &plan.variants {
        let content = match &variant.content {
            VariantContent::Unit => String::new(),
            VariantContent::Fields(fields) => shape_of(fields, usize::MAX),
            VariantContent::Value(index) => index.to_string(),
        };
        shape.push_str(&format!("{}({content});", variant.wire));
    }
    shape
}
