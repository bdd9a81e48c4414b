//! Query parameters and headers of operations.

mod names;

use std::collections::HashSet;

use names::{header_name, is_header, is_idempotency_key, name_of};

use super::docs;
use super::names::Kind as NameKind;
use super::shapes::{At, Shapes, Side, Sided, describes_time, unique_name};
use super::types::{FieldPlan, Mode, ObjectPlan, ParameterPlan, Type, TypeKind, TypePlan, ValueNote};
use super::words::{camel, snake};
use crate::model::{Kind, Location, Operation, Parameter};

/// What the parameters of an operation become.
#[derive(Debug, Default)]
pub(super) struct Parameters {
    pub(super) all: Vec<ParameterPlan>,
    /// Indices of those that requests have to contain.
    pub(super) required: Vec<usize>,
    /// Header with the idempotency key.
    pub(super) idempotency_key: Option<String>,
}

/// Returns the header of an operation with the idempotency key.
pub(super) fn idempotency_key(operation: &Operation) -> Option<String> {
    let headers = operation.parameters.iter().filter(|it| it.location == Location::Header);
    headers.map(|it| it.name.to_ascii_lowercase()).find(|name| is_header(name) && is_idempotency_key(name))
}

/// Plans the parameters of an operation, apart from those in the path and those that the paging sets. `taken` are names that cannot be
/// used again.
pub(super) fn parameters(
    shapes: &mut Shapes<'_>,
    operation: &Operation,
    module: usize,
    owner: &str,
    paging: &[String],
    taken: &HashSet<String>,
) -> Parameters {
    let mut planned = Parameters { idempotency_key: idempotency_key(operation), ..Parameters::default() };
    let mut names: HashSet<String> = taken.clone();
    let mut wires: HashSet<(bool, String)> = HashSet::new();
    let mut grouped: HashSet<&str> = HashSet::new();
    for parameter in &operation.parameters {
        if parameter.location == Location::Cookie {
            let why = "it is sent in a cookie, which rtk does not send".to_owned();
            shapes.notes.push(ValueNote {
                attribute: format!("{owner}.{}", parameter.name),
                place: operation.place.clone(),
                why,
            });
        }
        let of_header = parameter.location == Location::Header;
        if !of_header && parameter.location != Location::Query {
            continue;
        }
        let wire = if of_header { parameter.name.to_ascii_lowercase() } else { parameter.name.clone() };
        if (of_header && !is_header(&wire)) || (!of_header && paging.contains(&wire)) {
            continue;
        }
        if of_header && is_idempotency_key(&wire) {
            continue;
        }
        if let Some(group) = parameter.extensions.get("x-query-object").and_then(|it| it.as_text()) {
            let prefix = format!("{group}.");
            let members: Vec<&Parameter> = operation
                .parameters
                .iter()
                .filter(|it| it.extensions.get("x-query-object").and_then(|it| it.as_text()) == Some(group))
                .collect();
            let is_flat =
                members.iter().all(|it| it.name.strip_prefix(&prefix).is_some_and(|rest| !rest.contains('.')));
            if is_flat && members.iter().all(|it| !it.required) {
                if grouped.insert(group) {
                    let plan = object(shapes, &members, group, &prefix, module, owner, &mut names);
                    planned.all.push(plan);
                }
                continue;
            }
        }
        if !wires.insert((of_header, wire.clone())) {
            continue;
        }
        // An object is sent as parameters of its own.
        let document = shapes.document;
        if let Kind::Object(object) = &document.of(&parameter.schema).kind {
            if !parameter.is_json && !of_header {
                for property in &object.properties {
                    let wire = match (parameter.style.as_str(), parameter.explode) {
                        ("deepObject", _) => format!("{}[{}]", parameter.name, property.name),
                        _ => property.name.clone(),
                    };
                    if paging.contains(&wire) || !wires.insert((false, wire.clone())) {
                        continue;
                    }
                    let at = At { is_parameter: true, ..At::new(module, owner, &property.name) };
                    let r#type = shapes.value(&at, &[Sided { side: Side::Request, value: property.value.clone() }]);
                    let name = if parameter.style == "deepObject" {
                        format!("{}_{}", parameter.name, property.name)
                    } else {
                        property.name.clone()
                    };
                    let description = property.value.description.as_deref();
                    planned.all.push(plan(
                        &name,
                        &wire,
                        false,
                        description,
                        r#type,
                        !parameter.explode,
                        owner,
                        &mut names,
                    ));
                }
                continue;
            }
        }
        let name = if of_header { header_name(&wire, &shapes.names[module].module) } else { parameter.name.clone() };
        let at = At { is_parameter: true, ..At::new(module, owner, &name) };
        let r#type = if parameter.is_json {
            Type::Text
        } else {
            shapes.value(&at, &[Sided { side: Side::Request, value: parameter.schema.clone() }])
        };
        let r#type = match r#type {
            Type::Map(_) | Type::Any => Type::Text,
            Type::List(item) if matches!(*item, Type::List(_) | Type::Map(_) | Type::Any) => {
                Type::List(Box::new(Type::Text))
            }
            other => other,
        };
        let r#type = match r#type {
            Type::Text if parameter.own_description().is_some_and(describes_time) => Type::Timestamp,
            other => other,
        };
        let join = !parameter.explode && !of_header && parameter.style == "form";
        let description = parameter.description.as_deref();
        let mut planned_one = plan(&name, &wire, of_header, description, r#type, join, owner, &mut names);
        if parameter.deprecated {
            let docs = planned_one.docs.take().map_or_else(String::new, |docs| format!("{docs} "));
            planned_one.docs = Some(format!("{docs}Deprecated."));
        }
        if parameter.required {
            planned.required.push(planned.all.len());
        }
        planned.all.push(planned_one);
    }
    planned
}

