//! Names of operations in the document: the pattern that most follow, and the names that do not.

use std::collections::HashMap;

use crate::model::Document;
use crate::plan::parameters::idempotency_key;
use crate::plan::types::ResourcePlan;
use crate::plan::words;

/// Sets the pattern of the names of operations, and the names that do not follow from it.
pub(super) fn set_operations(document: &Document, twins: &HashMap<usize, usize>, resource: &mut ResourcePlan) {
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
    // An operation of two scopes has two names, of which neither is that of both.
    let id = |source: usize| document.operations[source].id.clone().filter(|_| !twins.contains_key(&source));
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

/// Returns the header for keys of idempotency that all POST requests of an API have.
pub(super) fn common_idempotency_key(document: &Document, operations: &[usize]) -> Option<String> {
    let all = operations.iter().map(|index| &document.operations[*index]);
    let mut headers = all.filter(|it| it.method == "POST").map(idempotency_key);
    let first = headers.next()??;
    let is_that = |it: Option<String>| it.as_ref() == Some(&first);
    (headers.next().is_some_and(is_that) && headers.all(is_that)).then_some(first)
}

/// Leaves a header for keys of idempotency to the API, which sends it with each POST request.
pub(super) fn leave_to_api(resources: &mut [(usize, ResourcePlan)], header: &str) {
    let operations = resources.iter_mut().flat_map(|(_, it)| it.verbs.iter_mut().chain(&mut it.actions));
    for operation in operations.filter(|it| it.method == "post") {
        operation.idempotency_key.take_if(|own| own.as_str() == header);
    }
}
