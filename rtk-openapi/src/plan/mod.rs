//! What to declare for a document: resources, their operations and their types, as data.

mod anchors;
mod answers;
mod api;
mod assemble;
pub(crate) mod docs;
mod files;
mod names;
mod paging;
mod parameters;
mod shapes;
mod tree;
pub mod types;
pub(crate) mod words;

use std::collections::{HashMap, HashSet};

use anchors::{Anchor, Finder, Shape};
use answers::Answer;
use assemble::Assembler;
use names::{Kind as NameKind, Names};
use shapes::Shapes;
use tree::Tree;
use types::{ApiPlan, Declared, EnvelopePlan, ModulePlan, Outcome, PagingPlan, Plan, Ref, ResourcePlan};
use words::{camel_words, derived_snake, singular_words, snake, words};

use crate::model::Document;

/// How many resources one module has before they are split by tags.
const MOST_IN_ONE_MODULE: usize = 40;

/// Methods that declarations have.
const METHODS: [&str; 6] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/// Plans the declarations of some operations of a document, by their indices.
#[must_use]
pub fn plan(document: &Document, selected: &[usize]) -> Plan {
    let mut results: HashMap<usize, Result<Declared, String>> = HashMap::new();
    let mut groups: Vec<(Option<String>, Vec<usize>)> = Vec::new();
    for index in selected {
        let operation = &document.operations[*index];
        if !METHODS.contains(&operation.method.as_str()) {
            results.insert(*index, Err(format!("rtk sends no {} requests", operation.method)));
            continue;
        }
        let server = operation.server.clone().or_else(|| document.servers.first().cloned());
        match groups.iter_mut().find(|(known, _)| *known == server) {
            Some((_, group)) => group.push(*index),
            None => groups.push((server, vec![*index])),
        }
    }
    // The API with most operations names the others.
    groups.sort_by_key(|(_, group)| std::cmp::Reverse(group.len()));
    let mut planner = Planner {
        document,
        shapes: Shapes::new(document, groups.first().is_some_and(|(server, _)| api::is_cloudflare(server.as_deref()))),
        apis: Vec::new(),
        modules: Vec::new(),
        resources: Vec::new(),
        results,
    };
    for (number, (server, group)) in groups.into_iter().enumerate() {
        planner.plan_api(number, server.as_deref(), &group);
    }
    planner.finish(selected)
}

struct Planner<'a> {
    document: &'a Document,
    shapes: Shapes<'a>,
    apis: Vec<ApiPlan>,
    modules: Vec<ModulePlan>,
    resources: Vec<ResourcePlan>,
    results: HashMap<usize, Result<Declared, String>>,
}

