//! Schemas that limit the values of the schema around them, and say nothing about their shape: `anyOf: [{required: [a]}, {required: [b]}]`.

use crate::document::Node;

/// How deep limits in limits are followed.
const DEPTH: usize = 16;

/// Keys that limit texts and numbers.
const OF_VALUES: [&str; 9] = [
    "format",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
];

/// Keys that limit which keys an object has.
const LIMITS: [&str; 10] = [
    "required",
    "not",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "minProperties",
    "maxProperties",
    "if",
    "then",
    "else",
];

/// Keys that say nothing about values.
const NOTES: [&str; 6] = ["title", "description", "$comment", "example", "examples", "deprecated"];

/// Returns whether a schema only limits the values of the schema around it.
pub(super) fn is_constraint(node: &Node) -> bool {
    limits(node, true, DEPTH)
}

/// Returns whether a schema only limits the objects of the schema around it.
pub(super) fn is_constraint_of_objects(node: &Node) -> bool {
    limits(node, false, DEPTH)
}

fn limits(node: &Node, values: bool, depth: usize) -> bool {
    let Some(object) = node.as_object().filter(|_| depth > 0) else { return false };
    let is_group = |key: &str| matches!(key, "allOf" | "anyOf" | "oneOf");
    let says_nothing = |key: &str, value: &Node| {
        NOTES.contains(&key) || key.starts_with("x-") || (key == "type" && value.as_text() == Some("object"))
    };
    let mut has_limit = false;
    for (key, value) in object {
        let is_limit = if is_group(key) {
            value.as_list().is_some_and(|all| all.iter().all(|it| limits(it, values, depth - 1)))
        } else {
            LIMITS.contains(&key.as_str()) || (values && OF_VALUES.contains(&key.as_str()))
        };
        if !is_limit && !says_nothing(key, value) {
            return false;
        }
        has_limit |= is_limit;
    }
    has_limit
}
