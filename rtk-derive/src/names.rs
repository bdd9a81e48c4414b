//! From the name of a struct to the names of what is generated for it.

use crate::errors::fill;
use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::{Path, Token, Type, TypePath};

/// `SessionParticipant` to `session_participant`.
pub(crate) fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    let bytes = name.as_bytes();
    let mut before = '_';
    for (at, char) in name.char_indices() {
        let ends_acronym = before.is_uppercase() && matches!(bytes.get(at + 1), Some(b'a'..=b'z'));
        if char.is_uppercase() && before != '_' && (!before.is_uppercase() || ends_acronym) {
            out.push('_');
        }
        out.push(char.to_ascii_lowercase());
        before = char;
    }
    out
}

/// `session_id` to `SessionId`, `livestream-session` to `LivestreamSession`.
pub(crate) fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut begins = true;
    for char in name.chars() {
        if !char.is_alphanumeric() {
            begins = true;
            continue;
        }
        out.push(if begins { char.to_ascii_uppercase() } else { char });
        begins = false;
    }
    out
}

/// `policy` to `policies`, `session` to `sessions`. Anything odder is spelt in the declaration.
pub(crate) fn plural(name: &str) -> String {
    let bytes = name.as_bytes();
    let hisses = matches!(bytes, [.., b's' | b'x'] | [.., b'c' | b's', b'h']);
    if matches!(bytes, [.., b'y']) && !matches!(bytes, [.., b'a' | b'e' | b'o', b'y']) {
        return fill("{}ies", &[&name[..name.len() - 1]]);
    }
    fill(if hisses { "{}es" } else { "{}s" }, &[name])
}

/// The text of an identifier, without `r#`.
pub(crate) fn text(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// What syn takes for no identifier. To ask it takes a parser of its own.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try",
    "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// An identifier of that text, raw if it is a keyword; `None` if there is no such identifier.
pub(crate) fn checked(text: &str, span: Span) -> Option<Ident> {
    let mut begins = true;
    for char in text.chars() {
        if !(char.is_alphanumeric() || char == '_') || (begins && char.is_numeric()) {
            return None;
        }
        begins = false;
    }
    match text {
        "" | "_" | "self" | "Self" | "super" | "crate" => None,
        _ if KEYWORDS.contains(&text) => Some(Ident::new_raw(text, span)),
        _ => Some(Ident::new(text, span)),
    }
}

/// Whether it is a word that Rust leaves to the user.
pub(crate) fn is_free(ident: &Ident) -> bool {
    let text = ident.to_string();
    text != "_" && !KEYWORDS.contains(&text.as_str())
}

/// The same; `crate_` for the few words that cannot be raw.
pub(crate) fn ident(text: &str, span: Span) -> Ident {
    match checked(text, span) {
        Some(ident) => ident,
        None => Ident::new(&fill("{}_", &[text]), span),
    }
}

/// Where `crate = …` says nothing.
pub(crate) fn rtk() -> Path {
    let mut path = Path::from(word("rtk"));
    path.leading_colon = Some(Token![::](Span::call_site()));
    path
}

/// `::rtk::Account` of `::rtk` and `Account`.
pub(crate) fn inside(krate: &Path, ident: Ident) -> Path {
    let mut path = krate.clone();
    path.segments.push(ident.into());
    path
}

/// The type of that path.
pub(crate) fn ty(path: Path) -> Type {
    Type::Path(TypePath { attrs: Vec::new(), qself: None, path })
}

/// `cf_r2_jurisdiction` to `cf-r2-jurisdiction`.
pub(crate) fn kebab(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for char in name.chars() {
        out.push(if char == '_' { '-' } else { char });
    }
    out
}

/// A word of ours, spanned to nothing of the user's.
pub(crate) fn word(text: &str) -> Ident {
    Ident::new(text, Span::call_site())
}

/// `NewMeeting`, `MeetingChanges` and the like.
pub(crate) fn around(before: &str, name: &Ident, after: &str) -> Ident {
    // Shown at the struct, but generated: the compiler proposes no change to it.
    let span = Span::call_site().located_at(name.span());
    Ident::new(&fill("{}{}{}", &[before, &text(name), after]), span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_what_syn_refuses() {
        for word in KEYWORDS {
            assert!(syn::parse_str::<Ident>(word).is_err(), "{word}");
        }
        for word in ["auto", "default", "dyn_", "gen", "macro_rules", "raw", "safe", "union"] {
            assert!(syn::parse_str::<Ident>(word).is_ok() && !KEYWORDS.contains(&word), "{word}");
        }
    }

    #[test]
    fn words_are_found() {
        for (name, expected) in [("Session", "session"), ("SessionParticipant", "session_participant")] {
            assert_eq!(snake(name), expected);
        }
        assert_eq!(snake("KVNamespace"), "kv_namespace");
        assert_eq!(snake("R2Bucket"), "r2_bucket");
        assert_eq!(camel("livestream-session_id"), "LivestreamSessionId");
        for (one, many) in [("session", "sessions"), ("policy", "policies"), ("key", "keys"), ("address", "addresses")]
        {
            assert_eq!(plural(one), many);
        }
    }
}
