//! Which operations of a document an import is about.

use crate::model::Document;

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
