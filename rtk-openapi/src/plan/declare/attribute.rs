//! One attribute: its type, where it appears, and who has to send it.

use super::Assembler;
use super::attributes::id_field;
use crate::model::{Document, Kind, Property, Use};
use crate::plan::anchors::objects;
use crate::plan::docs;
use crate::plan::shapes::{At, Side, Sided, unique_name};
use crate::plan::types::{FieldPlan, Mode, ResourcePlan, Type};
use crate::plan::words::snake;
use std::collections::HashSet;

impl<'a> Assembler<'a, '_> {
    #[allow(clippy::too_many_arguments, clippy::too_many_lines)]
    pub(super) fn field(
        &mut self,
        resource: &ResourcePlan,
        all: &[(usize, &Use)],
        name: &str,
        twin: Option<&str>,
        is_own_id: bool,
        sends_new: bool,
        sends_changes: bool,
        names: &mut HashSet<String>,
    ) -> Option<FieldPlan> {
        let document = self.document;
        // Of each role: how many objects there are, in how many the key is, and in how many it is required.
        let mut counts = [(0, 0, 0); 3];
        let mut nullable = false;
        let mut deprecated = false;
        let mut description: Option<&str> = None;
        let mut uses: Vec<(usize, Sided)> = Vec::new();
        for (role, value) in all {
            let mut alternatives: Vec<(&Property, bool)> = properties(document, value, name);
            alternatives.extend(twin.into_iter().flat_map(|twin| properties(document, value, twin)));
            let number = objects(document, value).len().max(1);
            counts[*role].0 += number;
            for (property, counts_all) in alternatives {
                let hidden = if *role == 0 { property.value.write_only } else { property.value.read_only };
                if hidden {
                    continue;
                }
                counts[*role].1 += if counts_all { number } else { 1 };
                counts[*role].2 += if property.required { if counts_all { number } else { 1 } } else { 0 };
                nullable |= property.value.nullable;
                deprecated |= property.value.deprecated;
                description = description.or(property.value.description.as_deref());
                let side = if *role == 0 { Side::Response } else { Side::Request };
                if !uses.iter().any(|(_, it)| it.side == side && it.value.schema == property.value.schema) {
                    uses.push((*role, Sided { side, value: property.value.clone() }));
                }
            }
        }
        let [responses, create, update] = counts;
        let in_responses = responses.1 > 0;
        let in_new = create.1 > 0 && sends_new;
        let in_changes = update.1 > 0 && sends_changes;
        if !in_responses && !in_new && !in_changes {
            return None;
        }
        let required_new = in_new && create.2 == create.0;
        let required_changes = in_changes && update.2 == update.0;
        if is_own_id {
            let is_number = uses.iter().any(|(_, it)| !matches!(document.of(&it.value).kind, Kind::Text(_)));
            let docs = docs::of_field(description, name, &Type::OwnId);
            names.insert(snake(name));
            return Some(id_field(&snake(name), name, docs, required_new, is_number));
        }
        let at = At::new(resource.module, &resource.name, name);
        let sides: Vec<Sided> = uses.iter().map(|(_, it)| it.clone()).collect();
        let class = |side: Side| {
            sides.iter().find(|it| it.side == side).map(|it| std::mem::discriminant(&document.of(&it.value).kind))
        };
        let differ = match (class(Side::Response), class(Side::Request)) {
            (Some(a), Some(b)) => {
                let unions = sides.iter().any(|it| matches!(document.of(&it.value).kind, Kind::Union(_) | Kind::Any));
                let numbers =
                    sides.iter().all(|it| matches!(document.of(&it.value).kind, Kind::Integer(_) | Kind::Number));
                let objects =
                    sides.iter().all(|it| matches!(document.of(&it.value).kind, Kind::Object(_) | Kind::Map(_)));
                a != b && !unions && !numbers && !objects
            }
            _ => false,
        };
        // `"true"` in responses, `true` in requests.
        let is_text = |side: Side| {
            sides
                .iter()
                .filter(|it| it.side == side)
                .all(|it| matches!(&document.of(&it.value).kind, Kind::Text(text) if text.values.is_empty()))
        };
        let is_flag = |side: Side| {
            sides.iter().filter(|it| it.side == side).all(|it| matches!(document.of(&it.value).kind, Kind::Boolean))
        };
        let loose = differ && is_text(Side::Response) && is_flag(Side::Request);
        let (r#type, input) = if loose {
            (Type::Bool, None)
        } else if differ {
            let of = |side: Side| sides.iter().filter(|it| it.side == side).cloned().collect::<Vec<_>>();
            let input_at = At { property: format!("new_{name}"), ..at.clone() };
            (self.shapes.value(&at, &of(Side::Response)), Some(self.shapes.value(&input_at, &of(Side::Request))))
        } else {
            (self.shapes.value(&at, &sides), None)
        };
        let input = input.filter(|input| *input != r#type);
        let mode = mode(in_responses, in_new, in_changes, sends_new, sends_changes);
        let is_write_only = matches!(mode, Mode::WriteOnly | Mode::WriteCreateOnly | Mode::WriteUpdateOnly);
        let response_required = in_responses && responses.2 == responses.0;
        let is_collection = matches!(r#type, Type::List(_) | Type::Map(_));
        let optional = is_write_only || (!is_collection && (!response_required || nullable));
        let rust_name = unique_name(&snake(name), "", names);
        Some(FieldPlan {
            name: rust_name,
            wire: name.to_owned(),
            request_wire: twin.map(str::to_owned),
            docs: docs::of_field(description, name, &r#type),
            optional,
            boxed: false,
            nullable: false,
            mode,
            required: required_new && mode != Mode::ReadOnly,
            required_update: required_changes && mode != Mode::ReadOnly,
            writable: false,
            loose,
            flatten: false,
            input,
            deprecated,
            r#type,
        })
    }
}

#[allow(clippy::fn_params_excessive_bools, reason = "each is one of the roles of an attribute")]
pub(super) fn mode(in_responses: bool, in_new: bool, in_changes: bool, sends_new: bool, sends_changes: bool) -> Mode {
    if !sends_new && !sends_changes {
        return Mode::Both;
    }
    match (in_responses, in_new, in_changes) {
        (true, false, false) => Mode::ReadOnly,
        (true, true, false) if sends_changes => Mode::CreateOnly,
        (true, false, true) if sends_new => Mode::UpdateOnly,
        (true, ..) => Mode::Both,
        (false, true, false) if sends_changes => Mode::WriteCreateOnly,
        (false, false, true) if sends_new => Mode::WriteUpdateOnly,
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
