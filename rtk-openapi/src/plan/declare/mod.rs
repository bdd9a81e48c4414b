//! Plans the declaration of each resource.
//!
//! [`Assembler::assemble`] takes the operations of one anchor in steps: verbs, the keys and the envelope that they share, attributes,
//! parameters, actions.

mod action_names;
mod actions;
mod attribute;
mod attributes;
mod records;
mod shared;
mod source;
mod values;
mod verbs;

use std::collections::{HashMap, HashSet};

use attributes::{Setters, id_field};
use source::{Source, sent};
use verbs::Context;

use super::anchors::{Anchor, Finder, Shape};
use super::answers::Answer;
use super::docs;
use super::shapes::Shapes;
use super::types::{EnvelopePlan, PagingPlan, ResourcePlan, Type};
use crate::model::Document;

/// Plans resources.
pub(super) struct Assembler<'a, 'f> {
    pub(super) document: &'a Document,
    pub(super) finder: &'f Finder<'a, 'f>,
    pub(super) shapes: &'f mut Shapes<'a>,
    /// Placeholder of each anchor's id.
    pub(super) params: &'f [String],
    /// Effective envelope and paging of each anchor.
    pub(super) effective: Vec<(EnvelopePlan, PagingPlan)>,
    /// Names of methods in the scope of each anchor, and in that of the API.
    pub(super) methods: HashMap<Option<usize>, HashSet<String>>,
}

impl<'a> Assembler<'a, '_> {
    fn source(&self, index: usize) -> Source<'a> {
        let operation = &self.document.operations[index];
        let answer = self.finder.answers.get(&index).cloned().unwrap_or(Answer::Nothing);
        Source { index, operation, answer, sent: sent(operation) }
    }

    /// Plans one resource. `resource` has its name and its paths already.
    pub(super) fn assemble(&mut self, at: usize, resource: &mut ResourcePlan, inherited: &(EnvelopePlan, PagingPlan)) {
        let anchor = self.finder.anchors[at].clone();
        let own: Vec<(Source<'a>, usize)> =
            anchor.own.iter().map(|(index, branch)| (self.source(*index), *branch)).collect();
        let names = self.finder.payload_names(anchor.branch);
        let base = self.base(&anchor, &own, &names);
        let is_record = !base.is_empty() && anchor.shape != Shape::Namespace;
        resource.singleton = matches!(anchor.shape, Shape::Singleton | Shape::Namespace);
        resource.no_id = anchor.shape == Shape::NoId;

        // Verbs first: what they send and return makes the attributes.
        let context = Context::new(self, anchor, base, names);
        let (mut verbs, others, roles) = self.verbs(&context, own, is_record, resource);
        let shared = self.share(&mut verbs, resource, inherited);
        self.effective[at] = shared.clone();
        let setters = if is_record {
            self.attributes(resource, &context, roles, &verbs)
        } else {
            if context.anchor.shape == Shape::Collection {
                resource.fields.push(id_field(
                    "id",
                    "id",
                    docs::of_field(None, "id", &Type::OwnId, &resource.name, &docs::Facts::default()),
                    false,
                    false,
                ));
            }
            Setters::default()
        };
        self.verb_parameters(&mut verbs, resource, &setters, &shared.1.keys);
        resource.verbs = verbs.into_iter().map(|verb| verb.plan).collect();

        let mut taken: HashSet<String> = self.methods.get(&Some(at)).cloned().unwrap_or_default();
        let more = context.anchor.actions.iter().map(|(index, branch)| (self.source(*index), *branch));
        for (source, branch) in others.into_iter().chain(more.collect::<Vec<_>>()) {
            let plan = self.action(&context, resource, &source, branch, &mut taken, &shared);
            resource.actions.extend(self.commands(plan, &source, &mut taken));
        }
        self.reserve_ids(&context.anchor, resource);
        self.limit_to_scope(&context.anchor, resource);
    }

    /// Marks the operations that only one of two scopes has.
    fn limit_to_scope(&self, anchor: &Anchor, resource: &mut ResourcePlan) {
        let Some(scope) = anchor.scope.filter(|_| anchor.also.is_some()) else { return };
        let outermost = self.finder.anchors[scope].of_rtk;
        for operation in resource.verbs.iter_mut().chain(&mut resource.actions) {
            if self.finder.only_in_own_scope.contains(&operation.source) {
                operation.only_scope = outermost;
            }
        }
    }

    fn reserve_ids(&self, anchor: &Anchor, resource: &mut ResourcePlan) {
        if anchor.shape != Shape::Collection {
            return;
        }
        let is_own =
            |word: &str| resource.actions.iter().any(|it| it.on_collection && it.path.split('/').next() == Some(word));
        let words = self.finder.words_beside_ids(anchor);
        resource.reserved_ids = words.into_iter().filter(|word| !is_own(word)).collect();
    }
}
