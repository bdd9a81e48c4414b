//! The `OpenAPI` document: what it knows, and whether it knows a request.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::Sent;

/// The keys that paging itself uses.
const PAGING: [&str; 2] = ["page_no", "per_page"];

pub(crate) struct Document(Value);

/// One operation of the document.
pub(crate) struct Documented<'d> {
    document: &'d Value,
    pub(crate) method: String,
    pub(crate) template: &'d str,
    operation: &'d Value,
}

impl Document {
    pub(crate) fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("witness/realtimekit.openapi.json");
        Self(serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
    }

    pub(crate) fn operations(&self) -> impl Iterator<Item = Documented<'_>> {
        let paths = self.0["paths"].as_object().unwrap().iter();
        paths.flat_map(|(template, verbs)| {
            verbs.as_object().unwrap().iter().map(|(method, operation)| Documented {
                document: &self.0,
                method: method.to_uppercase(),
                template,
                operation,
            })
        })
    }

    /// The operation of that method and path template, whatever its placeholders are called.
    pub(crate) fn operation(&self, method: &str, template: &str) -> Option<Documented<'_>> {
        self.operations().find(|it| it.method == method && nameless(it.template) == nameless(template))
    }

    /// The operation that a request is one of. Literal segments beat placeholders.
    pub(crate) fn asked(&self, sent: &Sent) -> Option<Documented<'_>> {
        let path: Vec<_> = sent.path().split('/').collect();
        let fits = |template: &str| {
            let template: Vec<_> = template.split('/').collect();
            let same = |(a, b): (&&str, &&str)| a == b || (a.starts_with('{') && !b.is_empty());
            template.len() == path.len() && template.iter().zip(&path).all(same)
        };
        let fitting = self.operations().filter(|it| it.method == sent.method && fits(it.template));
        fitting.min_by_key(|it| it.template.matches('{').count())
    }

    /// Names in the query or the body that the document does not have.
    pub(crate) fn unknown_names(&self, sent: &Sent) -> Vec<String> {
        let Some(asked) = self.asked(sent) else { return vec![format!("{} {}", sent.method, sent.path())] };
        let known = asked.all_query_names();
        let mut unknown: Vec<_> =
            sent.query().iter().filter(|(key, _)| !known.contains(key)).map(|(key, _)| format!("?{key}")).collect();
        if let Some(body) = sent.json() {
            match asked.body_schema() {
                Some(schema) => asked.unknown_keys(&body, schema, "", &mut unknown),
                None => unknown.push("a body".to_owned()),
            }
        }
        unknown
    }
}

impl<'d> Documented<'d> {
    pub(crate) fn id(&self) -> &'d str {
        self.operation["operationId"].as_str().unwrap()
    }

    /// The query parameters, without those of paging.
    pub(crate) fn query_names(&self) -> BTreeSet<&'d str> {
        self.all_query_names().into_iter().filter(|name| !PAGING.contains(name)).collect()
    }

    pub(crate) fn is_paged(&self) -> bool {
        self.all_query_names().contains(PAGING[0])
    }

    fn all_query_names(&self) -> BTreeSet<&'d str> {
        let parameters = self.operation["parameters"].as_array().into_iter().flatten();
        parameters.filter(|it| it["in"] == "query").map(|it| it["name"].as_str().unwrap()).collect()
    }

    fn body_schema(&self) -> Option<&'d Value> {
        self.operation.pointer("/requestBody/content/application~1json/schema")
    }

    /// The names of the body's members, at the top.
    pub(crate) fn body_names(&self) -> BTreeSet<&'d str> {
        let schema = self.body_schema().map(|schema| self.resolved(schema));
        let members = schema.and_then(|schema| schema["properties"].as_object()).into_iter().flatten();
        members.map(|(name, _)| name.as_str()).collect()
    }

    fn resolved(&self, schema: &'d Value) -> &'d Value {
        match (schema["$ref"].as_str(), schema["anyOf"].as_array()) {
            (Some(reference), _) => self.resolved(self.document.pointer(reference.trim_start_matches('#')).unwrap()),
            // Of the choices in requests, each is one form or null.
            (None, Some(forms)) => self.resolved(forms.iter().find(|form| form["type"] != "null").unwrap()),
            (None, None) => schema,
        }
    }

    fn unknown_keys(&self, value: &Value, schema: &'d Value, at: &str, unknown: &mut Vec<String>) {
        let schema = self.resolved(schema);
        match value {
            Value::Object(members) => {
                for (key, value) in members {
                    match schema["properties"].get(key).or_else(|| schema.get("additionalProperties")) {
                        Some(schema) => self.unknown_keys(value, schema, &format!("{at}/{key}"), unknown),
                        None => unknown.push(format!("{at}/{key}")),
                    }
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.unknown_keys(item, &schema["items"], &format!("{at}/*"), unknown);
                }
            }
            _ => {}
        }
    }
}

fn nameless(template: &str) -> String {
    let segments = template.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment });
    segments.collect::<Vec<_>>().join("/")
}
