//! Words in the names of a document, and names in Rust that are made of them.

mod case;
mod plurals;

pub use case::Case;
pub(crate) use plurals::{derived_plural, singular};
pub(in crate::plan) use plurals::{is_plural, singular_words};

/// Words that Rust keeps, which become raw identifiers.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern",
    "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override",
    "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Words that cannot be identifiers, not even raw ones.
const FORBIDDEN: &[&str] = &["self", "super", "crate", "_", ""];

/// Splits a name into words of lowercase letters and digits: `minTLS` is `min`, `tls`.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let chars: Vec<char> = name.chars().collect();
    for (index, &char) in chars.iter().enumerate() {
        if !char.is_ascii_alphanumeric() {
            // An apostrophe belongs to its word.
            if char != '\'' && char != '’' {
                words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
            }
            continue;
        }
        let previous = index.checked_sub(1).map_or(' ', |it| chars[it]);
        let next = chars.get(index + 1).copied().unwrap_or(' ');
        let after = chars.get(index + 2).copied().unwrap_or(' ');
        // `DNSRecord`: the last capital begins a word, unless it is the plural of an acronym, `IDs`.
        let ends_acronym =
            previous.is_ascii_uppercase() && next.is_ascii_lowercase() && (next != 's' || after.is_ascii_lowercase());
        let begins =
            char.is_ascii_uppercase() && (previous.is_ascii_lowercase() || previous.is_ascii_digit() || ends_acronym);
        if begins && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        word.push(char.to_ascii_lowercase());
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Returns the name of a field or function: `min_tls`.
pub(super) fn snake(name: &str) -> String {
    joined(&words(name))
}

/// Returns words as the name of a field or function, without `r#`.
pub(super) fn joined(words: &[String]) -> String {
    let name = words.join("_");
    match name.chars().next() {
        Some(first) if first.is_ascii_digit() => format!("n{name}"),
        None => "value".to_owned(),
        _ if FORBIDDEN.contains(&name.as_str()) => format!("{name}_"),
        _ => name,
    }
}

/// Returns the name of a type: `MinTls`.
pub(super) fn camel(name: &str) -> String {
    camel_words(&words(name))
}

pub(super) fn camel_words(words: &[String]) -> String {
    let mut name = String::new();
    for word in words {
        // `1_0` does not become `10`.
        if name.ends_with(|char: char| char.is_ascii_digit()) && word.starts_with(|char: char| char.is_ascii_digit()) {
            name.push('_');
        }
        name.push_str(&capitalized(word));
    }
    match name.chars().next() {
        Some(first) if first.is_ascii_digit() => format!("V{name}"),
        None => "Value".to_owned(),
        _ if name == "Self" => "Itself".to_owned(),
        _ => name,
    }
}

pub(super) fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

/// Returns an identifier as it is written, `r#type`.
pub(crate) fn written(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}

/// How long the name of a file is, before what tells it apart from others. File systems allow 255 bytes.
const LONGEST_FILE_NAME: usize = 100;

/// Returns a name of ASCII characters as that of a file or a folder.
pub(super) fn file_name(mut name: String) -> String {
    name.truncate(LONGEST_FILE_NAME);
    name
}

/// Returns whether a file of this name would be another module, hide a crate, or be a device on Windows.
pub(super) fn is_reserved_file(name: &str) -> bool {
    let is_port =
        |prefix| name.strip_prefix(prefix).is_some_and(|it| it.len() == 1 && it.as_bytes()[0].is_ascii_digit());
    FORBIDDEN.contains(&name)
        || matches!(name, "mod" | "lib" | "main" | "rtk" | "serde_json" | "std" | "core" | "alloc")
        || matches!(name, "con" | "prn" | "aux" | "nul")
        || is_port("com")
        || is_port("lpt")
}

/// Returns `session_participant` for `SessionParticipant`, by the rules of the derive.
pub(crate) fn derived_snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    let mut chars = name.chars().peekable();
    let mut previous = '_';
    while let Some(char) = chars.next() {
        let ends_acronym = previous.is_uppercase() && chars.peek().is_some_and(char::is_ascii_lowercase);
        if char.is_uppercase() && previous != '_' && (!previous.is_uppercase() || ends_acronym) {
            out.push('_');
        }
        out.push(char.to_ascii_lowercase());
        previous = char;
    }
    out
}

/// Returns the first number from 2 on that is not taken, if no number is free in front of one that is taken.
pub(super) fn free_number(is_taken: impl Fn(usize) -> bool) -> usize {
    let mut free = 2;
    while is_taken(free) {
        free *= 2;
    }
    let mut taken = free / 2;
    while free - taken > 1 {
        let middle = taken + (free - taken) / 2;
        if is_taken(middle) { taken = middle } else { free = middle }
    }
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found() {
        for (name, expected) in [
            ("minTLS", "min tls"),
            ("DNSRecord", "dns record"),
            ("livestream-session-id", "livestream session id"),
            ("IDs", "ids"),
            ("ipv4_only", "ipv4 only"),
            ("userURLs", "user urls"),
            ("V4PagePagination", "v4 page pagination"),
            ("😀", ""),
        ] {
            assert_eq!(words(name).join(" "), expected, "{name}");
        }
    }

    #[test]
    fn names_are_identifiers() {
        assert_eq!(
            ["600", "", "self", "😀", "type", "fooBar"].map(snake),
            ["n600", "value", "self_", "value", "type", "foo_bar"]
        );
        assert_eq!(["1.0", "", "self", "dns-records"].map(camel), ["V1_0", "Value", "Itself", "DnsRecords"]);
        assert_eq!(written("type"), "r#type");
    }
}
