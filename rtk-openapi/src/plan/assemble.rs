//! Plans the declaration of each resource.

use std::collections::{HashMap, HashSet};

use super::anchors::{Anchor, Finder, Shape, is_object, objects};
use super::answers::{Answer, Payload, as_list, as_one};
use super::docs;
use super::paging::paging;
use super::parameters::parameters;
use super::shapes::{At, Shapes, Side, Sided, unique_name};
use super::types::{
    Argument, BodyPlan, EnvelopePlan, FieldPlan, Mode, OperationPlan, PagingPlan, ParameterPlan, ResourcePlan, Type,
};
use super::words::{Case, camel, joined, snake, words};
use crate::model::{Document, Kind, ObjectSchema, Operation, Property, Use};

/// Names that actions cannot have: methods of records, scopes, requests and prelude traits.
#[rustfmt::skip]
const RESERVED: &[&str] = &[
    "attribute", "attributes", "client", "clone", "collection", "delete", "descriptor", "destroy", "extra", "from_env", "get", "id",
    "into_inner", "load", "member", "patch", "post", "put", "reload", "replace", "scope", "update", "wait_until",
    "all", "create", "filter", "find", "page", "stream", "clone_from", "eq", "into", "ne", "to_owned", "try_into", "into_future", "new",
    "default", "from", "try_from", "base_url", "download", "account", "accounts", "zone", "zones", "self_", "crate_", "super_",
    "operations", "only", "without", "read_only", "path", "api", "head", "names", "singleton", "body", "query", "headers", "doc", "returns",
];

/// What a request sends.
#[derive(Debug, Clone)]
enum Sent {
    Nothing,
    Json(Use),
    Form(Use),
    Multipart,
    Bytes(Option<String>),
}

/// An operation of a resource, before it is planned.
struct Source<'a> {
    index: usize,
    operation: &'a Operation,
    answer: Answer,
    sent: Sent,
}

