//! Reads the operations of a document.

use std::collections::HashSet;

use super::build::{Builder, plain_use, servers};
use super::facets::Facets;
use super::schema::{Kind, Text};
use super::{Content, Location, Operation, Parameter, RequestBody, Response};
use crate::document::{Node, Object, Place};

const METHODS: [&str; 8] = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];

pub(super) fn all(builder: &mut Builder<'_>) -> Vec<Operation> {
    let files = builder.files;
    let paths = Place { file: 0, pointer: "/paths".to_owned() };
    let paths = builder.follow(&paths).unwrap_or(paths);
    let mut operations = Vec::new();
    let mut ids = HashSet::new();
    let mut shapes = HashSet::new();
    let Some(all) = files.get(&paths).and_then(Node::as_object) else {
        builder.warn(&paths, "the document has no paths");
        return operations;
    };
    for path in all.keys() {
        let Some(item_place) = builder.follow(&paths.at(path)) else { continue };
        let Some(item) = files.get(&item_place).and_then(Node::as_object) else {
            if !path.starts_with("x-") {
                builder.warn(&item_place, "this is no path item, so it is ignored");
            }
            continue;
        };
        for method in item.keys() {
            if !METHODS.contains(&method.as_str()) {
                continue;
            }
            // Documents of many files have one for each operation.
            let Some(place) = builder.follow(&item_place.at(method)) else { continue };
            if files.get(&place).and_then(Node::as_object).is_none() {
                builder.warn(&place, "this is no operation, so it is ignored");
                continue;
            }
            let mut operation = read(builder, path, method, &item_place, &place);
            if !shapes.insert((operation.method.clone(), shape(path))) {
                builder.warn(&place, "another path differs from this one by the names of placeholders only");
            }
            if let Some(id) = &operation.id {
                if !ids.insert(id.clone()) {
                    builder.warn(&place, format!("another operation has the id {id:?}, too: this one has none"));
                    operation.id = None;
                }
            }
            operations.push(operation);
        }
    }
    operations
}

/// Returns a path without the names of its placeholders.
pub(crate) fn shape(path: &str) -> String {
    let mut shape = String::new();
    let mut is_inside = false;
    for char in path.chars() {
        is_inside &= char != '}';
        if !is_inside {
            shape.push(char);
        }
        is_inside |= char == '{';
    }
    shape
}

fn extensions(object: Option<&Object>) -> Object {
    let all = object.into_iter().flatten().filter(|(key, _)| key.starts_with("x-"));
    all.map(|(key, value)| (key.clone(), value.clone())).collect()
}

