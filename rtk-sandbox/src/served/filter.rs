//! What a list is narrowed by: declared parameters that are named as an attribute.

use rtk::Descriptor;
use rtk::descriptor::{Attribute, Operation, Parameter};
use serde_json::{Number, Value};

use super::call;
use super::records::Item;
use super::shape::{Shape, Type};
use crate::query::Query;

/// Conditions, all of which have to hold.
#[derive(Debug)]
pub(crate) struct Filter<'q>(Vec<Condition<'q>>);

/// A path in a record, and the texts one of which is there.
#[derive(Debug)]
struct Condition<'q> {
    path: Vec<&'q str>,
    texts: Vec<&'q str>,
}

impl<'q> Filter<'q> {
    /// Of all that is declared, what an attribute is named as and could be equal to: `status`, or `account.id` where there is an
    /// `account`. What else is declared (`search`, `order`, a `verified` that is a flag beside one that is a time) only the product knows.
    pub(crate) fn read(
        descriptor: &'static Descriptor,
        operation: &'q Operation,
        query: &'q Query,
        items: &[&Item],
    ) -> Self {
        let conditions = operation.query.iter().filter_map(|parameter| {
            let path = path(descriptor, parameter, items)?;
            let texts: Vec<&str> = query.texts(parameter.wire).collect();
            if texts.is_empty() { None } else { Some(Condition { path, texts }) }
        });
        let constants = operation.constants.iter().filter_map(|constant| {
            let attribute = call::told_by(descriptor, constant)?;
            let texts: Vec<&str> = query.texts(constant.key).collect();
            if texts.is_empty() { None } else { Some(Condition { path: vec![attribute.wire], texts }) }
        });
        Self(conditions.chain(constants).collect())
    }

    pub(crate) fn holds(&self, item: &Item) -> bool {
        self.0.iter().all(|condition| {
            let mut path = condition.path.iter();
            let first = path.next().and_then(|key| item.attributes.get(*key));
            let value = first.and_then(|value| path.try_fold(value, |value, key| value.get(key)));
            value.is_some_and(|value| condition.texts.iter().any(|text| is(value, text)))
        })
    }
}

/// Where in a record that is which a parameter is named as.
fn path<'q>(descriptor: &Descriptor, parameter: &'q Parameter, items: &[&Item]) -> Option<Vec<&'q str>> {
    let mut path: Vec<&str> = parameter.wire.split('.').collect();
    let is_named = |it: &&Attribute| it.name == parameter.name || it.wire == path[0];
    match descriptor.attributes.iter().find(|it| it.read && !it.flatten && is_named(it)) {
        Some(attribute) => {
            let is_object =
                || matches!(Type::parse(attribute.ty, attribute.with).shape, Shape::Unknown | Shape::Map(_));
            path[0] = attribute.wire;
            // `name.contains` of a text is no attribute of it.
            let is_it = if path.len() == 1 { Type::agree(parameter.ty, attribute) } else { is_object() };
            is_it.then_some(path)
        }
        // What is flattened has keys that are not declared.
        None => items.iter().any(|item| item.attributes.contains_key(path[0])).then_some(path),
    }
}

/// Of a list, one of its elements.
fn is(value: &Value, text: &str) -> bool {
    match value {
        Value::String(own) => own == text,
        Value::Array(elements) => elements.iter().any(|element| is(element, text)),
        Value::Null | Value::Object(_) => false,
        Value::Bool(own) => text.parse() == Ok(*own),
        Value::Number(own) => serde_json::from_str(text).is_ok_and(|number| is_number(own, &number)),
    }
}

/// `1` and `1.0` are one. Whole ones are not compared as fractions, which could not tell long ids apart.
fn is_number(own: &Number, asked: &Number) -> bool {
    own == asked || (own.is_f64() != asked.is_f64() && own.as_f64() == asked.as_f64())
}
