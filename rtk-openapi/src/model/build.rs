//! Builds the model from the tree of a document.

use std::collections::{HashMap, HashSet};

use super::all_of::Merged;
use super::facets::Facets;
use super::schema::{Integer, Kind, ObjectSchema, Property, Schema, SchemaId, Text, UnionSchema, Use, Variant};
use super::{Document, SecurityScheme, Warning, operations, unions};
use crate::document::{Files, Node, Object, Place};

/// How deep an `allOf` in an `allOf` is read.
const DEEPEST_ALL_OF: usize = 64;

/// How many warnings a document can have before the rest is counted only.
const MOST_WARNINGS: usize = 1000;

/// Keys that describe a schema and leave its values as they are.
const ANNOTATIONS: [&str; 14] = [
    "description",
    "title",
    "readOnly",
    "writeOnly",
    "nullable",
    "deprecated",
    "default",
    "example",
    "examples",
    "externalDocs",
    "xml",
    "$comment",
    "$id",
    "$schema",
];

pub(super) fn document(files: &Files) -> Result<Document, String> {
    let root = files.root();
    check_version(root)?;
    let mut builder = Builder {
        files,
        schemas: Vec::new(),
        known: HashMap::new(),
        pending: HashMap::new(),
        queue: Vec::new(),
        open: HashSet::new(),
        warnings: Vec::new(),
        left_out: 0,
    };
    let operations = operations::all(&mut builder);
    builder.build_all();
    unions::complete(&mut builder.schemas);
    let info = root.get("info");
    let text = |key: &str| info.and_then(|info| info.text(key)).map(str::to_owned);
    if builder.left_out > 0 {
        let message = format!("{} more warnings are left out", builder.left_out);
        builder.warnings.push(Warning { place: "#".to_owned(), message });
    }
    let tags = root.list("tags").iter();
    let tags = tags.filter_map(|tag| Some((tag.text("name")?.to_owned(), tag.text("description").map(str::to_owned))));
    Ok(Document {
        title: text("title").unwrap_or_default(),
        description: text("description"),
        servers: servers(root),
        security: security(root),
        tags: tags.collect(),
        operations,
        schemas: builder.schemas,
        warnings: builder.warnings,
    })
}

fn check_version(root: &Node) -> Result<(), String> {
    if let Some(version) = root.get("swagger") {
        let version = version.as_text().map_or_else(|| version.to_string(), str::to_owned);
        return Err(format!(
            "this is a document of Swagger {version}: convert it to OpenAPI 3 first, for example with swagger2openapi"
        ));
    }
    let Some(version) = root.get("openapi") else {
        return Err("this is no OpenAPI document: it has no key `openapi` with the version".to_owned());
    };
    let version = version.as_text().map_or_else(|| version.to_string(), str::to_owned);
    if !version.starts_with("3.") {
        return Err(format!("OpenAPI {version} is not read: only 3.0 and 3.1 are"));
    }
    Ok(())
}

/// Returns the URLs of the servers at a node, with default values for variables.
pub(super) fn servers(node: &Node) -> Vec<String> {
    let url = |server: &Node| {
        let mut url = server.text("url")?.to_owned();
        for (name, variable) in server.get("variables").and_then(Node::as_object).into_iter().flatten() {
            url = url.replace(&format!("{{{name}}}"), variable.text("default").unwrap_or_default());
        }
        Some(url.trim_end_matches('/').to_owned())
    };
    node.list("servers").iter().filter_map(url).collect()
}