fn owned(node: &Node, key: &str) -> Option<String> {
    node.text(key).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn read(builder: &mut Builder<'_>, path: &str, method: &str, item: &Place, place: &Place) -> Operation {
    let files = builder.files;
    let empty = Node::Null;
    let node = files.get(place).unwrap_or(&empty);
    let item_node = files.get(item).unwrap_or(&empty);
    let mut parameters = Vec::new();
    for owner in [item, place] {
        let Some(list) = builder.follow(&owner.at("parameters")) else { continue };
        if files.get(&list).is_some_and(|it| it.as_list().is_none()) {
            builder.warn(&list, "this is no list of parameters, so it is ignored");
        }
        let mut own = Vec::new();
        for index in 0..files.get(&list).and_then(Node::as_list).map_or(0, <[Node]>::len) {
            let place = list.item(index);
            let Some(parameter) = parameter(builder, &place) else { continue };
            let key = (parameter.name.clone(), parameter.location);
            if own.contains(&key) {
                builder.warn(&place, format!("the parameter {:?} is declared twice: the first one counts", key.0));
                continue;
            }
            own.push(key);
            add(&mut parameters, parameter);
        }
    }
    for name in placeholders(path) {
        if !parameters.iter().any(|it: &Parameter| it.location == Location::Path && it.name == name) {
            builder.warn(place, format!("the placeholder `{{{name}}}` is not declared as a parameter: it is text"));
            let schema = builder.insert(place, Kind::Text(Text::default()));
            parameters.push(Parameter {
                name,
                location: Location::Path,
                required: true,
                description: None,
                deprecated: false,
                schema: plain_use(schema),
                explode: false,
                style: "simple".to_owned(),
                is_json: false,
                examples: Vec::new(),
                extensions: Object::new(),
            });
        }
    }
    let body = node.get("requestBody").and_then(|_| request_body(builder, &place.at("requestBody")));
    let mut responses = Vec::new();
    let at = builder.follow(&place.at("responses"));
    let statuses = at.as_ref().and_then(|at| files.get(at)).and_then(Node::as_object);
    for (at, status) in at.iter().flat_map(|at| statuses.into_iter().flat_map(Object::keys).map(move |it| (at, it))) {
        if status.starts_with("x-") {
            continue;
        }
        if let Some(place) = builder.follow(&at.at(status)) {
            responses.push(response(builder, status, &place));
        }
    }
    let tags = node.list("tags").iter().filter_map(Node::as_text).map(str::to_owned);
    Operation {
        place: files.show(place),
        id: owned(node, "operationId"),
        method: method.to_ascii_uppercase(),
        path: path.to_owned(),
        tags: tags.collect(),
        summary: owned(node, "summary").or_else(|| owned(item_node, "summary")),
        description: owned(node, "description").or_else(|| owned(item_node, "description")),
        deprecated: node.flag("deprecated"),
        server: servers(node).into_iter().next().or_else(|| servers(item_node).into_iter().next()),
        parameters,
        body,
        responses,
        extensions: extensions(node.as_object()),
    }
}

/// Adds a parameter in the place of one of the same name.
fn add(parameters: &mut Vec<Parameter>, parameter: Parameter) {
    match parameters.iter_mut().find(|it| it.name == parameter.name && it.location == parameter.location) {
        Some(known) => *known = parameter,
        None => parameters.push(parameter),
    }
}

fn parameter(builder: &mut Builder<'_>, place: &Place) -> Option<Parameter> {
    let files = builder.files;
    let place = builder.follow(place)?;
    let node = files.get(&place)?;
    let location = match node.text("in") {
        Some("path") => Location::Path,
        Some("query") => Location::Query,
        Some("header") => Location::Header,
        Some("cookie") => Location::Cookie,
        _ => {
            builder.warn(&place, "the parameter does not say where it is sent, so it is ignored");
            return None;
        }
    };
    let Some(name) = node.text("name").filter(|name| !name.is_empty()) else {
        builder.warn(&place, "the parameter has no name, so it is ignored");
        return None;
    };
    let content = builder.follow(&place.at("content")).and_then(|at| {
        let media_type = files.get(&at)?.as_object()?.keys().next()?;
        builder.follow(&at.at(media_type))
    });
    let schema = match (node.get("schema"), &content) {
        (Some(_), _) => builder.schema_at(&place.at("schema")),
        (None, Some(content)) => builder.schema_at(&content.at("schema")),
        (None, None) => plain_use(builder.insert(&place, Kind::Text(Text::default()))),
    };
    let style = node.text("style").unwrap_or(match location {
        Location::Query | Location::Cookie => "form",
        Location::Path | Location::Header => "simple",
    });
    Some(Parameter {
        name: name.to_owned(),
        location,
        required: node.flag("required"),
        description: owned(node, "description").or_else(|| schema.description.clone()),
        deprecated: node.flag("deprecated") || schema.deprecated,
        schema,
        explode: node.get("explode").and_then(Node::as_bool).unwrap_or(style == "form"),
        style: style.to_owned(),
        is_json: node.get("schema").is_none() && content.is_some(),
        examples: examples(builder, &place, node),
        extensions: extensions(node.as_object()),
    })
}

/// Returns the examples of a parameter, those elsewhere in the document as well.
fn examples(builder: &mut Builder<'_>, place: &Place, node: &Node) -> Vec<Node> {
    let mut found = Facets::of(node).examples;
    let Some(at) = builder.follow(&place.at("examples")) else { return found };
    let files = builder.files;
    for name in files.get(&at).and_then(Node::as_object).into_iter().flat_map(Object::keys) {
        let Some(target) = builder.follow(&at.at(name)) else { continue };
        let value = files.get(&target).and_then(|it| it.get("value"));
        if let Some(value) = value.filter(|it| !found.contains(it)) {
            found.push(value.clone());
        }
    }
    found
}

fn request_body(builder: &mut Builder<'_>, place: &Place) -> Option<RequestBody> {
    let files = builder.files;
    let place = builder.follow(place)?;
    let node = files.get(&place)?;
    let contents = contents(builder, &place);
    Some(RequestBody { required: node.flag("required"), description: owned(node, "description"), contents })
}

fn response(builder: &mut Builder<'_>, status: &str, place: &Place) -> Response {
    let files = builder.files;
    let node = files.get(place);
    let headers = builder.follow(&place.at("headers")).and_then(|at| files.get(&at));
    let headers = headers.and_then(Node::as_object).into_iter().flat_map(Object::keys);
    let headers = headers.map(|name| name.to_ascii_lowercase()).collect();
    let description = node.and_then(|node| owned(node, "description"));
    Response { status: status.to_owned(), description, headers, contents: contents(builder, place) }
}

fn contents(builder: &mut Builder<'_>, place: &Place) -> Vec<Content> {
    let files = builder.files;
    let mut contents = Vec::new();
    let Some(at) = builder.follow(&place.at("content")) else { return contents };
    for media_type in files.get(&at).and_then(Node::as_object).into_iter().flat_map(Object::keys) {
        let Some(place) = builder.follow(&at.at(media_type)) else { continue };
        let schema = files.get(&place).and_then(|it| it.get("schema")).map(|_| builder.schema_at(&place.at("schema")));
        contents.push(Content { media_type: media_type.to_ascii_lowercase(), schema });
    }
    contents
}

/// Returns the names of the placeholders of a path.
pub(crate) fn placeholders(path: &str) -> Vec<String> {
    let parts = path.split('{').skip(1).filter_map(|part| part.split_once('}'));
    parts.map(|(name, _)| name.to_owned()).collect()
}
