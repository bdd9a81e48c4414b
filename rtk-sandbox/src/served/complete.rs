//! What a product adds to a record: what was not told, and has to be there.

use rtk::Descriptor;
use rtk::descriptor::Attribute;
use serde_json::{Map, Value};

use super::place::Place;
use super::shape::{Shape, Type};
use crate::reply::Refusal;

/// Times of these names are known to be of making and of changing, whether or not they have to be there.
const MADE: &[&str] = &["createdon", "createdat", "created", "creationdate", "creationtime"];
const CHANGED: &[&str] =
    &["modifiedon", "modifiedat", "modified", "lastmodified", "updatedon", "updatedat", "updated", "lastupdated"];

/// Nothing is known of its type.
struct CannotMake;

/// What a record is completed from.
#[derive(Debug)]
pub(crate) struct Completion<'a> {
    pub(crate) descriptor: &'static Descriptor,
    pub(crate) defaults: &'a Map<String, Value>,
    pub(crate) place: &'a Place,
    pub(crate) now: &'a str,
}

impl Completion<'_> {
    /// A change was made just now.
    pub(crate) fn touch(&self, record: &mut Map<String, Value>) {
        for attribute in self.descriptor.attributes {
            if is_time(attribute, CHANGED) {
                record.insert(attribute.wire.to_owned(), self.now.into());
            }
        }
    }

    /// Adds what is missing: of the defaults that the user gave, of the place, of the time, of the types.
    pub(crate) fn complete(&self, record: &mut Map<String, Value>) -> Result<(), Refusal> {
        for (wire, value) in self.defaults {
            record.entry(wire).or_insert_with(|| value.clone());
        }
        let mut unknown = Vec::new();
        for attribute in self.descriptor.attributes {
            if !attribute.read || attribute.flatten || record.contains_key(attribute.wire) {
                continue;
            }
            match self.value(attribute) {
                Ok(Some(value)) => drop(record.insert(attribute.wire.to_owned(), value)),
                Ok(None) => {}
                Err(CannotMake) => unknown.push(attribute),
            }
        }
        if unknown.is_empty() { Ok(()) } else { Err(self.unknown(&unknown)) }
    }

    fn value(&self, attribute: &Attribute) -> Result<Option<Value>, CannotMake> {
        let ty = Type::parse(attribute.ty, attribute.with);
        if let (Shape::Text, Some(id)) = (&ty.shape, self.id_around(attribute)) {
            return Ok(Some(id.into()));
        }
        if is_time(attribute, MADE) || is_time(attribute, CHANGED) {
            return Ok(Some(self.now.into()));
        }
        if attribute.nullable {
            return Ok(Some(Value::Null));
        }
        if ty.optional || attribute.default {
            return Ok(None);
        }
        ty.shape.make(attribute.wire, self.now).map(Some).ok_or(CannotMake)
    }

    /// The id of what it is in, where an attribute is named so: `zone_id`, or `zone`.
    fn id_around(&self, attribute: &Attribute) -> Option<&str> {
        let is_told = attribute.create || attribute.update;
        let of_name = || self.place.get(&format!("{}_id", attribute.wire)).filter(|_| !is_told);
        self.place.get(attribute.wire).or_else(of_name).map(String::as_str)
    }

    /// Names all of them, so that one start more is enough.
    fn unknown(&self, attributes: &[&Attribute]) -> Refusal {
        let name = self.descriptor.name;
        let join = |each: fn(&Attribute) -> String| attributes.iter().map(|it| each(it)).collect::<Vec<_>>().join(", ");
        let which = join(|it| format!("`{}` (`{}`)", it.wire, it.ty));
        let given = join(|it| format!("\"{}\": …", it.wire));
        Refusal::unknown(format!(
            "The sandbox cannot make up of {name}: {which}. Say it with `Builder::serve_with::<{name}>(json!({{{given}}}))`"
        ))
    }
}

/// Whether it is a time of one of these names that callers cannot tell.
fn is_time(attribute: &Attribute, names: &[&str]) -> bool {
    let name: String = attribute.wire.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_told = attribute.create || attribute.update || !attribute.read || attribute.flatten;
    !is_told
        && names.contains(&name.to_ascii_lowercase().as_str())
        && matches!(Type::parse(attribute.ty, attribute.with).shape, Shape::Time | Shape::Text)
}
