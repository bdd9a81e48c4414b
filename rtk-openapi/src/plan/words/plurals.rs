//! Singular and plural.

/// Words that end like plurals and are none.
#[rustfmt::skip]
const UNCOUNTED: &[&str] = &[
    "dns", "kubernetes", "status", "analytics", "settings", "news", "series", "https", "tls", "css", "js", "ips", "os", "sms", "address",
    "access", "process", "bus", "cors", "acl", "lets", "this", "always", "gps", "aws", "statistics", "metrics", "basics", "diagnostics",
    "alias", "bias", "canvas", "chaos", "atlas", "class", "pass", "loss", "progress", "business", "success", "egress", "ingress",
    "wireless", "as112", "rps", "ddos", "ns", "sas", "gbs", "stats", "credentials", "sippy", "spectrum",
];

/// Plurals of words that end with `ie`.
const ENDING_IN_IE: [&str; 5] = ["cookies", "movies", "calories", "selfies", "ties"];

/// Returns the word whose plural this is, or the word itself.
pub(crate) fn singular(word: &str) -> String {
    if UNCOUNTED.contains(&word) || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word.to_owned();
    }
    if ENDING_IN_IE.contains(&word) {
        return word[..word.len() - 1].to_owned();
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
pub(in crate::plan) fn is_plural(word: &str) -> bool {
    singular(word) != word
}

/// Returns words with the last one in the singular.
pub(in crate::plan) fn singular_words(words: &[String]) -> Vec<String> {
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

#[cfg(test)]
mod tests {
    use super::singular;

    #[test]
    fn plurals_have_singulars() {
        for (many, one) in [
            ("policies", "policy"),
            ("addresses", "address"),
            ("status", "status"),
            ("zones", "zone"),
            ("cookies", "cookie"),
        ] {
            assert_eq!(singular(many), one);
        }
    }
}
