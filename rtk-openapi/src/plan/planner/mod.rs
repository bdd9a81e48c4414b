//! Plans the APIs of a document, one for each of its servers.

mod layout;
mod modules;
mod naming;
mod operations;
mod paths;
mod resource_docs;

use std::collections::HashMap;

use layout::Layout;
use resource_docs::resource_docs;

use crate::model::{Document, Warning};
use crate::plan::anchors::Finder;
use crate::plan::answers::{self, Answer};
use crate::plan::declare::Assembler;
use crate::plan::names::Names;
use crate::plan::shapes::Shapes;
use crate::plan::tree::Tree;
use crate::plan::types::{ApiPlan, Declared, EnvelopePlan, ModulePlan, Outcome, PagingPlan, Plan, ResourcePlan};
use crate::plan::words::snake;
use crate::plan::{api, docs, files, paging, references, security};

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
        let server = server_of(document, *index);
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
        twins: HashMap::new(),
        warnings: Vec::new(),
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
    /// Operations that are declared with those of another scope, by these.
    twins: HashMap<usize, usize>,
    warnings: Vec<Warning>,
}

impl<'a> Planner<'a> {
    /// Plans the declarations of one server's operations.
    fn plan_api(&mut self, number: usize, server: Option<&str>, group: &[usize]) {
        let document = self.document;
        let is_cloudflare = api::is_cloudflare(server);
        let tree = tree_of(document, group, |index, why| drop(self.results.insert(index, Err(why))));
        // What an API declares is that of all its operations, so that each part of a document is imported with the same API.
        let whole: Vec<usize> = (0..document.operations.len())
            .filter(|index| METHODS.contains(&document.operations[*index].method.as_str()))
            .filter(|index| server_of(document, *index).as_deref() == server)
            .collect();
        let common = if is_cloudflare {
            EnvelopePlan { payload: "result".to_owned(), paging: "result_info".to_owned() }
        } else {
            answers::common_envelope(document, &whole)
        };
        let answers = answers_of(document, group, &common);
        let mut finder = Finder::new(document, &tree, &answers, is_cloudflare);
        finder.find();
        for (index, why) in std::mem::take(&mut finder.refused) {
            self.results.insert(index, Err(why));
        }
        if is_cloudflare {
            finder.join_accounts_and_zones(&|schema| self.shapes.signature(schema));
        }
        let paging = if is_cloudflare {
            PagingPlan { expression: "Paging::PAGE".to_owned(), keys: vec!["page".to_owned(), "per_page".to_owned()] }
        } else if whole.len() == group.len() {
            most_common_paging(document, &finder)
        } else {
            let tree = tree_of(document, &whole, |_, _| {});
            let answers = answers_of(document, &whole, &common);
            let mut finder = Finder::new(document, &tree, &answers, false);
            finder.find();
            most_common_paging(document, &finder)
        };
        let authentication = if is_cloudflare { None } else { self.authentication() };
        let declared = api::api(document, server, number, common, paging, authentication, &self.apis);
        let idempotency_key = operations::common_idempotency_key(document, &whole).filter(|_| !is_cloudflare);
        let declared = ApiPlan { idempotency_key, ..declared };
        let inherited = (declared.envelope.clone(), declared.paging.clone());
        self.apis.push(declared);
        let layout = Layout::new(self, &finder, number);
        self.declare(&finder, &layout, &inherited);
        self.declared_in_rtk(&finder);
        self.twins.extend(finder.twins);
    }

    /// Returns how requests authenticate, and notes what the declaration does not say.
    fn authentication(&mut self) -> Option<String> {
        let security::Chosen { authentication, warnings } = security::chosen(self.document);
        self.warnings = warnings;
        authentication
    }

