//! Where a record is, and where a call is made.

use std::collections::{BTreeMap, BTreeSet};

/// The ids that lead to a record, by their placeholders: all that the path of its collection has, and what a header told.
pub(crate) type Place = BTreeMap<String, String>;

/// What a call tells of where it is made.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) ids: Place,
    /// Which of the ids were in headers.
    pub(crate) from_headers: BTreeSet<String>,
}

impl Known {
    pub(crate) fn get(&self, placeholder: &str) -> Option<&str> {
        self.ids.get(placeholder).map(String::as_str)
    }

    /// The names of the ids that lead to a collection, where its own are those of `template`. One's own id is not among them.
    pub(crate) fn names(&self, template: &str, own: &str) -> BTreeSet<String> {
        let names = placeholders(template).map(str::to_owned).chain(self.from_headers.iter().cloned());
        names.filter(|name| name != own).collect()
    }

    /// The place of that template, as far as it is known.
    pub(crate) fn place(&self, template: &str, own: &str) -> Place {
        let names = self.names(template, own);
        self.ids.iter().filter(|(name, _)| names.contains(*name)).map(|(name, id)| (name.clone(), id.clone())).collect()
    }

    /// Whether all ids that lead to a place are told here, and nothing in a header leads elsewhere.
    pub(crate) fn leads_to(&self, place: &Place, own: &str) -> bool {
        let mut headers = self.from_headers.iter().filter(|name| *name != own);
        headers.all(|name| place.contains_key(name)) && place.iter().all(|(name, id)| self.ids.get(name) == Some(id))
    }
}

/// The names in braces.
pub(crate) fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    template.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
}

/// Whether a path begins with another, segment by segment.
pub(crate) fn continues(parent: &str, child: &str) -> bool {
    !parent.is_empty() && child.strip_prefix(parent).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::{Known, Place, continues};

    fn place(ids: &[(&str, &str)]) -> Place {
        ids.iter().map(|(name, id)| ((*name).to_owned(), (*id).to_owned())).collect()
    }

    #[test]
    fn a_place_is_the_ids_of_its_template_and_of_headers() {
        let ids = place(&[("account_id", "a"), ("bucket_name", "b"), ("jurisdiction_id", "eu")]);
        let known = Known { ids, from_headers: ["jurisdiction_id".to_owned()].into() };
        let buckets = known.place("/accounts/{account_id}/r2/buckets", "bucket_name");
        assert_eq!(buckets, place(&[("account_id", "a"), ("jurisdiction_id", "eu")]));
        assert!(known.leads_to(&buckets, "bucket_name"));
        assert!(!known.leads_to(&place(&[("account_id", "a")]), "bucket_name"), "without the header");
        assert!(!known.leads_to(&place(&[("account_id", "a"), ("jurisdiction_id", "us")]), "bucket_name"));
        assert!(!known.leads_to(&place(&[("zone_id", "z"), ("jurisdiction_id", "eu")]), "bucket_name"));
    }

    #[test]
    fn paths_continue_by_segments() {
        assert!(continues("/zones/{zone_id}", "/zones/{zone_id}/rules"));
        assert!(!continues("/zones/{zone_id}", "/zones/{zone_id}s"));
        assert!(!continues("", "/zones"));
    }
}
