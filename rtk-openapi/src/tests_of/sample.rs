//! Values for a schema: its examples, its defaults, its known values, or what its format looks like.

use serde_json::{Map, Value, json};

use super::pattern;
use crate::document::Node;
use crate::model::{Document, Kind, ObjectSchema, Schema, Use};

/// The longest text that is taken from a document.
const LONGEST: usize = 48;

/// How deep objects are filled.
const DEEPEST: usize = 6;

/// Returns the examples of a schema and its default.
fn candidates<'a>(schema: &'a Schema, value: &'a Use) -> impl Iterator<Item = &'a Node> {
    schema.facets.examples.iter().chain(&value.default)
}

/// Returns a text for a place. `name` is what the place is called.
pub(super) fn text(document: &Document, value: Option<&Use>, examples: &[Node], name: &str) -> String {
    let Some(value) = value else { return fallback(name, None) };
    let schema = scalar(document, value);
    let facets = &schema.facets;
    let (format, known): (Option<&str>, &[String]) = match &schema.kind {
        Kind::Text(text) => (text.format.as_deref(), &text.values),
        _ => (None, &[]),
    };
    let is_fit = |text: &str| {
        let length = text.chars().count();
        length >= facets.shortest.unwrap_or_default()
            && length <= facets.longest.unwrap_or(LONGEST)
            && length <= LONGEST.max(facets.shortest.unwrap_or_default())
            && !text.is_empty()
            && !text.contains(['\n', '\r'])
            && (known.is_empty() || known.iter().any(|it| it == text))
            && format.is_none_or(|format| looks_like(format, text))
            && facets.pattern.as_deref().is_none_or(|pattern| pattern::matches(pattern, text).unwrap_or(true))
    };
    let all = examples.iter().chain(candidates(schema, value));
    let mut texts = all.filter_map(|node| match node {
        Node::Text(text) => Some(text.clone()),
        Node::Number(number) => Some(number.to_string()),
        _ => None,
    });
    if let Some(text) = texts.find(|text| is_fit(text)) {
        return text;
    }
    if let Some(first) = known.iter().find(|it| !it.is_empty()).or(known.first()) {
        return first.clone();
    }
    match &schema.kind {
        Kind::Integer(_) | Kind::Number => return integer(document, Some(value), i128::MIN, i128::MAX).to_string(),
        Kind::Boolean => return "true".to_owned(),
        _ => {}
    }
    if let Some(text) = facets.pattern.as_deref().and_then(pattern::text) {
        if is_fit(&text) || facets.shortest.is_none() {
            return text;
        }
    }
    fitting(fallback(name, format), facets.shortest, facets.longest)
}

/// Follows unions to a schema of one value.
fn scalar<'a>(document: &'a Document, value: &'a Use) -> &'a Schema {
    let mut schema = document.of(value);
    for _ in 0..4 {
        match &schema.kind {
            Kind::Union(union) => match union.variants.first() {
                Some(first) => schema = document.of(&first.value),
                None => break,
            },
            _ => break,
        }
    }
    schema
}

/// Returns whether a text of the document is what its format says, so that examples such as `string` are not taken.
fn looks_like(format: &str, text: &str) -> bool {
    let digits =
        |range: std::ops::Range<usize>| text.get(range).is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()));
    match format {
        "date-time" => {
            let zone = text.get(19..).is_some_and(|it| it.ends_with('Z') || it.contains(['+', '-']));
            digits(0..4) && digits(17..19) && text.get(10..11) == Some("T") && zone
        }
        "date" => text.len() == 10 && digits(0..4) && digits(8..10),
        "uuid" => text.len() == 36 && text.bytes().filter(|it| *it == b'-').count() == 4,
        "email" => text.contains('@'),
        "uri" | "url" => text.contains("://"),
        _ => true,
    }
}

/// Returns a text of a format, or one that says where it stands.
fn fallback(name: &str, format: Option<&str>) -> String {
    let text = match format {
        Some("date-time") => "2026-05-01T12:00:00Z",
        Some("date") => "2026-05-01",
        Some("time") => "12:00:00Z",
        Some("duration") => "P1D",
        Some("uuid") => "7f0e4bb6-5a4f-4d0c-9a5b-3c1e2f6d8a90",
        Some("email" | "idn-email") => "ann@example.com",
        Some("uri" | "url" | "uri-reference" | "iri") => "https://example.com",
        Some("hostname" | "idn-hostname") => "example.com",
        Some("ipv4" | "ip") => "192.0.2.1",
        Some("ipv6") => "2001:db8::1",
        Some("byte" | "base64") => "aGVsbG8=",
        Some("json") => "{}",
        Some("regex") => ".*",
        _ => return name.replace('_', "-"),
    };
    text.to_owned()
}

