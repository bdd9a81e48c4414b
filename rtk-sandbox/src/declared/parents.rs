//! The ancestors of a declared record: a request fails if one does not exist, and removing one removes what is nested in it.

use rtk::Descriptor;
use rtk::descriptor::{Identity, Kind, ResourcePath};
use rtk::realtime_kit::RESOURCES;

use super::{DeclaredResources, is_same};
use crate::store::{DeclaredRecord, DeclaredStore, RequestIds, Store, is_path_prefix, placeholders};
use crate::wire::ApiError;

impl DeclaredResources {
    /// Returns 404 if an ancestor in the path of a request does not exist: a record of RealtimeKit or of a served resource.
    pub(crate) fn check_parents(
        &self,
        store: &Store,
        descriptor: &Descriptor,
        path: &ResourcePath,
        request: &RequestIds,
    ) -> Result<(), ApiError> {
        let not_found = |name: &str, id: &str| Err(ApiError::not_found(&format!("{name}: `{id}`")));
        for own in RESOURCES {
            let id = own.id.as_ref().and_then(|id| request.get(id.param));
            match id.filter(|_| is_path_prefix(own.children_path, path.collection)) {
                Some(id) if store.get(own.name, &[], id).is_none() => return not_found(own.name, id),
                _ => {}
            }
        }
        for (number, param) in self.parents(descriptor, path) {
            match request.get(param) {
                Some(id) if !store.declared.has_ancestor(number, request, param) => {
                    return not_found(self.resources[number].descriptor.name, id);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Returns the served resources in which a resource is nested, outermost first, with the placeholders of their ids.
    ///
    /// A resource that can be neither listed, read nor created has no records; it counts as always existing.
    fn parents(&self, descriptor: &Descriptor, path: &ResourcePath) -> Vec<(usize, &'static str)> {
        let parent = |(number, it): (usize, &'static Descriptor)| {
            let Identity { param, header: None, .. } = it.id.as_ref()? else { return None };
            let has_records = it.operations.iter().any(|it| matches!(it.kind, Kind::All | Kind::Find | Kind::Create));
            let is_parent = it.name == path.scope || is_path_prefix(it.children_path, path.collection);
            let depth = placeholders(path.collection).position(|name| name == *param)?;
            (has_records && is_parent && !is_same(it, descriptor)).then_some((depth, number, *param))
        };
        let mut parents: Vec<_> = self.descriptors().filter_map(parent).collect();
        parents.sort_unstable();
        parents.into_iter().map(|(_, number, param)| (number, param)).collect()
    }

    /// Removes the records that were nested in a removed record, recursively.
    pub(crate) fn remove_nested(&self, store: &mut DeclaredStore, number: usize, removed: Option<DeclaredRecord>) {
        let mut pending: Vec<(usize, DeclaredRecord)> = removed.map(|record| (number, record)).into_iter().collect();
        while let Some((number, parent)) = pending.pop() {
            for (child, descriptor) in self.descriptors() {
                for path in descriptor.paths {
                    let parents = self.parents(descriptor, path);
                    if let Some((_, param)) = parents.into_iter().find(|(parent, _)| *parent == number) {
                        let nested = store.take_nested(child, &parent, param);
                        pending.extend(nested.into_iter().map(|record| (child, record)));
                    }
                }
            }
        }
    }
}
