//! Plans the declaration of each resource.
//!
//! [`Assembler::assemble`] takes the operations of one anchor in steps: verbs, the keys and the envelope that they share, attributes,
//! parameters, actions.

mod action_names;
mod actions;
mod attribute;
mod attributes;
mod records;
mod source;
mod values;

use super::anchors::{Anchor, Finder, Shape};
use super::answers::{Answer, Payload, as_one};
use super::paging::paging;
use super::parameters::parameters;
use super::shapes::Shapes;
use super::types::{BodyPlan, EnvelopePlan, OperationPlan, PagingPlan, ResourcePlan, Type};
use crate::model::Document;
use attributes::id_field;
use records::same_keys;
use source::{Roles, Sent, Source, attributes_of, sent};
use std::collections::{HashMap, HashSet};

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
    #[allow(clippy::too_many_lines)]
    pub(super) fn assemble(&mut self, at: usize, resource: &mut ResourcePlan, inherited: &(EnvelopePlan, PagingPlan)) {
        let anchor = self.finder.anchors[at].clone();
        let module = resource.module;
        let owner = resource.name.clone();
        let own: Vec<(Source<'a>, usize)> =
            anchor.own.iter().map(|(index, branch)| (self.source(*index), *branch)).collect();
        let names = self.finder.payload_names(anchor.branch);
        let mut roles = Roles::default();
        let base = self.base(&anchor, &own, &names);
        let is_record = !base.is_empty() && anchor.shape != Shape::Namespace;
        resource.singleton = matches!(anchor.shape, Shape::Singleton | Shape::Namespace);
        resource.no_id = anchor.shape == Shape::NoId;

        // Verbs first: what they send and return makes the attributes.
        let mut verbs: Vec<(OperationPlan, Option<Payload>, usize)> = Vec::new();
        let mut actions: Vec<(Source<'a>, usize)> = Vec::new();
        let mut sources: Vec<(Source<'a>, usize)> = own;
        sources.sort_by_key(|(source, branch)| {
            let order = ["GET", "POST", "PATCH", "PUT", "DELETE"].iter().position(|it| *it == source.operation.method);
            (*branch != anchor.branch, order)
        });
        let has = |method: &str, branch: Option<usize>| {
            branch.is_some_and(|branch| self.finder.tree.operation(branch, method, self.document).is_some())
        };
        let member_like = if anchor.shape == Shape::Singleton { Some(anchor.branch) } else { anchor.member };
        let (has_post, has_patch, has_put) =
            (has("POST", Some(anchor.branch)), has("PATCH", member_like), has("PUT", member_like));
        let create_body =
            sources.iter().find(|(source, branch)| source.operation.method == "POST" && *branch == anchor.branch);
        let create_body = create_body.and_then(|(source, _)| attributes_of(self.document, &source.sent)).cloned();
        for (source, branch) in sources {
            let on_collection = branch == anchor.branch && anchor.shape != Shape::Singleton;
            let method = source.operation.method.as_str();
            let verb = match (method, on_collection, anchor.shape) {
                _ if !is_record => match method {
                    "DELETE" if anchor.member == Some(branch) => Some("destroy"),
                    _ => None,
                },
                ("GET", true, _) => self.list_of(&source, &names).and_then(|list| {
                    let item = self.finder.item(&list);
                    let fits = anchor.shape == Shape::NoId || self.has_id(&item, anchor.id.as_deref());
                    fits.then_some("all")
                }),
                ("GET", false, _) => self.one_of(&source, &names).is_some().then_some("find"),
                ("POST", true, _) | ("POST", false, Shape::Singleton) => self.is_creating(&source).then_some("create"),
                ("POST", false, _) => (!has_patch
                    && !has_put
                    && attributes_of(self.document, &source.sent).is_some()
                    && self.returns_base(&source, &base, &names))
                .then_some("update"),
                ("PATCH", false, _) => {
                    // A header can be all that an update sends.
                    let is_bare = matches!(source.sent, Sent::Nothing)
                        && source.operation.parameters.iter().any(|it| it.location == crate::model::Location::Header);
                    (is_bare || self.is_updating(&source, &base)).then_some("update")
                }
                ("PUT", false, _) => {
                    let body = attributes_of(self.document, &source.sent);
                    let is_same = match (&create_body, body) {
                        (Some(create), Some(own)) => same_keys(self.document, create, own),
                        (None, _) => !has_post,
                        _ => false,
                    };
                    if body.is_none_or(|body| !self.shares(body, &base)) {
                        None
                    } else if is_same || has_patch {
                        Some("replace")
                    } else {
                        Some("update")
                    }
                }
                ("DELETE", false, _) => Some("destroy"),
                _ => None,
            };
            let verb = verb.filter(|verb| !verbs.iter().any(|(known, ..)| known.name == *verb));
            let Some(verb) = verb else {
                actions.push((source, branch));
                continue;
            };
            let mut plan = OperationPlan {
                name: verb.to_owned(),
                source: source.index,
                method: method.to_ascii_lowercase(),
                ..OperationPlan::default()
            };
            let payload = match verb {
                "all" => self.list_of(&source, &names),
                _ => match &source.answer {
                    Answer::Json(payload) => Some(as_one(self.document, payload, &names)),
                    _ => None,
                },
            };
            plan.one_or_many = verb == "all" && payload.as_ref().is_some_and(|it| it.single);
            // What it sends.
            let mut is_own_body = false;
            if matches!(verb, "create" | "update" | "replace") {
                match (&source.sent, attributes_of(self.document, &source.sent)) {
                    (_, Some(body)) => {
                        let fits_create = create_body
                            .as_ref()
                            .is_none_or(|create| verb != "replace" || same_keys(self.document, create, body));
                        let shares = verb == "create" || self.shares(body, &base);
                        if fits_create && shares {
                            if verb == "update" {
                                roles.update.push(body.clone());
                            } else {
                                roles.create.push(body.clone());
                            }
                            if matches!(source.sent, Sent::Form(_)) {
                                plan.body = BodyPlan::FormAttributes;
                            }
                        } else {
                            is_own_body = true;
                        }
                    }
                    (Sent::Nothing, None) => {}
                    _ => is_own_body = true,
                }
            }
            if is_own_body {
                plan.body = self.body(&source, module, &owner, verb);
            }
            // What it returns.
            match verb {
                "all" | "find" => {
                    if let Some(payload) = &payload {
                        let value = if verb == "all" { self.finder.item(payload) } else { payload.value.clone() };
                        roles.responses.push(value);
                    }
                }
                "destroy" => {}
                _ => {
                    let is_base =
                        payload.as_ref().is_some_and(|it| self.is_like(&it.value, &base, anchor.id.as_deref()));
                    match (&payload, &source.answer) {
                        (Some(payload), _) if is_base => {
                            roles.responses.push(payload.value.clone());
                            if payload.optional && payload.value.nullable {
                                plan.returns = Some(Type::Own);
                                plan.returns_option = true;
                            }
                        }
                        (_, answer) => {
                            self.returns(
                                &mut plan,
                                answer,
                                module,
                                &owner,
                                verb,
                                &base,
                                anchor.id.as_deref(),
                                resource,
                            );
                        }
                    }
                }
            }
            verbs.push((plan, payload, source.index));
        }

        // The keys and the envelope that most verbs have.
        let common = |of: &dyn Fn(&Payload) -> String, only: &[&str]| {
            let mut counts: Vec<(String, usize)> = Vec::new();
            for (plan, payload, _) in &verbs {
                let Some(payload) = payload.as_ref().filter(|_| only.contains(&plan.name.as_str())) else { continue };
                let key = of(payload);
                match counts.iter_mut().find(|(known, _)| *known == key) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((key, 1)),
                }
            }
            counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            counts.first().map(|(key, _)| key.clone()).unwrap_or_default()
        };
        resource.list_key = common(&|it| it.key.clone(), &["all"]);
        resource.key = common(&|it| it.key.clone(), &["find", "create", "update", "replace"]);
        let envelope_text = |it: &EnvelopePlan| format!("{}\n{}", it.payload, it.paging);
        let all_envelope =
            verbs.iter().find(|(plan, ..)| plan.name == "all").and_then(|(_, payload, _)| payload.as_ref());
        let envelope = match all_envelope {
            Some(payload) => payload.envelope.clone(),
            None => {
                let text = common(&|it| envelope_text(&it.envelope), &["find", "create", "update", "replace"]);
                match text.split_once('\n') {
                    Some((payload, paging)) => EnvelopePlan { payload: payload.to_owned(), paging: paging.to_owned() },
                    None => inherited.0.clone(),
                }
            }
        };
        // Paging information matters to lists only.
        let differs =
            if all_envelope.is_some() { envelope != inherited.0 } else { envelope.payload != inherited.0.payload };
        if differs {
            resource.envelope = Some(envelope.clone());
        }
        let envelope = if differs { envelope } else { inherited.0.clone() };
        let all =
            verbs.iter().find(|(plan, ..)| plan.name == "all").map(|(plan, payload, _)| (plan.source, payload.clone()));
        let mut own_paging = inherited.1.clone();
        if let Some((index, Some(payload))) = &all {
            own_paging = paging(self.document, &self.document.operations[*index], payload);
            if own_paging != inherited.1 {
                resource.paging = Some(own_paging.clone());
            }
        }
        self.effective[at] = (envelope.clone(), own_paging.clone());
        for (plan, payload, _) in &mut verbs {
            let Some(payload) = payload.as_ref().filter(|_| plan.name != "destroy" || plan.returns.is_some()) else {
                continue;
            };
            if plan.name != "all"
                && payload.key != resource.key
                && plan.returns.as_ref().is_none_or(|it| *it == Type::Own)
            {
                plan.key = Some(payload.key.clone());
            }
            if plan.name != "all" && payload.envelope.payload != envelope.payload {
                plan.envelope = Some(payload.envelope.clone());
            }
        }

        // Attributes.
        let field_names = if is_record {
            self.attributes(
                resource,
                &anchor,
                roles,
                &verbs.iter().map(|(plan, ..)| plan.name.clone()).collect::<Vec<_>>(),
                &verbs,
                &base,
            )
        } else {
            if anchor.shape == Shape::Collection {
                resource.fields.push(id_field("id", "id", "Id.".to_owned(), false, false));
            }
            HashSet::new()
        };

        // Parameters of verbs.
        for (plan, _, index) in &mut verbs {
            let operation = &self.document.operations[*index];
            let keys: Vec<String> = if plan.name == "all" { own_paging.keys.clone() } else { Vec::new() };
            let is_input = matches!(plan.name.as_str(), "create" | "update" | "replace");
            let taken = if is_input { field_names.clone() } else { HashSet::new() };
            let has_own_body = !matches!(plan.body, BodyPlan::Default | BodyPlan::FormAttributes);
            let planned = parameters(self.shapes, operation, module, &owner, &keys, &taken);
            let mut all = planned.all;
            for index in planned.required {
                if matches!(plan.name.as_str(), "all" | "create" | "update" | "replace") {
                    all[index].required = true;
                }
            }
            // A verb with a body of its own has no type with setters.
            plan.parameters = if has_own_body { Vec::new() } else { all };
        }
        // `create` and `replace` have their setters in one type.
        let created: HashSet<String> = verbs
            .iter()
            .filter(|(plan, ..)| plan.name == "create")
            .flat_map(|(plan, ..)| plan.parameters.iter().map(|it| it.name.clone()))
            .collect();
        for (plan, ..) in &mut verbs {
            if plan.name == "replace" && verbs_has_create(&created) {
                plan.parameters.clear();
            }
        }
        resource.verbs = verbs.into_iter().map(|(plan, ..)| plan).collect();

        // Actions.
        let others: Vec<(Source<'a>, usize)> =
            anchor.actions.iter().map(|(index, branch)| (self.source(*index), *branch)).collect();
        let mut taken: HashSet<String> = self.methods.get(&Some(at)).cloned().unwrap_or_default();
        for (source, branch) in actions.into_iter().chain(others) {
            let fragment =
                self.finder.tree.branches[branch].operations.iter().find(|(index, _)| *index == source.index);
            let fragment = fragment.and_then(|(_, fragment)| fragment.clone());
            let plan = self.action(
                &anchor,
                resource,
                &source,
                branch,
                fragment.as_deref(),
                &base,
                &mut taken,
                &envelope,
                &own_paging,
            );
            resource.actions.push(plan);
        }
        self.reserve_ids(&anchor, resource);
    }

    fn reserve_ids(&self, anchor: &Anchor, resource: &mut ResourcePlan) {
        let Some(member) = anchor.member.filter(|_| anchor.shape == Shape::Collection) else { return };
        let tree = self.finder.tree;
        let is_own =
            |word: &str| resource.actions.iter().any(|it| it.on_collection && it.path.split('/').next() == Some(word));
        for at in [Some(member), anchor.children].into_iter().flatten() {
            let Some(parent) = tree.branches[at].parent else { continue };
            for segment in tree.branches[parent].children.keys() {
                let own_segment = anchor.children == Some(at) && tree.branches[anchor.branch].segment == *segment;
                if segment != "{}" && !is_own(segment) && !own_segment && !resource.reserved_ids.contains(segment) {
                    resource.reserved_ids.push(segment.clone());
                }
            }
        }
    }
}

fn verbs_has_create(created: &HashSet<String>) -> bool {
    !created.is_empty()
}