impl Planner<'_> {
    #[allow(clippy::too_many_lines)]
    fn plan_api(&mut self, number: usize, server: Option<&str>, group: &[usize]) {
        let document = self.document;
        let is_cloudflare = api::is_cloudflare(server);
        let mut tree = Tree::new();
        for index in group {
            if let Err(why) = tree.add(*index, &document.operations[*index]) {
                self.results.insert(*index, Err(why));
            }
        }
        tree.sort_names();
        let mut common = answers::common_envelope(document, group);
        if is_cloudflare {
            common = EnvelopePlan { payload: "result".to_owned(), paging: "result_info".to_owned() };
        }
        let answers: HashMap<usize, Answer> = group
            .iter()
            .map(|index| (*index, answers::answer(document, &document.operations[*index], &common)))
            .collect();
        let mut finder = Finder::new(document, &tree, &answers, is_cloudflare);
        finder.find();
        for (index, why) in std::mem::take(&mut finder.refused) {
            self.results.insert(index, Err(why));
        }
        let api_index = self.apis.len();
        let paging = most_common_paging(document, &finder, is_cloudflare);
        let declared = api::api(document, server, number, common, paging, &self.apis);
        let inherited = (declared.envelope.clone(), declared.paging.clone());
        self.apis.push(declared);

        // Which anchors are declared: those with operations, and the scopes around them.
        let used = used_anchors(&finder.anchors);
        let first = self.resources.len();
        let mut positions: HashMap<usize, usize> = HashMap::new();
        for (at, anchor) in finder.anchors.iter().enumerate() {
            if used.contains(&at) && anchor.of_rtk.is_none() {
                positions.insert(at, first + positions.len());
            }
        }
        let keys = module_keys(document, &finder, &used, number, &self.apis);
        for (at, key) in &keys {
            if positions.contains_key(at) {
                self.module(key);
            }
        }
        // Names: those of outer resources first, so that they are the short ones.
        let mut order: Vec<usize> = positions.keys().copied().collect();
        order.sort_by_key(|at| (depth(&finder, *at), *at));
        let mut names: HashMap<usize, String> = HashMap::new();
        let mut methods: HashMap<Option<usize>, HashSet<String>> = HashMap::new();
        if is_cloudflare {
            methods.entry(None).or_default().extend(["account", "accounts", "zone", "zones"].map(str::to_owned));
        }
        for at in &order {
            let anchor = &finder.anchors[*at];
            let module = self.module(&keys[at]);
            let candidates = candidates(&finder, anchor, &self.modules[module].name);
            let is_one = anchor.shape == Shape::Singleton || anchor.shape == Shape::Namespace;
            let scope = methods.entry(anchor.scope).or_default();
            // Two accessors of one scope cannot have the same name.
            let mut free: Vec<String> = candidates
                .iter()
                .filter(|name| {
                    let one = derived_snake(name);
                    let many = words::derived_plural(&one);
                    let is_reserved = [
                        "attribute",
                        "attributes",
                        "client",
                        "collection",
                        "member",
                        "id",
                        "scope",
                        "extra",
                        "page",
                        "pages",
                        "filter",
                        "stream",
                        "download",
                    ]
                    .contains(&one.as_str());
                    !is_reserved && !scope.contains(&one) && (is_one || !scope.contains(&many))
                })
                .cloned()
                .collect();
            if free.is_empty() {
                let base = candidates.last().cloned().unwrap_or_default();
                free.push(format!("{base}Resource"));
            }
            let name = self.shapes.names[module].take(&free, NameKind::Resource);
            let one = derived_snake(&name);
            if !is_one {
                scope.insert(words::derived_plural(&one));
            }
            scope.insert(one);
            names.insert(*at, name);
        }
        // Placeholders.
        let mut params: Vec<String> = Vec::new();
        for (at, anchor) in finder.anchors.iter().enumerate() {
            let name = match anchor.of_rtk {
                Some("Account") => "account_id".to_owned(),
                Some(_) => "zone_id".to_owned(),
                None => {
                    let default = names.get(&at).map(|name| format!("{}_id", derived_snake(name))).unwrap_or_default();
                    let own = anchor
                        .member
                        .and_then(|member| tree.branches[member].names.first())
                        .map(|(name, _)| snake(name));
                    let is_vague =
                        |name: &str| matches!(name, "id" | "identifier" | "uuid" | "name" | "value" | "key" | "tag");
                    own.filter(|name| !is_vague(name)).unwrap_or(default)
                }
            };
            params.push(name);
        }
        // A name is there once in a path.
        for at in &order {
            let mut outer = HashSet::new();
            let mut scope = finder.anchors[*at].scope;
            while let Some(index) = scope {
                outer.insert(params[index].clone());
                scope = finder.anchors[index].scope;
            }
            if outer.contains(&params[*at]) {
                params[*at] = names.get(at).map(|name| format!("{}_id", derived_snake(name))).unwrap_or_default();
            }
        }
        // Resources whose records stand in other types.
        for (at, anchor) in finder.anchors.iter().enumerate() {
            let (Some(position), true) = (positions.get(&at), anchor.shape == Shape::Collection && anchor.id.is_some())
            else {
                continue;
            };
            let module = self.module_of(&keys[&at]);
            let mut values = Vec::new();
            values.extend(
                anchor.member.and_then(|member| finder.object_at(member, anchor.branch)).map(|(_, it)| it.value),
            );
            values.extend(finder.list_at(anchor.branch).map(|(_, list)| finder.item(&list)));
            for value in values {
                let has_id = anchors::objects(document, &value).iter().any(|it| {
                    anchor
                        .id
                        .as_ref()
                        .is_some_and(|id| it.property(id).is_some_and(|it| it.required || !anchor.own.is_empty()))
                });
                if has_id {
                    self.shapes.resources.entry((module, value.schema)).or_insert(*position);
                }
            }
        }
        // Declarations: outer ones first, because inner ones inherit from them.
        let mut resources: HashMap<usize, ResourcePlan> = HashMap::new();
        let effective = vec![inherited.clone(); finder.anchors.len()];
        let mut assembler =
            Assembler { document, finder: &finder, shapes: &mut self.shapes, params: &params, effective, methods };
        for at in order {
            let anchor = &finder.anchors[at];
            let mut resource = ResourcePlan {
                name: names[&at].clone(),
                module: self.modules.iter().position(|it| it.name == keys[&at]).unwrap_or_default(),
                ..ResourcePlan::default()
            };
            let inherited = match anchor.scope {
                Some(scope) => assembler.effective[scope].clone(),
                None => inherited.clone(),
            };
            place(&mut resource, anchor, at, &finder, &params, &positions, &names, api_index, is_cloudflare);
            assembler.assemble(at, &mut resource, &inherited);
            resource.docs = resource_docs(document, &finder, anchor, &resource);
            set_operations(document, &mut resource);
            resources.insert(at, resource);
        }
        let mut placed: Vec<(usize, ResourcePlan)> =
            resources.into_iter().map(|(at, resource)| (positions[&at], resource)).collect();
        placed.sort_by_key(|(position, _)| *position);
        for (_, resource) in placed {
            self.resources.push(resource);
        }
        // Operations of Cloudflare that rtk declares.
        for anchor in &finder.anchors {
            let Some(name) = anchor.of_rtk else { continue };
            for (index, _) in anchor.own.iter().chain(&anchor.actions) {
                let result = api::declared_in_rtk(name, &document.operations[*index]);
                self.results.insert(*index, result);
            }
        }
    }

    fn module_of(&self, key: &str) -> usize {
        self.modules.iter().position(|it| it.name == key).unwrap_or_default()
    }

    fn module(&mut self, key: &str) -> usize {
        if let Some(known) = self.modules.iter().position(|it| it.name == key) {
            return known;
        }
        let tag = self.document.tags.iter().find(|(name, _)| snake(name) == key);
        let description = tag.and_then(|(_, description)| description.as_deref());
        let docs = if key.is_empty() {
            docs::of_resource(
                Some(&self.document.title).filter(|it| !it.is_empty()).map(String::as_str),
                "Declarations",
                true,
            )
        } else {
            docs::of_resource(description, &tag.map_or_else(|| key.to_owned(), |(name, _)| name.clone()), true)
        };
        self.modules.push(ModulePlan { name: key.to_owned(), docs, files: Vec::new() });
        let mut names = Names::default();
        for api in &self.apis {
            names.reserve(&api.name);
        }
        self.shapes.names.push(names);
        self.modules.len() - 1
    }

    fn finish(mut self, selected: &[usize]) -> Plan {
        let mut plan = Plan {
            apis: self.apis,
            modules: self.modules,
            resources: self.resources,
            types: self.shapes.types,
            values: self.shapes.notes,
            outcomes: Vec::new(),
        };
        files::box_circles(&mut plan);
        files::allot(&mut plan);
        for resource in 0..plan.resources.len() {
            let plan_of = &plan.resources[resource];
            let file = files::path_of(&plan, resource);
            for operation in plan_of.verbs.iter().chain(&plan_of.actions) {
                let declared = Declared { file: file.clone(), method: format!("{}::{}", plan_of.name, operation.name) };
                self.results.insert(operation.source, Ok(declared));
            }
        }
        for index in selected {
            let operation = &self.document.operations[*index];
            let result =
                self.results.remove(index).unwrap_or_else(|| Err("no declaration was found for it".to_owned()));
            plan.outcomes.push(Outcome {
                operation: operation.name(),
                method: operation.method.clone(),
                path: operation.path.clone(),
                result,
            });
        }
        plan.values.sort_by(|a, b| (&a.attribute, &a.place).cmp(&(&b.attribute, &b.place)));
        plan.values.dedup();
        plan
    }
}

