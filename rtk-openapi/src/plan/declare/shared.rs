//! What the verbs of a resource share: keys, the envelope, the paging, and parameters that are setters.

use std::collections::HashSet;

use super::Assembler;
use super::attributes::Setters;
use super::verbs::Verb;
use crate::plan::answers::Payload;
use crate::plan::order::filter_rank;
use crate::plan::paging::paging;
use crate::plan::parameters::parameters;
use crate::plan::types::{BodyPlan, EnvelopePlan, PagingPlan, ResourcePlan, Type};

/// Verbs that return one record.
const RETURN_ONE: [&str; 4] = ["find", "create", "update", "replace"];

impl Assembler<'_, '_> {
    /// Sets the keys, the envelope and the paging that most verbs have, and those of the verbs that differ. Returns the envelope and the
    /// paging of the resource.
    pub(super) fn share(
        &self,
        verbs: &mut [Verb],
        resource: &mut ResourcePlan,
        inherited: &(EnvelopePlan, PagingPlan),
    ) -> (EnvelopePlan, PagingPlan) {
        resource.list_key = most_common(verbs, &["all"], |it| it.key.clone()).unwrap_or_default();
        resource.key = most_common(verbs, &RETURN_ONE, |it| it.key.clone()).unwrap_or_default();
        let all = verbs.iter().find(|verb| verb.plan.name == "all");
        let list = all.and_then(|verb| verb.payload.as_ref());
        // Paging information matters to lists only.
        let (envelope, differs) = match list {
            Some(list) => (list.envelope.clone(), list.envelope != inherited.0),
            None => {
                let own = most_common(verbs, &RETURN_ONE, |it| it.envelope.clone());
                let own = own.unwrap_or_else(|| inherited.0.clone());
                let differs = own.payload != inherited.0.payload;
                (own, differs)
            }
        };
        let envelope = if differs { envelope } else { inherited.0.clone() };
        resource.envelope = differs.then(|| envelope.clone());
        let mut own_paging = inherited.1.clone();
        if let (Some(verb), Some(list)) = (all, list) {
            own_paging = paging(self.document, &self.document.operations[verb.plan.source], list);
            resource.paging = Some(own_paging.clone()).filter(|it| *it != inherited.1);
        }
        for Verb { plan, payload } in verbs {
            let Some(payload) = payload.as_ref().filter(|_| plan.name != "destroy" || plan.returns.is_some()) else {
                continue;
            };
            let is_record = plan.returns.as_ref().is_none_or(|it| *it == Type::Own);
            if plan.name != "all" && payload.key != resource.key && is_record {
                plan.key = Some(payload.key.clone());
            }
            if plan.name != "all" && payload.envelope.payload != envelope.payload {
                plan.envelope = Some(payload.envelope.clone());
            }
        }
        (envelope, own_paging)
    }

    /// Plans the parameters of verbs. `setters` are those that there are already.
    pub(super) fn verb_parameters(
        &mut self,
        verbs: &mut [Verb],
        resource: &ResourcePlan,
        setters: &Setters,
        paging: &[String],
    ) {
        for Verb { plan, .. } in &mut *verbs {
            let operation = &self.document.operations[plan.source];
            let keys = if plan.name == "all" { paging } else { &[] };
            let taken = match plan.name.as_str() {
                "create" | "replace" => setters.new.clone(),
                "update" => setters.changes.clone(),
                _ => HashSet::new(),
            };
            let is_input = matches!(plan.name.as_str(), "create" | "update" | "replace");
            let has_own_body = !matches!(plan.body, BodyPlan::Default | BodyPlan::FormAttributes);
            let planned = parameters(self.shapes, operation, resource.module, &resource.name, keys, &taken);
            let mut all = planned.all;
            if is_input || plan.name == "all" {
                planned.required.iter().for_each(|index| all[*index].required = true);
            }
            if plan.name == "all" {
                all.sort_by_key(|it| filter_rank(&it.name));
            }
            // A verb with a body of its own has no type with setters.
            plan.idempotency_key = planned.idempotency_key;
            plan.parameters = if has_own_body { Vec::new() } else { all };
        }
        // `create` and `replace` have their setters in one type.
        let creates = verbs.iter().any(|verb| verb.plan.name == "create" && !verb.plan.parameters.is_empty());
        if creates {
            verbs.iter_mut().filter(|verb| verb.plan.name == "replace").for_each(|it| it.plan.parameters.clear());
        }
    }
}

/// Returns what most payloads of some verbs have.
fn most_common<T: PartialEq>(verbs: &[Verb], only: &[&str], of: impl Fn(&Payload) -> T) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for verb in verbs.iter().filter(|verb| only.contains(&verb.plan.name.as_str())) {
        let Some(payload) = &verb.payload else { continue };
        let value = of(payload);
        match counts.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => counts.push((value, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().next().map(|(value, _)| value)
}
