//! Inserts records directly, without a request.

use serde_json::{Map, Value};

use super::DeclaredResources;
use super::completion::Completion;
use super::identity;
use crate::error::ControlError;
use crate::store::{RequestIds, Store};
use crate::wire::ApiError;

impl DeclaredResources {
    /// Completes a record, decodes it with `decode` and inserts it in the scope of `ids`.
    pub(crate) fn insert<T>(
        &self,
        store: &mut Store,
        number: usize,
        ids: &[(&str, &str)],
        record: Value,
        decode: impl FnOnce(Value) -> Result<T, String>,
    ) -> Result<T, ControlError> {
        let Some(descriptor) = self.resources.get(number).map(|resource| resource.descriptor) else {
            return Err(ControlError::NotServed(String::new()));
        };
        let resource = || descriptor.name.to_owned();
        let invalid_record = |why: String| ControlError::InvalidRecord { resource: resource(), why };
        let invalid_scope = |why: String| ControlError::InvalidScope { resource: resource(), why };
        let Value::Object(mut attributes) = record else {
            return Err(invalid_record("it must be a JSON object".to_owned()));
        };
        let request = self.inserted_ids(ids);
        let own = descriptor.id.as_ref().map_or("", |id| id.param);
        let path =
            descriptor.paths.iter().find(|path| request.names(path.collection, own).iter().eq(request.ids.keys()));
        let Some(path) = path else {
            let paths: Vec<_> = descriptor.paths.iter().map(|path| path.collection).collect();
            return Err(invalid_scope(format!("the ids must be those of {}", paths.join(" or "))));
        };
        self.check_parents(store, descriptor, path, &request).map_err(|error| invalid_scope(error.into_message()))?;
        let id = self.take_id(number, &mut attributes, store).map_err(invalid_record)?;
        let now = store.now();
        let defaults = &self.resources[number].defaults;
        let completion = Completion { descriptor, defaults, scope: &request.ids, now: &now };
        completion.complete(&mut attributes).map_err(|error| invalid_record(error.into_message()))?;
        let decoded = decode(attributes.clone().into()).map_err(invalid_record)?;
        store.declared.put(number, request.ids, id, attributes);
        Ok(decoded)
    }

    fn inserted_ids(&self, ids: &[(&str, &str)]) -> RequestIds {
        let ids = ids.iter().map(|(name, id)| ((*name).to_owned(), (*id).to_owned())).collect();
        let in_header = self.descriptors().filter_map(|(_, it)| it.id.as_ref().filter(|id| id.header.is_some()));
        let mut request = RequestIds { ids, ..RequestIds::default() };
        request.from_headers =
            in_header.map(|id| id.param.to_owned()).filter(|it| request.ids.contains_key(it)).collect();
        request
    }

    fn take_id(&self, number: usize, record: &mut Map<String, Value>, store: &mut Store) -> Result<String, String> {
        let descriptor = self.resources[number].descriptor;
        let Some(identity) = &descriptor.id else {
            // Only the store knows the id of a resource that has none, and is listed.
            return Ok(if descriptor.is_singleton() { String::new() } else { store.declared.new_id() });
        };
        let id = identity::new(descriptor, number, record.get(identity.wire), &mut store.declared)
            .map_err(ApiError::into_message)?;
        record.insert(identity.wire.to_owned(), identity::value(descriptor, &id));
        Ok(id)
    }
}
