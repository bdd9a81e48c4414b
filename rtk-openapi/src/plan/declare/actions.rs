//! Actions: what is no verb.

use std::collections::HashSet;

use super::Assembler;
use super::action_names::is_action_name;
use super::source::{Source, accepted, command_words, constant, is_below, operation_docs};
use super::verbs::Context;
use crate::plan::answers::Answer;
use crate::plan::parameters::parameters;
use crate::plan::types::{Argument, BodyPlan, EnvelopePlan, OperationPlan, PagingPlan, ResourcePlan, Type};
use crate::plan::words::{derived_snake, singular, snake};

/// The way from a resource to one of its actions.
pub(super) struct Way {
    /// Path relative to the resource.
    pub(super) path: String,
    /// Segments that are no placeholders.
    pub(super) statics: Vec<String>,
    /// Placeholders.
    pub(super) arguments: Vec<Argument>,
    /// Whether it starts at the collection.
    pub(super) on_collection: bool,
    /// What stands behind `#` in the path of the document.
    pub(super) fragment: Option<String>,
}

impl<'a> Assembler<'a, '_> {
    /// Plans an action. `taken` are the names that the resource has already, and `shared` the envelope and the paging of its verbs.
    pub(super) fn action(
        &mut self,
        context: &Context,
        resource: &ResourcePlan,
        source: &Source<'a>,
        branch: usize,
        taken: &mut HashSet<String>,
        shared: &(EnvelopePlan, PagingPlan),
    ) -> OperationPlan {
        let way = self.way(context, resource, source, branch);
        let name = Self::action_name(resource, source, &way, taken);
        taken.insert(name.clone());
        let (docs, more_docs) = operation_docs(source.operation, &name);
        let mut plan = OperationPlan {
            name,
            source: source.index,
            method: source.operation.method.to_ascii_lowercase(),
            path: way.path,
            on_collection: way.on_collection,
            docs,
            more_docs,
            arguments: way.arguments,
            ..OperationPlan::default()
        };
        if !matches!(plan.method.as_str(), "get" | "head") {
            plan.body = self.body(source, resource, &plan.name);
        }
        let mut paging_keys = Vec::new();
        if let Some((list, paging)) = self.listing_of(source, &plan, branch, context, resource) {
            paging_keys.clone_from(&paging.keys);
            self.returns_listing(&mut plan, &list, paging, context, resource, shared);
        } else if plan.method != "head" {
            self.returns(&mut plan, &source.answer, context, resource);
            if let (Answer::Json(payload), Some(_)) = (&source.answer, &plan.returns) {
                plan.envelope = Some(payload.envelope.clone()).filter(|envelope| envelope.payload != shared.0.payload);
            }
            if plan.returns.is_none() {
                plan.key = None;
            }
        }
        self.action_parameters(&mut plan, source, resource, &paging_keys);
        plan
    }

    /// Returns an action for each word that a body can consist of, such as `pause` and `resume`; otherwise the action as it is.
    pub(super) fn commands(
        &self,
        plan: OperationPlan,
        source: &Source<'a>,
        taken: &mut HashSet<String>,
    ) -> Vec<OperationPlan> {
        let Some((key, words)) = command_words(self.document, source) else { return vec![plan] };
        let names: Vec<String> = words.iter().map(|word| snake(word)).collect();
        let are_free = names
            .iter()
            .enumerate()
            .all(|(index, name)| is_action_name(name) && !taken.contains(name) && !names[..index].contains(name));
        if !are_free {
            return vec![plan];
        }
        taken.extend(names.iter().cloned());
        let command = |(name, word): (String, &String)| OperationPlan {
            name,
            body: BodyPlan::Constant(key.to_owned(), word.clone()),
            ..plan.clone()
        };
        names.into_iter().zip(words).map(command).collect()
    }

    /// Plans the parameters of an action: those that are required are arguments.
    fn action_parameters(
        &mut self,
        plan: &mut OperationPlan,
        source: &Source<'a>,
        resource: &ResourcePlan,
        paging: &[String],
    ) {
        let taken: HashSet<String> = plan.arguments.iter().map(|it| it.name.clone()).collect();
        let planned = parameters(self.shapes, source.operation, resource.module, &resource.name, paging, &taken);
        for index in &planned.required {
            plan.arguments.push(Argument { name: planned.all[*index].name.clone(), r#type: None });
        }
        plan.parameters = planned.all;
        plan.idempotency_key = planned.idempotency_key;
        if plan.returns == Some(Type::Response) {
            plan.parameters.extend(accepted(source.operation).map(|accept| constant("accept", &accept)));
        }
        if let BodyPlan::Bytes(Some(media_type)) = &plan.body {
            if media_type != "application/octet-stream" && media_type.is_ascii() && !media_type.contains(['*', '"']) {
                plan.parameters.push(constant("content_type", media_type));
            }
        }
    }

    fn way(&self, context: &Context, resource: &ResourcePlan, source: &Source<'a>, branch: usize) -> Way {
        let tree = self.finder.tree;
        let anchor = &context.anchor;
        let from_member = anchor.member.filter(|member| is_below(tree, *member, branch));
        let mut path: Vec<String> = Vec::new();
        let mut statics: Vec<String> = Vec::new();
        let mut arguments: Vec<Argument> = Vec::new();
        for at in tree.between(from_member.unwrap_or(anchor.branch), branch) {
            let branch = &tree.branches[at];
            if branch.segment != "{}" {
                statics.push(branch.segment.clone());
                path.push(branch.segment.clone());
                continue;
            }
            let mut name = branch.names.first().map_or_else(|| "value".to_owned(), |(name, _)| snake(name));
            if name == "id" || name == "identifier" {
                name = match statics.last() {
                    Some(word) => format!("{}_id", singular(&snake(word))),
                    None => "item_id".to_owned(),
                };
            }
            while arguments.iter().any(|it: &Argument| it.name == name) || self.is_placeholder_of(resource, &name) {
                name.insert_str(0, "other_");
            }
            path.push(format!("{{{name}}}"));
            arguments.push(Argument { name, r#type: None });
        }
        let fragment = tree.branches[branch].operations.iter().find(|(index, _)| *index == source.index);
        Way {
            path: path.join("/"),
            statics,
            arguments,
            on_collection: from_member.is_none() && !resource.singleton,
            fragment: fragment.and_then(|(_, fragment)| fragment.clone()),
        }
    }

    /// Returns whether the path of a resource has a placeholder of that name.
    fn is_placeholder_of(&self, resource: &ResourcePlan, name: &str) -> bool {
        let is_outer = self.params.iter().any(|it| it == name) && resource.path.contains(&format!("{{{name}}}"));
        is_outer
            || resource.id_param.as_deref() == Some(name)
            || name == format!("{}_id", derived_snake(&resource.name))
    }
}