fn depth(finder: &Finder<'_, '_>, at: usize) -> usize {
    let mut depth = 0;
    let mut scope = finder.anchors[at].scope;
    while let Some(index) = scope {
        depth += 1;
        scope = finder.anchors[index].scope;
    }
    depth
}

fn used_anchors(anchors: &[Anchor]) -> HashSet<usize> {
    let mut used = HashSet::new();
    for (at, anchor) in anchors.iter().enumerate() {
        if anchor.own.is_empty() && anchor.actions.is_empty() {
            continue;
        }
        used.insert(at);
        let mut scope = anchor.scope;
        while let Some(index) = scope {
            used.insert(index);
            scope = anchors[index].scope;
        }
    }
    used
}

/// Returns the module of each anchor.
fn module_keys(
    document: &Document,
    finder: &Finder<'_, '_>,
    used: &HashSet<usize>,
    number: usize,
    apis: &[ApiPlan],
) -> HashMap<usize, String> {
    let prefix = if number == 0 { String::new() } else { apis.last().map(|it| snake(&it.name)).unwrap_or_default() };
    let operations = |at: usize| -> Vec<usize> {
        let anchor: &Anchor = &finder.anchors[at];
        anchor.own.iter().chain(&anchor.actions).map(|(index, _)| *index).collect()
    };
    let is_small = used.len() <= MOST_IN_ONE_MODULE;
    let ids = document.operations.iter().filter_map(|it| it.id.as_deref());
    let dotted = ids.clone().filter(|id| id.contains('.')).count() * 2 > document.operations.len();
    let tags: HashSet<&str> = document.operations.iter().filter_map(|it| it.tags.first()).map(String::as_str).collect();
    let by_tag = !tags.is_empty() && tags.len() * 3 <= used.len().max(3);
    let mut keys = HashMap::new();
    for at in 0..finder.anchors.len() {
        if is_small || !prefix.is_empty() {
            keys.insert(at, prefix.clone());
            continue;
        }
        let mut counts: Vec<(String, usize)> = Vec::new();
        let mut of = operations(at);
        if of.is_empty() {
            // A scope without operations is where its children are.
            of = (0..finder.anchors.len())
                .filter(|it| finder.anchors[*it].scope == Some(at))
                .flat_map(operations)
                .collect();
        }
        for index in of {
            let operation = &document.operations[index];
            let key = if dotted {
                operation.id.as_deref().and_then(|id| id.split('.').next()).map(snake)
            } else if by_tag {
                operation.tags.first().map(|tag| snake(tag))
            } else {
                first_word(&operation.path)
            };
            let key = key.unwrap_or_else(|| "general".to_owned());
            match counts.iter_mut().find(|(known, _)| *known == key) {
                Some((_, count)) => *count += 1,
                None => counts.push((key, 1)),
            }
        }
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let key = counts.first().map_or_else(|| "general".to_owned(), |(key, _)| key.clone());
        let key = words::file_name(key);
        let key = if key == "value" || words::is_reserved_file(&key) { format!("{key}_") } else { key };
        keys.insert(at, key);
    }
    keys
}

