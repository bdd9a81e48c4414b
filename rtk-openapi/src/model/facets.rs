//! What a schema says about its values beside their kind.

use crate::document::Node;

/// Examples and limits of the values of a schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facets {
    /// Examples, and a value that is the only one.
    pub examples: Vec<Node>,
    /// Regular expression that texts match.
    pub pattern: Option<String>,
    /// Least number of characters or items.
    pub shortest: Option<usize>,
    /// Largest number of characters or items.
    pub longest: Option<usize>,
    /// The smallest number.
    pub minimum: Option<f64>,
    /// The largest number.
    pub maximum: Option<f64>,
    /// Number of which each number is a multiple.
    pub multiple_of: Option<f64>,
    /// Whether numbers have fractions, by their format or an example.
    pub is_fractional: bool,
    /// Whether numbers have no fraction, by their format or by what they are a multiple of.
    pub is_whole: bool,
    /// Whether all examples, defaults and limits are whole. Needs a minimum, and an example or a default.
    pub shows_whole: bool,
}

impl Facets {
    /// Reads the facets of a schema, a parameter or a media type.
    pub(super) fn of(node: &Node) -> Self {
        let mut examples: Vec<Node> = node.get("const").cloned().into_iter().collect();
        examples.extend(node.get("example").cloned());
        match node.get("examples") {
            Some(Node::List(all)) => examples.extend(all.iter().cloned()),
            Some(Node::Object(all)) => examples.extend(all.values().filter_map(|it| it.get("value")).cloned()),
            _ => {}
        }
        let size = |keys: [&str; 2]| {
            let number = keys.iter().find_map(|key| node.get(key)).and_then(Node::as_f64)?;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is in the range")]
            (0.0..=1e9).contains(&number).then_some(number as usize)
        };
        let number = |key: &str| node.get(key).and_then(Node::as_f64);
        // In OpenAPI 3.0 the exclusive limit is a boolean beside the limit.
        let limit = |key: &str, exclusive: &str, step: f64| match node.get(exclusive) {
            Some(Node::Bool(true)) => number(key).map(|it| it + step),
            Some(Node::Number(_)) => number(exclusive).map(|it| it + step),
            _ => number(key),
        };
        let has_fraction = |node: &Node| node.as_f64().is_some_and(|it| it.fract() != 0.0);
        let is_fractional = matches!(node.text("format"), Some("float" | "double" | "decimal"))
            || examples.iter().chain(node.get("default")).any(has_fraction);
        let numbers = || examples.iter().chain(node.get("default")).filter_map(Node::as_f64);
        let minimum = limit("minimum", "exclusiveMinimum", 1.0);
        let multiple_of = number("multipleOf").filter(|it| *it > 0.0);
        let is_whole = !is_fractional
            && (node.text("format").is_some_and(|format| format.starts_with("int"))
                || multiple_of.is_some_and(|it| it.fract() == 0.0));
        let shows_whole = !is_fractional && numbers().next().is_some() && minimum.is_some_and(|it| it.fract() == 0.0);
        Self {
            is_fractional,
            is_whole,
            shows_whole,
            examples,
            pattern: node.text("pattern").map(str::to_owned),
            shortest: size(["minLength", "minItems"]),
            longest: size(["maxLength", "maxItems"]),
            minimum,
            maximum: limit("maximum", "exclusiveMaximum", -1.0),
            multiple_of,
        }
    }
}