fn security(root: &Node) -> Vec<SecurityScheme> {
    let Some(schemes) = root.get("components").and_then(|it| it.get("securitySchemes")).and_then(Node::as_object)
    else {
        return Vec::new();
    };
    let required = root.list("security").iter().filter_map(Node::as_object).flat_map(|it| it.keys());
    let names = required.chain(schemes.keys());
    let mut found = Vec::new();
    for name in names {
        let Some(scheme) = schemes.get(name) else { continue };
        let key = || scheme.text("name").unwrap_or_default();
        let scheme = match (scheme.text("type"), scheme.text("scheme"), scheme.text("in")) {
            (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("bearer") => SecurityScheme::Bearer,
            (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("basic") => SecurityScheme::Basic,
            (Some("oauth2" | "openIdConnect"), ..) => SecurityScheme::Bearer,
            (Some("apiKey"), _, Some("header")) if key().eq_ignore_ascii_case("authorization") => {
                SecurityScheme::Bearer
            }
            (Some("apiKey"), _, Some("header")) => SecurityScheme::Header(key().to_ascii_lowercase()),
            (Some("apiKey"), _, Some("query")) => SecurityScheme::Query(key().to_owned()),
            _ => SecurityScheme::Other(name.clone()),
        };
        if !found.contains(&scheme) {
            found.push(scheme);
        }
    }
    found
}

/// Builds schemas, each once.
pub(super) struct Builder<'a> {
    pub(super) files: &'a Files,
    pub(super) schemas: Vec<Schema>,
    known: HashMap<Place, SchemaId>,
    /// Schemas that are not built yet.
    pending: HashMap<SchemaId, Place>,
    queue: Vec<SchemaId>,
    /// Schemas that are being built: more than one only within an `allOf`.
    open: HashSet<SchemaId>,
    pub(super) warnings: Vec<Warning>,
    left_out: usize,
}

impl Builder<'_> {
    pub(super) fn warn(&mut self, place: &Place, message: impl Into<String>) {
        if self.warnings.len() >= MOST_WARNINGS {
            self.left_out += 1;
            return;
        }
        let warning = Warning { place: self.files.show(place), message: message.into() };
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Follows a `$ref` at a place, and those that it leads to.
    pub(super) fn follow(&mut self, place: &Place) -> Option<Place> {
        let mut place = place.clone();
        let mut seen = HashSet::new();
        while let Some(reference) = self.files.get(&place).and_then(|node| node.text("$ref")) {
            if !seen.insert(place.clone()) {
                self.warn(&place, "the `$ref` leads to itself, so it is ignored");
                return None;
            }
            match self.files.resolve(&place, reference) {
                Ok(next) => place = next,
                Err(why) => {
                    self.warn(&place, format!("`{reference}` is ignored: {why}"));
                    return None;
                }
            }
        }
        Some(place)
    }

    /// Returns the schema at a place, with what the place adds to it.
    pub(super) fn schema_at(&mut self, place: &Place) -> Use {
        let mut added = Added::default();
        let mut place = place.clone();
        let mut seen = HashSet::new();
        loop {
            let Some(node) = self.files.get(&place) else { return added.to(self.any(&place)) };
            if !seen.insert(place.clone()) {
                self.warn(&place, "the schema refers to itself only, so it is any JSON");
                return added.to(self.any(&place));
            }
            match node {
                Node::Object(object) => added.add(object),
                Node::Bool(true) => return added.to(self.any(&place)),
                _ => {
                    self.warn(&place, "this is no schema, so it is any JSON");
                    return added.to(self.any(&place));
                }
            }
            if let Some(reference) = node.text("$ref") {
                match self.files.resolve(&place, reference) {
                    Ok(next) => place = next,
                    Err(why) => {
                        self.warn(&place, format!("`{reference}` is any JSON: {why}"));
                        return added.to(self.any(&place));
                    }
                }
            } else if let Some((next, nullable)) = only_member(&place, node) {
                added.nullable |= nullable;
                place = next;
            } else {
                break;
            }
        }
        let id = self.schema(&place);
        added.nullable |= self.files.get(&place).is_some_and(|node| node.text("type") == Some("null"));
        added.to(id)
    }

    fn any(&mut self, place: &Place) -> SchemaId {
        self.insert(place, Kind::Any)
    }

    /// Adds a schema that stands nowhere in the document, such as one that was merged.
    pub(super) fn insert(&mut self, place: &Place, kind: Kind) -> SchemaId {
        let facets = self.files.get(place).map(Facets::of).unwrap_or_default();
        let place = self.files.show(place);
        let schema = Schema { name: None, place, title: None, description: None, kind, facets };
        self.schemas.push(schema);
        SchemaId(self.schemas.len() - 1)
    }

    pub(super) fn is_open(&self, id: SchemaId) -> bool {
        self.open.contains(&id)
    }

    /// Returns the id of the schema at a place. The schema is built later, so that long chains of references need no deep recursion.
    fn schema(&mut self, place: &Place) -> SchemaId {
        if let Some(id) = self.known.get(place) {
            return *id;
        }
        let id = self.insert(place, Kind::Any);
        self.known.insert(place.clone(), id);
        self.pending.insert(id, place.clone());
        self.queue.push(id);
        id
    }

    fn build_all(&mut self) {
        while let Some(id) = self.queue.pop() {
            self.build(id);
        }
    }

    /// Builds a schema unless it is built.
    pub(super) fn build(&mut self, id: SchemaId) {
        if self.open.len() >= DEEPEST_ALL_OF {
            return;
        }
        let Some(place) = self.pending.remove(&id) else { return };
        let Some(node) = self.files.get(&place) else { return };
        self.open.insert(id);
        let kind = self.kind(&place, node);
        self.open.remove(&id);
        let schema = &mut self.schemas[id.0];
        schema.name = component(&place.pointer);
        schema.title = node.text("title").map(str::to_owned);
        schema.description = node.text("description").map(str::to_owned);
        schema.kind = kind;
    }

    fn kind(&mut self, place: &Place, node: &Node) -> Kind {
        if !node.list("allOf").is_empty() {
            let mut merged = Merged::default();
            let all = place.at("allOf");
            for index in 0..node.list("allOf").len() {
                let member = self.schema_at(&all.item(index));
                merged.add(self, place, &member);
            }
            let own = self.plain_kind(place, node);
            let mut kind = merged.finish(self, place, own);
            // What is required can stand beside the member that declares it.
            let members = node.list("allOf").iter().chain(std::iter::once(node));
            let required: HashSet<&str> =
                members.flat_map(|it| it.list("required")).filter_map(Node::as_text).collect();
            if let Kind::Object(object) | Kind::Union(UnionSchema { common: object, .. }) = &mut kind {
                for property in &mut object.properties {
                    property.required |= required.contains(property.name.as_str());
                }
            }
            return kind;
        }
        self.plain_kind(place, node)
    }

    /// Returns the kind of a schema apart from its `allOf`.
    fn plain_kind(&mut self, place: &Place, node: &Node) -> Kind {
        for key in ["oneOf", "anyOf"] {
            let members = node.list(key);
            if members.is_empty() {
                continue;
            }
            let at = place.at(key);
            let places: Vec<Place> = (0..members.len()).map(|index| at.item(index)).collect();
            let mut union = self.union(&places, node, place);
            if let Kind::Object(object) = self.typed_kind(place, node, Some("object")) {
                union.common = object;
            }
            return Kind::Union(union);
        }
        let types: Vec<&str> = match node.get("type") {
            Some(Node::Text(name)) => vec![name.as_str()],
            Some(Node::List(names)) => names.iter().filter_map(Node::as_text).filter(|name| *name != "null").collect(),
            _ => Vec::new(),
        };
        match types.as_slice() {
            [] if node.get("type").is_some() => Kind::Null,
            [] => self.typed_kind(place, node, None),
            [name] => self.typed_kind(place, node, Some(name)),
            names => {
                let mut variants = Vec::new();
                for name in names {
                    let kind = self.typed_kind(place, node, Some(name));
                    let schema = self.insert(place, kind);
                    variants.push(Variant { value: Added::default().to(schema), tags: Vec::new() });
                }
                Kind::Union(UnionSchema { variants, ..UnionSchema::default() })
            }
        }
    }

    fn union(&mut self, places: &[Place], node: &Node, place: &Place) -> UnionSchema {
        let discriminator = node.get("discriminator");
        let key = discriminator.and_then(|it| it.text("propertyName").or(it.as_text()));
        let mapping = discriminator.and_then(|it| it.get("mapping")).and_then(Node::as_object);
        let mut names: HashMap<SchemaId, Vec<String>> = HashMap::new();
        for (name, reference) in mapping.into_iter().flatten() {
            let Some(reference) = reference.as_text() else { continue };
            let reference = match reference.contains(['#', '/', '.']) {
                true => reference.to_owned(),
                false => format!("#/components/schemas/{reference}"),
            };
            match self.files.resolve(place, &reference) {
                Ok(target) => names.entry(self.schema_at(&target).schema).or_default().push(name.clone()),
                Err(why) => self.warn(place, format!("the mapping of {name:?} is ignored: {why}")),
            }
        }
        let mut variants = Vec::new();
        for place in places {
            let is_null = self.files.get(place).is_some_and(|node| node.text("type") == Some("null"));
            if is_null && places.len() > 1 {
                continue;
            }
            let value = self.schema_at(place);
            let tags = names.get(&value.schema).cloned().unwrap_or_default();
            variants.push(Variant { value, tags });
        }
        let tag = key.map(|key| super::Tag { key: key.to_owned(), is_declared: true });
        UnionSchema { variants, tag, common: ObjectSchema::default() }
    }

    fn typed_kind(&mut self, place: &Place, node: &Node, name: Option<&str>) -> Kind {
        let values = node.list("enum").iter().chain(node.get("const"));
        let name = name.or_else(|| inferred_type(node));
        match name {
            Some("object") => self.object(place, node),
            Some("array") => match node.get("items") {
                Some(_) => Kind::List(Box::new(self.schema_at(&place.at("items")))),
                None => {
                    let schema = self.any(place);
                    Kind::List(Box::new(Added::default().to(schema)))
                }
            },
            Some("string") => {
                let format = node.text("format").map(str::to_owned);
                let binary = node.text("contentMediaType").filter(|_| node.get("contentEncoding").is_none());
                let format = format.or_else(|| binary.map(|_| "binary".to_owned()));
                let mut texts: Vec<String> = Vec::new();
                for value in values {
                    let text = match value {
                        Node::Null => continue,
                        Node::Text(text) => text.clone(),
                        other => other.to_string(),
                    };
                    if !texts.contains(&text) {
                        texts.push(text);
                    }
                }
                Kind::Text(Text { format, values: texts })
            }
            Some("integer") => Kind::Integer(Integer {
                format: node.text("format").map(str::to_owned),
                minimum: minimum(node, "minimum", "exclusiveMinimum"),
                maximum: minimum(node, "maximum", "exclusiveMaximum"),
            }),
            Some("number") => Kind::Number,
            Some("boolean") => Kind::Boolean,
            Some("null") => Kind::Null,
            Some("file") => Kind::Text(Text { format: Some("binary".to_owned()), values: Vec::new() }),
            Some(other) => {
                self.warn(place, format!("`{other}` is no type, so the schema is any JSON"));
                Kind::Any
            }
            None => Kind::Any,
        }
    }

    fn object(&mut self, place: &Place, node: &Node) -> Kind {
        let required: HashSet<&str> = node.list("required").iter().filter_map(Node::as_text).collect();
        let mut properties = Vec::new();
        let at = place.at("properties");
        for name in node.get("properties").and_then(Node::as_object).into_iter().flat_map(Object::keys) {
            if name.is_empty() {
                self.warn(place, "a key without a name is left out");
                continue;
            }
            let value = self.schema_at(&at.at(name));
            properties.push(Property { name: name.clone(), required: required.contains(name.as_str()), value });
        }
        let others = match node.get("additionalProperties") {
            Some(Node::Bool(false)) => None,
            Some(Node::Bool(true)) => Some(self.any(place)).map(|schema| Added::default().to(schema)),
            Some(_) => Some(self.schema_at(&place.at("additionalProperties"))),
            None => node
                .get("patternProperties")
                .and_then(Node::as_object)
                .and_then(|it| it.keys().next())
                .map(|pattern| self.schema_at(&place.at("patternProperties").at(pattern))),
        };
        let is_empty = properties.is_empty();
        match others {
            Some(others) if is_empty => Kind::Map(Box::new(others)),
            None if is_empty && node.get("properties").is_none() => {
                let schema = self.any(place);
                Kind::Map(Box::new(Added::default().to(schema)))
            }
            others => Kind::Object(ObjectSchema { properties, others: others.map(Box::new) }),
        }
    }
}

/// Returns the member of a schema that consists of one member and annotations, and whether null is a value beside it.
fn only_member(place: &Place, node: &Node) -> Option<(Place, bool)> {
    let object = node.as_object()?;
    for key in ["allOf", "oneOf", "anyOf"] {
        let Some(members) = object.get(key).and_then(Node::as_list) else { continue };
        let is_alone = object.keys().all(|it| {
            it == key || ANNOTATIONS.contains(&it.as_str()) || it.starts_with("x-") || is_object_type(it, object)
        });
        let is_null = |member: &Node| {
            member.text("type") == Some("null")
                || (member.list("enum").len() == 1 && member.list("enum")[0] == Node::Null)
        };
        let rest: Vec<usize> =
            (0..members.len()).filter(|index| key == "allOf" || !is_null(&members[*index])).collect();
        return match rest.as_slice() {
            [only] if is_alone => Some((place.at(key).item(*only), members.len() > 1)),
            _ => None,
        };
    }
    None
}

/// `type: object` beside a single `allOf` says nothing more.
fn is_object_type(key: &str, object: &Object) -> bool {
    key == "type" && object.get("type").and_then(Node::as_text) == Some("object")
}

fn inferred_type(node: &Node) -> Option<&'static str> {
    if node.get("properties").is_some() || node.get("additionalProperties").is_some() {
        return Some("object");
    }
    if node.get("items").is_some() {
        return Some("array");
    }
    let value = node.list("enum").iter().chain(node.get("const")).find(|it| **it != Node::Null)?;
    Some(match value {
        Node::Text(_) => "string",
        Node::Bool(_) => "boolean",
        Node::Number(number) if number.is_f64() => "number",
        Node::Number(_) => "integer",
        Node::List(_) => "array",
        Node::Object(_) | Node::Null => return None,
    })
}

