//! Compares query parameters and headers.

use std::collections::BTreeMap;

use rtk::descriptor::{Location as In, Parameter as Declaration, TypeShape, ValueType};

use super::calls::Call;
use super::difference::{Found, Kind, Part, not_declared};
use super::documented::Documented;
use super::request::text;
use super::scalar;
use crate::Document;
use crate::model::{Location, Operation, Use};

/// Headers that a document does not describe as parameters.
const COMMON: [&str; 3] = ["accept", "authorization", "content-type"];

/// A declared parameter.
struct Declared {
    ty: ValueType,
    join: Option<&'static str>,
    required: bool,
    /// The values of constants.
    constants: Vec<String>,
    /// Whether the list sets it, to select a page.
    is_paging: bool,
    /// Whether it can have keys of its own, behind a dot.
    is_open: bool,
}

impl Declared {
    fn new(ty: ValueType) -> Self {
        Self { ty, join: None, required: false, constants: Vec::new(), is_paging: false, is_open: false }
    }
}

/// A documented parameter.
struct Documents<'d> {
    name: String,
    required: bool,
    schema: Vec<&'d Use>,
    /// Whether the items of a list are one value, `a=1,2`.
    is_joined: bool,
}

/// `id_headers`: headers that carry ids, which any request can have.
pub(super) fn compare(
    document: &Document,
    operation: &Operation,
    calls: &[&Call],
    id_headers: &[String],
    found: &mut Found,
) {
    query(document, operation, calls, found);
    headers(document, operation, calls, id_headers, found);
}

fn query(document: &Document, operation: &Operation, calls: &[&Call], found: &mut Found) {
    let name = operation.name();
    let mut declared = BTreeMap::new();
    let mut is_open = false;
    for call in calls {
        is_open |= add_query(call, &mut declared);
    }
    for documented in query_of(document, operation) {
        let key = documented.name.as_str();
        let open = declared.iter().find(|(own, it)| it.is_open && key.starts_with(&format!("{own}.")));
        if open.is_some() || (is_open && !declared.contains_key(key)) {
            continue;
        }
        match declared.remove(key) {
            Some(declared) => parameter(document, Part::Query, &name, &documented, &declared, found),
            None if is_api_level(key, calls) => {}
            None => found.add(Part::Query, &name, key, key, Kind::NotDeclared, not_declared(documented.required)),
        }
    }
    for (key, declared) in declared {
        let is_open = declared.is_open && operation.parameters.iter().any(|it| it.name.starts_with(&format!("{key}.")));
        let what = if declared.is_paging { "sent to select a page, not documented" } else { "not documented" };
        if !is_open {
            found.add(Part::Query, &name, key.clone(), key, Kind::NotDocumented, what);
        }
    }
}

/// Returns whether each request of the API carries the query parameter.
fn is_api_level(key: &str, calls: &[&Call]) -> bool {
    calls.iter().any(|call| call.resource.api.query.iter().any(|(own, _)| *own == key))
}

/// Returns the documented query parameters. The keys of an object are parameters of their own.
fn query_of<'d>(document: &'d Document, operation: &'d Operation) -> Vec<Documents<'d>> {
    let mut all = Vec::new();
    for it in operation.parameters.iter().filter(|it| it.location == Location::Query) {
        let documented = Documented::of(document, &[&it.schema]);
        match documented {
            Documented::Object(object) if !it.is_json && (it.explode || it.style == "deepObject") => {
                for member in object.members {
                    let name = match it.style.as_str() {
                        "deepObject" => format!("{}[{}]", it.name, member.name),
                        _ => member.name.to_owned(),
                    };
                    all.push(Documents { name, required: false, schema: member.values, is_joined: false });
                }
            }
            _ => {
                let is_joined = !it.explode && matches!(documented, Documented::List(_));
                all.push(Documents {
                    name: it.name.clone(),
                    required: it.required,
                    schema: vec![&it.schema],
                    is_joined,
                });
            }
        }
    }
    all
}

/// Adds the query parameters of a call. Returns whether any others can be sent.
fn add_query(call: &Call, declared: &mut BTreeMap<String, Declared>) -> bool {
    let owner = TypeShape::OfResource(call.resource);
    let mut is_open = false;
    for it in call.declaring().flat_map(|operation| operation.query) {
        is_open |= add_parameter(it, &owner, declared);
    }
    for constant in call.operation.constants.iter().filter(|it| it.location == In::Query) {
        let entry = declared.entry(constant.key.to_owned()).or_insert_with(|| Declared::new(ValueType::TextType));
        entry.constants.push(text(&constant.value()));
    }
    if call.operation.list {
        let paging = call.operation.paging.unwrap_or(call.resource.paging);
        let mut keys: Vec<&str> = Vec::new();
        if let Some((first, size)) = paging.number_keys().or(paging.offset_keys()) {
            keys.extend([first, size]);
        }
        let with_size = |it: (&'static str, Option<&'static str>)| std::iter::once(it.0).chain(it.1);
        keys.extend(paging.cursor_keys().into_iter().flat_map(|it| with_size((it.0, it.1))));
        keys.extend(paging.link_keys().into_iter().flat_map(|it| with_size((it.0, it.1))));
        keys.extend(paging.last_id_keys().into_iter().flat_map(|it| with_size((it.0, it.1))));
        for key in keys {
            declared.insert(key.to_owned(), Declared { is_paging: true, ..Declared::new(ValueType::AnyType) });
        }
    }
    is_open
}

