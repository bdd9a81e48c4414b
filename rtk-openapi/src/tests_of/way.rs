//! The way from a client to the scope of an operation, by the accessors.

use std::collections::BTreeSet;

use super::layout::{Call, Chain};
use super::sample;
use crate::model::{Document, Location, Operation};
use crate::plan::types::{Plan, Ref, ResourcePlan};
use crate::plan::words::{derived_plural, derived_snake, written};

/// Texts for the placeholders of an operation's path, in the order of the path.
pub(super) struct Ids {
    all: std::vec::IntoIter<String>,
}

impl Ids {
    pub(super) fn new(document: &Document, operation: &Operation) -> Self {
        let path = operation.path.split('#').next().unwrap_or_default();
        let text = |name: String| {
            let parameter = operation.parameters.iter().find(|it| it.location == Location::Path && it.name == name);
            let schema = parameter.map(|it| &it.schema);
            sample::text(document, schema, parameter.map_or(&[], |it| &it.examples), &name)
        };
        let names = path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name.to_owned());
        Self { all: names.map(text).collect::<Vec<_>>().into_iter() }
    }

    /// Returns the next id as a literal.
    pub(super) fn next(&mut self) -> String {
        format!("{:?}", self.all.next().unwrap_or_else(|| "id".to_owned()))
    }
}

/// Returns the accessor of one resource.
pub(super) fn singular(resource: &ResourcePlan) -> String {
    written(&resource.singular.clone().unwrap_or_else(|| derived_snake(&resource.name)))
}

/// Returns the accessor of the collection.
pub(super) fn plural(resource: &ResourcePlan) -> String {
    written(&resource.plural.clone().unwrap_or_else(|| derived_plural(&derived_snake(&resource.name))))
}

/// Returns whether the accessor of a singleton reads it. Otherwise it returns its scope.
pub(super) fn is_read(resource: &ResourcePlan) -> bool {
    resource.verbs.iter().any(|it| it.name == "find")
}

/// Returns the resources around one, the outermost one first.
pub(super) fn around(plan: &Plan, resource: &ResourcePlan) -> Vec<Ref> {
    let mut found = Vec::new();
    let mut scope = resource.scope_type.clone();
    while let Some(reference) = scope {
        scope = match &reference {
            Ref::Resource(index) if found.len() < 64 => plan.resources[*index].scope_type.clone(),
            _ => None,
        };
        found.push(reference);
    }
    found.reverse();
    found
}

/// What has to be imported for the accessors.
#[derive(Debug, Default)]
pub(super) struct Needs {
    /// Resources of other modules whose accessors are called.
    pub(super) access: BTreeSet<usize>,
    /// Whether a singleton is used as a scope.
    pub(super) as_scope: bool,
}

/// Returns the scope that contains a resource, and the name of a variable for it.
pub(super) fn scope(
    plan: &Plan,
    resource: &ResourcePlan,
    client: Call,
    ids: &mut Ids,
    needs: &mut Needs,
) -> (Chain, String) {
    let mut chain = Chain::new(client);
    let mut name = "client".to_owned();
    for reference in around(plan, resource) {
        match reference {
            Ref::Rtk(scope) => {
                name = scope.to_ascii_lowercase();
                chain.add(Call::new(format!(".{name}"), vec![ids.next()]));
            }
            Ref::Resource(index) => {
                let outer = &plan.resources[index];
                name = singular(outer);
                needs.access.insert(index);
                if outer.singleton {
                    chain.add(Call::new(format!(".{name}"), Vec::new()));
                    if is_read(outer) {
                        needs.as_scope = true;
                        chain.add(Call::new(".as_scope", Vec::new()));
                    }
                } else {
                    chain.add(Call::new(format!(".{name}"), vec![ids.next()]));
                }
            }
        }
    }
    (chain, name)
}