#[allow(clippy::too_many_arguments, reason = "each is one thing that the document says")]
fn plan(
    name: &str,
    wire: &str,
    is_header: bool,
    description: Option<&str>,
    r#type: Type,
    join: bool,
    owner: &str,
    names: &mut HashSet<String>,
) -> ParameterPlan {
    let rust = name_of(name, is_header, &r#type, names);
    let docs = docs::of_parameter(description, name, &r#type, owner);
    let derived = if is_header { rust.replace('_', "-") } else { rust.clone() };
    let join = join && matches!(r#type, Type::List(_));
    ParameterPlan {
        wire: (derived != wire).then(|| wire.to_owned()),
        name: rust,
        is_header,
        docs,
        r#type,
        join,
        required: false,
        constant: None,
    }
}

/// Plans parameters with dots as one parameter that is an object.
fn object(
    shapes: &mut Shapes<'_>,
    members: &[&Parameter],
    group: &str,
    prefix: &str,
    module: usize,
    owner: &str,
    names: &mut HashSet<String>,
) -> ParameterPlan {
    let type_name = format!("{owner}{}Filter", camel(group));
    let mut fields = Vec::new();
    let mut field_names = HashSet::new();
    for member in members {
        let key = member.name.strip_prefix(prefix).unwrap_or(&member.name);
        let at = At { is_parameter: true, ..At::new(module, &type_name, key) };
        let r#type = shapes.value(&at, &[Sided { side: Side::Request, value: member.schema.clone() }]);
        let optional = true;
        fields.push(FieldPlan {
            name: unique_name(&snake(key), "new", &mut field_names),
            wire: key.to_owned(),
            request_wire: None,
            docs: docs::of_condition(member.description.as_deref(), key, &r#type, group),
            optional,
            boxed: false,
            nullable: false,
            mode: Mode::Both,
            required: false,
            required_update: false,
            writable: false,
            loose: false,
            flatten: false,
            input: None,
            deprecated: member.deprecated,
            r#type: if r#type == Type::Any { Type::Text } else { r#type },
        });
    }
    let index = shapes.add_object(module, &type_name, &format!("Condition on `{group}`."), fields);
    let rust = name_of(group, false, &Type::Named(index), names);
    ParameterPlan {
        wire: (rust != group).then(|| group.to_owned()),
        name: rust,
        is_header: false,
        docs: None,
        r#type: Type::Named(index),
        join: false,
        required: false,
        constant: None,
    }
}

impl Shapes<'_> {
    /// Adds an object of these fields, or returns the known one of equal shape.
    fn add_object(&mut self, module: usize, name: &str, docs: &str, fields: Vec<FieldPlan>) -> usize {
        let known = self.types.iter().position(|it| {
            it.module == module
                && matches!(&it.kind, TypeKind::Object(object) if object.fields.len() == fields.len()
                    && object.fields.iter().zip(&fields).all(|(a, b)| a.wire == b.wire && a.r#type == b.r#type && a.optional == b.optional)
                    && !object.read_only)
        });
        if let Some(known) = known {
            return known;
        }
        let name = self.names[module].take(&[name.to_owned()], NameKind::Other);
        let kind = TypeKind::Object(ObjectPlan { fields, read_only: false, rename_all: None });
        self.types.push(TypePlan { name, module, docs: docs.to_owned(), kind, same_as: None });
        self.types.len() - 1
    }
}
