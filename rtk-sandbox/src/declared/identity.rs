//! Ids in the form that a declaration gives them: text, or a number if the attribute is decoded with `rtk::loose`.

use rtk::Descriptor;
use serde_json::Value;

use crate::store::DeclaredStore;
use crate::wire::ApiError;

/// Returns the id as responses contain it.
pub(super) fn value(descriptor: &Descriptor, id: &str) -> Value {
    let number = || id.parse::<u64>().ok().filter(|number| number.to_string() == id);
    match number().filter(|_| is_number(descriptor)) {
        Some(number) => number.into(),
        None => id.into(),
    }
}

/// Returns the id that was sent, or generates one: a number, a UUID if the key contains `uuid`, otherwise 32 hexadecimal digits.
///
/// `resource`: the number of the resource.
pub(super) fn new(
    descriptor: &Descriptor,
    resource: usize,
    sent: Option<&Value>,
    records: &mut DeclaredStore,
) -> Result<String, ApiError> {
    let wire = descriptor.id.as_ref().map_or("", |id| id.wire);
    match sent {
        Some(Value::String(id)) if !id.is_empty() => Ok(id.clone()),
        Some(Value::Number(id)) if is_number(descriptor) => Ok(id.to_string()),
        Some(_) => Err(ApiError::bad_request(format!("`{wire}` must be a non-empty string"))),
        None if is_number(descriptor) => Ok(records.new_number(resource)),
        None if wire.to_ascii_lowercase().contains("uuid") => Ok(records.new_uuid()),
        None => Ok(records.new_id()),
    }
}

fn is_number(descriptor: &Descriptor) -> bool {
    let Some(id) = &descriptor.id else { return false };
    let with = descriptor.attributes.iter().find(|it| it.name == id.attribute).and_then(|it| it.with);
    with.is_some_and(|path| path.rsplit("::").next().map(str::trim) == Some("loose"))
}