/// Returns the first word of a path behind its first placeholder, or of the whole path.
fn first_word(path: &str) -> Option<String> {
    let segments: Vec<&str> = path.split(['/', '#']).filter(|it| !it.is_empty()).collect();
    let is_scope =
        matches!(segments.first(), Some(&("accounts" | "zones" | "user" | "users" | "organizations" | "orgs")))
            && segments.get(1).is_some_and(|it| it.starts_with('{'));
    let from = if is_scope && segments.len() > 2 { 2 } else { 0 };
    segments[from..].iter().find(|it| !it.starts_with('{')).map(|it| snake(it))
}

/// Returns names for a resource, the shortest first.
fn candidates(finder: &Finder<'_, '_>, anchor: &Anchor, module: &str) -> Vec<String> {
    let own = anchor.words.clone();
    let mut candidates = vec![camel_words(&own)];
    // The words of the path, from the inside out.
    let mut words_around: Vec<Vec<String>> = Vec::new();
    let mut at = finder.tree.branches[anchor.branch].parent;
    while let Some(branch) = at {
        let segment = &finder.tree.branches[branch].segment;
        if segment != "{}" && !segment.is_empty() {
            words_around.push(singular_words(&words(segment)));
        }
        at = finder.tree.branches[branch].parent;
    }
    let mut name = own.clone();
    for around in &words_around {
        let mut longer = around.clone();
        // `domains/custom` has its word already.
        let overlaps = own.ends_with(around) && longer.len() < own.len();
        if overlaps {
            continue;
        }
        longer.extend(name.iter().cloned());
        candidates.push(camel_words(&longer));
        name = longer;
    }
    let mut with_module = words(module);
    with_module.extend(own);
    candidates.push(camel_words(&with_module));
    candidates.dedup();
    candidates
}

