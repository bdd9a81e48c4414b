//! Names as words of a sentence.

use crate::plan::words::{capitalized, is_plural, words};

/// Words that say too little alone: a `MetadataResult` is a metadata result.
#[rustfmt::skip]
const VAGUE: [&str; 24] = [
    "settings", "setting", "config", "configuration", "result", "results", "data", "info", "details", "options", "item", "entry", "value",
    "status", "meta", "metadata", "input", "params", "kind", "condition", "group", "list", "response", "state",
];

/// Words whose parts are parts of what they belong to: the size in an upload's result is that of the upload.
const OF_OWNER: [&str; 9] =
    ["result", "results", "status", "settings", "config", "configuration", "kind", "info", "input"];

pub(super) fn spoken(words: &[String]) -> String {
    spoken_text(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

pub(super) fn spoken_text(words: &[&str]) -> String {
    words.iter().map(|word| acronym(word)).collect::<Vec<_>>().join(" ")
}

/// Returns words as the beginning of a sentence.
pub(in crate::plan) fn sentence(words: &[String]) -> String {
    sentence_text(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

pub(super) fn sentence_text(words: &[&str]) -> String {
    match words.split_first() {
        None => "Value".to_owned(),
        Some((first, rest)) => {
            let first = acronym(first);
            let first = if first.chars().any(|char| char.is_ascii_uppercase()) { first } else { capitalized(&first) };
            std::iter::once(first).chain(rest.iter().map(|word| acronym(word))).collect::<Vec<_>>().join(" ")
        }
    }
}

/// Returns a value of an enum as a sentence without its stop. A word in capitals is an abbreviation.
pub(in crate::plan) fn value(text: &str) -> String {
    let words = words(text);
    let is_word = words.len() == 1 && text.chars().all(|char| char.is_ascii_alphanumeric());
    if is_word && text.len() < 7 && text.chars().all(|char| !char.is_ascii_lowercase()) {
        return text.to_owned();
    }
    if let (
        "eu" | "us" | "uk" | "apac" | "emea" | "aws" | "gcs" | "gcp" | "s3" | "cli" | "ci" | "xml" | "csv" | "pdf",
        true,
    ) = (text, is_word)
    {
        return text.to_ascii_uppercase();
    }
    sentence(&words)
}

/// Returns the words for one thing of a type: `CustomDomain` is a domain. Empty if the name does not say what the thing is.
pub(super) fn noun_of(name: &str) -> String {
    let words = words(name);
    let (last, before) = match words.split_last() {
        Some((last, before)) => (last.as_str(), before),
        None => return "value".to_owned(),
    };
    // The full representation of a file is a file.
    if let ("full" | "mini" | "base" | "v2" | "v3", false) = (last, before.is_empty()) {
        return noun_of(&before.join("_"));
    }
    if !is_noun(last) {
        return String::new();
    }
    match before.last() {
        Some(owner) if OF_OWNER.contains(&last) => spoken(std::slice::from_ref(owner)),
        Some(_) if VAGUE.contains(&last) => spoken(&words[words.len() - 2..]),
        _ => spoken_text(&[last]),
    }
}

/// Returns whether a word can be that for a thing: no method, no adjective, and no code.
fn is_noun(word: &str) -> bool {
    #[rustfmt::skip]
    const NONE: [&str; 27] = [
        "get", "post", "put", "patch", "delete", "update", "edit", "create", "all", "in", "on", "of", "no", "not", "any", "private", "public",
        "inline", "live", "internal", "external", "struct", "from", "until", "with", "verify", "disconnect",
    ];
    let is_participle = word.len() > 5 && word.ends_with("ed");
    word.len() > 2 && !NONE.contains(&word) && !is_participle && !word.chars().any(|char| char.is_ascii_digit())
}

/// Returns words with the article that they are spoken with: `an R2 bucket`.
pub(super) fn with_article(words: &[&str]) -> String {
    let text = spoken_text(words);
    if words.last().is_some_and(|word| is_plural(word) || VAGUE[..2].contains(word)) {
        return text;
    }
    let first = text.split(' ').next().unwrap_or_default();
    let is_spelled = first.len() < 6 && first.chars().all(|char| !char.is_ascii_lowercase()) && first != "CORS";
    let is_vowel = if is_spelled {
        first.starts_with(['A', 'E', 'F', 'H', 'I', 'L', 'M', 'N', 'O', 'R', 'S', 'X', '8']) && first != "SIM"
    } else {
        let begins = first.to_ascii_lowercase();
        begins.starts_with(['a', 'e', 'i', 'o'])
            || (begins.starts_with('u') && !begins.starts_with("us") && !begins.starts_with("uni"))
            || begins.starts_with("hour")
    };
    format!("{} {text}", if is_vowel { "an" } else { "a" })
}

/// Returns `are` behind a plural, and `is` behind anything else.
pub(super) fn be(noun: &str) -> &'static str {
    if is_many(noun) { "are" } else { "is" }
}

/// Returns whether the last word is a plural.
pub(super) fn is_many(noun: &str) -> bool {
    noun.rsplit(' ').next().is_some_and(|word| is_plural(word) || matches!(word, "settings" | "credentials"))
}

fn acronym(word: &str) -> String {
    #[rustfmt::skip]
    const ACRONYMS: [&str; 91] = [
        "dns", "tls", "ssl", "url", "uri", "http", "https", "ip", "api", "json", "html", "css", "mx", "ttl", "txt", "caa", "srv", "ns",
        "cname", "aaaa", "ptr", "dnssec", "waf", "sql", "kv", "r2", "d1", "ai", "cdn", "cors", "csr", "cpu", "gpu", "uuid", "tcp", "udp",
        "icmp", "bgp", "asn", "vpn", "vpc", "mtls", "saml", "scim", "sso", "jwt", "os", "pii", "cidr", "cve", "gre", "mtu", "oidc",
        "rtt", "ui", "vlan", "wan", "lan", "hsts", "srt", "rtmp", "rtmps", "xml", "csv", "pdf", "aws", "sni", "ssh", "sas", "gcs", "gcp",
        "s3", "uid", "pem", "psk", "mac", "ssrc", "ssn", "iam", "arn", "crl", "ocsp", "spf", "dkim", "dmarc", "smtp", "mfa", "otp", "idp", "sla",
        "vat",
    ];
    let plain = match word {
        "urls" => "URLs",
        "ips" => "IPs",
        "apis" => "APIs",
        "cidrs" => "CIDRs",
        "asns" => "ASNs",
        "cves" => "CVEs",
        "acls" => "ACLs",
        "acl" => "ACL",
        "uuids" => "UUIDs",
        "cert" => "certificate",
        "certs" => "certificates",
        "desc" => "description",
        "pct" => "percentage",
        "qty" => "quantity",
        "lon" | "lng" => "longitude",
        "tz" | "timezone" => "time zone",
        "js" => "JavaScript",
        "max" => "maximum",
        "min" => "minimum",
        "num" => "number of",
        "config" => "configuration",
        "meta" => "metadata",
        "lat" => "latitude",
        "info" => "information",
        "params" => "parameters",
        "param" => "parameter",
        "addr" => "address",
        "src" => "source",
        "dst" | "dest" => "destination",
        "org" => "organization",
        "env" => "environment",
        "auth" => "authentication",
        "regex" => "regular expression",
        "ref" => "reference",
        "cf" => "Cloudflare",
        "etag" => "entity tag",
        "ms" => "milliseconds",
        "oauth" => "OAuth",
        "ipv4" => "IPv4",
        "ipv6" => "IPv6",
        "startswith" => "starts with",
        "endswith" => "ends with",
        _ if ACRONYMS.contains(&word) => return word.to_ascii_uppercase(),
        _ => word,
    };
    plain.to_owned()
}
