//! Paths of resources, and the names of their placeholders.

use std::collections::{HashMap, HashSet};

use crate::plan::anchors::{Anchor, Finder};
use crate::plan::words::{derived_snake, snake};

/// Returns the placeholder of each anchor's id.
pub(super) fn placeholders(finder: &Finder<'_, '_>, order: &[usize], names: &HashMap<usize, String>) -> Vec<String> {
    let default = |at: &usize| names.get(at).map(|name| format!("{}_id", derived_snake(name))).unwrap_or_default();
    let own = |(at, anchor): (usize, &Anchor)| match anchor.of_rtk {
        Some("Account") => "account_id".to_owned(),
        Some(_) => "zone_id".to_owned(),
        None => {
            let own = anchor.member.and_then(|member| finder.tree.branches[member].names.first());
            own.map(|(name, _)| snake(name)).filter(|name| !is_vague(name)).unwrap_or_else(|| default(&at))
        }
    };
    let mut params: Vec<String> = finder.anchors.iter().enumerate().map(own).collect();
    // A name is there once in a path.
    for at in order {
        let mut outer = HashSet::new();
        let mut scope = finder.anchors[*at].scope;
        while let Some(index) = scope {
            outer.insert(params[index].clone());
            scope = finder.anchors[index].scope;
        }
        if outer.contains(&params[*at]) {
            params[*at] = default(at);
        }
    }
    params
}

fn is_vague(name: &str) -> bool {
    matches!(name, "id" | "identifier" | "uuid" | "name" | "value" | "key" | "tag")
}

/// Returns the path of a branch.
pub(super) fn path_to(finder: &Finder<'_, '_>, branch: usize, params: &[String]) -> String {
    let mut segments = Vec::new();
    let mut at = Some(branch);
    while let Some(current) = at {
        let branch = &finder.tree.branches[current];
        if branch.segment == "{}" {
            let name = match finder.owners.get(&current) {
                Some(owner) => params[*owner].clone(),
                None => branch.names.first().map(|(name, _)| snake(name)).unwrap_or_default(),
            };
            segments.push(format!("{{{name}}}"));
        } else if !branch.segment.is_empty() {
            segments.push(branch.segment.clone());
        }
        at = branch.parent;
    }
    segments.reverse();
    format!("/{}", segments.join("/"))
}
