//! The fields that a request can and must contain, by the document.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{Document, Documented, Sent};

/// The query parameters of paging.
const PAGING: [&str; 2] = ["page_no", "per_page"];

/// Stands for a key that the caller chooses.
const ANY: &str = "{}";

impl Document {
    /// Resolves a schema of a request. Each choice is between one form and null.
    fn form<'d>(&'d self, schema: &'d Value) -> &'d Value {
        let schema = self.resolved(schema);
        match schema["anyOf"].as_array() {
            Some(forms) => self.form(forms.iter().find(|form| form["type"] != "null").unwrap()),
            None => schema,
        }
    }

    /// Collects the fields of a body, such as `/recording_config/video_config/codec`; with `only_required`, the required ones.
    fn fields(&self, schema: &Value, only_required: bool, at: &str, fields: &mut BTreeSet<String>) {
        let schema = self.form(schema);
        if let Some(items) = schema.get("items") {
            return self.fields(items, only_required, &format!("{at}/*"), fields);
        }
        let chosen =
            schema["additionalProperties"].as_object().filter(|_| !only_required && !schema["properties"].is_object());
        if chosen.is_some() {
            let at = format!("{at}/{ANY}");
            fields.insert(at.clone());
            self.fields(&schema["additionalProperties"], only_required, &at, fields);
        }
        let required: Vec<_> = schema["required"].as_array().into_iter().flatten().collect();
        for (key, schema) in schema["properties"].as_object().into_iter().flatten() {
            if !only_required || required.iter().any(|it| *it == key) {
                let at = format!("{at}/{key}");
                fields.insert(at.clone());
                self.fields(schema, only_required, &at, fields);
            }
        }
    }

    /// Collects the fields that a body contains, named as by [`fields`](Self::fields).
    fn filled(&self, body: &Value, schema: &Value, at: &str, filled: &mut BTreeSet<String>) {
        let schema = self.form(schema);
        match body {
            Value::Object(members) => {
                for (key, value) in members {
                    let known = schema["properties"].get(key);
                    let chosen = schema.get("additionalProperties").filter(|it| it.is_object());
                    let Some(below) = known.or(chosen) else {
                        filled.insert(format!("{at}/{key}"));
                        continue;
                    };
                    // The document does not describe other keys beside named ones.
                    if known.is_none() && schema["properties"].is_object() {
                        continue;
                    }
                    let at = format!("{at}/{}", known.map_or(ANY, |_| key));
                    filled.insert(at.clone());
                    self.filled(value, below, &at, filled);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.filled(item, &schema["items"], &format!("{at}/*"), filled);
                }
            }
            _ => {}
        }
    }
}

impl<'d> Documented<'d> {
    /// The method of the official client, if it has one.
    pub(crate) fn official(&self) -> Option<&'d str> {
        self.json["x-sdk-method"].as_str()
    }

    fn body(&self) -> Option<&'d Value> {
        self.json.pointer("/requestBody/content/application~1json/schema")
    }

    /// The fields of query and body, without those of paging.
    pub(crate) fn all(&self) -> BTreeSet<String> {
        let parameters = self.json["parameters"].as_array().into_iter().flatten();
        let query = parameters.filter(|it| it["in"] == "query").map(|it| it["name"].as_str().unwrap());
        let mut all: BTreeSet<_> = query.filter(|name| !PAGING.contains(name)).map(|name| format!("?{name}")).collect();
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
