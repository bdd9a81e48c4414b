//! What users put there before anything is asked.

use serde_json::{Map, Value};

use super::Served;
use super::complete::Completion;
use super::place::Known;
use super::verbs::new_id;
use crate::control::ControlError;
use crate::store::Store;

impl Served {
    /// Completes a record and puts it in that place, if `fits` takes it.
    pub(crate) fn insert<T>(
        &self,
        store: &mut Store,
        number: usize,
        ids: &[(&str, &str)],
        record: Value,
        fits: impl FnOnce(Value) -> Result<T, String>,
    ) -> Result<T, ControlError> {
        let Some(descriptor) = self.entries.get(number).map(|entry| entry.descriptor) else {
            return Err(ControlError::NotServed(String::new()));
        };
        let unfit = |why: String| ControlError::Unfit { resource: descriptor.name.to_owned(), why };
        let Value::Object(mut attributes) = record else { return Err(unfit("it is no JSON object".to_owned())) };
        let known = self.told(ids);
        let own = descriptor.id.as_ref().map_or("", |id| id.param);
        let placement = descriptor
            .paths
            .iter()
            .find(|placement| known.names(placement.collection, own).iter().eq(known.ids.keys()));
        let Some(placement) = placement else {
            let places: Vec<_> = descriptor.paths.iter().map(|place| place.collection).collect();
            let why = format!("the ids have to be those of {}", places.join(" or "));
            return Err(ControlError::NoSuchPlace { resource: descriptor.name.to_owned(), why });
        };
        self.is_inside(store, descriptor, placement, &known).map_err(|refusal| {
            let why = refusal.into_message();
            ControlError::NoSuchPlace { resource: descriptor.name.to_owned(), why }
        })?;
        let id = self.identify(number, &mut attributes, store).map_err(unfit)?;
        let now = store.now();
        let defaults = &self.entries[number].defaults;
        let completion = Completion { descriptor, defaults, place: &known.ids, now: &now };
        completion.complete(&mut attributes).map_err(|refusal| unfit(refusal.into_message()))?;
        let fitting = fits(attributes.clone().into()).map_err(unfit)?;
        store.served.put(number, known.ids, id, attributes);
        Ok(fitting)
    }

    fn told(&self, ids: &[(&str, &str)]) -> Known {
        let ids = ids.iter().map(|(name, id)| ((*name).to_owned(), (*id).to_owned())).collect();
        let in_header = self.descriptors().filter_map(|(_, it)| it.id.as_ref().filter(|id| id.header.is_some()));
        let mut known = Known { ids, ..Known::default() };
        known.from_headers = in_header.map(|id| id.param.to_owned()).filter(|it| known.ids.contains_key(it)).collect();
        known
    }

    fn identify(&self, number: usize, record: &mut Map<String, Value>, store: &mut Store) -> Result<String, String> {
        let Some(identity) = &self.entries[number].descriptor.id else { return Ok(String::new()) };
        let id = new_id(record.get(identity.wire), identity.wire, &mut store.served)
            .map_err(crate::reply::Refusal::into_message)?;
        record.insert(identity.wire.to_owned(), id.as_str().into());
        Ok(id)
    }
}
