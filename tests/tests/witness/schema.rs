//! What the document says that each request can hold, and what it has to.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{Document, Documented, Sent};

/// The keys that paging itself uses.
const PAGING: [&str; 2] = ["page_no", "per_page"];

/// Stands for a key that the caller chooses.
const ANY: &str = "{}";

impl Document {
    /// A schema of requests: of the choices in them, each is one form or null.
    fn form<'d>(&'d self, schema: &'d Value) -> &'d Value {
        let schema = self.resolved(schema);
        match schema["anyOf"].as_array() {
            Some(forms) => self.form(forms.iter().find(|form| form["type"] != "null").unwrap()),
            None => schema,
        }
    }

    /// Each place that can be filled, `/recording_config/video_config/codec`; those that have to be, if `only_required`.
    fn places(&self, schema: &Value, only_required: bool, at: &str, places: &mut BTreeSet<String>) {
        let schema = self.form(schema);
        if let Some(items) = schema.get("items") {
            return self.places(items, only_required, &format!("{at}/*"), places);
        }
        let chosen =
            schema["additionalProperties"].as_object().filter(|_| !only_required && !schema["properties"].is_object());
        if chosen.is_some() {
            let at = format!("{at}/{ANY}");
            places.insert(at.clone());
            self.places(&schema["additionalProperties"], only_required, &at, places);
        }
        let required: Vec<_> = schema["required"].as_array().into_iter().flatten().collect();
        for (key, schema) in schema["properties"].as_object().into_iter().flatten() {
            if !only_required || required.iter().any(|it| *it == key) {
                let at = format!("{at}/{key}");
                places.insert(at.clone());
                self.places(schema, only_required, &at, places);
            }
        }
    }

    /// The places that a body fills, as [`places`](Self::places) calls them.
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
                    // Beside keys that have names, the document says nothing of the others.
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
    /// What the official client calls it; `None`: it has no such method.
    pub(crate) fn official(&self) -> Option<&'d str> {
        self.json["x-sdk-method"].as_str()
    }

    fn body(&self) -> Option<&'d Value> {
        self.json.pointer("/requestBody/content/application~1json/schema")
    }

    /// The places of the query and the body that a request can fill; without those of paging.
    pub(crate) fn all(&self) -> BTreeSet<String> {
        let parameters = self.json["parameters"].as_array().into_iter().flatten();
        let query = parameters.filter(|it| it["in"] == "query").map(|it| it["name"].as_str().unwrap());
        let mut all: BTreeSet<_> = query.filter(|name| !PAGING.contains(name)).map(|name| format!("?{name}")).collect();
        if let Some(body) = self.body() {
            self.document.places(body, false, "", &mut all);
        }
        all
    }

    /// Those that have to be filled. No query parameter is required.
    pub(crate) fn required(&self) -> BTreeSet<String> {
        let mut required = BTreeSet::new();
        if let Some(body) = self.body() {
            self.document.places(body, true, "", &mut required);
        }
        required
    }

    /// Those that a request filled, and names that the document does not have.
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

    /// The names in a request that the document does not have: in a body, Prism would let them pass.
    pub(crate) fn unknown(&self, sent: &Sent) -> Vec<String> {
        let all = self.all();
        self.filled(sent).into_iter().filter(|place| !all.contains(place)).collect()
    }
}
