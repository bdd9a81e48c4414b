//! Requests that change the record they were called on.

use std::fmt;
use std::marker::PhantomData;

use serde_json::{Map, Value};

use crate::call::request::{MapOutput, Request};
use crate::call::{Call, decode};
use crate::codec::ResourceSeed;
use crate::codec::undeclared::Extra;
use crate::descriptor::template;
use crate::error::Error;
use crate::resource::Resource;
use crate::resource::record::Record;
use crate::transport::response::Response;

/// The response to an update: the whole resource, or a part of it. Awaiting [`Record::update`] merges it into the record.
pub struct UpdateOutput<T> {
    members: Map<String, Value>,
    /// For errors, which name the request and the response.
    context: (Box<Call>, Response),
    of: PhantomData<fn() -> T>,
}

impl<T: Resource> Request<UpdateOutput<T>> {
    /// A request whose response is merged into a record.
    pub(crate) fn update(call: Call) -> Self {
        Self::new(call, |call, response| {
            let (payload, _) = decode::payload(&call, &response, || PhantomData::<Map<String, Value>>)?;
            // A response without a payload confirms the update without saying what changed.
            let members = payload.value().unwrap_or_default();
            Ok(UpdateOutput { members, context: (call, response), of: PhantomData })
        })
    }
}

/// Shows keys only, because values can be secret.
impl<T> fmt::Debug for UpdateOutput<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UpdateOutput").field(&self.members.keys().collect::<Vec<_>>()).finish()
    }
}

impl<T: Resource> Record<T> {
    /// Overwrites the keys of the record with those of the response, and decodes the result.
    pub(crate) fn merge(&mut self, output: UpdateOutput<T>) -> Result<(), Error> {
        let UpdateOutput { members, context: (call, response), .. } = output;
        let mut merged = match serde_json::to_value(&**self) {
            Ok(Value::Object(members)) => members,
            _ => Map::new(),
        };
        let received: Vec<String> = members.keys().cloned().collect();
        merged.extend(members);
        let path = template::dotted(call.envelope().payload, call.payload_key());
        let mut extra = Extra::default();
        let seed = ResourceSeed::<T>::new(&mut extra);
        let value = decode::part(&call, &response, &path, Value::Object(merged), seed)?;
        // A key that only the previous value of a flattened attribute had is not an undeclared key of the response.
        let undeclared = extra.into_members().into_iter().filter(|(key, _)| received.contains(key));
        self.replace_value(value, undeclared);
        Ok(())
    }
}

/// `reload`: the record becomes the one of the response.
impl<T: Resource> MapOutput<Record<T>> for &mut Record<T> {
    type Output = ();

    fn map_output(self, output: Record<T>) -> Result<(), Error> {
        *self = output;
        Ok(())
    }
}
