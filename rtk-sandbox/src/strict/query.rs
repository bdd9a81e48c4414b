//! Compares the query of a request with the declared parameters.

use rtk::Paging;
use rtk::descriptor::{Location, Parameter, TypeShape, ValueType};
use serde_json::Value;

use super::Sent;
use super::keys::Form;
use super::report::{Place, Report};
use super::value::{Walk, expectation};
use crate::wire::query_pairs;

/// A declared parameter.
struct Known {
    key: String,
    ty: ValueType,
    /// Text between the items of a list that is sent as one value.
    join: Option<&'static str>,
    /// Whether it can have keys of its own, behind a dot.
    is_open: bool,
    is_required: bool,
    /// The only text that it can have.
    constant: Option<String>,
}

pub(super) fn check(sent: &Sent<'_>, report: &mut Report) {
    let pairs = query_pairs(sent.query);
    let (known, is_open) = known(sent);
    let mut keys: Vec<&str> = Vec::new();
    for (key, _) in &pairs {
        if !keys.contains(&key.as_str()) {
            keys.push(key);
        }
    }
    for key in keys {
        let texts: Vec<&str> = pairs.iter().filter(|(own, _)| own == key).map(|(_, text)| text.as_str()).collect();
        match known.iter().find(|known| known.matches(key)) {
            Some(known) => known.check(key, &texts, report),
            None if is_open => {}
            None => {
                let names: Vec<String> = known.iter().map(|known| known.key.clone()).collect();
                report.unknown("query parameter", key, "", &names);
            }
        }
    }
    for known in known.iter().filter(|known| known.is_required) {
        if !pairs.iter().any(|(key, _)| known.matches(key)) {
            report.add(format!("The query parameter `{}` is required", known.key));
        }
    }
}

impl Known {
    fn new(key: impl Into<String>, ty: ValueType) -> Self {
        Self { key: key.into(), ty, join: None, is_open: false, is_required: false, constant: None }
    }

    fn matches(&self, key: &str) -> bool {
        let below = || key.strip_prefix(self.key.as_str()).is_some_and(|rest| rest.starts_with('.'));
        self.key == key || (self.is_open && below())
    }

    fn check(&self, key: &str, texts: &[&str], report: &mut Report) {
        if let Some(constant) = &self.constant {
            if texts.iter().any(|text| text != constant) {
                report.add(format!("The query parameter `{key}` is always `{constant}`"));
            }
            return;
        }
        if self.is_open {
            return;
        }
        let (ty, is_list) = match self.ty.required() {
            ValueType::ListType(of) => (&**of, true),
            ty => (ty, false),
        };
        if texts.len() > 1 && !(is_list && self.join.is_none()) {
            report.add(format!("The query parameter `{key}` is sent {} times, and has one value", texts.len()));
        }
        let items = texts.iter().flat_map(|text| match self.join {
            Some(separator) => text.split(separator).collect(),
            None => vec![*text],
        });
        // A client writes null as nothing.
        for text in items.filter(|text| !text.is_empty()) {
            if !accepts(ty, text) {
                report.add(format!("The query parameter `{key}` must be {}", expectation(ty)));
            }
        }
    }
}

/// Returns whether a text is a value of a type.
pub(super) fn accepts(ty: &ValueType, text: &str) -> bool {
    let mut report = Report::default();
    let mut walk = Walk { report: &mut report, is_text: true };
    walk.value(ty, &Value::from(text), &Place::default(), Form::Whole);
    report.into_message().is_none()
}

/// Lists the parameters, and whether there can be any others.
fn known(sent: &Sent<'_>) -> (Vec<Known>, bool) {
    let Sent { descriptor, operation, .. } = sent;
    let owner = TypeShape::OfResource(descriptor);
    let mut known = Vec::new();
    let mut is_open = false;
    for parameter in sent.declaring().flat_map(|operation| operation.query) {
        is_open |= !add(parameter, &owner, &mut known);
    }
    for constant in operation.constants.iter().filter(|constant| constant.location == Location::Query) {
        let text = constant.value().as_str().map_or_else(|| constant.value().to_string(), str::to_owned);
        known.push(Known { constant: Some(text), ..Known::new(constant.key, ValueType::TextType) });
    }
    for (key, value) in descriptor.api.query {
        known.push(Known { constant: Some((*value).to_owned()), ..Known::new(*key, ValueType::TextType) });
    }
    if operation.list {
        let paging = operation.paging.unwrap_or(descriptor.paging);
        known.extend(of_pages(paging).into_iter().map(|(key, ty)| Known::new(key, ty)));
    }
    (known, is_open)
}

/// Adds a parameter. Returns false if the keys of its value are parameters, and are not known.
fn add(parameter: &'static Parameter, owner: &TypeShape, known: &mut Vec<Known>) -> bool {
    let ty = owner.type_of(parameter.ty);
    let shape = match ty.required() {
        ValueType::DeclaredType(shape) if shape.attributes().is_some() => Some(*shape),
        _ => None,
    };
    match shape {
        Some(shape) => {
            let prefix = if parameter.flatten { "" } else { parameter.wire };
            add_members(&shape, prefix, parameter.required && parameter.flatten, known);
        }
        None if parameter.flatten => return false,
        None => {
            let is_open = matches!(
                ty.required(),
                ValueType::MapType(_)
                    | ValueType::AnyType
                    | ValueType::UnknownType(_)
                    | ValueType::DeclaredType(TypeShape::OfUnion(_))
            );
            let (join, is_required) = (parameter.join, parameter.required);
            known.push(Known { join, is_open, is_required, ..Known::new(parameter.wire, ty) });
        }
    }
    true
}

/// Adds the keys of an object, which are written behind a dot.
fn add_members(shape: &TypeShape, prefix: &str, can_be_required: bool, known: &mut Vec<Known>) {
    for attribute in shape.attributes().unwrap_or_default() {
        let key = match prefix {
            "" => attribute.request_wire.to_owned(),
            prefix => format!("{prefix}.{}", attribute.request_wire),
        };
        let ty = shape.request_type(attribute);
        match ty.required() {
            ValueType::DeclaredType(inner) if inner.attributes().is_some() => {
                // A type that contains itself is no query.
                if key.split('.').count() < 8 {
                    add_members(inner, &key, false, known);
                }
            }
            other => {
                let is_open = matches!(other, ValueType::MapType(_) | ValueType::AnyType | ValueType::UnknownType(_));
                let is_required = can_be_required && attribute.required;
                known.push(Known { is_open, is_required, ..Known::new(key, ty) });
            }
        }
    }
}

/// Returns the parameters that select a page.
fn of_pages(paging: &Paging) -> Vec<(&'static str, ValueType)> {
    let count = || ValueType::IntegerType { min: 0, max: i128::from(u64::MAX) };
    let with_size = |key: &'static str, size: Option<&'static str>| {
        let size = size.map(|size| (size, count()));
        std::iter::once((key, ValueType::TextType)).chain(size).collect()
    };
    if let Some((first, size)) = paging.number_keys().or(paging.offset_keys()) {
        return vec![(first, count()), (size, count())];
    }
    if let Some((key, size, _)) = paging.cursor_keys() {
        return with_size(key, size);
    }
    if let Some((key, size, _)) = paging.link_keys() {
        return with_size(key, size);
    }
    if let Some((key, size, _)) = paging.last_id_keys() {
        return with_size(key, size);
    }
    Vec::new()
}
