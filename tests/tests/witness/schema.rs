//! The fields that a request can and must contain, by the document.

use std::collections::BTreeSet;

use rtk_openapi::Node;
use rtk_openapi::model::{Kind, Location, Operation, Use};
use serde_json::Value;

use crate::support::{Document, Sent};

/// The query parameters of paging.
const PAGING: [&str; 2] = ["page_no", "per_page"];

/// Stands for a key that the caller chooses.
const ANY: &str = "{}";

/// One operation of the document.
pub(crate) struct Documented<'d> {
    document: &'d Document,
    operation: &'d Operation,
}

impl Document {
    pub(crate) fn documented(&self, id: &str) -> Documented<'_> {
        let operation = self.operation(id).unwrap_or_else(|| panic!("the document has no operation `{id}`"));
        Documented { document: self, operation }
    }

    /// Collects the fields of a body, such as `/recording_config/video_config/codec`; with `only_required`, the required ones.
    fn fields(&self, schema: &Use, only_required: bool, at: &str, fields: &mut BTreeSet<String>) {
        match &self.of(schema).kind {
            Kind::List(item) => self.fields(item, only_required, &format!("{at}/*"), fields),
            Kind::Map(value) if !only_required => {
                let at = format!("{at}/{ANY}");
                fields.insert(at.clone());
                self.fields(value, only_required, &at, fields);
            }
            Kind::Object(object) => {
                for property in object.properties.iter().filter(|it| it.required || !only_required) {
                    let at = format!("{at}/{}", property.name);
                    fields.insert(at.clone());
                    self.fields(&property.value, only_required, &at, fields);
                }
            }
            _ => {}
        }
    }

    /// Collects the fields that a body contains, named as by [`fields`](Self::fields).
    fn filled(&self, body: &Value, schema: &Use, at: &str, filled: &mut BTreeSet<String>) {
        match (body, &self.of(schema).kind) {
            (Value::Object(members), Kind::Object(object)) => {
                for (key, value) in members {
                    let known = object.property(key);
                    // The document does not describe other keys beside named ones.
                    if known.is_some() || object.others.is_none() {
                        let at = format!("{at}/{key}");
                        filled.insert(at.clone());
                        if let Some(known) = known {
                            self.filled(value, &known.value, &at, filled);
                        }
                    }
                }
            }
            (Value::Object(members), Kind::Map(below)) => {
                let at = format!("{at}/{ANY}");
                for value in members.values() {
                    filled.insert(at.clone());
                    self.filled(value, below, &at, filled);
                }
            }
            (Value::Array(items), Kind::List(below)) => {
                for item in items {
                    self.filled(item, below, &format!("{at}/*"), filled);
                }
            }
            (Value::Object(members), _) => filled.extend(members.keys().map(|key| format!("{at}/{key}"))),
            _ => {}
        }
    }
}

impl<'d> Documented<'d> {
    /// The method of the official client, if it has one.
    pub(crate) fn official(&self) -> Option<&'d str> {
        self.operation.extension("x-sdk-method").and_then(Node::as_text)
    }

    fn body(&self) -> Option<&'d Use> {
        self.operation.body.as_ref()?.contents.iter().find(|content| content.is_json())?.schema.as_ref()
    }

    /// The fields of query and body, without those of paging.
    pub(crate) fn all(&self) -> BTreeSet<String> {
        let query = self.operation.parameters.iter().filter(|it| it.location == Location::Query);
        let query = query.map(|it| it.name.as_str()).filter(|name| !PAGING.contains(name));
        let mut all: BTreeSet<_> = query.map(|name| format!("?{name}")).collect();
        if let Some(body) = self.body() {
            self.document.fields(body, false, "", &mut all);
        }
        all
    }

    /// The required fields. No query parameter is required.
    pub(crate) fn required(&self) -> BTreeSet<String> {
        let mut required = BTreeSet::new();
        if let Some(body) = self.body() {
            self.document.fields(body, true, "", &mut required);
        }
        required
    }

    /// The fields that a request contains, with those that the document lacks.
    pub(crate) fn filled(&self, sent: &Sent) -> BTreeSet<String> {
        let (query, body) = (sent.query(), sent.json());
        let query = query.iter().filter(|(name, _)| !PAGING.contains(name));
        let mut filled: BTreeSet<_> = query.map(|(name, _)| format!("?{name}")).collect();
        match (&body, self.body()) {
            (Some(body), Some(schema)) => self.document.filled(body, schema, "", &mut filled),
            (Some(_), None) => drop(filled.insert("a body".to_owned())),
            (None, _) => {}
        }
        filled
    }

    /// The names in a request that the document lacks. Prism accepts them in bodies.
    pub(crate) fn unknown(&self, sent: &Sent) -> Vec<String> {
        let all = self.all();
        self.filled(sent).into_iter().filter(|field| !all.contains(field)).collect()
    }
}