/// Returns a limit. In OpenAPI 3.0 the exclusive one is a boolean beside it.
fn minimum(node: &Node, key: &str, exclusive: &str) -> Option<f64> {
    let own = node.get(key).and_then(Node::as_f64);
    own.or_else(|| node.get(exclusive).and_then(Node::as_f64))
}

/// Returns the name of a component from the pointer to it.
fn component(pointer: &str) -> Option<String> {
    let name = pointer.strip_prefix("/components/schemas/")?;
    (!name.contains('/')).then(|| name.replace("~1", "/").replace("~0", "~"))
}

/// What the places on the way to a schema add to it.
#[derive(Default)]
struct Added {
    nullable: bool,
    description: Option<String>,
    read_only: bool,
    write_only: bool,
    deprecated: bool,
    default: Option<Node>,
}

impl Added {
    fn add(&mut self, object: &Object) {
        let flag = |key: &str| object.get(key).and_then(Node::as_bool).unwrap_or_default();
        let types = object.get("type").and_then(Node::as_list).unwrap_or_default();
        let values = object.get("enum").and_then(Node::as_list).unwrap_or_default();
        self.nullable |= flag("nullable")
            || types.iter().any(|it| it.as_text() == Some("null"))
            || values.contains(&Node::Null)
            || ["oneOf", "anyOf"].iter().any(|key| {
                let members = object.get(*key).and_then(Node::as_list).unwrap_or_default();
                members.iter().any(|it| it.text("type") == Some("null"))
            });
        self.read_only |= flag("readOnly");
        self.write_only |= flag("writeOnly");
        self.deprecated |= flag("deprecated");
        if self.description.is_none() {
            self.description = object.get("description").and_then(Node::as_text).map(str::to_owned);
        }
        if self.default.is_none() {
            self.default = object.get("default").cloned();
        }
    }

    fn to(&self, schema: SchemaId) -> Use {
        Use {
            schema,
            nullable: self.nullable,
            description: self.description.clone(),
            read_only: self.read_only,
            write_only: self.write_only,
            deprecated: self.deprecated,
            default: self.default.clone(),
        }
    }
}

/// Returns a use of a schema to which its place adds nothing.
pub(super) fn plain_use(schema: SchemaId) -> Use {
    Added::default().to(schema)
}
