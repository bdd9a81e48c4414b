//! Scopes of declared records: the ids that lead to a record, and the ids that a request gives.

use std::collections::{BTreeMap, BTreeSet};

/// The ids that lead to a record, by placeholder: those in the path of its collection and those given in headers.
pub(crate) type ScopeIds = BTreeMap<String, String>;

/// The ids that a request gives.
#[derive(Debug, Default)]
pub(crate) struct RequestIds {
    /// All ids, by placeholder.
    pub(crate) ids: ScopeIds,
    /// The placeholders whose ids were given in headers.
    pub(crate) from_headers: BTreeSet<String>,
}

impl RequestIds {
    pub(crate) fn get(&self, placeholder: &str) -> Option<&str> {
        self.ids.get(placeholder).map(String::as_str)
    }

    /// Returns the placeholders of a collection's scope: those of its path `template` and those given in headers, without `own`,
    /// the placeholder of the resource's own id.
    pub(crate) fn names(&self, template: &str, own: &str) -> BTreeSet<String> {
        let names = placeholders(template).map(str::to_owned).chain(self.from_headers.iter().cloned());
        names.filter(|name| name != own).collect()
    }

    /// Returns the scope of a collection, as far as this request gives its ids.
    pub(crate) fn scope(&self, template: &str, own: &str) -> ScopeIds {
        let names = self.names(template, own);
        self.ids.iter().filter(|(name, _)| names.contains(*name)).map(|(name, id)| (name.clone(), id.clone())).collect()
    }

    /// Returns whether the request gives every id of `scope`, and no id in a header that contradicts it.
    pub(crate) fn leads_to(&self, scope: &ScopeIds, own: &str) -> bool {
        let mut headers = self.from_headers.iter().filter(|name| *name != own);
        headers.all(|name| scope.contains_key(name)) && scope.iter().all(|(name, id)| self.ids.get(name) == Some(id))
    }
}

/// Returns the names of the placeholders in a path template.
pub(crate) fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    template.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
}

/// Returns whether `parent` is a prefix of `child`, compared segment by segment. An empty `parent` is the prefix of nothing.
pub(crate) fn is_path_prefix(parent: &str, child: &str) -> bool {
    !parent.is_empty() && child.strip_prefix(parent).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::{RequestIds, ScopeIds, is_path_prefix};

    fn scope(ids: &[(&str, &str)]) -> ScopeIds {
        ids.iter().map(|(name, id)| ((*name).to_owned(), (*id).to_owned())).collect()
    }

    #[test]
    fn scope_has_the_ids_of_the_template_and_of_headers() {
        let ids = scope(&[("account_id", "a"), ("bucket_name", "b"), ("jurisdiction_id", "eu")]);
        let request = RequestIds { ids, from_headers: ["jurisdiction_id".to_owned()].into() };
        let buckets = request.scope("/accounts/{account_id}/r2/buckets", "bucket_name");
        assert_eq!(buckets, scope(&[("account_id", "a"), ("jurisdiction_id", "eu")]));
        assert!(request.leads_to(&buckets, "bucket_name"));
        assert!(!request.leads_to(&scope(&[("account_id", "a")]), "bucket_name"), "without the header");
        assert!(!request.leads_to(&scope(&[("account_id", "a"), ("jurisdiction_id", "us")]), "bucket_name"));
        assert!(!request.leads_to(&scope(&[("zone_id", "z"), ("jurisdiction_id", "eu")]), "bucket_name"));
    }

    #[test]
    fn path_prefix_ends_at_a_segment() {
        assert!(is_path_prefix("/zones/{zone_id}", "/zones/{zone_id}/rules"));
        assert!(!is_path_prefix("/zones/{zone_id}", "/zones/{zone_id}s"));
        assert!(!is_path_prefix("", "/zones"));
    }
}
