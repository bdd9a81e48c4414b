//! `rename_all`: turns names in Rust into JSON names, by serde's rules.

use syn::LitStr;

use crate::errors::Errors;
use crate::parse::Entry;
use crate::{names, suggest};

/// One of serde's eight cases.
#[derive(Clone, Copy)]
#[cfg_attr(test, derive(Debug, PartialEq))]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    /// The values of `rename_all`, in the order in which serde lists them.
    pub(crate) const NAMES: &[&str] = &[
        "lowercase",
        "UPPERCASE",
        "PascalCase",
        "camelCase",
        "snake_case",
        "SCREAMING_SNAKE_CASE",
        "kebab-case",
        "SCREAMING-KEBAB-CASE",
    ];

    /// Returns the case of that name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "lowercase" => Self::Lower,
            "UPPERCASE" => Self::Upper,
            "PascalCase" => Self::Pascal,
            "camelCase" => Self::Camel,
            "snake_case" => Self::Snake,
            "SCREAMING_SNAKE_CASE" => Self::ScreamingSnake,
            "kebab-case" => Self::Kebab,
            "SCREAMING-KEBAB-CASE" => Self::ScreamingKebab,
            _ => return None,
        })
    }

    /// Reads `rename_all = "camelCase"`. An unknown case is recorded.
    pub(crate) fn read(entry: &Entry, errors: &Errors) -> Option<Self> {
        let name: LitStr = entry.value("\"camelCase\"", errors)?;
        let case = Self::parse(&name.value());
        if case.is_none() {
            errors.at(name.span(), suggest::unknown("case", &name.value(), "", Self::NAMES));
        }
        case
    }

    /// Renames a variant, which is in `PascalCase`: each capital starts a word, also within an acronym.
    pub(crate) fn of_variant(self, name: &str) -> String {
        match self {
            Self::Lower => name.to_ascii_lowercase(),
            Self::Upper => name.to_ascii_uppercase(),
            Self::Pascal => name.to_owned(),
            Self::Camel => uncapitalized(name),
            Self::Snake | Self::ScreamingSnake | Self::Kebab | Self::ScreamingKebab => self.of_field(&words(name)),
        }
    }

    /// Renames a field, which is in `snake_case`: each underscore ends a word.
    pub(crate) fn of_field(self, name: &str) -> String {
        match self {
            Self::Lower | Self::Snake => name.to_owned(),
            Self::Upper | Self::ScreamingSnake => name.to_ascii_uppercase(),
            Self::Pascal => names::camel(name),
            Self::Camel => uncapitalized(&names::camel(name)),
            Self::Kebab => names::kebab(name),
            Self::ScreamingKebab => names::kebab(name).to_ascii_uppercase(),
        }
    }
}

/// Returns `group_call` for `GroupCall`, and `h_t_t_p_error` for `HTTPError`.
fn words(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for (index, char) in name.char_indices() {
        if index > 0 && char.is_uppercase() {
            out.push('_');
        }
        out.push(char.to_ascii_lowercase());
    }
    out
}

fn uncapitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(of: impl Fn(Case) -> String) -> Vec<String> {
        Case::NAMES.iter().filter_map(|name| Case::parse(name)).map(of).collect()
    }

    /// The tables of serde's own tests.
    #[test]
    fn variants_are_renamed_as_serde_does() {
        for (name, expected) in [
            ("Outcome", ["outcome", "OUTCOME", "Outcome", "outcome", "outcome", "OUTCOME", "outcome", "OUTCOME"]),
            (
                "VeryTasty",
                [
                    "verytasty",
                    "VERYTASTY",
                    "VeryTasty",
                    "veryTasty",
                    "very_tasty",
                    "VERY_TASTY",
                    "very-tasty",
                    "VERY-TASTY",
                ],
            ),
            ("A", ["a", "A", "A", "a", "a", "A", "a", "A"]),
            ("Z42", ["z42", "Z42", "Z42", "z42", "z42", "Z42", "z42", "Z42"]),
            ("IOs", ["ios", "IOS", "IOs", "iOs", "i_os", "I_OS", "i-os", "I-OS"]),
            ("Mp3_Raw", ["mp3_raw", "MP3_RAW", "Mp3_Raw", "mp3_Raw", "mp3__raw", "MP3__RAW", "mp3--raw", "MP3--RAW"]),
        ] {
            assert_eq!(all(|case| case.of_variant(name)), expected);
        }
    }

    #[test]
    fn fields_are_renamed_as_serde_does() {
        for (name, expected) in [
            ("outcome", ["outcome", "OUTCOME", "Outcome", "outcome", "outcome", "OUTCOME", "outcome", "OUTCOME"]),
            (
                "very_tasty",
                [
                    "very_tasty",
                    "VERY_TASTY",
                    "VeryTasty",
                    "veryTasty",
                    "very_tasty",
                    "VERY_TASTY",
                    "very-tasty",
                    "VERY-TASTY",
                ],
            ),
            ("a", ["a", "A", "A", "a", "a", "A", "a", "A"]),
            ("z42", ["z42", "Z42", "Z42", "z42", "z42", "Z42", "z42", "Z42"]),
            ("_a__b", ["_a__b", "_A__B", "AB", "aB", "_a__b", "_A__B", "-a--b", "-A--B"]),
        ] {
            assert_eq!(all(|case| case.of_field(name)), expected);
        }
    }

    /// serde panics on these identifiers.
    #[test]
    fn odd_identifiers_are_renamed() {
        assert_eq!(Case::Camel.of_field("_"), "");
        assert_eq!(Case::Camel.of_variant("Ärger"), "Ärger");
    }

    #[test]
    fn unknown_cases_are_none() {
        assert_eq!(Case::parse("Snake_Case"), None);
        assert_eq!(all(|case| format!("{case:?}")).len(), Case::NAMES.len());
    }
}
