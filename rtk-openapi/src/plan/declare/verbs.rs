//! Verbs: which operation is which, what it sends and what it returns.

use super::Assembler;
use super::records::same_keys;
use super::source::{Roles, Sent, Source, attributes_of};
use crate::model::{Location, Use};
use crate::plan::anchors::{Anchor, Shape};
use crate::plan::answers::{Answer, Payload, as_one};
use crate::plan::types::{BodyPlan, OperationPlan, ResourcePlan, Type};

/// What is known of a resource before its verbs are planned.
pub(super) struct Context {
    pub(super) anchor: Anchor,
    /// Schemas that are the resource itself.
    pub(super) base: Vec<Use>,
    /// Names that a list or an object of the resource has in JSON.
    pub(super) names: Vec<String>,
    /// Body of the POST to the collection, if it has attributes.
    create_body: Option<Use>,
    has_post: bool,
    has_patch: bool,
    has_put: bool,
}

impl Context {
    pub(super) fn new(assembler: &Assembler<'_, '_>, anchor: Anchor, base: Vec<Use>, names: Vec<String>) -> Self {
        let operation = |method: &str, branch: Option<usize>| {
            branch.and_then(|branch| assembler.finder.tree.operation(branch, method, assembler.document))
        };
        let member_like = if anchor.shape == Shape::Singleton { Some(anchor.branch) } else { anchor.member };
        let post = operation("POST", Some(anchor.branch)).map(|(index, _)| assembler.source(index).sent);
        Self {
            create_body: post.as_ref().and_then(|sent| attributes_of(assembler.document, sent)).cloned(),
            has_post: post.is_some(),
            has_patch: operation("PATCH", member_like).is_some(),
            has_put: operation("PUT", member_like).is_some(),
            anchor,
            base,
            names,
        }
    }

    /// Returns the attribute that is the id.
    pub(super) fn id(&self) -> Option<&str> {
        self.anchor.id.as_deref()
    }
}

/// A verb that is planned.
pub(super) struct Verb {
    pub(super) plan: OperationPlan,
    pub(super) payload: Option<Payload>,
}

/// Verbs, operations that are none with their branches, and what the verbs contribute to the attributes.
pub(super) type Verbs<'a> = (Vec<Verb>, Vec<(Source<'a>, usize)>, Roles);