/// What a verb or an action contributes to the attributes.
#[derive(Default)]
struct Roles {
    responses: Vec<Use>,
    create: Vec<Use>,
    update: Vec<Use>,
}

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
        if anchor.shape != Shape::Collection {
            return;
        }
        let tree = self.finder.tree;
        // Without operations on one resource, its path is below the collection.
        let parent = |at: usize| tree.branches[at].parent;
        let parents = [anchor.member.map_or(Some(anchor.branch), parent), anchor.children.and_then(parent)];
        let is_own =
            |word: &str| resource.actions.iter().any(|it| it.on_collection && it.path.split('/').next() == Some(word));
        for (index, parent) in parents.into_iter().enumerate() {
            let Some(parent) = parent else { continue };
            for segment in tree.branches[parent].children.keys() {
                let own_segment = index == 1 && tree.branches[anchor.branch].segment == *segment;
                if segment != "{}" && !is_own(segment) && !own_segment && !resource.reserved_ids.contains(segment) {
                    resource.reserved_ids.push(segment.clone());
                }
            }
        }
    }

    /// Returns the schemas that are the resource itself.
    fn base(&self, anchor: &Anchor, own: &[(Source<'a>, usize)], names: &[String]) -> Vec<Use> {
        if anchor.shape == Shape::Namespace || (anchor.shape == Shape::Collection && anchor.id.is_none()) {
            return Vec::new();
        }
        let mut base = Vec::new();
        for (source, branch) in own {
            if source.operation.method != "GET" {
                continue;
            }
            let is_list = *branch == anchor.branch && anchor.shape != Shape::Singleton;
            if is_list {
                base.extend(
                    self.list_of(source, names)
                        .map(|list| self.finder.item(&list))
                        .filter(|it| is_object(self.document, it)),
                );
            } else {
                base.extend(self.one_of(source, names).map(|payload| payload.value));
            }
        }
        if base.is_empty() {
            for (source, _) in own {
                if let Answer::Json(payload) = &source.answer {
                    let payload = as_one(self.document, payload, names);
                    if matches!(source.operation.method.as_str(), "POST" | "PUT" | "PATCH")
                        && self.has_id(&payload.value, anchor.id.as_deref())
                    {
                        base.push(payload.value);
                    }
                }
            }
        }
        base
    }

    fn list_of(&self, source: &Source<'a>, names: &[String]) -> Option<Payload> {
        match &source.answer {
            Answer::Json(payload) => {
                let branch = self.finder.branch_of(source.index);
                let single = || branch.and_then(|branch| self.finder.as_single(payload, branch));
                as_list(self.document, source.operation, payload, names).or_else(single)
            }
            _ => None,
        }
    }

    fn one_of(&self, source: &Source<'a>, names: &[String]) -> Option<Payload> {
        match &source.answer {
            Answer::Json(payload) => {
                Some(as_one(self.document, payload, names)).filter(|it| is_object(self.document, &it.value))
            }
            _ => None,
        }
    }

    fn has_id(&self, value: &Use, id: Option<&str>) -> bool {
        let found = objects(self.document, value);
        !found.is_empty() && id.is_none_or(|id| found.iter().any(|it| it.property(id).is_some()))
    }

    fn is_creating(&self, source: &Source<'a>) -> bool {
        match &source.sent {
            Sent::Nothing | Sent::Multipart | Sent::Bytes(_) => true,
            Sent::Json(body) | Sent::Form(body) => {
                is_object(self.document, body) || matches!(self.document.of(body).kind, Kind::Map(_))
            }
        }
    }

    fn is_updating(&self, source: &Source<'a>, base: &[Use]) -> bool {
        attributes_of(self.document, &source.sent).is_some_and(|body| self.shares(body, base))
    }

    /// Returns whether a body has attributes of the resource.
    fn shares(&self, body: &Use, base: &[Use]) -> bool {
        let keys = keys(self.document, body);
        if keys.is_empty() || base.is_empty() {
            return true;
        }
        let own: HashSet<String> = base.iter().flat_map(|it| self::keys(self.document, it)).collect();
        let shared = keys.iter().filter(|key| own.contains(*key)).count();
        shared * 4 >= keys.len()
    }

    /// Returns whether a value is a record of the resource: it has the id and most attributes.
    fn is_like(&self, value: &Use, base: &[Use], id: Option<&str>) -> bool {
        if base.iter().any(|it| it.schema == value.schema) {
            return true;
        }
        if !self.has_id(value, id) {
            return false;
        }
        let own = keys(self.document, value);
        base.iter().any(|it| {
            let known = keys(self.document, it);
            let shared = own.intersection(&known).count();
            let smaller = own.len().min(known.len());
            // A response that contains the id alone is no record.
            (own.len() > 1 || known.len() == 1) && shared * 5 >= smaller * 3
        })
    }

    fn returns_base(&self, source: &Source<'a>, base: &[Use], names: &[String]) -> bool {
        self.one_of(source, names).is_some_and(|payload| self.is_like(&payload.value, base, None))
    }

    /// Plans the body of an action, or of a verb whose body is a type of its own.
    fn body(&mut self, source: &Source<'a>, module: usize, owner: &str, action: &str) -> BodyPlan {
        let at =
            At { attribute: format!("{owner}::{action} (body)"), ..At::new(module, owner, &format!("{action}_input")) };
        let named = |at: At| {
            let name = format!("{owner}{}", camel(action));
            At {
                name: Some(if matches!(action, "create" | "update" | "replace") {
                    format!("{owner}{}Input", camel(action))
                } else {
                    name
                }),
                ..at
            }
        };
        match &source.sent {
            Sent::Nothing => BodyPlan::Default,
            Sent::Multipart => BodyPlan::Multipart,
            Sent::Bytes(media_type) => BodyPlan::Bytes(media_type.clone()),
            Sent::Json(body) | Sent::Form(body) => {
                let value = self.shapes.value(&named(at), &[Sided { side: Side::Request, value: body.clone() }]);
                if matches!(source.sent, Sent::Form(_)) { BodyPlan::Form(value) } else { BodyPlan::Value(value) }
            }
        }
    }

    /// Plans what an operation returns, apart from the resource itself.
    #[allow(clippy::too_many_arguments)]
    fn returns(
        &mut self,
        plan: &mut OperationPlan,
        answer: &Answer,
        module: usize,
        owner: &str,
        action: &str,
        base: &[Use],
        id: Option<&str>,
        resource: &ResourcePlan,
    ) {
        let is_verb = matches!(action, "create" | "update" | "replace");
        let payload = match answer {
            Answer::Nothing => {
                plan.returns = is_verb.then_some(Type::Nothing);
                return;
            }
            Answer::Bytes => {
                plan.returns = Some(Type::Response);
                return;
            }
            Answer::Json(payload) => payload,
        };
        let kind = &self.document.of(&payload.value).kind;
        let says_nothing = match kind {
            Kind::Map(values) => plan.method != "get" && matches!(self.document.of(values).kind, Kind::Any),
            Kind::Null => true,
            _ => false,
        };
        if says_nothing {
            plan.returns = is_verb.then_some(Type::Nothing);
            return;
        }
        let can_be_record = !base.is_empty() && !resource.no_id;
        let own = |value: &Use, this: &Self| {
            can_be_record && base.iter().any(|it| it.schema == value.schema) && this.has_id(value, id)
        };
        if own(&payload.value, self) {
            plan.returns = Some(Type::Own);
        } else if let (true, Kind::List(item)) = (can_be_record, kind) {
            if own(item, self) {
                plan.returns = Some(Type::List(Box::new(Type::Own)));
            }
        }
        if plan.returns.is_none() {
            let property = format!("{action}_result");
            let mut noun = words(action);
            if noun.len() > 1 && matches!(noun[0].as_str(), "get" | "list" | "read") {
                noun.remove(0);
            }
            let is_read = plan.method == "get" && plan.name != "read" && plan.name != "read_all";
            let name = if is_read {
                format!("{owner}{}", super::words::camel_words(&noun))
            } else {
                format!("{owner}{}Result", camel(action))
            };
            let at = At {
                attribute: format!("{owner}::{action} (result)"),
                name: Some(name),
                ..At::new(module, owner, &property)
            };
            let value = self.shapes.value(&at, &[Sided { side: Side::Response, value: payload.value.clone() }]);
            plan.returns = Some(value);
        }
        if !payload.key.is_empty() {
            plan.key = Some(payload.key.clone());
        }
        let is_collection = matches!(plan.returns, Some(Type::List(_) | Type::Map(_)));
        plan.returns_option =
            payload.optional && payload.value.nullable && !is_collection && plan.returns != Some(Type::Any);
    }

    /// Plans the attributes. Returns the names of those with setters.
    #[allow(clippy::too_many_lines)]
    fn attributes(
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

    #[allow(clippy::too_many_arguments, clippy::too_many_lines)]
    fn field(
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

    /// Plans an action.
    #[allow(clippy::too_many_arguments, clippy::too_many_lines)]
    fn action(
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
                        |word| format!("{}_id", super::words::singular(&snake(word))),
                    );
                }
                let params = &self.params;
                let mut known: HashSet<String> = argument_names.clone();
                known.extend(params.iter().filter(|&it| resource.path.contains(&format!("{{{it}}}"))).cloned());
                known.extend(resource.id_param.clone());
                known.insert(format!("{}_id", super::words::derived_snake(&resource.name)));
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
                        super::words::camel_words(&super::words::singular_words(&words(&name)))
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

    #[allow(clippy::too_many_arguments)]
    fn action_name(
        resource: &ResourcePlan,
        source: &Source<'a>,
        statics: &[String],
        fragment: Option<&str>,
        has_arguments: bool,
        on_collection: bool,
        taken: &HashSet<String>,
    ) -> String {
        let method = match source.operation.method.as_str() {
            "GET" if matches!(source.answer, Answer::Bytes) => "read",
            "GET" => "read",
            "POST" => "submit",
            "PUT" => "write",
            "PATCH" => "change",
            "DELETE" => "remove",
            "HEAD" => "check",
            other => other,
        };
        let prefix = match source.operation.method.as_str() {
            "GET" => "get",
            "POST" => "post",
            "PUT" => "set",
            "PATCH" => "edit",
            "DELETE" => "remove",
            _ => "check",
        };
        let id = source.operation.id.as_deref().unwrap_or_default();
        let is_dotted = id.contains('.');
        let last = id.rsplit('.').next().unwrap_or_default();
        let mut id_words = words(last);
        // `bulkUpdate.account`: the scope is no name.
        if source.operation.extension("x-scope").is_some() && id_words.len() == 1 && matches!(last, "account" | "zone")
        {
            id_words = words(id.rsplit('.').nth(1).unwrap_or_default());
        }
        let generic = ["get", "list", "create", "update", "edit", "delete", "account", "zone"];
        let is_generic = id_words.len() == 1 && generic.contains(&id_words[0].as_str());
        let static_words = |count: usize| -> Vec<String> {
            let from = statics.len().saturating_sub(count);
            statics[from..].iter().flat_map(|it| words(it)).collect()
        };
        let mut candidates: Vec<Vec<String>> = Vec::new();
        if let Some(fragment) = fragment {
            candidates.push(words(fragment));
        }
        if is_dotted && !is_generic && !id_words.is_empty() {
            candidates.push(id_words.clone());
        }
        let is_write = matches!(prefix, "remove" | "set" | "edit");
        if statics.is_empty() {
            let mut named = id_words.clone();
            // `pause_resume_stop_recording` of a recording.
            let own = words(&resource.name);
            if named.ends_with(&own) && named.len() > own.len() {
                named.truncate(named.len() - own.len());
            }
            if !is_dotted
                && named.len() > 1
                && named.len() < 5
                && !named.contains(&"v2".to_owned())
                && !matches!(named[0].as_str(), "get" | "list" | "fetch" | "update" | "create" | "delete")
            {
                candidates.push(named);
            }
            let sends_list = matches!(&source.sent, Sent::Json(_)) && on_collection;
            let noun = match (source.operation.method.as_str(), on_collection) {
                ("GET", true) => "list",
                ("POST", true) if sends_list => "add",
                ("PUT", true) => "replace_all",
                ("PATCH", true) => "change_all",
                ("DELETE", true) => "destroy_all",
                _ => method,
            };
            candidates.push(words(noun));
        } else {
            // `content/v2`: a version is no name.
            let is_version = |word: &String| word.strip_prefix('v').is_some_and(|it| it.parse::<u32>().is_ok());
            let own = static_words(1);
            let own = if own.len() == 1 && own.iter().all(is_version) { static_words(2) } else { own };
            let mut with_prefix = vec![prefix.to_owned()];
            with_prefix.extend(own.iter().cloned());
            if is_write || (has_arguments && prefix == "get") {
                candidates.push(with_prefix.clone());
            }
            candidates.push(own);
            candidates.push(with_prefix);
            candidates.push(static_words(2));
            candidates.push(static_words(9));
        }
        if !is_dotted && !id_words.is_empty() && id_words.len() < 8 {
            candidates.push(id_words);
        }
        let mut all_words = vec![prefix.to_owned()];
        all_words.extend(static_words(9));
        candidates.push(all_words);
        let accessors = [
            super::words::derived_snake(&resource.name),
            super::words::derived_plural(&super::words::derived_snake(&resource.name)),
        ];
        let is_free = |name: &str| {
            !RESERVED.contains(&name)
                && !taken.contains(name)
                && !accessors.iter().any(|it| it == name && on_collection)
        };
        for candidate in &candidates {
            let name = joined(candidate);
            if !candidate.is_empty() && is_free(&name) {
                return name;
            }
        }
        let base = candidates.last().map(|it| joined(it)).unwrap_or_default();
        (2..10_000).map(|number| format!("{base}_{number}")).find(|name| is_free(name)).unwrap_or(base)
    }
}

fn verbs_has_create(created: &HashSet<String>) -> bool {
    !created.is_empty()
}

fn is_id(field: &FieldPlan) -> bool {
    field.r#type == Type::OwnId
}

fn constant(name: &str, value: &str) -> ParameterPlan {
    ParameterPlan {
        name: name.to_owned(),
        wire: None,
        is_header: true,
        docs: None,
        r#type: Type::Text,
        join: false,
        required: false,
        constant: Some(value.to_owned()),
    }
}

fn id_field(name: &str, wire: &str, docs: String, required: bool, loose: bool) -> FieldPlan {
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

#[allow(clippy::fn_params_excessive_bools, reason = "each is one of the roles of an attribute")]
fn mode(in_responses: bool, in_new: bool, in_changes: bool, sends_new: bool, sends_changes: bool) -> Mode {
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

/// Returns the properties of a name in the alternatives of a value, and whether one stands for all alternatives.
fn properties<'a>(document: &'a Document, value: &Use, name: &str) -> Vec<(&'a Property, bool)> {
    if let Kind::Union(union) = &document.of(value).kind {
        if let Some(property) = union.common.property(name) {
            return vec![(property, true)];
        }
    }
    objects(document, value).into_iter().filter_map(|it| it.property(name)).map(|it| (it, false)).collect()
}

fn keys(document: &Document, value: &Use) -> HashSet<String> {
    objects(document, value)
        .into_iter()
        .flat_map(|it: &ObjectSchema| it.properties.iter().map(|it| it.name.clone()))
        .collect()
}

/// Returns whether two bodies have the same keys and require the same.
fn same_keys(document: &Document, first: &Use, second: &Use) -> bool {
    if first.schema == second.schema {
        return true;
    }
    let required = |value: &Use| -> HashSet<String> {
        let all = objects(document, value).into_iter().flat_map(|it| &it.properties);
        all.filter(|it| it.required).map(|it| it.name.clone()).collect()
    };
    keys(document, first) == keys(document, second) && required(first) == required(second)
}

/// Returns the body that is sent as attributes: an object as JSON or as a form.
fn attributes_of<'s>(document: &Document, sent: &'s Sent) -> Option<&'s Use> {
    match sent {
        Sent::Json(body) | Sent::Form(body) if is_object(document, body) => Some(body),
        _ => None,
    }
}

fn sent(operation: &Operation) -> Sent {
    let Some(body) = &operation.body else { return Sent::Nothing };
    let of = |test: &dyn Fn(&str) -> bool| body.contents.iter().find(|it| test(&it.media_type));
    if let Some(json) = body.contents.iter().find(|it| it.is_json()) {
        if let Some(schema) = &json.schema {
            return Sent::Json(schema.clone());
        }
    }
    if let Some(form) = of(&|it| it.starts_with("application/x-www-form-urlencoded")) {
        return form.schema.clone().map_or(Sent::Nothing, Sent::Form);
    }
    if of(&|it| it.starts_with("multipart/")).is_some() {
        return Sent::Multipart;
    }
    match body.contents.first() {
        Some(content) => Sent::Bytes(Some(content.media_type.clone())),
        None => Sent::Nothing,
    }
}

fn is_below(tree: &super::tree::Tree, above: usize, branch: usize) -> bool {
    let mut at = Some(branch);
    while let Some(current) = at {
        if current == above {
            return true;
        }
        at = tree.branches[current].parent;
    }
    false
}

/// Returns the docs of an operation, unless they only repeat its name.
fn operation_docs(operation: &Operation) -> Option<String> {
    let id = operation.id.as_deref().map(words).unwrap_or_default().join("");
    let text = [operation.description.as_deref(), operation.summary.as_deref()].into_iter().flatten();
    let mut text = text.filter(|text| words(text).join("") != id);
    let docs = docs::of_setting(text.next());
    if operation.deprecated {
        return Some(docs.map_or_else(|| "Deprecated.".to_owned(), |docs| format!("{docs} Deprecated.")));
    }
    docs
}
