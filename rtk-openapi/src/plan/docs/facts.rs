//! What schemas say beside descriptions: defaults, limits and examples, as words of a sentence.

use crate::document::Node;
use crate::model::{Document, Kind, Use};
use crate::plan::types::Type;
use crate::plan::words::{capitalized, words};

/// Numbers that are limits of a type and not of a value.
const LARGEST: f64 = 2_147_483_647.0;

/// Lengths of ids, which are no limits.
const LENGTHS_OF_IDS: [usize; 4] = [32, 36, 40, 64];

/// Longest value that is shown.
const LONGEST: usize = 24;

/// Names whose examples say nothing.
#[rustfmt::skip]
const PLAIN: [&str; 30] = [
    "id", "ids", "name", "title", "description", "comment", "comments", "note", "notes", "email", "username", "password", "token", "secret",
    "key", "hostname", "domain", "url", "label", "message", "tag", "creator", "owner", "author", "uuid", "text", "content", "value", "uid",
    "etag",
];

/// What schemas say of a value.
#[derive(Debug, Clone, Default)]
pub(in crate::plan) struct Facts {
    default: Option<String>,
    example: Option<String>,
    minimum: Option<f64>,
    maximum: Option<f64>,
    /// Largest number of characters or items.
    longest: Option<usize>,
    /// Whether requests contain the value.
    is_sent: bool,
}

impl Facts {
    /// Reads what the schemas of a value say, with those of requests first. `is_sent`: whether requests contain it.
    pub(in crate::plan) fn of<'u>(document: &Document, uses: impl IntoIterator<Item = &'u Use>, is_sent: bool) -> Self {
        let mut facts = Self { is_sent, ..Self::default() };
        for value in uses {
            let schema = document.of(value);
            let own = &schema.facets;
            facts.default = facts.default.or_else(|| value.default.as_ref().and_then(shown));
            let is_number = matches!(schema.kind, Kind::Integer(_) | Kind::Number);
            if is_number {
                facts.minimum = facts.minimum.or(own.minimum);
                facts.maximum = facts.maximum.or(own.maximum);
            } else {
                facts.longest = facts.longest.or(own.longest);
            }
            let texts = own.examples.iter().filter_map(Node::as_text);
            facts.example = facts.example.or_else(|| texts.map(str::to_owned).find(|it| is_telling(it)));
        }
        facts
    }

    /// Leaves out the default, which does not matter to what has to be sent.
    pub(in crate::plan) fn without_default(self) -> Self {
        Self { default: None, ..self }
    }

    /// Adds what the schemas say to a sentence that does not say it. `is_own`: whether the sentence was made of the name.
    pub(super) fn added(&self, text: String, name: &str, r#type: &Type, is_own: bool) -> String {
        if !text.ends_with('.') || text.ends_with("..") {
            return text;
        }
        let said = text.to_ascii_lowercase();
        let is_one_sentence = !text.trim_end_matches('.').contains(". ") && !text.contains('\n');
        let mut text = text;
        let mut sentences = Vec::new();
        let is_number = matches!(r#type, Type::Integer(_) | Type::Float);
        if let Some(range) = self.range().filter(|_| is_number && !self.says_limits(&said)) {
            if is_own {
                text = format!("{}, {range}.", text.trim_end_matches('.'));
            } else {
                let from = if range.contains(" to ") { "from " } else { "" };
                sentences.push(format!("{}.", capitalized(&format!("{from}{range}"))));
            }
        }
        if let Some(length) = self.length(name, r#type).filter(|_| !says_length(&said)) {
            if is_own {
                text = format!("{}, {length}.", text.trim_end_matches('.'));
            } else {
                sentences.push(format!("{}.", capitalized(&length)));
            }
        }
        if let Some(example) = self.example.as_ref().filter(|it| is_one_sentence && shows(it, name, r#type, &said)) {
            text = format!("{}, such as `{example}`.", text.trim_end_matches('.'));
        }
        if let Some(default) = self.default.as_ref().filter(|_| self.is_sent && !said.contains("default")) {
            if matches!(r#type, Type::Bool | Type::Integer(_) | Type::Float | Type::Text | Type::Named(_)) {
                sentences.push(format!("Defaults to {default}."));
            }
        }
        if sentences.is_empty() {
            return text;
        }
        let gap = if text.contains('\n') { "\n\n" } else { " " };
        format!("{text}{gap}{}", sentences.join(" "))
    }

    fn range(&self) -> Option<String> {
        let minimum = self.minimum.filter(|it| it.abs() < LARGEST);
        let maximum = self.maximum.filter(|it| it.abs() < LARGEST);
        match (minimum, maximum) {
            (Some(minimum), Some(maximum)) if minimum < maximum => {
                Some(format!("{} to {}", number(minimum), number(maximum)))
            }
            (Some(minimum), None) if minimum > 1.0 => Some(format!("at least {}", number(minimum))),
            (None, Some(maximum)) => Some(format!("at most {}", number(maximum))),
            _ => None,
        }
    }

    /// Returns whether a sentence has the limits in its words.
    fn says_limits(&self, said: &str) -> bool {
        let has = |limit: Option<f64>| {
            limit.is_some_and(|it| it > 1.0 && (said.contains(&it.to_string()) || said.contains(&number(it))))
        };
        has(self.minimum)
            || has(self.maximum)
            || ["between", "at least", "at most", "maximum of", "minimum of", "up to", "range"]
                .iter()
                .any(|it| said.contains(it))
    }

    fn length(&self, name: &str, r#type: &Type) -> Option<String> {
        let longest = self.longest.filter(|it| self.is_sent && (2..1_000_000).contains(it))?;
        let is_id = words(name).last().is_some_and(|it| matches!(it.as_str(), "id" | "uuid" | "tag"));
        match r#type {
            #[allow(clippy::cast_precision_loss, reason = "it is small")]
            Type::Text if !is_id && !LENGTHS_OF_IDS.contains(&longest) => {
                Some(format!("at most {} characters", number(longest as f64)))
            }
            #[allow(clippy::cast_precision_loss, reason = "it is small")]
            Type::List(_) => Some(format!("at most {} items", number(longest as f64))),
            _ => None,
        }
    }
}

