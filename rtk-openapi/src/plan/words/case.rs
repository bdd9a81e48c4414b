//! Cases of names in JSON, as the derives know them.

use super::capitalized;

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
