//! YAML as JSON: anchors are copied, merge keys are merged, and both have limits.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_json::Number;

use super::MOST_VALUES;
use super::node::{Node, Object};

/// How deep a document can be nested, as in `serde_json`.
const DEPTH: usize = 128;

/// Reads the first document of a YAML stream.
///
/// # Errors
///
/// What is wrong, with line and column: text that is no YAML, an anchor that contains itself, a document that is nested more than
/// 128 deep or has millions of values once its anchors are copied.
pub(super) fn parse(text: &str) -> Result<Node, String> {
    let mut reader = Reader { open: Vec::new(), anchors: HashMap::new(), values: 0, root: None };
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| error.to_string())?;
        if matches!(event, Event::DocumentEnd | Event::StreamEnd) {
            break;
        }
        reader.read(event).map_err(|why| format!("line {}: {why}", span.start.line()))?;
    }
    Ok(reader.root.unwrap_or_default())
}

struct Reader {
    open: Vec<Open>,
    anchors: HashMap<usize, (Node, usize)>,
    values: usize,
    root: Option<Node>,
}

/// A collection that has not ended.
struct Open {
    anchor: usize,
    /// The number of values before it.
    before: usize,
    collection: Collection,
}

enum Collection {
    List(Vec<Node>),
    Object { object: Object, key: Option<String>, merged: Vec<Object> },
}

impl Reader {
    fn read(&mut self, event: Event<'_>) -> Result<(), String> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let is_key =
                    matches!(self.open.last().map(|it| &it.collection), Some(Collection::Object { key: None, .. }));
                let is_text = is_key || style != ScalarStyle::Plain || tag.is_some_and(|tag| tag.suffix == "str");
                let node = if is_text { Node::Text(text.into_owned()) } else { plain(&text) };
                self.count(1)?;
                if anchor > 0 {
                    self.anchors.insert(anchor, (node.clone(), 1));
                }
                self.add(node)
            }
            Event::Alias(anchor) => {
                let (node, values) = self.anchors.get(&anchor).ok_or("the alias is inside of its own anchor")?.clone();
                self.count(values)?;
                self.add(node)
            }
            Event::SequenceStart(anchor, _) => self.begin(anchor, Collection::List(Vec::new())),
            Event::MappingStart(anchor, _) => {
                self.begin(anchor, Collection::Object { object: Object::new(), key: None, merged: Vec::new() })
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            _ => Ok(()),
        }
    }

    fn count(&mut self, values: usize) -> Result<(), String> {
        self.values = self.values.saturating_add(values);
        if self.values > MOST_VALUES {
            return Err(format!("more than {MOST_VALUES} values, counting what anchors repeat"));
        }
        Ok(())
    }

    fn begin(&mut self, anchor: usize, collection: Collection) -> Result<(), String> {
        if self.open.len() >= DEPTH {
            return Err(format!("nested more than {DEPTH} deep"));
        }
        self.count(1)?;
        self.open.push(Open { anchor, before: self.values, collection });
        Ok(())
    }

    fn end(&mut self) -> Result<(), String> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let node = match open.collection {
            Collection::List(items) => Node::List(items),
            Collection::Object { mut object, merged, .. } => {
                for (key, value) in merged.into_iter().flatten() {
                    object.entry(key).or_insert(value);
                }
                Node::Object(object)
            }
        };
        if open.anchor > 0 {
            self.anchors.insert(open.anchor, (node.clone(), self.values - open.before + 1));
        }
        self.add(node)
    }

    fn add(&mut self, node: Node) -> Result<(), String> {
        match self.open.last_mut().map(|it| &mut it.collection) {
            None => self.root = Some(node),
            Some(Collection::List(items)) => items.push(node),
            Some(Collection::Object { object, key, merged }) => match key.take() {
                None => match node {
                    Node::Text(text) => *key = Some(text),
                    Node::Null | Node::Bool(_) | Node::Number(_) => *key = Some(node.to_string()),
                    Node::List(_) | Node::Object(_) => return Err("a key has to be text".to_owned()),
                },
                Some(name) if name == "<<" => match node {
                    Node::Object(object) => merged.push(object),
                    Node::List(items) => merged.extend(items.into_iter().filter_map(|item| match item {
                        Node::Object(object) => Some(object),
                        _ => None,
                    })),
                    _ => return Err("`<<` needs an object".to_owned()),
                },
                Some(name) => {
                    if object.contains_key(&name) {
                        return Err(format!("the key {name:?} is there twice in one object"));
                    }
                    object.insert(name, node);
                }
            },
        }
        Ok(())
    }
}

/// Reads a plain scalar by the core schema of YAML 1.2.
fn plain(text: &str) -> Node {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Node::Null,
        "true" | "True" | "TRUE" => return Node::Bool(true),
        "false" | "False" | "FALSE" => return Node::Bool(false),
        _ => {}
    }
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if !digits.starts_with(|char: char| char.is_ascii_digit() || char == '.') {
        return Node::Text(text.to_owned());
    }
    let radix = |prefix, radix| text.strip_prefix(prefix).and_then(|it| i64::from_str_radix(it, radix).ok());
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    let number = match radix("0x", 16).or_else(|| radix("0o", 8)) {
        Some(number) => Some(Number::from(number)),
        None => match unsigned.parse::<i64>() {
            Ok(number) => Some(number.into()),
            Err(_) => match unsigned.parse::<u64>() {
                Ok(number) => Some(number.into()),
                Err(_) => unsigned.parse::<f64>().ok().and_then(Number::from_f64),
            },
        },
    };
    number.map_or_else(|| Node::Text(text.to_owned()), Node::Number)
}
