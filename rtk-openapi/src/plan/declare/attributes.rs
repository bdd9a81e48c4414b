//! The attributes of a resource: the keys of its responses and requests, each once.

use super::Assembler;
use super::attribute::{mode, properties};
use super::source::Roles;
use crate::model::{Document, Use};
use crate::plan::anchors::{Anchor, objects};
use crate::plan::answers::Payload;
use crate::plan::shapes::{At, Side, Sided, unique_name};
use crate::plan::types::{BodyPlan, FieldPlan, Mode, OperationPlan, ResourcePlan, Type};
use crate::plan::words::{Case, snake};
use std::collections::{HashMap, HashSet};

impl<'a> Assembler<'a, '_> {
    /// Plans the attributes. Returns the names of those with setters.
    #[allow(clippy::too_many_lines)]
    pub(super) fn attributes(
        &mut self,
        resource: &mut ResourcePlan,
        anchor: &Anchor,
        mut roles: Roles,
        verbs: &[String],
        planned: &[(OperationPlan, Option<Payload>, usize)],
        base: &[Use],
    ) -> HashSet<String> {
        let document = self.document;
        if roles.responses.is_empty() {
            roles.responses = base.to_vec();
        }
        let has = |verb: &str| verbs.iter().any(|it| it == verb);
        let sends_new = planned.iter().any(|(plan, ..)| {
            matches!(plan.name.as_str(), "create" | "replace")
                && matches!(plan.body, BodyPlan::Default | BodyPlan::FormAttributes)
        });
        let sends_changes = planned.iter().any(|(plan, ..)| {
            plan.name == "update" && matches!(plan.body, BodyPlan::Default | BodyPlan::FormAttributes)
        });
        let _ = has;
        let mut all: Vec<(usize, &Use)> = Vec::new();
        all.extend(roles.responses.iter().map(|it| (0, it)));
        all.extend(roles.create.iter().map(|it| (1, it)));
        all.extend(roles.update.iter().map(|it| (2, it)));
        let side = |role: usize| if role == 0 { Side::Response } else { Side::Request };
        // A union of kinds: what all have are attributes, the rest is a union beside them.
        let sided: Vec<Sided> =
            all.iter().map(|(role, value)| Sided { side: side(*role), value: (*value).clone() }).collect();
        let split = self
            .shapes
            .split(&sided)
            .filter(|(tag, common)| anchor.id.as_ref().is_none_or(|id| common.contains(id) && id != tag));
        let mut order: Vec<&str> = Vec::new();
        let mut seen = HashSet::new();
        for (_, value) in &all {
            for object in objects(document, value) {
                for property in &object.properties {
                    let is_common = split.as_ref().is_none_or(|(_, common)| common.contains(&property.name));
                    if is_common && seen.insert(property.name.as_str()) {
                        order.push(&property.name);
                    }
                }
            }
        }
        let id = anchor.id.as_deref();
        if let Some(index) = order.iter().position(|name| Some(*name) == id) {
            let name = order.remove(index);
            order.insert(0, name);
        }
        let mut names = HashSet::new();
        let mut fields = Vec::new();
        // `storageClass` of requests and `storage_class` of responses are one attribute.
        let twins = twins(document, &all, &order);
        for name in order {
            if twins.values().any(|twin| *twin == name) {
                continue;
            }
            let twin = twins.get(name).copied().filter(|_| Some(name) != id);
            let field = self.field(resource, &all, name, twin, Some(name) == id, sends_new, sends_changes, &mut names);
            fields.extend(field);
        }
        if let Some((tag, common)) = split {
            let at =
                At { name: Some(format!("{}Kind", resource.name)), ..At::new(resource.module, &resource.name, "kind") };
            if let Some(index) = self.shapes.union(&at, &sided, &tag, &common) {
                let name = unique_name("kind", "", &mut names);
                let in_new = !roles.create.is_empty() && sends_new;
                let in_changes = !roles.update.is_empty() && sends_changes;
                let mode = mode(true, in_new, in_changes, sends_new, sends_changes);
                fields.insert(
                    1.min(fields.len()),
                    FieldPlan {
                        wire: String::new(),
                        request_wire: None,
                        name,
                        docs: format!("Kind, which `{tag}` names, with the attributes of that kind."),
                        r#type: Type::Named(index),
                        optional: false,
                        boxed: false,
                        nullable: false,
                        mode,
                        required: in_new,
                        required_update: false,
                        writable: false,
                        loose: false,
                        flatten: true,
                        input: None,
                        deprecated: false,
                    },
                );
            }
        }
        if fields.is_empty() {
            // An object without keys.
            fields.push(FieldPlan {
                flatten: true,
                r#type: Type::Rest,
                name: "others".to_owned(),
                ..id_field("", "", "All keys.".to_owned(), false, false)
            });
        }
        let pairs: Vec<(String, String)> =
            fields.iter().filter(|it| !it.flatten).map(|it| (it.name.clone(), it.wire.clone())).collect();
        resource.rename_all = Case::best(&pairs, Case::of_field);
        let read_only = fields.iter().filter(|it| it.mode == Mode::ReadOnly).count();
        let plain = fields
            .iter()
            .filter(|it| it.mode == Mode::Both && !it.required && !is_id(it) && it.input.is_none())
            .count();
        if read_only > plain + 1 && (sends_new || sends_changes) {
            resource.read_only_attributes = true;
            for field in &mut fields {
                match field.mode {
                    Mode::ReadOnly => field.mode = Mode::Both,
                    Mode::Both
                        if !field.required && !field.required_update && !is_id(field) && field.input.is_none() =>
                    {
                        field.writable = true;
                    }
                    _ => {}
                }
            }
        }
        resource.id_key = id
            .and_then(|id| fields.iter().find(|it| it.wire == id))
            .map(|it| it.name.clone())
            .filter(|name| name != "id");
        resource.fields = fields;
        names
    }
}

/// Returns keys of responses that requests spell otherwise, with that other key.
fn twins<'a>(document: &Document, all: &[(usize, &Use)], order: &[&'a str]) -> HashMap<&'a str, &'a str> {
    let is_in = |name: &str, is_request: bool| {
        all.iter().any(|(role, value)| (*role > 0) == is_request && !properties(document, value, name).is_empty())
    };
    let mut twins = HashMap::new();
    for (index, name) in order.iter().enumerate() {
        for other in &order[index + 1..] {
            if snake(name) != snake(other) {
                continue;
            }
            let (response, request) = if is_in(name, false) { (name, other) } else { (other, name) };
            if is_in(response, false) && !is_in(response, true) && is_in(request, true) && !is_in(request, false) {
                twins.insert(*response, *request);
            }
        }
    }
    twins
}

fn is_id(field: &FieldPlan) -> bool {
    field.r#type == Type::OwnId
}

pub(super) fn id_field(name: &str, wire: &str, docs: String, required: bool, loose: bool) -> FieldPlan {
    FieldPlan {
        name: name.to_owned(),
        wire: wire.to_owned(),
        request_wire: None,
        docs,
        r#type: Type::OwnId,
        optional: false,
        boxed: false,
        nullable: false,
        mode: Mode::Both,
        required,
        required_update: false,
        writable: false,
        loose,
        flatten: false,
        input: None,
        deprecated: false,
    }
}
