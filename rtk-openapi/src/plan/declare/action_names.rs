//! Names of actions.

use std::collections::HashSet;

use super::Assembler;
use super::actions::Way;
use super::source::{Sent, Source};
use crate::model::Operation;
use crate::plan::types::ResourcePlan;
use crate::plan::words::{derived_plural, derived_snake, joined, singular, words};

/// Names that actions cannot have: methods of records, scopes, requests and prelude traits.
#[rustfmt::skip]
const RESERVED: &[&str] = &[
    "attribute", "attributes", "client", "clone", "collection", "delete", "descriptor", "destroy", "extra", "from_env", "get", "id",
    "into_inner", "load", "member", "patch", "post", "put", "reload", "replace", "scope", "update", "wait_until",
    "all", "create", "filter", "find", "page", "stream", "clone_from", "eq", "into", "ne", "to_owned", "try_into", "into_future", "new",
    "default", "from", "try_from", "base_url", "download", "account", "accounts", "zone", "zones", "self_", "crate_", "super_",
    "operations", "only", "without", "read_only", "path", "api", "head", "names", "singleton", "body", "query", "headers", "doc", "returns",
];

/// Last words of dotted ids that say no more than the method does.
const GENERIC: [&str; 8] = ["get", "list", "create", "update", "edit", "delete", "account", "zone"];

/// First words of ids that say no more than the method does.
const BARE: [&str; 17] = [
    "get", "list", "fetch", "read", "show", "retrieve", "update", "write", "create", "delete", "add", "remove", "set",
    "edit", "patch", "put", "post",
];

impl Assembler<'_, '_> {
    /// Returns the name of an action: of the names that fit, the first that is free.
    pub(super) fn action_name(
        resource: &ResourcePlan,
        source: &Source<'_>,
        way: &Way,
        taken: &HashSet<String>,
    ) -> String {
        let one = resource.singular.clone().unwrap_or_else(|| derived_snake(&resource.name));
        let many = resource.plural.clone().unwrap_or_else(|| derived_plural(&one));
        let accessors = [one, many];
        let is_free = |name: &str| {
            !RESERVED.contains(&name)
                && !taken.contains(name)
                && !accessors.iter().any(|it| it == name && way.on_collection)
        };
        // A dotted id names the action already.
        let is_dotted = source.operation.id.as_deref().is_some_and(|id| id.contains('.'));
        let many = |words: &[String]| of_many(words).filter(|_| !is_dotted);
        let candidates: Vec<Vec<String>> =
            candidates(resource, source, way).into_iter().flat_map(|it| [many(&it), Some(it)]).flatten().collect();
        let mut names = candidates.iter().filter(|words| !words.is_empty()).map(|words| joined(words));
        names.find(|name| is_free(name)).unwrap_or_else(|| {
            let base = candidates.last().map(|words| joined(words)).unwrap_or_default();
            (2..10_000).map(|number| format!("{base}_{number}")).find(|name| is_free(name)).unwrap_or(base)
        })
    }
}

/// Returns whether an action can have a name.
pub(super) fn is_action_name(name: &str) -> bool {
    !RESERVED.contains(&name)
}

/// Returns the words of names for an action, the best first.
fn candidates(resource: &ResourcePlan, source: &Source<'_>, way: &Way) -> Vec<Vec<String>> {
    let prefix = match source.operation.method.as_str() {
        "GET" => "get",
        "POST" => "post",
        "PUT" => "set",
        "PATCH" => "edit",
        "DELETE" => "remove",
        _ => "check",
    };
    let is_dotted = source.operation.id.as_deref().is_some_and(|id| id.contains('.'));
    let id_words = id_words(source.operation);
    let is_generic = id_words.len() == 1 && GENERIC.contains(&id_words[0].as_str());
    let last_statics = |count: usize| -> Vec<String> {
        let from = way.statics.len().saturating_sub(count);
        way.statics[from..].iter().flat_map(|it| words(it)).collect()
    };
    let mut candidates: Vec<Vec<String>> = Vec::new();
    candidates.extend(way.fragment.as_deref().map(words));
    if is_dotted && !is_generic && !id_words.is_empty() {
        candidates.push(id_words.clone());
    }
    if way.statics.is_empty() {
        candidates.extend(id_without_resource(resource, &id_words).filter(|_| !is_dotted));
        candidates.push(words(bare(source, way.on_collection)));
    } else {
        // `content/v2`: a version is no name.
        let is_version = |word: &String| word.strip_prefix('v').is_some_and(|it| it.parse::<u32>().is_ok());
        let own = last_statics(1);
        let own = if own.len() == 1 && own.iter().all(is_version) { last_statics(2) } else { own };
        let mut with_prefix = vec![prefix.to_owned()];
        with_prefix.extend(own.iter().cloned());
        let is_write = matches!(prefix, "remove" | "set" | "edit");
        candidates.extend(of_argument(&own, way).filter(|_| prefix == "get"));
        if is_write || (!way.arguments.is_empty() && prefix == "get") {
            candidates.push(with_prefix.clone());
        }
        candidates.push(own);
        candidates.push(if prefix == "post" { last_statics(2) } else { with_prefix.clone() });
        candidates.push(with_prefix);
        candidates.push(last_statics(2));
        candidates.push(last_statics(9));
    }
    if !is_dotted && !id_words.is_empty() && id_words.len() < 8 {
        candidates.push(id_words);
    }
    let mut all_words = vec![prefix.to_owned()];
    all_words.extend(last_statics(9));
    candidates.push(all_words);
    candidates
}

