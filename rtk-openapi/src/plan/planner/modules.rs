//! Which module has which resource: by dotted operation ids, by tags, or by the first word of the path.

use std::collections::HashSet;

use crate::model::Document;
use crate::plan::anchors::{Anchor, Finder};
use crate::plan::types::ApiPlan;
use crate::plan::words::{file_name, is_reserved_file, snake};

/// How many resources one module has before they are split by tags.
const MOST_IN_ONE_MODULE: usize = 40;

/// Returns the module of each anchor.
pub(super) fn module_keys(
    document: &Document,
    finder: &Finder<'_, '_>,
    used: &HashSet<usize>,
    number: usize,
    apis: &[ApiPlan],
) -> Vec<String> {
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
    let mut keys = Vec::new();
    for at in 0..finder.anchors.len() {
        if is_small || !prefix.is_empty() {
            keys.push(prefix.clone());
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
        let key = file_name(key);
        keys.push(if key == "value" || is_reserved_file(&key) { format!("{key}_") } else { key });
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
