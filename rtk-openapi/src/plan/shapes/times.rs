//! Text that is a time: by its name, its description, its examples, or what the document says of other values of that name.

use std::collections::{HashMap, HashSet};

use super::{At, Part, Shapes};
use crate::document::Node;
use crate::model::{Document, Kind, Use};
use crate::plan::words::{snake, words};

impl Shapes<'_> {
    /// Returns whether text without a format is a time. A `Timestamp` accepts any text.
    pub(super) fn is_time(&self, at: &At, parts: &[Part<'_>]) -> bool {
        is_named_time(&at.property)
            || self.times.contains(&snake(&at.property))
            || (!is_format(&at.property)
                && parts.iter().all(|part| {
                    let schema = self.document.schema(part.schema);
                    is_example(&schema.facets.examples) == Some(true)
                        || schema.own_description().is_some_and(describes_time)
                }))
    }
}

/// Returns the names of values that are times wherever the document says what they are.
pub(super) fn names(document: &Document) -> HashSet<String> {
    // Of each name, whether something says that it is a time, and whether something says otherwise.
    let mut said: HashMap<String, (bool, bool)> = HashMap::new();
    let mut add = |name: &str, value: &Use, description: Option<&str>| {
        let schema = document.of(value);
        let (is_time, is_other) = match &schema.kind {
            Kind::Text(text) => {
                let format = text.format.as_deref().unwrap_or("string");
                let example = is_example(&schema.facets.examples);
                let described = description.or(value.own_description()).is_some_and(describes_time);
                let is_time = format == "date-time" || (format == "string" && (described || example == Some(true)));
                let is_other = !text.values.is_empty() || !matches!(format, "date-time" | "string");
                (is_time, is_other || (example == Some(false) && !is_time))
            }
            _ => (false, true),
        };
        let known = said.entry(snake(name)).or_default();
        *known = (known.0 || is_time, known.1 || is_other);
    };
    for schema in &document.schemas {
        let object = match &schema.kind {
            Kind::Object(object) => object,
            Kind::Union(union) => &union.common,
            _ => continue,
        };
        for property in &object.properties {
            add(&property.name, &property.value, None);
        }
    }
    for parameter in document.operations.iter().flat_map(|it| &it.parameters) {
        add(&parameter.name, &parameter.schema, parameter.own_description());
    }
    let is_name = |name: &str| name.contains('_') && !is_format(name);
    said.into_iter()
        .filter(|(name, (is_time, is_other))| *is_time && !is_other && is_name(name))
        .map(|it| it.0)
        .collect()
}

fn is_format(name: &str) -> bool {
    words(name).iter().any(|it| it == "format" || it == "duration")
}

/// Returns whether all examples are times, if there are any.
fn is_example(examples: &[Node]) -> Option<bool> {
    let mut texts = examples.iter().filter_map(Node::as_text).peekable();
    texts.peek()?;
    Some(texts.all(is_date_time))
}

/// Returns whether a description says that text is a time by RFC 3339 or ISO 8601. Only the document's own descriptions are used.
pub(in crate::plan) fn describes_time(description: &str) -> bool {
    let text = description.to_ascii_lowercase().replace(['-', ' '], "");
    let is_standard = text.contains("rfc3339") || text.contains("iso8601");
    let is_time =
        ["timestamp", "datetime", "dateandtime", "timeatwhich", "timewhen"].iter().any(|it| text.contains(it));
    is_standard
        && is_time
        && !["unix", "duration", "formatfor", "relative", "dateor"].iter().any(|it| text.contains(it))
}

/// Returns whether text is a time such as `2026-01-31T15:56:36Z`.
fn is_date_time(text: &str) -> bool {
    let shape: String = text.chars().take(20).map(|it| if it.is_ascii_digit() { '0' } else { it }).collect();
    shape.starts_with("0000-00-00T00:00:00") && shape.len() > 19
}

/// Returns whether text of this name is a time.
fn is_named_time(property: &str) -> bool {
    let words = words(property);
    match words.as_slice() {
        [] => false,
        [.., before, last] if last == "at" || last == "on" => {
            before.ends_with("ed")
                || matches!(
                    before.as_str(),
                    "left"
                        | "expires"
                        | "start"
                        | "end"
                        | "sent"
                        | "seen"
                        | "begins"
                        | "ends"
                        | "starts"
                        | "run"
                        | "built"
                )
        }
        [.., last] => words.len() > 1 && matches!(last.as_str(), "time" | "date" | "timestamp" | "datetime"),
    }
}