/// Returns `write_many` for `set_bulk`, and `delete_many` for `bulk_delete`.
fn of_many(words: &[String]) -> Option<Vec<String>> {
    let verb = match words {
        [first, verb] if first == "bulk" => verb,
        [verb, last] if last == "bulk" => verb,
        _ => return None,
    };
    let verb = match verb.as_str() {
        "set" | "put" | "write" => "write",
        "remove" | "delete" => "delete",
        "post" | "create" => "create",
        "get" | "read" => "get",
        "edit" | "patch" => "edit",
        "update" => "update",
        _ => return None,
    };
    Some(vec![verb.to_owned(), "many".to_owned()])
}

/// Returns `metadata_of` for `metadata/{key_name}`, where the placeholder is not an item of the segment before it.
fn of_argument(own: &[String], way: &Way) -> Option<Vec<String>> {
    let [argument] = way.arguments.as_slice() else { return None };
    let mut thing = words(&argument.name);
    if matches!(thing.last()?.as_str(), "id" | "name" | "identifier" | "tag" | "uuid" | "key" | "slug") {
        thing.pop();
    }
    let last = own.last()?;
    let is_about = way.path.ends_with('}')
        && !thing.is_empty()
        && !ACTIONS.contains(&last.as_str())
        && !thing.iter().any(|it| own.iter().any(|word| word == it || singular(word) == *it));
    is_about.then(|| own.iter().cloned().chain(["of".to_owned()]).collect())
}

/// Segments of paths that are verbs.
const ACTIONS: [&str; 12] =
    ["download", "export", "search", "check", "verify", "lookup", "preview", "by", "in", "for", "of", "get"];

/// Returns the words of an operation's id: those of its last part, or those behind the words of its tag.
fn id_words(operation: &Operation) -> Vec<String> {
    let id = operation.id.as_deref().unwrap_or_default();
    let mut parts = id.rsplit('.');
    let last = parts.next().unwrap_or_default();
    // `bulkUpdate.account`: the scope is no name.
    if operation.extension("x-scope").is_some() && matches!(last, "account" | "zone") {
        return words(parts.next().unwrap_or_default());
    }
    let all = words(last);
    // `worker-tail-logs-start-tail` of the tag `Worker Tail Logs`.
    let tag = operation.tags.first().map(|tag| words(tag)).unwrap_or_default();
    if !tag.is_empty() && all.len() > tag.len() && all.starts_with(&tag) { all[tag.len()..].to_vec() } else { all }
}

/// Returns the words of an id that names an action of the resource itself: `pause_resume_stop` of `pause_resume_stop_recording`.
fn id_without_resource(resource: &ResourcePlan, id_words: &[String]) -> Option<Vec<String>> {
    let own = words(&resource.name);
    let mut named = id_words.to_vec();
    if named.ends_with(&own) && named.len() > own.len() {
        named.truncate(named.len() - own.len());
    }
    let is_short = (2..5).contains(&named.len()) || (named.len() == 1 && id_words.len() > 1);
    let is_name = is_short
        && !named.iter().any(|word| word == "v2")
        && !named.ends_with(&["details".to_owned()])
        && !BARE.contains(&named[0].as_str())
        && named.last().is_some_and(|last| !BARE.contains(&last.as_str()));
    is_name.then_some(named)
}

/// Returns the name of an action whose path is that of the resource.
fn bare(source: &Source<'_>, on_collection: bool) -> &'static str {
    let sends_list = matches!(&source.sent, Sent::Json(_)) && on_collection;
    match (source.operation.method.as_str(), on_collection) {
        ("GET", true) => "list",
        ("POST", true) if sends_list => "add",
        ("PUT", true) => "replace_all",
        ("PATCH", true) => "change_all",
        ("DELETE", true) => "destroy_all",
        ("GET", false) => "read",
        ("PUT", false) => "write",
        ("PATCH", false) => "change",
        ("DELETE", false) => "remove",
        ("HEAD", _) => "check",
        _ => "submit",
    }
}