#[allow(clippy::too_many_arguments)]
fn place(
    resource: &mut ResourcePlan,
    anchor: &Anchor,
    at: usize,
    finder: &Finder<'_, '_>,
    params: &[String],
    positions: &HashMap<usize, usize>,
    names: &HashMap<usize, String>,
    api: usize,
    is_cloudflare: bool,
) {
    resource.path = path_to(finder, anchor.branch, params);
    match anchor.scope {
        None => resource.api = (!is_cloudflare).then_some(api),
        Some(scope) => {
            let scope_anchor = &finder.anchors[scope];
            let (name, reference) = match scope_anchor.of_rtk {
                Some(name) => (name.to_owned(), Ref::Rtk(if name == "Account" { "Account" } else { "Zone" })),
                None => (names[&scope].clone(), Ref::Resource(positions[&scope])),
            };
            let param = &params[scope];
            let stem = param.strip_suffix("_id").unwrap_or(param);
            let names_it = derived_snake(&name) == stem || derived_snake(&name) == *param;
            if !names_it {
                resource.scope = Some(reference.clone());
            }
            resource.scope_type = Some(reference);
        }
    }
    if anchor.shape == Shape::Collection {
        let default = format!("{}_id", derived_snake(&resource.name));
        resource.id_param = Some(params[at].clone()).filter(|it| *it != default);
        if let Some(children) = anchor.children {
            resource.children_path = Some(path_to(finder, children, params));
        }
    }
}

/// Returns the path of a branch.
fn path_to(finder: &Finder<'_, '_>, branch: usize, params: &[String]) -> String {
    let mut segments = Vec::new();
    let mut at = Some(branch);
    while let Some(current) = at {
        let branch = &finder.tree.branches[current];
        if branch.segment == "{}" {
            let name = match finder.owners.get(&current) {
                Some(owner) => params[*owner].clone(),
                None => branch.names.first().map(|(name, _)| snake(name)).unwrap_or_default(),
            };
            segments.push(format!("{{{name}}}"));
        } else if !branch.segment.is_empty() {
            segments.push(branch.segment.clone());
        }
        at = branch.parent;
    }
    segments.reverse();
    format!("/{}", segments.join("/"))
}

fn resource_docs(document: &Document, finder: &Finder<'_, '_>, anchor: &Anchor, resource: &ResourcePlan) -> String {
    let mut description = None;
    let value = match anchor.member {
        Some(member) => finder.object_at(member, anchor.branch).map(|(_, it)| it.value),
        None => finder.object_at(anchor.branch, anchor.branch).map(|(_, it)| it.value),
    };
    let value = value.or_else(|| finder.list_at(anchor.branch).map(|(_, list)| finder.item(&list)));
    if let Some(value) = &value {
        description = document.of(value).description.clone();
    }
    let is_one = resource.singleton;
    docs::of_resource(description.as_deref(), &resource.name, is_one)
}

