//! Names of generated items, made from the names in a declaration.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;
use syn::{Path, Type, parse_quote};

/// Returns `session_participant` for `SessionParticipant`.
pub(crate) fn snake(name: &str) -> String {
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

/// Returns `SessionId` for `session_id`, and `LivestreamSession` for `livestream-session`.
pub(crate) fn camel(name: &str) -> String {
    name.split(|char: char| !char.is_alphanumeric()).map(capitalized).collect()
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

/// Returns `policies` for `policy`, and `sessions` for `session`. A declaration names other plurals itself.
pub(crate) fn plural(name: &str) -> String {
    let ends_in = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    match name.strip_suffix('y') {
        Some(stem) if !ends_in(&["ay", "ey", "oy"]) => format!("{stem}ies"),
        _ if ends_in(&["s", "x", "ch", "sh"]) => format!("{name}es"),
        _ => format!("{name}s"),
    }
}

/// Returns the word whose plural this is, or the word itself.
pub(crate) fn singular(name: &str) -> String {
    const ENDINGS: [(&str, &str); 6] =
        [("ies", "y"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("s", "")];
    let stems = ENDINGS.into_iter().filter_map(|(ending, last)| Some(format!("{}{last}", name.strip_suffix(ending)?)));
    stems.into_iter().find(|stem| plural(stem) == name).unwrap_or_else(|| name.to_owned())
}

/// Returns `cf-r2-jurisdiction` for `cf_r2_jurisdiction`.
pub(crate) fn kebab(name: &str) -> String {
    name.replace('_', "-")
}

/// Returns the text of an identifier, without `r#`.
pub(crate) fn text(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// Returns an identifier of that text, raw if it is a keyword, or `None` if there is no such identifier.
pub(crate) fn checked(text: &str, span: Span) -> Option<Ident> {
    let mut ident = Ident::parse_any.parse_str(text).ok()?;
    if syn::parse_str::<Ident>(text).is_err() {
        if matches!(text, "_" | "self" | "Self" | "super" | "crate") {
            return None;
        }
        ident = Ident::new_raw(text, span);
    }
    ident.set_span(span);
    Some(ident)
}

/// Returns an identifier of that text: raw if it is a keyword, and `crate_` for the few keywords that cannot be raw.
pub(crate) fn ident(text: &str, span: Span) -> Ident {
    checked(text, span).unwrap_or_else(|| Ident::new(&format!("{text}_"), span))
}

/// Returns an identifier that belongs to `rtk`, such as the name of one of its methods.
pub(crate) fn word(text: &str) -> Ident {
    Ident::new(text, Span::call_site())
}

/// Returns `NewMeeting`, `MeetingChanges` and the like, located at the name of the declared type.
pub(crate) fn derived(prefix: &str, name: &Ident, suffix: &str) -> Ident {
    Ident::new(&format!("{prefix}{}{suffix}", text(name)), name.span())
}

/// Returns the path of `rtk`, unless `crate = …` declares another one.
pub(crate) fn rtk() -> Path {
    parse_quote!(::rtk)
}

/// Returns the type of that name in the crate.
pub(crate) fn type_in(krate: &Path, ident: &Ident) -> Type {
    parse_quote!(#krate::#ident)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_become_raw_identifiers() {
        let span = Span::call_site();
        for word in ["abstract", "as", "async", "fn", "in", "move", "try", "type", "yield"] {
            assert_eq!(checked(word, span).map(|it| it.to_string()), Some(format!("r#{word}")));
        }
        for word in ["auto", "default", "dyn_", "macro_rules", "raw", "safe", "union", "_a", "ärger"] {
            assert_eq!(checked(word, span).map(|it| it.to_string()), Some(word.to_owned()));
        }
        for word in ["", "_", "self", "Self", "super", "crate", "1a", "a b", "a-b", "a.b"] {
            assert!(checked(word, span).is_none(), "{word}");
        }
        assert_eq!(ident("crate", span), "crate_");
    }

    #[test]
    fn words_are_found() {
        for (name, expected) in [("Session", "session"), ("SessionParticipant", "session_participant")] {
            assert_eq!(snake(name), expected);
        }
        assert_eq!(snake("KVNamespace"), "kv_namespace");
        assert_eq!(snake("R2Bucket"), "r2_bucket");
        assert_eq!(camel("livestream-session_id"), "LivestreamSessionId");
        assert_eq!(kebab("cf_r2_jurisdiction"), "cf-r2-jurisdiction");
        for (one, many) in [
            ("session", "sessions"),
            ("policy", "policies"),
            ("key", "keys"),
            ("address", "addresses"),
            ("branch", "branches"),
            ("box", "boxes"),
            ("house", "houses"),
        ] {
            assert_eq!((plural(one).as_str(), singular(many).as_str()), (many, one));
        }
        assert_eq!(singular("news-flash"), "news-flash");
    }
}
