//! Where the declarations of one API go: their modules, their names and their placeholders.

use std::collections::{HashMap, HashSet};

use super::modules::module_keys;
use super::naming::{self, Named};
use super::{Planner, paths};
use crate::plan::anchors::{Anchor, Finder, Shape, objects};
use crate::plan::shapes::Shapes;
use crate::plan::types::{Ref, ResourcePlan};
use crate::plan::words::{derived_plural, derived_snake};

/// The layout of one API, by the indices of its anchors.
pub(super) struct Layout {
    /// Anchors that are declared, outer ones first.
    pub(super) order: Vec<usize>,
    /// Index in the plan of each anchor that is declared.
    pub(super) positions: HashMap<usize, usize>,
    /// Module of each anchor.
    pub(super) modules: Vec<usize>,
    /// Names of the anchors that are declared.
    pub(super) named: Named,
    /// Placeholder of each anchor's id.
    pub(super) params: Vec<String>,
}

impl Layout {
    /// Lays out the anchors that have operations, and the scopes around them.
    pub(super) fn new(planner: &mut Planner<'_>, finder: &Finder<'_, '_>, number: usize) -> Self {
        let used = used_anchors(&finder.anchors);
        let first = planner.resources.len();
        let mut positions: HashMap<usize, usize> = HashMap::new();
        for (at, anchor) in finder.anchors.iter().enumerate() {
            if used.contains(&at) && anchor.of_rtk.is_none() {
                positions.insert(at, first + positions.len());
            }
        }
        let keys = module_keys(planner.document, finder, &used, number, &planner.apis);
        let modules = keys.iter().enumerate();
        let modules: Vec<usize> =
            modules.map(|(at, key)| if positions.contains_key(&at) { planner.module(key) } else { 0 }).collect();
        let mut order: Vec<usize> = positions.keys().copied().collect();
        order.sort_by_key(|at| (depth(finder, *at), *at));
        let named = naming::names(planner, finder, &order, &modules);
        let params = paths::placeholders(finder, &order, &named.names);
        Self { order, positions, modules, named, params }
    }

    /// Notes which schemas are records, so that values of them elsewhere are records and no types of their own.
    pub(super) fn note_records(&self, finder: &Finder<'_, '_>, shapes: &mut Shapes<'_>) {
        for (at, anchor) in finder.anchors.iter().enumerate() {
            let (Some(position), true) = (self.positions.get(&at), anchor.shape == Shape::Collection) else { continue };
            let Some(id) = &anchor.id else { continue };
            let member = anchor.member.and_then(|member| finder.object_at(member, anchor.branch));
            let list = finder.list_at(anchor.branch);
            let values = member.map(|(_, it)| it.value).into_iter().chain(list.map(|(_, list)| finder.item(&list)));
            for value in values {
                let has_id = objects(finder.document, &value)
                    .iter()
                    .any(|it| it.property(id).is_some_and(|it| it.required || !anchor.own.is_empty()));
                if has_id {
                    let signature = shapes.signature(value.schema);
                    shapes.resources.entry((self.modules[at], signature)).or_insert(*position);
                }
            }
        }
    }

    /// Returns the name of the resource around an anchor. Accounts and zones contain so much that only singletons name them.
    pub(super) fn scope_name(&self, at: usize, finder: &Finder<'_, '_>) -> Option<String> {
        let anchor = &finder.anchors[at];
        let scope = anchor.scope?;
        match finder.anchors[scope].of_rtk {
            Some(name) => {
                let is_one = anchor.shape == Shape::Singleton || (anchor.shape == Shape::Namespace && name == "Zone");
                is_one.then(|| name.to_owned())
            }
            None => Some(self.named.names[&scope].clone()),
        }
    }

    /// Sets the paths, the scope and the placeholder of a resource. `api` is the index of its API, unless it is that of `rtk`.
    pub(super) fn place(&self, resource: &mut ResourcePlan, at: usize, finder: &Finder<'_, '_>, api: Option<usize>) {
        let anchor = &finder.anchors[at];
        resource.path = paths::path_to(finder, anchor.branch, &self.params);
        resource.also = anchor.also.map(|(_, branch)| paths::path_to(finder, branch, &self.params));
        if let Some(accessor) = self.named.accessors.get(&at) {
            resource.singular = (anchor.shape != Shape::NoId).then(|| accessor.clone());
            let is_one = matches!(anchor.shape, Shape::Singleton | Shape::Namespace);
            resource.plural = (!is_one).then(|| derived_plural(accessor));
        }
        match anchor.scope {
            None => resource.api = api,
            Some(scope) => {
                let (name, reference) = match finder.anchors[scope].of_rtk {
                    Some(name) => (name.to_owned(), Ref::Rtk(if name == "Account" { "Account" } else { "Zone" })),
                    None => (self.named.names[&scope].clone(), Ref::Resource(self.positions[&scope])),
                };
                let param = &self.params[scope];
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
            resource.id_param = Some(self.params[at].clone()).filter(|it| *it != default);
            if let Some(children) = anchor.children {
                resource.children_path = Some(paths::path_to(finder, children, &self.params));
            }
        }
    }
}

/// Returns the anchors with operations, and the scopes around them.
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

fn depth(finder: &Finder<'_, '_>, at: usize) -> usize {
    let mut depth = 0;
    let mut scope = finder.anchors[at].scope;
    while let Some(index) = scope {
        depth += 1;
        scope = finder.anchors[index].scope;
    }
    depth
}