/// Makes a text as long as it has to be.
fn fitting(text: String, shortest: Option<usize>, longest: Option<usize>) -> String {
    let length = text.chars().count();
    if let Some(longest) = longest.filter(|it| length > *it) {
        return text.chars().take(longest).collect();
    }
    match shortest {
        Some(shortest) if length < shortest => {
            text.chars().chain(std::iter::repeat('a')).take(shortest.min(4096)).collect()
        }
        _ => text,
    }
}

/// Returns a whole number.
pub(super) fn integer(document: &Document, value: Option<&Use>, least: i128, most: i128) -> i128 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "the number is in the range")]
    {
        number(document, value, least as f64, most as f64).round() as i128
    }
}

/// Returns a number.
#[allow(clippy::cast_precision_loss, reason = "limits are not precise")]
pub(super) fn number(document: &Document, value: Option<&Use>, least: f64, most: f64) -> f64 {
    let Some(value) = value else { return 1.0_f64.clamp(least, most) };
    let schema = scalar(document, value);
    let facets = &schema.facets;
    let least = facets.minimum.map_or(least, |it| it.max(least));
    let most = facets.maximum.map_or(most, |it| it.min(most));
    let step = facets.multiple_of.unwrap_or(0.0);
    let is_fit = |number: f64| number >= least && number <= most && (step == 0.0 || number % step == 0.0);
    let mut all = candidates(schema, value).filter_map(Node::as_f64);
    if let Some(found) = all.find(|it| is_fit(*it) && it.abs() < 1e15) {
        return found;
    }
    let start = if step > 0.0 { step } else { 1.0 };
    if is_fit(start) || least > most {
        start
    } else if step > 0.0 {
        (least / step).ceil() * step
    } else {
        1.0_f64.clamp(least, most)
    }
}

/// Returns JSON that a schema accepts, with what objects need.
pub(super) fn any(document: &Document, value: &Use, name: &str, depth: usize) -> Value {
    let schema = document.of(value);
    let is_small = |node: &Node| node.to_string().len() <= 2 * LONGEST;
    match &schema.kind {
        Kind::Any => {
            let given = candidates(schema, value).find(|it| is_small(it) && !matches!(it, Node::Null));
            given.map_or_else(|| json!({}), plain)
        }
        Kind::Null => Value::Null,
        Kind::Boolean => candidates(schema, value).find_map(Node::as_bool).unwrap_or(true).into(),
        Kind::Integer(_) => json!(
            i64::try_from(integer(document, Some(value), i128::from(i32::MIN), i128::from(i32::MAX))).unwrap_or(1)
        ),
        Kind::Number => number(document, Some(value), f64::MIN, f64::MAX).into(),
        Kind::Text(_) => text(document, Some(value), &[], name).into(),
        Kind::List(item) => {
            let count = schema.facets.shortest.unwrap_or(1).clamp(usize::from(depth < DEEPEST), 16);
            (0..count).map(|_| any(document, item, name, depth + 1)).collect()
        }
        Kind::Map(inner) if depth < DEEPEST => json!({ "key": any(document, inner, name, depth + 1) }),
        Kind::Map(_) => json!({}),
        Kind::Object(object) => Value::Object(required(document, object, depth)),
        Kind::Union(union) => {
            let mut all = union.variants.iter().filter(|_| depth < DEEPEST);
            let mut value = all.next().map_or_else(|| json!({}), |first| any(document, &first.value, name, depth + 1));
            if let (Value::Object(members), Some(tag)) = (&mut value, &union.tag) {
                if let Some(kind) = union.variants.first().and_then(|it| it.tags.first()) {
                    members.insert(tag.key.clone(), kind.clone().into());
                }
            }
            if let Value::Object(members) = &mut value {
                members.extend(required(document, &union.common, depth));
            }
            value
        }
    }
}

fn required(document: &Document, object: &ObjectSchema, depth: usize) -> Map<String, Value> {
    let needed = object.properties.iter().filter(|it| it.required && !it.value.read_only && depth < DEEPEST);
    needed.map(|it| (it.name.clone(), any(document, &it.value, &it.name, depth + 1))).collect()
}

fn plain(node: &Node) -> Value {
    serde_json::from_str(&node.to_string()).unwrap_or_default()
}