    /// Plans the declarations of the resources that were found, outer ones first, because inner ones inherit from them.
    fn declare(&mut self, finder: &Finder<'a, '_>, layout: &Layout, inherited: &(EnvelopePlan, PagingPlan)) {
        let is_cloudflare = finder.is_cloudflare;
        layout.note_records(finder, &mut self.shapes);
        let mut resources: Vec<(usize, ResourcePlan)> = Vec::new();
        let mut assembler = Assembler {
            document: self.document,
            finder,
            shapes: &mut self.shapes,
            params: &layout.params,
            effective: vec![inherited.clone(); finder.anchors.len()],
            methods: layout.named.methods.clone(),
        };
        for at in &layout.order {
            let anchor = &finder.anchors[*at];
            let mut resource = ResourcePlan {
                name: layout.named.names[at].clone(),
                module: layout.modules[*at],
                ..ResourcePlan::default()
            };
            let inherited = match anchor.scope {
                Some(scope) => assembler.effective[scope].clone(),
                None => inherited.clone(),
            };
            layout.place(&mut resource, *at, finder, (!is_cloudflare).then_some(self.apis.len() - 1));
            assembler.assemble(*at, &mut resource, &inherited);
            resource.docs =
                resource_docs(self.document, finder, anchor, &mut resource, layout.scope_name(*at, finder).as_deref());
            operations::set_operations(self.document, &finder.twins, &mut resource);
            resources.push((layout.positions[at], resource));
        }
        resources.sort_by_key(|(position, _)| *position);
        if let Some(header) = self.apis.last().and_then(|api| api.idempotency_key.as_deref()) {
            operations::leave_to_api(&mut resources, header);
        }
        self.resources.extend(resources.into_iter().map(|(_, resource)| resource));
    }

    /// Says of operations on accounts and zones that `rtk` declares them, or that it does not.
    fn declared_in_rtk(&mut self, finder: &Finder<'_, '_>) {
        for anchor in &finder.anchors {
            let Some(name) = anchor.of_rtk else { continue };
            for (index, _) in anchor.own.iter().chain(&anchor.actions) {
                let result = api::declared_in_rtk(name, &self.document.operations[*index]);
                self.results.insert(*index, result);
            }
        }
    }

    /// Returns the index of a module, which it adds if there is none of that name.
    fn module(&mut self, key: &str) -> usize {
        if let Some(known) = self.modules.iter().position(|it| it.name == key) {
            return known;
        }
        let tag = self.document.tags.iter().find(|(name, _)| snake(name) == key);
        let description = tag.and_then(|(_, description)| description.as_deref());
        let docs = if key.is_empty() {
            let title = Some(self.document.title.as_str()).filter(|it| !it.is_empty());
            docs::of_module(title, "Declarations")
        } else {
            docs::of_module(description, &tag.map_or_else(|| key.to_owned(), |(name, _)| name.clone()))
        };
        self.modules.push(ModulePlan { name: key.to_owned(), docs, files: Vec::new() });
        let mut names = Names::new(key);
        for api in &self.apis {
            names.reserve(&api.name);
        }
        self.shapes.names.push(names);
        self.modules.len() - 1
    }

    /// Returns the plan, with the files of the declarations and with what became of each operation.
    fn finish(mut self, selected: &[usize]) -> Plan {
        let mut plan = Plan {
            apis: self.apis,
            modules: self.modules,
            resources: self.resources,
            types: self.shapes.types,
            values: self.shapes.notes,
            outcomes: Vec::new(),
            warnings: self.warnings,
        };
        files::box_circles(&mut plan);
        files::allot(&mut plan);
        references::link(&mut plan);
        for resource in 0..plan.resources.len() {
            let plan_of = &plan.resources[resource];
            let file = files::path_of(&plan, resource);
            for operation in plan_of.verbs.iter().chain(&plan_of.actions) {
                let declared = Declared { file: file.clone(), method: format!("{}::{}", plan_of.name, operation.name) };
                if let Some(twin) = self.twins.get(&operation.source) {
                    self.results.insert(*twin, Ok(declared.clone()));
                }
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

/// Returns the URL of the server of an operation.
fn server_of(document: &Document, index: usize) -> Option<String> {
    document.operations[index].server.clone().or_else(|| document.servers.first().cloned())
}

fn answers_of(document: &Document, operations: &[usize], common: &EnvelopePlan) -> HashMap<usize, Answer> {
    let answer = |index: &usize| (*index, answers::answer(document, &document.operations[*index], common));
    operations.iter().map(answer).collect()
}

/// Returns the paths of operations as a tree. `refuse` takes those that no declaration can have, with the reason.
fn tree_of(document: &Document, operations: &[usize], mut refuse: impl FnMut(usize, String)) -> Tree {
    let mut tree = Tree::new();
    for index in operations {
        if let Err(why) = tree.add(*index, &document.operations[*index]) {
            refuse(*index, why);
        }
    }
    tree.sort_names();
    tree
}

fn most_common_paging(document: &Document, finder: &Finder<'_, '_>) -> PagingPlan {
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
