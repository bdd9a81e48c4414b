//! Actions: what is no verb.

use super::Assembler;
use super::source::{Source, constant, is_below, operation_docs};
use crate::model::Use;
use crate::plan::anchors::Anchor;
use crate::plan::answers::{Answer, as_list};
use crate::plan::paging::paging;
use crate::plan::parameters::parameters;
use crate::plan::shapes::{At, Side, Sided};
use crate::plan::types::{Argument, BodyPlan, EnvelopePlan, OperationPlan, PagingPlan, ResourcePlan, Type};
use crate::plan::words::{snake, words};
use std::collections::HashSet;

impl<'a> Assembler<'a, '_> {
    /// Plans an action.
    #[allow(clippy::too_many_arguments, clippy::too_many_lines)]
    pub(super) fn action(
        &mut self,
        anchor: &Anchor,
        resource: &ResourcePlan,
        source: &Source<'a>,
        branch: usize,
        fragment: Option<&str>,
        base: &[Use],
        taken: &mut HashSet<String>,
        envelope: &EnvelopePlan,
        inherited_paging: &PagingPlan,
    ) -> OperationPlan {
        let tree = self.finder.tree;
        let from_member = anchor.member.filter(|member| is_below(tree, *member, branch));
        let from = from_member.unwrap_or(anchor.branch);
        let on_collection = from_member.is_none() && !resource.singleton;
        let mut path: Vec<String> = Vec::new();
        let mut arguments = Vec::new();
        let mut argument_names = HashSet::new();
        let mut statics: Vec<String> = Vec::new();
        for at in tree.between(from, branch) {
            let branch = &tree.branches[at];
            if branch.segment == "{}" {
                let name = branch.names.first().map_or("value", |(name, _)| name.as_str());
                let mut name = snake(name);
                if name == "id" || name == "identifier" {
                    name = statics.last().map_or_else(
                        || "item_id".to_owned(),
                        |word| format!("{}_id", crate::plan::words::singular(&snake(word))),
                    );
                }
                let params = &self.params;
                let mut known: HashSet<String> = argument_names.clone();
                known.extend(params.iter().filter(|&it| resource.path.contains(&format!("{{{it}}}"))).cloned());
                known.extend(resource.id_param.clone());
                known.insert(format!("{}_id", crate::plan::words::derived_snake(&resource.name)));
                let name = if known.contains(&name) { format!("other_{name}") } else { name };
                argument_names.insert(name.clone());
                path.push(format!("{{{name}}}"));
                arguments.push(Argument { name, r#type: None });
            } else {
                statics.push(branch.segment.clone());
                path.push(branch.segment.clone());
            }
        }
        let name = Self::action_name(resource, source, &statics, fragment, !arguments.is_empty(), on_collection, taken);
        taken.insert(name.clone());
        let method = source.operation.method.to_ascii_lowercase();
        let mut plan = OperationPlan {
            name: name.clone(),
            source: source.index,
            method,
            path: path.join("/"),
            on_collection,
            ..OperationPlan::default()
        };
        plan.docs = operation_docs(source.operation);
        let module = resource.module;
        plan.body = self.body(source, module, &resource.name, &name);
        if matches!(plan.method.as_str(), "get" | "head") {
            plan.body = BodyPlan::Default;
        }
        // What it returns: a list page by page, or one value.
        let mut paging_keys = Vec::new();
        let mut listing = None;
        if plan.method == "get" {
            if let Answer::Json(payload) = &source.answer {
                let names = self.finder.payload_names(branch);
                if let Some(list) = as_list(self.document, source.operation, payload, &names) {
                    let own_paging = paging(self.document, source.operation, &list);
                    if own_paging != PagingPlan::single() {
                        listing = Some((list, own_paging));
                    }
                }
            }
        }
        if plan.method == "head" {
            plan.returns = None;
        } else if let Some((list, own_paging)) = listing {
            let item = self.finder.item(&list);
            let is_own = !base.is_empty()
                && !resource.no_id
                && base.iter().any(|it| it.schema == item.schema)
                && self.has_id(&item, anchor.id.as_deref());
            let value = if is_own {
                Type::Own
            } else {
                let at = At {
                    attribute: format!("{}::{name} (result)", resource.name),
                    name: Some(format!(
                        "{}{}",
                        resource.name,
                        crate::plan::words::camel_words(&crate::plan::words::singular_words(&words(&name)))
                    )),
                    ..At::new(module, &resource.name, &name)
                };
                match self.shapes.value(&at, &[Sided { side: Side::Response, value: item }]) {
                    // A map is no item of a listing.
                    Type::Map(_) => Type::Any,
                    other => other,
                }
            };
            plan.returns = Some(Type::Listing(Box::new(value)));
            plan.key = Some(list.key.clone()).filter(|key| !key.is_empty());
            paging_keys.clone_from(&own_paging.keys);
            if own_paging != *inherited_paging {
                plan.paging = Some(own_paging);
            }
            if list.envelope != *envelope {
                plan.envelope = Some(list.envelope.clone());
            }
        } else {
            self.returns(
                &mut plan,
                &source.answer,
                module,
                &resource.name,
                &name,
                base,
                anchor.id.as_deref(),
                resource,
            );
            if let (Answer::Json(payload), Some(_)) = (&source.answer, &plan.returns) {
                if payload.envelope.payload != envelope.payload {
                    plan.envelope = Some(payload.envelope.clone());
                }
            }
            if plan.returns.is_none() {
                plan.key = None;
            }
        }
        let planned = parameters(self.shapes, source.operation, module, &resource.name, &paging_keys, &argument_names);
        for index in &planned.required {
            arguments.push(Argument { name: planned.all[*index].name.clone(), r#type: None });
        }
        plan.parameters = planned.all;
        if plan.returns == Some(Type::Response) {
            let accept = source.operation.success().and_then(|it| it.contents.first()).map(|it| it.media_type.clone());
            let accept = accept.filter(|it| it.contains('/') && !it.contains(['*', '"']) && it.is_ascii());
            plan.parameters.extend(accept.map(|accept| constant("accept", &accept)));
        }
        if let BodyPlan::Bytes(Some(media_type)) = &plan.body {
            if media_type != "application/octet-stream" && media_type.is_ascii() && !media_type.contains(['*', '"']) {
                plan.parameters.push(constant("content_type", media_type));
            }
        }
        plan.arguments = arguments;
        plan
    }
}
