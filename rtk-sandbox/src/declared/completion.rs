//! Fills in the attributes that a record must have and the request did not set.

use rtk::Descriptor;
use rtk::descriptor::Attribute;
use serde_json::{Map, Value};

use super::types::{Shape, Type};
use crate::store::ScopeIds;
use crate::wire::ApiError;

/// Names of creation times, lowercase and without punctuation. They are filled in even if they are optional.
const CREATED: &[&str] = &["createdon", "createdat", "created", "creationdate", "creationtime"];
/// Names of modification times, likewise.
const MODIFIED: &[&str] =
    &["modifiedon", "modifiedat", "modified", "lastmodified", "updatedon", "updatedat", "updated", "lastupdated"];

/// No value can be generated for a type.
struct NoValue;

/// What missing attributes are filled in from.
#[derive(Debug)]
pub(crate) struct Completion<'a> {
    pub(crate) descriptor: &'static Descriptor,
    pub(crate) defaults: &'a Map<String, Value>,
    pub(crate) scope: &'a ScopeIds,
    pub(crate) now: &'a str,
}

impl Completion<'_> {
    /// Sets the modification times to now.
    pub(crate) fn touch(&self, record: &mut Map<String, Value>) {
        for attribute in self.descriptor.attributes {
            if is_server_time(attribute, MODIFIED) {
                record.insert(attribute.wire.to_owned(), self.now.into());
            }
        }
    }

    /// Adds missing attributes: from the user's defaults, the ids of the scope, the clock, or the default value of their type.
    ///
    /// Returns 501 if a required attribute cannot be generated.
    pub(crate) fn complete(&self, record: &mut Map<String, Value>) -> Result<(), ApiError> {
        for (wire, value) in self.defaults {
            record.entry(wire).or_insert_with(|| value.clone());
        }
        let mut missing = Vec::new();
        for attribute in self.descriptor.attributes {
            if !attribute.read || attribute.flatten || record.contains_key(attribute.wire) {
                continue;
            }
            match self.value(attribute) {
                Ok(Some(value)) => drop(record.insert(attribute.wire.to_owned(), value)),
                Ok(None) => {}
                Err(NoValue) => missing.push(attribute),
            }
        }
        if missing.is_empty() { Ok(()) } else { Err(self.error(&missing)) }
    }

    fn value(&self, attribute: &Attribute) -> Result<Option<Value>, NoValue> {
        let ty = Type::parse(attribute.ty, attribute.with);
        if let (Shape::Text, Some(id)) = (&ty.shape, self.ancestor_id(attribute)) {
            return Ok(Some(id.into()));
        }
        if is_server_time(attribute, CREATED) || is_server_time(attribute, MODIFIED) {
            return Ok(Some(self.now.into()));
        }
        if attribute.nullable {
            return Ok(Some(Value::Null));
        }
        if ty.optional || attribute.default {
            return Ok(None);
        }
        ty.shape.default_value(attribute.wire, self.now).map(Some).ok_or(NoValue)
    }

    /// Returns the ancestor's id that an attribute is named after, such as `zone_id` or `zone`.
    fn ancestor_id(&self, attribute: &Attribute) -> Option<&str> {
        let is_writable = attribute.create || attribute.update;
        let by_short_name = || self.scope.get(&format!("{}_id", attribute.wire)).filter(|_| !is_writable);
        self.scope.get(attribute.wire).or_else(by_short_name).map(String::as_str)
    }

    /// Names every attribute without a value, so that one restart with `serve_with` is enough.
    fn error(&self, attributes: &[&Attribute]) -> ApiError {
        let name = self.descriptor.name;
        let join = |each: fn(&Attribute) -> String| attributes.iter().map(|it| each(it)).collect::<Vec<_>>().join(", ");
        let missing = join(|it| format!("`{}` (`{}`)", it.wire, it.ty));
        let members = join(|it| format!("\"{}\": …", it.wire));
        ApiError::not_implemented(format!(
            "The sandbox cannot generate these attributes of {name}: {missing}. \
             Supply them with `Builder::serve_with::<{name}>(json!({{{members}}}))`"
        ))
    }
}

/// Returns whether an attribute has one of these names and is a time that only the server sets.
fn is_server_time(attribute: &Attribute, names: &[&str]) -> bool {
    let name: String = attribute.wire.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_writable = attribute.create || attribute.update;
    !is_writable
        && attribute.read
        && !attribute.flatten
        && names.contains(&name.to_ascii_lowercase().as_str())
        && matches!(Type::parse(attribute.ty, attribute.with).shape, Shape::Time | Shape::Text)
}
