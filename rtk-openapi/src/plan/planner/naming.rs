//! Names of resources.

use std::collections::{HashMap, HashSet};

use super::Planner;
use crate::plan::anchors::{Anchor, Finder, Shape};
use crate::plan::names::Kind;
use crate::plan::words::{camel_words, derived_plural, derived_snake, singular_words, words};

/// Accessors that would hide methods of scopes, records and clients.
#[rustfmt::skip]
const RESERVED: &[&str] = &[
    "attribute", "attributes", "base_url", "client", "clone", "clone_from", "collection", "delete", "descriptor", "destroy", "download", "eq",
    "extra", "filter", "from_env", "get", "id", "into", "into_inner", "load", "member", "ne", "page", "pages", "patch", "post", "put", "reload",
    "replace", "scope", "stream", "to_owned", "try_into", "update", "wait_until",
];

/// Names of methods in the scope of each anchor, and in that of the API.
pub(super) type Methods = HashMap<Option<usize>, HashSet<String>>;

/// Names of resources, and of the accessors of those whose accessors do not follow from the name.
#[derive(Default)]
pub(super) struct Named {
    pub(super) names: HashMap<usize, String>,
    pub(super) accessors: HashMap<usize, String>,
    pub(super) methods: Methods,
}

/// Names the anchors in an order: each has a name of its own in its module, and an accessor of its own in its scope.
pub(super) fn names(planner: &mut Planner<'_>, finder: &Finder<'_, '_>, order: &[usize], modules: &[usize]) -> Named {
    let mut named = Named::default();
    if finder.is_cloudflare {
        named.methods.entry(None).or_default().extend(["account", "accounts", "zone", "zones"].map(str::to_owned));
    }
    for at in order {
        let anchor = &finder.anchors[*at];
        let module = modules[*at];
        let candidates = candidates(finder, anchor, &planner.modules[module].name);
        let is_one = anchor.shape == Shape::Singleton || anchor.shape == Shape::Namespace;
        let mut scope = named.methods.remove(&anchor.scope).unwrap_or_default();
        let also = anchor.also.map(|(scope, _)| Some(scope));
        let elsewhere = also.and_then(|also| named.methods.get(&also)).cloned().unwrap_or_default();
        let is_free = |name: &&String| {
            let one = derived_snake(name);
            let many = derived_plural(&one);
            let is_taken = |name: &str| scope.contains(name) || elsewhere.contains(name);
            !RESERVED.contains(&one.as_str()) && !is_taken(&one) && (is_one || !is_taken(&many))
        };
        let name = planner.shapes.names[module].take(&candidates, Kind::Resource);
        let longer = candidates.iter().skip_while(|it| **it != name).find(is_free).cloned();
        let accessor = if is_free(&&name) { name.clone() } else { longer.unwrap_or_else(|| format!("{name}Resource")) };
        let one = derived_snake(&accessor);
        let mut accessors = vec![one.clone()];
        accessors.extend((!is_one).then(|| derived_plural(&one)));
        if accessor != name {
            named.accessors.insert(*at, one);
        }
        if let Some(also) = also {
            named.methods.entry(also).or_default().extend(accessors.iter().cloned());
        }
        scope.extend(accessors);
        named.methods.insert(anchor.scope, scope);
        named.names.insert(*at, name);
    }
    named
}

/// Returns names for a resource, the shortest first.
fn candidates(finder: &Finder<'_, '_>, anchor: &Anchor, module: &str) -> Vec<String> {
    let own = anchor.words.clone();
    let mut candidates = vec![camel_words(&own)];
    // The words of the path, from the inside out.
    let mut words_around: Vec<Vec<String>> = Vec::new();
    let mut at = finder.tree.branches[anchor.branch].parent;
    while let Some(branch) = at {
        let segment = &finder.tree.branches[branch].segment;
        if segment != "{}" && !segment.is_empty() {
            words_around.push(singular_words(&words(segment)));
        }
        at = finder.tree.branches[branch].parent;
    }
    let mut name = own.clone();
    for around in &words_around {
        let mut longer = around.clone();
        // `domains/custom` has its word already.
        let overlaps = own.ends_with(around) && longer.len() < own.len();
        if overlaps {
            continue;
        }
        longer.extend(name.iter().cloned());
        candidates.push(camel_words(&longer));
        name = longer;
    }
    let mut with_module = words(module);
    with_module.extend(own);
    candidates.push(camel_words(&with_module));
    candidates.dedup();
    candidates
}