/// Adds a parameter. Returns whether the keys of its value are parameters that are not known.
fn add_parameter(it: &'static Declaration, owner: &TypeShape, declared: &mut BTreeMap<String, Declared>) -> bool {
    let ty = owner.type_of(it.ty);
    match ty.required() {
        ValueType::DeclaredType(shape) if shape.attributes().is_some() => {
            let prefix = if it.flatten { "" } else { it.wire };
            add_members(shape, prefix, 0, declared);
        }
        _ if it.flatten => return true,
        inner => {
            let is_open = matches!(inner, ValueType::MapType(_) | ValueType::AnyType | ValueType::UnknownType(_));
            let (join, required) = (it.join, it.required);
            declared.insert(it.wire.to_owned(), Declared { join, required, is_open, ..Declared::new(ty) });
        }
    }
    false
}

/// Adds the keys of an object, which are written behind a dot.
fn add_members(shape: &TypeShape, prefix: &str, depth: usize, declared: &mut BTreeMap<String, Declared>) {
    for attribute in shape.attributes().unwrap_or_default() {
        let key = match prefix {
            "" => attribute.request_wire.to_owned(),
            prefix => format!("{prefix}.{}", attribute.request_wire),
        };
        let ty = shape.request_type(attribute);
        match ty.required() {
            // A type that contains itself is no query.
            ValueType::DeclaredType(inner) if inner.attributes().is_some() && depth < 8 => {
                add_members(inner, &key, depth + 1, declared);
            }
            _ => {
                declared.insert(key, Declared::new(ty));
            }
        }
    }
}

fn headers(document: &Document, operation: &Operation, calls: &[&Call], id_headers: &[String], found: &mut Found) {
    let name = operation.name();
    let mut declared: BTreeMap<String, Declared> = BTreeMap::new();
    let mut common: Vec<String> =
        COMMON.iter().map(|name| (*name).to_owned()).chain(id_headers.iter().cloned()).collect();
    for call in calls {
        let (api, owner) = (call.resource.api, TypeShape::OfResource(call.resource));
        common.extend(api.headers.iter().map(|(name, _)| name.to_ascii_lowercase()));
        common.extend(api.authentication.header_for("").map(|(name, _)| name.to_ascii_lowercase()));
        common.extend(call.operation.idempotency_key.or(api.idempotency_key).map(str::to_ascii_lowercase));
        for it in call.declaring().flat_map(|operation| operation.headers) {
            let header = Declared { required: it.required, ..Declared::new(owner.type_of(it.ty)) };
            declared.insert(it.wire.to_ascii_lowercase(), header);
        }
        for constant in call.operation.constants.iter().filter(|it| it.location == In::Header) {
            let entry =
                declared.entry(constant.key.to_ascii_lowercase()).or_insert_with(|| Declared::new(ValueType::TextType));
            entry.constants.push(text(&constant.value()));
        }
    }
    for it in operation.parameters.iter().filter(|it| it.location == Location::Header) {
        let key = it.name.to_ascii_lowercase();
        let documented =
            Documents { name: key.clone(), required: it.required, schema: vec![&it.schema], is_joined: true };
        match declared.remove(&key) {
            Some(declared) => parameter(document, Part::Header, &name, &documented, &declared, found),
            None if common.contains(&key) => {}
            None => found.add(Part::Header, &name, key.clone(), key, Kind::NotDeclared, not_declared(it.required)),
        }
    }
    for key in declared.into_keys().filter(|key| !common.contains(key)) {
        found.add(Part::Header, &name, key.clone(), key, Kind::NotDocumented, "not documented");
    }
}

fn parameter(
    document: &Document,
    part: Part,
    operation: &str,
    documented: &Documents<'_>,
    declared: &Declared,
    found: &mut Found,
) {
    let mut add =
        |kind, what: String| found.add(part, operation, documented.name.clone(), documented.name.clone(), kind, what);
    if declared.is_paging {
        return;
    }
    let schema = Documented::of(document, &documented.schema);
    if !declared.constants.is_empty() {
        if let Documented::Text(values) = &schema {
            let unknown = declared.constants.iter().filter(|it| !values.is_empty() && !values.contains(&it.as_str()));
            unknown.for_each(|value| add(Kind::Values, format!("value `{value}` not documented")));
        }
        return;
    }
    match (documented.required, declared.required) {
        (true, false) => add(Kind::Required, "documented as required, declared as optional".to_owned()),
        (false, true) => add(Kind::Required, "documented as optional, declared as required".to_owned()),
        _ => {}
    }
    let differences = match (declared.ty.required(), &schema) {
        (ValueType::ListType(of), Documented::List(items)) => {
            match (documented.is_joined, declared.join) {
                (true, None) if part == Part::Query => {
                    add(Kind::Encoding, "documented as one value, declared as repeated: add `join = \",\"`".to_owned());
                }
                (false, Some(_)) => {
                    add(Kind::Encoding, "documented as repeated, declared as one value: remove `join`".to_owned());
                }
                _ => {}
            }
            scalar::compare(of, &Documented::of(document, items))
        }
        (ty, schema) => scalar::compare(ty, schema),
    };
    for (kind, what) in differences {
        add(kind, what);
    }
}
