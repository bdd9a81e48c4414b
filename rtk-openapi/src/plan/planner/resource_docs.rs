//! Documentation of resources: what the document says of their schemas, of their operations and of parameters.

use crate::model::Document;
use crate::plan::anchors::{Anchor, Finder};
use crate::plan::docs::{self, Operated};
use crate::plan::types::ResourcePlan;

/// Returns the docs of a resource: what the document says of its schema, or its name.
pub(super) fn resource_docs(
    document: &Document,
    finder: &Finder<'_, '_>,
    anchor: &Anchor,
    resource: &mut ResourcePlan,
    scope: Option<&str>,
) -> String {
    let aside = long_parameters(resource);
    let mut description = None;
    let value = match anchor.member {
        Some(member) => finder.object_at(member, anchor.branch).map(|(_, it)| it.value),
        None => finder.object_at(anchor.branch, anchor.branch).map(|(_, it)| it.value),
    };
    let value = value.or_else(|| finder.list_at(anchor.branch).map(|(_, list)| finder.item(&list)));
    if let Some(value) = &value {
        description = document.of(value).description.clone();
    }
    let verbs: Vec<Operated<'_>> = resource
        .verbs
        .iter()
        .map(|verb| {
            let operation = &document.operations[verb.source];
            let text = docs::of_operation(operation.description.as_deref()).unwrap_or_default();
            Operated { name: &verb.name, text, deprecated: operation.deprecated }
        })
        .collect();
    let said = || docs::what(&verbs, &resource.name).filter(|_| description.is_none() && !resource.singleton);
    let mut own = said().unwrap_or_else(|| {
        docs::of_resource(description.as_deref(), &resource.name, resource.singleton, scope, &resource.fields)
    });
    if let Some(key) = resource.id_key.as_deref().filter(|_| description.is_none()).and_then(docs::id_in_words) {
        own = format!("{own} Its {key} is its id.");
    }
    let mut actions: Vec<(String, String)> =
        resource.actions.iter().filter_map(|it| Some((it.name.clone(), it.more_docs.clone()?))).collect();
    actions.extend(aside);
    // The actions of one operation say the same.
    actions.dedup_by(|later, first| later.1 == first.1);
    let nouns = [Some(resource.name.as_str()), scope, Some(resource.path.as_str())];
    let nouns: Vec<String> = nouns.into_iter().flatten().map(str::to_owned).collect();
    docs::with_operations(&own, &verbs, &actions, &nouns)
}

/// How long the text about a parameter can be beside it, in characters.
const LONGEST_BESIDE: usize = 88;

/// How many parameters of a resource have their text in the documentation of the resource.
const MOST_ASIDE: usize = 4;

/// Takes long texts away from parameters, and returns them for the documentation of the resource, unless they are many.
fn long_parameters(resource: &mut ResourcePlan) -> Vec<(String, String)> {
    let is_long = |docs: &Option<String>| docs.as_ref().is_some_and(|it| it.chars().count() > LONGEST_BESIDE);
    let operations = || resource.verbs.iter().chain(&resource.actions);
    let mut found: Vec<(String, String)> = Vec::new();
    for operation in operations() {
        for parameter in operation.parameters.iter().filter(|it| is_long(&it.docs)) {
            let text = parameter.docs.clone().unwrap_or_default();
            if !found.iter().any(|(_, known)| *known == text) {
                found.push((format!("{}` of `{}", parameter.name, operation.name), text));
            }
        }
    }
    if found.len() > MOST_ASIDE {
        return Vec::new();
    }
    for operation in resource.verbs.iter_mut().chain(&mut resource.actions) {
        for parameter in operation.parameters.iter_mut().filter(|it| is_long(&it.docs)) {
            parameter.docs = None;
        }
    }
    found
}
