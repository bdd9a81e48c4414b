//! One attribute: its type, where it appears, and who has to send it.

use std::collections::HashSet;

use super::Assembler;
use super::attributes::{Role, id_field};
use crate::model::{Document, Kind, Property, Use};
use crate::plan::anchors::objects;
use crate::plan::docs;
use crate::plan::shapes::{At, Side, Sided, unique_name};
use crate::plan::types::{FieldPlan, Mode, ResourcePlan, Type};
use crate::plan::words::snake;

/// Which verbs send attributes: `create` or `replace`, and `update`.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    pub(super) new: bool,
    pub(super) changes: bool,
}

/// What all schemas of a resource say of one key.
pub(super) struct Merged<'a> {
    name: &'a str,
    /// Key in requests, if it differs.
    request_name: Option<&'a str>,
    description: Option<&'a str>,
    nullable: bool,
    deprecated: bool,
    in_responses: bool,
    /// Whether each response has the key.
    required_in_responses: bool,
    required_new: bool,
    required_changes: bool,
    mode: Mode,
    /// Schemas of the values, each once.
    uses: Vec<Sided>,
}

/// Of a role: how many objects there are, in how many the key is, and in how many it is required.
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

impl Assembler<'_, '_> {
    /// Returns what the schemas of a resource say of a key, or nothing if it appears nowhere.
    pub(super) fn merged<'n>(
        &self,
        all: &[(Role, &'n Use)],
        name: &'n str,
        request_name: Option<&'n str>,
        sending: Sending,
    ) -> Option<Merged<'n>>
    where
        Self: 'n,
    {
        let mut counts = [Count::default(); 3];
        let (mut nullable, mut deprecated, mut description) = (false, false, None);
        let mut uses: Vec<Sided> = Vec::new();
        for (role, value) in all {
            let mut alternatives: Vec<(&Property, bool)> = properties(self.document, value, name);
            alternatives.extend(request_name.into_iter().flat_map(|it| properties(self.document, value, it)));
            description = description.or_else(|| common_description(&alternatives));
            let number = objects(self.document, value).len().max(1);
            let count = &mut counts[*role];
            count.objects += number;
            for (property, stands_for_all) in alternatives {
                let hidden = if *role == 0 { property.value.write_only } else { property.value.read_only };
                if hidden {
                    continue;
                }
                let weight = if stands_for_all { number } else { 1 };
                count.with += weight;
                count.required += if property.required { weight } else { 0 };
                nullable |= property.value.nullable;
                deprecated |= property.value.deprecated;
                let side = if *role == 0 { Side::Response } else { Side::Request };
                if !uses.iter().any(|it| it.side == side && it.value.schema == property.value.schema) {
                    uses.push(Sided { side, value: property.value.clone() });
                }
            }
        }
        let [responses, create, update] = counts;
        let in_responses = responses.with > 0;
        let (in_new, in_changes) = (create.with > 0 && sending.new, update.with > 0 && sending.changes);
        (in_responses || in_new || in_changes).then(|| Merged {
            name,
            request_name,
            description,
            nullable,
            deprecated,
            in_responses,
            required_in_responses: responses.is_required(),
            required_new: in_new && create.is_required(),
            required_changes: in_changes && update.is_required(),
            mode: mode(in_responses, in_new, in_changes, sending),
            uses,
        })
    }

    /// Plans the attribute that is the id.
    pub(super) fn id(&self, resource: &ResourcePlan, merged: &Merged<'_>, names: &mut HashSet<String>) -> FieldPlan {
        let kinds = merged.uses.iter().map(|it| &self.document.of(&it.value).kind);
        let is_number = kinds.into_iter().any(|kind| !matches!(kind, Kind::Text(_)));
        let docs =
            docs::of_field(merged.description, merged.name, &Type::OwnId, &resource.name, &docs::Facts::default());
        let name = snake(merged.name);
        names.insert(name.clone());
        let field = id_field(&name, merged.name, docs, merged.required_new, is_number);
        FieldPlan { request_wire: merged.request_name.map(str::to_owned), ..field }
    }

    /// Plans an attribute.
    pub(super) fn attribute(
        &mut self,
        resource: &ResourcePlan,
        merged: &Merged<'_>,
        names: &mut HashSet<String>,
    ) -> FieldPlan {
        let (r#type, input, loose) = self.attribute_type(resource, merged);
        let mode = merged.mode;
        let is_write_only = matches!(mode, Mode::WriteOnly | Mode::WriteCreateOnly | Mode::WriteUpdateOnly);
        let is_collection = matches!(r#type, Type::List(_) | Type::Map(_));
        // The limits of requests come first: they apply to values that are sent.
        let mut uses: Vec<&Sided> = merged.uses.iter().collect();
        uses.sort_by_key(|it| it.side == Side::Response);
        let facts = docs::Facts::of(self.document, uses.into_iter().map(|it| &it.value), mode != Mode::ReadOnly);
        let facts = if merged.required_new { facts.without_default() } else { facts };
        let can_be_missing = !merged.in_responses || !merged.required_in_responses || merged.nullable;
        let mut docs = docs::of_field(merged.description, merged.name, &r#type, &resource.name, &facts);
        if merged.request_name.is_some_and(|it| snake(it).ends_with("_hint")) && docs.ends_with('.') {
            docs.push_str(" In requests, it is only a hint.");
        }
        FieldPlan {
            name: unique_name(&snake(merged.name), "", names),
            wire: merged.name.to_owned(),
            request_wire: merged.request_name.map(str::to_owned),
            docs,
            optional: is_write_only || (!is_collection && can_be_missing),
            mode,
            required: merged.required_new && mode != Mode::ReadOnly,
            required_update: merged.required_changes && mode != Mode::ReadOnly,
            loose,
            input,
            deprecated: merged.deprecated,
            r#type,
            ..FieldPlan::default()
        }
    }

    /// Returns the type of an attribute, its type in requests if that differs, and whether it is decoded by `rtk::loose`.
    fn attribute_type(&mut self, resource: &ResourcePlan, merged: &Merged<'_>) -> (Type, Option<Type>, bool) {
        let described = merged.description.map(str::to_owned);
        let at = At { described, ..At::new(resource.module, &resource.name, merged.name) };
        if !self.sides_differ(&merged.uses) {
            return (self.shapes.value(&at, &merged.uses), None, false);
        }
        let of = |side: Side| merged.uses.iter().filter(|it| it.side == side).cloned().collect::<Vec<_>>();
        let (responses, requests) = (of(Side::Response), of(Side::Request));
        let kind = |it: &Sided| &self.document.of(&it.value).kind;
        // `"true"` in responses, `true` in requests.
        let is_text = responses.iter().all(|it| matches!(kind(it), Kind::Text(text) if text.values.is_empty()));
        if is_text && requests.iter().all(|it| matches!(kind(it), Kind::Boolean)) {
            return (Type::Bool, None, true);
        }
        let input_at = At { property: format!("new_{}", merged.name), ..at.clone() };
        let r#type = self.shapes.value(&at, &responses);
        let input = Some(self.shapes.value(&input_at, &requests)).filter(|input| *input != r#type);
        (r#type, input, false)
    }

    /// Returns whether responses and requests have values of different types.
    fn sides_differ(&self, uses: &[Sided]) -> bool {
        let kind = |it: &Sided| &self.document.of(&it.value).kind;
        let class = |side: Side| uses.iter().find(|it| it.side == side).map(|it| std::mem::discriminant(kind(it)));
        let (Some(response), Some(request)) = (class(Side::Response), class(Side::Request)) else { return false };
        let has_unions = uses.iter().any(|it| matches!(kind(it), Kind::Union(_) | Kind::Any));
        let are_numbers = uses.iter().all(|it| matches!(kind(it), Kind::Integer(_) | Kind::Number));
        let are_objects = uses.iter().all(|it| matches!(kind(it), Kind::Object(_) | Kind::Map(_)));
        response != request && !has_unions && !are_numbers && !are_objects
    }
}

/// Returns where an attribute appears, from the roles that have it.
pub(super) fn mode(in_responses: bool, in_new: bool, in_changes: bool, sending: Sending) -> Mode {
    if !sending.new && !sending.changes {
        return Mode::Both;
    }
    match (in_responses, in_new, in_changes) {
        (true, false, false) => Mode::ReadOnly,
        (true, true, false) if sending.changes => Mode::CreateOnly,
        (true, false, true) if sending.new => Mode::UpdateOnly,
        (true, ..) => Mode::Both,
        (false, true, false) if sending.changes => Mode::WriteCreateOnly,
        (false, false, true) if sending.new => Mode::WriteUpdateOnly,
        (false, ..) => Mode::WriteOnly,
    }
}

/// Returns the properties of a name in the alternatives of a value, and whether one stands for all alternatives.
pub(super) fn properties<'a>(document: &'a Document, value: &Use, name: &str) -> Vec<(&'a Property, bool)> {
    if let Kind::Union(union) = &document.of(value).kind {
        if let Some(property) = union.common.property(name) {
            return vec![(property, true)];
        }
    }
    objects(document, value).into_iter().filter_map(|it| it.property(name)).map(|it| (it, false)).collect()
}

/// Returns the description that most alternatives have.
fn common_description<'a>(alternatives: &[(&'a Property, bool)]) -> Option<&'a str> {
    let all: Vec<&str> =
        alternatives.iter().filter_map(|(property, _)| property.value.description.as_deref()).collect();
    let count = |text: &str| all.iter().filter(|it| **it == text).count();
    all.iter().copied().find(|text| count(text) * 2 > all.len())
}
