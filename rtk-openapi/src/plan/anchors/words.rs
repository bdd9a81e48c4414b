//! The words of a resource's name.

use super::Finder;
use crate::plan::tree::ROOT;
use crate::plan::words::{is_plural, singular_words, words};

impl Finder<'_, '_> {
    /// Returns the words of a resource's name.
    pub(super) fn words_of(&self, branch: usize, member: Option<usize>) -> Vec<String> {
        let tree = self.tree;
        let own = words(&tree.branches[branch].segment);
        let is_many = own.last().is_some_and(|word| is_plural(word));
        if let Some(member) = member {
            let is_scope_only = tree.branches[branch].operations.is_empty();
            if !is_many && is_scope_only {
                // `kit/{app_id}`: the placeholder names it.
                let name = tree.branches[member].names.first().map(|(name, _)| words(name)).unwrap_or_default();
                let name: Vec<String> = match name.split_last() {
                    Some((last, rest))
                        if !rest.is_empty()
                            && matches!(last.as_str(), "id" | "identifier" | "name" | "uuid" | "tag") =>
                    {
                        rest.to_vec()
                    }
                    _ => name,
                };
                if !name.is_empty() && !matches!(name[0].as_str(), "id" | "identifier" | "name" | "uuid") {
                    return singular_words(&name);
                }
            }
        }
        let parent = tree.branches[branch].parent.filter(|parent| *parent != ROOT && !tree.is_placeholder(*parent));
        let is_quality = own.last().is_some_and(|word| {
            word.ends_with("ed") || matches!(word.as_str(), "custom" | "default" | "global" | "primary" | "active")
        });
        if let Some(parent) = parent.filter(|_| !is_many && (member.is_some() || is_quality)) {
            // `domains/custom`: a custom domain.
            let parent = words(&tree.branches[parent].segment);
            if parent.last().is_some_and(|word| is_plural(word)) && own.len() == 1 {
                let mut name = own.clone();
                name.extend(singular_words(&parent));
                return name;
            }
        }
        if member.is_some() || self.list_at(branch).is_some() && is_many { singular_words(&own) } else { own }
    }
}
