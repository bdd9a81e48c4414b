//! What a schema is: an object, a union, text and so on.

use super::added::Added;
use super::builder::Builder;
use super::constraints::{is_constraint, is_constraint_of_objects};
use crate::document::{Node, Object, Place};
use crate::model::all_of::Merged;
use crate::model::schema::{Integer, Kind, ObjectSchema, Property, SchemaId, Text, UnionSchema, Variant};
use std::collections::{HashMap, HashSet};

impl Builder<'_> {
    pub(super) fn kind(&mut self, place: &Place, node: &Node) -> Kind {
        if !node.list("allOf").is_empty() {
            let mut merged = Merged::default();
            let all = place.at("allOf");
            for index in 0..node.list("allOf").len() {
                let member = self.schema_at(&all.item(index));
                merged.add(self, place, &member);
            }
            let own = self.plain_kind(place, node);
            let mut kind = merged.finish(self, place, own);
            // `required` may be in another member than the property, or beside `allOf`.
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
            if members.iter().all(is_constraint) {
                continue;
            }
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
            let value = match self.files.get(place) {
                // It adds no keys to those that all variants have.
                Some(node) if is_constraint_of_objects(node) => {
                    Added::default().to(self.insert(place, Kind::Object(ObjectSchema::default())))
                }
                _ => self.schema_at(place),
            };
            let tags = names.get(&value.schema).cloned().unwrap_or_default();
            variants.push(Variant { value, tags });
        }
        let tag = key.map(|key| crate::model::Tag { key: key.to_owned(), is_declared: true });
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

    pub(super) fn object(&mut self, place: &Place, node: &Node) -> Kind {
        let required: HashSet<&str> = node.list("required").iter().filter_map(Node::as_text).collect();
        let mut properties = Vec::new();
        let files = self.files;
        let at = self.follow(&place.at("properties"));
        let names = at.as_ref().and_then(|at| files.get(at)).and_then(Node::as_object);
        for (at, name) in at.iter().flat_map(|at| names.into_iter().flat_map(Object::keys).map(move |it| (at, it))) {
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