/// Returns whether an example adds to a sentence.
fn shows(example: &str, name: &str, r#type: &Type, said: &str) -> bool {
    let own = words(name);
    let is_plain = own.last().is_none_or(|it| PLAIN.contains(&it.as_str()));
    *r#type == Type::Text
        && !is_plain
        && !said.contains(['`', '(', ','])
        && !["such as", "e.g", "for example", "always", "format"].iter().any(|it| said.contains(it))
        && words(example) != own
}

fn says_length(said: &str) -> bool {
    ["character", "length", "at most", "maximum", "up to", "items", "limit"].iter().any(|it| said.contains(it))
}

/// Returns a value as it is shown, unless it says nothing.
fn shown(value: &Node) -> Option<String> {
    match value {
        Node::Bool(value) => Some(format!("`{value}`")),
        Node::Number(_) => value.as_f64().filter(|it| it.abs() < LARGEST).map(number),
        Node::Text(text) if is_word(text) => Some(format!("`{text}`")),
        _ => None,
    }
}

fn is_word(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len()) && text.chars().all(|it| it.is_ascii_alphanumeric() || "_-./:*+#".contains(it))
}

/// Returns whether an example shows the format of values: it is short, and neither an id nor a name.
fn is_telling(example: &str) -> bool {
    let lower = example.to_ascii_lowercase();
    let is_hexadecimal = example.len() > 11 && example.chars().all(|it| it.is_ascii_hexdigit() || it == '-');
    let has_digits = example.chars().filter(char::is_ascii_digit).count();
    is_word(example)
        && example.len() > 1
        && example.parse::<f64>().is_err()
        && !is_hexadecimal
        && !(example.len() > 12 && has_digits > 3 && !example.contains(['.', ':', '/']))
        && !["example", "string", "test", "foo", "bar", "my", "sample", "some"].iter().any(|it| lower.starts_with(it))
        && !lower.contains("example")
}

/// Returns a number with its thousands apart.
fn number(value: f64) -> String {
    let text = value.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 && whole.len() > 4 {
            out.push(',');
        }
        out.push(digit);
    }
    match fraction {
        Some(fraction) => format!("{sign}{out}.{fraction}"),
        None => format!("{sign}{out}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_telling, number};

    #[test]
    fn numbers_have_their_thousands_apart() {
        assert_eq!(
            [1.0, 0.5, 1000.0, 86_400.0, -10_000_000.0].map(number),
            ["1", "0.5", "1000", "86,400", "-10,000,000"]
        );
    }

    #[test]
    fn examples_that_are_ids_are_not_shown() {
        let shown: Vec<&str> =
            ["USD", "023e105f4ecef8ad9ca31a8372d0c353", "my-zone", "weekly", "www.example.com", "a b"]
                .into_iter()
                .filter(|it| is_telling(it))
                .collect();
        assert_eq!(shown, ["USD", "weekly"]);
    }
}
