//! Words in the names of a document, and names in Rust that are made of them.

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

const UNCOUNTED: &[&str] = &[
    "dns",
    "kubernetes",
    "status",
    "analytics",
    "settings",
    "news",
    "series",
    "https",
    "tls",
    "css",
    "js",
    "ips",
    "os",
    "sms",
    "address",
    "access",
    "process",
    "bus",
    "https",
    "cors",
    "acl",
    "lets",
    "this",
    "always",
    "gps",
    "aws",
    "statistics",
    "metrics",
    "basics",
    "diagnostics",
    "alias",
    "bias",
    "canvas",
    "chaos",
    "atlas",
    "class",
    "pass",
    "loss",
    "progress",
    "business",
    "success",
    "egress",
    "ingress",
    "wireless",
    "as112",
    "rps",
    "ddos",
    "ns",
    "sas",
    "gbs",
    "stats",
    "credentials",
    "sippy",
    "spectrum",
];

/// Returns the word whose plural this is, or the word itself.
pub(crate) fn singular(word: &str) -> String {
    if UNCOUNTED.contains(&word) || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word.to_owned();
    }
    for (ending, last) in [("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("zes", "ze")] {
        if let Some(stem) = word.strip_suffix(ending) {
            if stem.len() > 1 {
                return format!("{stem}{last}");
            }
        }
    }
    match word {
        "indices" => "index".to_owned(),
        "statuses" => "status".to_owned(),
        "analyses" => "analysis".to_owned(),
        "aliases" => "alias".to_owned(),
        "databases" => "database".to_owned(),
        "people" => "person".to_owned(),
        "acls" => "acl".to_owned(),
        _ => word.strip_suffix('s').filter(|stem| stem.len() > 1).unwrap_or(word).to_owned(),
    }
}

/// Returns whether a word is a plural.
pub(super) fn is_plural(word: &str) -> bool {
    singular(word) != word
}

/// Returns words with the last one in the singular.
pub(super) fn singular_words(words: &[String]) -> Vec<String> {
    let mut words = words.to_vec();
    if let Some(last) = words.last_mut() {
        *last = singular(last);
    }
    words
}

/// Returns `policies` for `policy`, by the rules of the derive.
pub(crate) fn derived_plural(name: &str) -> String {
    let ends_in = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    match name.strip_suffix('y') {
        Some(stem) if !ends_in(&["ay", "ey", "oy"]) => format!("{stem}ies"),
        _ if ends_in(&["s", "x", "ch", "sh"]) => format!("{name}es"),
        _ => format!("{name}s"),
    }
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

/// A case of `rename_all`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// `lowercase`.
    Lower,
    /// `UPPERCASE`.
    Upper,
    /// `PascalCase`.
    Pascal,
    /// `camelCase`.
    Camel,
    /// `snake_case`.
    Snake,
    /// `SCREAMING_SNAKE_CASE`.
    ScreamingSnake,
    /// `kebab-case`.
    Kebab,
    /// `SCREAMING-KEBAB-CASE`.
    ScreamingKebab,
}

impl Case {
    const ALL: [Self; 8] = [
        Self::Lower,
        Self::Snake,
        Self::Upper,
        Self::Camel,
        Self::ScreamingSnake,
        Self::Kebab,
        Self::Pascal,
        Self::ScreamingKebab,
    ];

    /// Returns the case as it is written.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Lower => "lowercase",
            Self::Upper => "UPPERCASE",
            Self::Pascal => "PascalCase",
            Self::Camel => "camelCase",
            Self::Snake => "snake_case",
            Self::ScreamingSnake => "SCREAMING_SNAKE_CASE",
            Self::Kebab => "kebab-case",
            Self::ScreamingKebab => "SCREAMING-KEBAB-CASE",
        }
    }

    /// Renames a field by the rules of the derive.
    pub(crate) fn of_field(self, name: &str) -> String {
        let pascal = || name.split('_').map(capitalized).collect::<String>();
        match self {
            Self::Lower | Self::Snake => name.to_owned(),
            Self::Upper | Self::ScreamingSnake => name.to_ascii_uppercase(),
            Self::Pascal => pascal(),
            Self::Camel => uncapitalized(&pascal()),
            Self::Kebab => name.replace('_', "-"),
            Self::ScreamingKebab => name.replace('_', "-").to_ascii_uppercase(),
        }
    }

    /// Renames a variant by the rules of the derive.
    pub(crate) fn of_variant(self, name: &str) -> String {
        match self {
            Self::Lower => name.to_ascii_lowercase(),
            Self::Upper => name.to_ascii_uppercase(),
            Self::Pascal => name.to_owned(),
            Self::Camel => uncapitalized(name),
            _ => {
                let mut words = String::new();
                for (index, char) in name.char_indices() {
                    if index > 0 && char.is_uppercase() {
                        words.push('_');
                    }
                    words.push(char.to_ascii_lowercase());
                }
                self.of_field(&words)
            }
        }
    }

    /// Returns the case that spares most `wire`s, if it spares any: `pairs` are names and their texts in JSON.
    pub(crate) fn best(pairs: &[(String, String)], rename: impl Fn(Self, &str) -> String) -> Option<Self> {
        let fits = |case: Self| pairs.iter().filter(|(name, wire)| rename(case, name) == *wire).count();
        let plain = pairs.iter().filter(|(name, wire)| name == wire).count();
        let mut best = None;
        let mut most = plain;
        for case in Self::ALL {
            // One `wire` is shorter than a case that does not fit all.
            if fits(case) > most.max(if fits(case) == pairs.len() { plain } else { plain + 1 }) {
                most = fits(case);
                best = Some(case);
            }
        }
        best
    }
}

fn uncapitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
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

    #[test]
    fn plurals_have_singulars() {
        for (many, one) in [("policies", "policy"), ("addresses", "address"), ("status", "status"), ("zones", "zone")] {
            assert_eq!(singular(many), one);
        }
    }
}
