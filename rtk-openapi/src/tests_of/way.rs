//! The way from a client to the scope of an operation, by the accessors.

use std::collections::BTreeSet;

use super::layout::{Call, Chain};
use super::sample;
use crate::model::{Document, Kind, Location, Operation, shape};
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
            let text = sample::text(document, schema, parameter.map_or(&[], |it| &it.examples), &name);
            if !is_word(document, path, &name, &text) {
                return text;
            }
            // Another path has the word in this place, so a request with it would be another operation's.
            let known: &[String] = match schema.map(|it| &document.of(it).kind) {
                Some(Kind::Text(text)) => &text.values,
                _ => &[],
            };
            let other = known.iter().find(|it| !is_word(document, path, &name, it));
            other.cloned().unwrap_or_else(|| if known.is_empty() { format!("{text}-1") } else { text })
        };
        let names = path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name.to_owned());
        Self { all: names.map(text).collect::<Vec<_>>().into_iter() }
    }

    /// Returns the next id as a literal.
    pub(super) fn next(&mut self) -> String {
        format!("{:?}", self.all.next().unwrap_or_else(|| "id".to_owned()))
    }
}

/// Returns whether another path has a word in the place of a placeholder.
fn is_word(document: &Document, path: &str, placeholder: &str, word: &str) -> bool {
    let Some((before, _)) = path.split_once(&format!("{{{placeholder}}}")) else { return false };
    let place = before.matches('/').count();
    let own = shape(before);
    document.operations.iter().filter(|it| it.path.contains(word)).any(|it| {
        let is_there = it.path.split(['#', '/']).nth(place) == Some(word);
        is_there && shape(&it.path).starts_with(&own)
    })
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