impl<'a> Assembler<'a, '_> {
    /// Plans the operations at the branches of a resource that are verbs, each verb once.
    pub(super) fn verbs(
        &mut self,
        context: &Context,
        mut own: Vec<(Source<'a>, usize)>,
        is_record: bool,
        resource: &ResourcePlan,
    ) -> Verbs<'a> {
        own.sort_by_key(|(source, branch)| {
            let order = ["GET", "POST", "PATCH", "PUT", "DELETE"].iter().position(|it| *it == source.operation.method);
            (*branch != context.anchor.branch, order)
        });
        let mut verbs: Vec<Verb> = Vec::new();
        let mut others = Vec::new();
        let mut roles = Roles::default();
        for (source, branch) in own {
            let verb = if is_record {
                self.verb_of(context, &source, branch)
            } else {
                let is_member = context.anchor.member == Some(branch);
                (source.operation.method == "DELETE" && is_member).then_some("destroy")
            };
            match verb.filter(|verb| !verbs.iter().any(|known| known.plan.name == *verb)) {
                Some(verb) => verbs.push(self.verb(context, &source, verb, resource, &mut roles)),
                None => others.push((source, branch)),
            }
        }
        (verbs, others, roles)
    }

    /// Returns the verb that an operation is.
    fn verb_of(&self, context: &Context, source: &Source<'a>, branch: usize) -> Option<&'static str> {
        let anchor = &context.anchor;
        let on_collection = branch == anchor.branch && anchor.shape != Shape::Singleton;
        match (source.operation.method.as_str(), on_collection, anchor.shape) {
            ("GET", true, _) => self.list_of(source, &context.names).and_then(|list| {
                let item = self.finder.item(&list);
                let fits = anchor.shape == Shape::NoId || self.has_id(&item, context.id());
                fits.then_some("all")
            }),
            ("GET", false, _) => self.one_of(source, &context.names).map(|_| "find"),
            ("POST", true, _) if self.sends_records(source, context) => None,
            ("POST", true, _) | ("POST", false, Shape::Singleton) => self.is_creating(source).then_some("create"),
            ("POST", false, _) => (!context.has_patch
                && !context.has_put
                && attributes_of(self.document, &source.sent).is_some()
                && self.returns_base(source, &context.base, &context.names))
            .then_some("update"),
            ("PATCH", false, _) => {
                // A header can be all that an update sends.
                let is_bare = matches!(source.sent, Sent::Nothing)
                    && source.operation.parameters.iter().any(|it| it.location == Location::Header);
                (is_bare || self.is_updating(source, &context.base)).then_some("update")
            }
            ("PUT", false, _) => self.put_of(context, source),
            // `destroy` would discard the object that the response contains.
            ("DELETE", false, Shape::Singleton) if self.returns_itself(source, &context.base, &context.names) => None,
            ("DELETE", false, _) => Some("destroy"),
            _ => None,
        }
    }

    /// Returns whether a PUT is `replace`, because it takes what POST takes or stands beside a PATCH, or `update`.
    fn put_of(&self, context: &Context, source: &Source<'a>) -> Option<&'static str> {
        let body = attributes_of(self.document, &source.sent)?;
        if !self.shares(body, &context.base) {
            return None;
        }
        let is_same = match &context.create_body {
            Some(create) => same_keys(self.document, create, body),
            None => !context.has_post,
        };
        Some(if is_same || context.has_patch { "replace" } else { "update" })
    }

    fn verb(
        &mut self,
        context: &Context,
        source: &Source<'a>,
        verb: &'static str,
        resource: &ResourcePlan,
        roles: &mut Roles,
    ) -> Verb {
        let mut plan = OperationPlan {
            name: verb.to_owned(),
            source: source.index,
            method: source.operation.method.to_ascii_lowercase(),
            ..OperationPlan::default()
        };
        let payload = match (verb, &source.answer) {
            ("all", _) => self.list_of(source, &context.names),
            (_, Answer::Json(payload)) => Some(as_one(self.document, payload, &context.names)),
            _ => None,
        };
        plan.one_or_many = verb == "all" && payload.as_ref().is_some_and(|it| it.single);
        if matches!(verb, "create" | "update" | "replace") {
            self.verb_body(&mut plan, context, source, resource, roles);
        }
        match verb {
            "all" | "find" => {
                let value = |it: &Payload| if verb == "all" { self.finder.item(it) } else { it.value.clone() };
                roles.responses.extend(payload.as_ref().map(value));
            }
            "destroy" => {}
            _ => match payload.as_ref().filter(|it| self.is_like(&it.value, &context.base, context.id())) {
                Some(payload) => {
                    roles.responses.push(payload.value.clone());
                    if payload.optional && payload.value.nullable {
                        plan.returns = Some(Type::Own);
                        plan.returns_option = true;
                    }
                }
                None => self.returns(&mut plan, &source.answer, context, resource),
            },
        }
        Verb { plan, payload }
    }

    /// Plans what a verb sends: attributes, or a body of its own.
    fn verb_body(
        &mut self,
        plan: &mut OperationPlan,
        context: &Context,
        source: &Source<'a>,
        resource: &ResourcePlan,
        roles: &mut Roles,
    ) {
        let Some(body) = attributes_of(self.document, &source.sent) else {
            if !matches!(source.sent, Sent::Nothing) {
                plan.body = self.body(source, resource, &plan.name);
            }
            return;
        };
        let fits_create = plan.name != "replace"
            || context.create_body.as_ref().is_none_or(|create| same_keys(self.document, create, body));
        if !fits_create || (plan.name != "create" && !self.shares(body, &context.base)) {
            plan.body = self.body(source, resource, &plan.name);
            return;
        }
        if plan.name == "update" {
            roles.update.push(body.clone());
        } else {
            roles.create.push(body.clone());
        }
        if matches!(source.sent, Sent::Form(_)) {
            plan.body = BodyPlan::FormAttributes;
        }
    }
}
