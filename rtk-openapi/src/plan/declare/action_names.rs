//! Names of actions.

use super::Assembler;
use super::source::{Sent, Source};
use crate::plan::answers::Answer;
use crate::plan::types::ResourcePlan;
use crate::plan::words::{joined, words};
use std::collections::HashSet;

/// Names that actions cannot have: methods of records, scopes, requests and prelude traits.
#[rustfmt::skip]
const RESERVED: &[&str] = &[
    "attribute", "attributes", "client", "clone", "collection", "delete", "descriptor", "destroy", "extra", "from_env", "get", "id",
    "into_inner", "load", "member", "patch", "post", "put", "reload", "replace", "scope", "update", "wait_until",
    "all", "create", "filter", "find", "page", "stream", "clone_from", "eq", "into", "ne", "to_owned", "try_into", "into_future", "new",
    "default", "from", "try_from", "base_url", "download", "account", "accounts", "zone", "zones", "self_", "crate_", "super_",
    "operations", "only", "without", "read_only", "path", "api", "head", "names", "singleton", "body", "query", "headers", "doc", "returns",
];

impl<'a> Assembler<'a, '_> {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn action_name(
        resource: &ResourcePlan,
        source: &Source<'a>,
        statics: &[String],
        fragment: Option<&str>,
        has_arguments: bool,
        on_collection: bool,
        taken: &HashSet<String>,
    ) -> String {
        let method = match source.operation.method.as_str() {
            "GET" if matches!(source.answer, Answer::Bytes) => "read",
            "GET" => "read",
            "POST" => "submit",
            "PUT" => "write",
            "PATCH" => "change",
            "DELETE" => "remove",
            "HEAD" => "check",
            other => other,
        };
        let prefix = match source.operation.method.as_str() {
            "GET" => "get",
            "POST" => "post",
            "PUT" => "set",
            "PATCH" => "edit",
            "DELETE" => "remove",
            _ => "check",
        };
        let id = source.operation.id.as_deref().unwrap_or_default();
        let is_dotted = id.contains('.');
        let last = id.rsplit('.').next().unwrap_or_default();
        let mut id_words = words(last);
        // `bulkUpdate.account`: the scope is no name.
        if source.operation.extension("x-scope").is_some() && id_words.len() == 1 && matches!(last, "account" | "zone")
        {
            id_words = words(id.rsplit('.').nth(1).unwrap_or_default());
        }
        let generic = ["get", "list", "create", "update", "edit", "delete", "account", "zone"];
        let is_generic = id_words.len() == 1 && generic.contains(&id_words[0].as_str());
        let static_words = |count: usize| -> Vec<String> {
            let from = statics.len().saturating_sub(count);
            statics[from..].iter().flat_map(|it| words(it)).collect()
        };
        let mut candidates: Vec<Vec<String>> = Vec::new();
        if let Some(fragment) = fragment {
            candidates.push(words(fragment));
        }
        if is_dotted && !is_generic && !id_words.is_empty() {
            candidates.push(id_words.clone());
        }
        let is_write = matches!(prefix, "remove" | "set" | "edit");
        if statics.is_empty() {
            let mut named = id_words.clone();
            // `pause_resume_stop_recording` of a recording.
            let own = words(&resource.name);
            if named.ends_with(&own) && named.len() > own.len() {
                named.truncate(named.len() - own.len());
            }
            if !is_dotted
                && named.len() > 1
                && named.len() < 5
                && !named.contains(&"v2".to_owned())
                && !matches!(named[0].as_str(), "get" | "list" | "fetch" | "update" | "create" | "delete")
            {
                candidates.push(named);
            }
            let sends_list = matches!(&source.sent, Sent::Json(_)) && on_collection;
            let noun = match (source.operation.method.as_str(), on_collection) {
                ("GET", true) => "list",
                ("POST", true) if sends_list => "add",
                ("PUT", true) => "replace_all",
                ("PATCH", true) => "change_all",
                ("DELETE", true) => "destroy_all",
                _ => method,
            };
            candidates.push(words(noun));
        } else {
            // `content/v2`: a version is no name.
            let is_version = |word: &String| word.strip_prefix('v').is_some_and(|it| it.parse::<u32>().is_ok());
            let own = static_words(1);
            let own = if own.len() == 1 && own.iter().all(is_version) { static_words(2) } else { own };
            let mut with_prefix = vec![prefix.to_owned()];
            with_prefix.extend(own.iter().cloned());
            if is_write || (has_arguments && prefix == "get") {
                candidates.push(with_prefix.clone());
            }
            candidates.push(own);
            candidates.push(with_prefix);
            candidates.push(static_words(2));
            candidates.push(static_words(9));
        }
        if !is_dotted && !id_words.is_empty() && id_words.len() < 8 {
            candidates.push(id_words);
        }
        let mut all_words = vec![prefix.to_owned()];
        all_words.extend(static_words(9));
        candidates.push(all_words);
        let accessors = [
            crate::plan::words::derived_snake(&resource.name),
            crate::plan::words::derived_plural(&crate::plan::words::derived_snake(&resource.name)),
        ];
        let is_free = |name: &str| {
            !RESERVED.contains(&name)
                && !taken.contains(name)
                && !accessors.iter().any(|it| it == name && on_collection)
        };
        for candidate in &candidates {
            let name = joined(candidate);
            if !candidate.is_empty() && is_free(&name) {
                return name;
            }
        }
        let base = candidates.last().map(|it| joined(it)).unwrap_or_default();
        (2..10_000).map(|number| format!("{base}_{number}")).find(|name| is_free(name)).unwrap_or(base)
    }
}
