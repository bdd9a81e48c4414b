//! Filters a list by the declared query parameters that are named like an attribute.

use rtk::Descriptor;
use rtk::descriptor::{Attribute, Operation, Parameter};
use serde_json::{Number, Value};

use super::call;
use super::types::{Shape, Type};
use crate::store::DeclaredRecord;
use crate::wire::Query;

/// Conditions that must all hold.
#[derive(Debug)]
pub(crate) struct Filter<'q>(Vec<Condition<'q>>);

/// The value at a path in a record must equal one of `texts`.
#[derive(Debug)]
struct Condition<'q> {
    path: Vec<&'q str>,
    texts: Vec<&'q str>,
}

impl<'q> Filter<'q> {
    /// Reads the conditions of a request.
    ///
    /// A declared parameter is a condition if an attribute has its name and a type that it can equal: `status`, or `account.id` where
    /// there is an `account`. A declaration does not give the meaning of the others (`search`, `order`, a flag `verified` beside a time
    /// `verified`), so that they are ignored.
    pub(crate) fn read(
        descriptor: &'static Descriptor,
        operation: &'q Operation,
        query: &'q Query,
        records: &[&DeclaredRecord],
    ) -> Self {
        let conditions = operation.query.iter().filter_map(|parameter| {
            let path = attribute_path(descriptor, parameter, records)?;
            let texts = query.texts(parameter.wire);
            let texts: Vec<&str> = match parameter.join {
                Some(separator) => texts.flat_map(|text| text.split(separator)).collect(),
                None => texts.collect(),
            };
            if texts.is_empty() { None } else { Some(Condition { path, texts }) }
        });
        let constants = operation.constants.iter().filter_map(|constant| {
            let attribute = call::constant_attribute(descriptor, constant)?;
            let texts: Vec<&str> = query.texts(constant.key).collect();
            if texts.is_empty() { None } else { Some(Condition { path: vec![attribute.wire], texts }) }
        });
        Self(conditions.chain(constants).collect())
    }

    pub(crate) fn matches(&self, record: &DeclaredRecord) -> bool {
        self.0.iter().all(|condition| {
            let mut path = condition.path.iter();
            let first = path.next().and_then(|key| record.attributes.get(*key));
            let value = first.and_then(|value| path.try_fold(value, |value, key| value.get(key)));
            value.is_some_and(|value| condition.texts.iter().any(|text| equals(value, text)))
        })
    }
}

/// Returns why a request cannot be filtered: it has a parameter that is named like an attribute, but is another enum. Its words may mean the same as
/// those of the attribute, or something else, as `all` does.
pub(crate) fn unclear(descriptor: &Descriptor, operation: &Operation, query: &Query) -> Option<String> {
    operation.query.iter().find_map(|parameter| {
        let text = query.text(parameter.wire)?;
        let is_named = |it: &&Attribute| it.read && !it.flatten && (it.name == parameter.name || it.wire == parameter.wire);
        let attribute = descriptor.attributes.iter().find(is_named)?;
        Type::are_two_enums(parameter.ty, attribute).then(|| {
            let (name, wire, own) = (descriptor.name, parameter.wire, attribute.wire);
            format!(
                "The sandbox does not know which records `{wire}={text}` selects, because `{own}` has another type in the query: respond to it \
                 with `Builder::answer::<{name}>(\"{}\", …)`",
                operation.name
            )
        })
    })
}

/// Returns the path in a record of the attribute that a parameter is named like.
fn attribute_path<'q>(
    descriptor: &Descriptor,
    parameter: &'q Parameter,
    records: &[&DeclaredRecord],
) -> Option<Vec<&'q str>> {
    let mut path: Vec<&str> = parameter.wire.split('.').collect();
    let is_named = |it: &&Attribute| it.name == parameter.name || it.wire == path[0];
    match descriptor.attributes.iter().find(|it| it.read && !it.flatten && is_named(it)) {
        Some(attribute) => {
            let is_object =
                || matches!(Type::parse(attribute.ty, attribute.with).shape, Shape::Unknown | Shape::Map(_));
            path[0] = attribute.wire;
            // `name.contains` is not an attribute if `name` is a string.
            let is_comparable = if path.len() == 1 { Type::agree(parameter.ty, attribute) } else { is_object() };
            is_comparable.then_some(path)
        }
        // Flattened attributes have keys that are not declared.
        None => records.iter().any(|record| record.attributes.contains_key(path[0])).then_some(path),
    }
}

/// Compares a value, or any element of an array, with the text of a query parameter.
fn equals(value: &Value, text: &str) -> bool {
    match value {
        Value::String(own) => own == text,
        Value::Array(elements) => elements.iter().any(|element| equals(element, text)),
        Value::Null | Value::Object(_) => false,
        Value::Bool(own) => text.parse() == Ok(*own),
        Value::Number(own) => serde_json::from_str(text).is_ok_and(|number| is_same_number(own, &number)),
    }
}

/// `1` equals `1.0`. Two integers are not compared as floats, which would conflate long ids.
fn is_same_number(a: &Number, b: &Number) -> bool {
    a == b || (a.is_f64() != b.is_f64() && a.as_f64() == b.as_f64())
}
