//! What a record is inside of.

use rtk::Descriptor;
use rtk::descriptor::{Identity, Kind, ResourcePath};
use rtk::realtime_kit::RESOURCES;

use super::place::{Known, continues, placeholders};
use super::records::{Item, Records};
use super::{Served, is_same};
use crate::reply::Refusal;
use crate::store::Store;

impl Served {
    /// Whether there is, where a call leads, each resource that it leads through: those that are served, and RealtimeKit's.
    pub(crate) fn is_inside(
        &self,
        store: &Store,
        descriptor: &Descriptor,
        placement: &ResourcePath,
        known: &Known,
    ) -> Result<(), Refusal> {
        let missing = |name: &str, id: &str| Err(Refusal::not_found(&format!("{name}: `{id}`")));
        for own in RESOURCES {
            let id = own.id.as_ref().and_then(|id| known.get(id.param));
            match id.filter(|_| continues(own.children_path, placement.collection)) {
                Some(id) if store.get(own.name, &[], id).is_none() => return missing(own.name, id),
                _ => {}
            }
        }
        for (number, param) in self.parents(descriptor, placement) {
            match known.get(param) {
                Some(id) if !store.served.leads_through(number, known, param) => {
                    return missing(self.entries[number].descriptor.name, id);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The served resources that one is inside of, the outermost first, and the placeholders of their ids. What only leads somewhere and
    /// can neither be listed, read nor made is always there.
    fn parents(&self, descriptor: &Descriptor, placement: &ResourcePath) -> Vec<(usize, &'static str)> {
        let around = |(number, it): (usize, &'static Descriptor)| {
            let Identity { param, header: None, .. } = it.id.as_ref()? else { return None };
            let has_records = it.operations.iter().any(|it| matches!(it.kind, Kind::All | Kind::Find | Kind::Create));
            let is_around = it.name == placement.scope || continues(it.children_path, placement.collection);
            let depth = placeholders(placement.collection).position(|name| name == *param)?;
            (has_records && is_around && !is_same(it, descriptor)).then_some((depth, number, *param))
        };
        let mut parents: Vec<_> = self.descriptors().filter_map(around).collect();
        parents.sort_unstable();
        parents.into_iter().map(|(_, number, param)| (number, param)).collect()
    }

    /// Takes away what was inside one that was removed, and what was inside that.
    pub(crate) fn remove_inside(&self, records: &mut Records, number: usize, removed: Option<Item>) {
        let mut gone: Vec<(usize, Item)> = removed.map(|item| (number, item)).into_iter().collect();
        while let Some((number, item)) = gone.pop() {
            for (child, descriptor) in self.descriptors() {
                for placement in descriptor.paths {
                    let parents = self.parents(descriptor, placement);
                    if let Some((_, param)) = parents.into_iter().find(|(parent, _)| *parent == number) {
                        gone.extend(records.take_inside(child, &item, param).into_iter().map(|item| (child, item)));
                    }
                }
            }
        }
    }
}
