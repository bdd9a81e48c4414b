//! The schemas of the `OpenAPI` document, with their references resolved.

use serde_json::{Map, Value};

use crate::support::{Document, Documented};

/// One query parameter.
pub(crate) struct DocumentedParameter<'d> {
    pub(crate) name: &'d str,
    pub(crate) required: bool,
    pub(crate) schema: Schema<'d>,
}

impl<'d> Documented<'d> {
    pub(crate) fn group(&self) -> &'d str {
        self.json["tags"][0].as_str().unwrap()
    }

    pub(crate) fn query(&self) -> Vec<DocumentedParameter<'d>> {
        let mut query = Vec::new();
        for it in self.json["parameters"].as_array().into_iter().flatten() {
            match it["in"].as_str() {
                Some("path") => assert!(self.path.contains(&format!("{{{}}}", it["name"].as_str().unwrap()))),
                Some("query") => query.push(DocumentedParameter {
                    name: it["name"].as_str().unwrap(),
                    required: it["required"] == true,
                    schema: self.schema(&it["schema"]),
                }),
                _ => panic!("{}: a parameter of an unknown kind: {it}", self.id()),
            }
        }
        query
    }

    pub(crate) fn body(&self) -> Option<Schema<'d>> {
        let content = &self.json.get("requestBody")?["content"];
        assert_eq!(content.as_object().unwrap().len(), 1, "{}: forms of a body", self.id());
        Some(self.schema(&content["application/json"]["schema"]))
    }

    /// The schemas of the responses with a status of success.
    pub(crate) fn responses(&self) -> Vec<Schema<'d>> {
        let responses = self.json["responses"].as_object().unwrap().iter();
        let responses = responses.filter(|(status, _)| status.starts_with('2'));
        responses.map(|(_, it)| self.schema(&it["content"]["application/json"]["schema"])).collect()
    }

    fn schema(&self, node: &'d Value) -> Schema<'d> {
        Schema::of(node, self.document)
    }
}

/// The schema of a value.
#[derive(Clone, Copy)]
pub(crate) struct Schema<'d> {
    node: &'d Value,
    document: &'d Document,
    pub(crate) nullable: bool,
}

impl<'d> Schema<'d> {
    fn of(node: &'d Value, document: &'d Document) -> Self {
        assert!(node.is_object(), "no schema: {node}");
        let node = document.resolved(node);
        let is_null = |it: &Value| it["type"] == "null";
        if let Some(forms) = node["anyOf"].as_array() {
            let others: Vec<_> = forms.iter().filter(|form| !is_null(form)).collect();
            let nullable = others.len() < forms.len();
            return match others[..] {
                [one] => Self { nullable, ..Self::of(one, document) },
                _ => Self { node, document, nullable },
            };
        }
        assert!(
            node.get("oneOf").is_none() && node.get("allOf").is_none(),
            "an unsupported combination of schemas: {node}"
        );
        let nullable = node["type"].as_array().is_some_and(|it| it.iter().any(|it| it == "null"));
        Self { node, document, nullable }
    }

    /// The address of the schema in the document.
    pub(crate) fn address(&self) -> *const Value {
        self.node
    }

    /// The type, such as `string`. Empty if there are several.
    pub(crate) fn kind(&self) -> &'d str {
        match &self.node["type"] {
            Value::String(kind) => kind,
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null").unwrap(),
            _ => "",
        }
    }

    pub(crate) fn is_time(&self) -> bool {
        self.node["format"] == "date-time"
    }

    /// The values of an enum.
    pub(crate) fn names(&self) -> Option<Vec<&'d str>> {
        Some(self.node["enum"].as_array()?.iter().filter_map(Value::as_str).collect())
    }

    pub(crate) fn items(&self) -> Option<Self> {
        Some(Self::of(self.node.get("items")?, self.document))
    }

    /// The schema of the values of a map. `{}` allows anything.
    pub(crate) fn values(&self) -> Option<Self> {
        Some(Self::of(self.node.get("additionalProperties")?, self.document))
    }

    pub(crate) fn members(&self) -> Option<&'d Map<String, Value>> {
        self.node.get("properties")?.as_object()
    }

    pub(crate) fn member(&self, key: &str) -> Option<Self> {
        Some(Self::of(self.members()?.get(key)?, self.document))
    }

    pub(crate) fn requires(&self, key: &str) -> bool {
        self.node["required"].as_array().is_some_and(|it| it.iter().any(|it| it == key))
    }
}