/// Sets the pattern of the names of operations, and the names that do not follow from it.
fn set_operations(document: &Document, resource: &mut ResourcePlan) {
    let expected = |name: &str, method: &str, is_verb: bool| -> String {
        match (name, method) {
            ("all", _) if is_verb => "list".to_owned(),
            ("find", _) if is_verb => "get".to_owned(),
            ("destroy", _) if is_verb => "delete".to_owned(),
            (_, "post") if is_verb => "create".to_owned(),
            (_, "patch") if is_verb => "edit".to_owned(),
            (_, "put") if is_verb => "update".to_owned(),
            _ => {
                let parts: Vec<String> = name.split('_').map(words::capitalized).collect();
                let name = parts.concat();
                let mut chars = name.chars();
                chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
            }
        }
    };
    let id = |source: usize| document.operations[source].id.clone();
    let mut prefixes: Vec<(String, usize)> = Vec::new();
    let all = resource.verbs.iter().map(|it| (it, true)).chain(resource.actions.iter().map(|it| (it, false)));
    let mut all_named = true;
    for (operation, is_verb) in all {
        let Some(id) = id(operation.source) else {
            all_named = false;
            continue;
        };
        if let Some((prefix, last)) = id.rsplit_once('.') {
            if last == expected(&operation.name, &operation.method, is_verb) {
                match prefixes.iter_mut().find(|(known, _)| known == prefix) {
                    Some((_, count)) => *count += 1,
                    None => prefixes.push((prefix.to_owned(), 1)),
                }
            }
        }
    }
    prefixes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let prefix = prefixes.first().filter(|(_, count)| all_named && *count > 1).map(|(prefix, _)| prefix.clone());
    resource.operations = prefix.as_ref().map(|prefix| format!("{prefix}.{{verb}}"));
    let actions = resource.verbs.len();
    for (index, operation) in resource.verbs.iter_mut().chain(&mut resource.actions).enumerate() {
        let own = id(operation.source);
        let by_pattern = prefix
            .as_ref()
            .map(|prefix| format!("{prefix}.{}", expected(&operation.name, &operation.method, index < actions)));
        operation.operation = own.filter(|own| by_pattern.as_ref() != Some(own));
    }
}

fn most_common_paging(document: &Document, finder: &Finder<'_, '_>, is_cloudflare: bool) -> PagingPlan {
    if is_cloudflare {
        return PagingPlan {
            expression: "Paging::PAGE".to_owned(),
            keys: vec!["page".to_owned(), "per_page".to_owned()],
        };
    }
    let mut counts: Vec<(PagingPlan, usize)> = Vec::new();
    for anchor in &finder.anchors {
        let Some((index, list)) = finder.list_at(anchor.branch) else { continue };
        let paging = paging::paging(document, &document.operations[index], &list);
        match counts.iter_mut().find(|(known, _)| *known == paging) {
            Some((_, count)) => *count += 1,
            None => counts.push((paging, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().next().map_or_else(PagingPlan::single, |(paging, _)| paging)
}

/// Returns the operations that a selection names: by path prefixes, tags and ids. Everything, if nothing is named.
#[must_use]
pub fn select(document: &Document, prefixes: &[String], tags: &[String], ids: &[String]) -> Vec<usize> {
    let is_everything = prefixes.is_empty() && tags.is_empty() && ids.is_empty();
    let matches = |index: &usize| {
        let operation = &document.operations[*index];
        is_everything
            || prefixes.iter().any(|prefix| is_below(prefix, &operation.path))
            || tags.iter().any(|tag| operation.tags.iter().any(|own| own.eq_ignore_ascii_case(tag)))
            || ids.iter().any(|id| {
                let own = operation.id.as_deref().unwrap_or_default();
                own == id || (own.starts_with(id.as_str()) && own[id.len()..].starts_with('.'))
            })
    };
    (0..document.operations.len()).filter(matches).collect()
}

/// Returns whether a path is a prefix or continues it, whatever placeholders are called.
fn is_below(prefix: &str, path: &str) -> bool {
    let mut own = path.split('/');
    prefix
        .trim_end_matches('/')
        .split('/')
        .all(|segment| own.next().is_some_and(|it| it == segment || (it.starts_with('{') && segment.starts_with('{'))))
}
