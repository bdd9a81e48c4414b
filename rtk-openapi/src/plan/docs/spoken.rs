//! Names as words of a sentence.

use crate::plan::words::capitalized;

pub(super) fn spoken(words: &[String]) -> String {
    spoken_text(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

pub(super) fn spoken_text(words: &[&str]) -> String {
    words.iter().map(|word| acronym(word)).collect::<Vec<_>>().join(" ")
}

/// Returns words as the beginning of a sentence.
pub(in crate::plan) fn sentence(words: &[String]) -> String {
    match words.split_first() {
        None => "Value".to_owned(),
        Some((first, rest)) => {
            let first = acronym(first);
            let first = if first.chars().any(|char| char.is_ascii_uppercase()) { first } else { capitalized(&first) };
            std::iter::once(first).chain(rest.iter().map(|word| acronym(word))).collect::<Vec<_>>().join(" ")
        }
    }
}

fn acronym(word: &str) -> String {
    const ACRONYMS: [&str; 48] = [
        "dns", "tls", "ssl", "url", "uri", "http", "https", "ip", "api", "json", "html", "css", "mx", "ttl", "txt",
        "caa", "srv", "ns", "cname", "aaaa", "ptr", "dnssec", "waf", "sql", "kv", "r2", "d1", "ai", "cdn", "cors",
        "csr", "cpu", "gpu", "uuid", "tcp", "udp", "icmp", "bgp", "asn", "vpn", "vpc", "mtls", "saml", "scim", "sso",
        "jwt", "os", "id",
    ];
    match word {
        "id" | "ids" => word.to_owned(),
        "urls" => "URLs".to_owned(),
        "max" => "maximum".to_owned(),
        "min" => "minimum".to_owned(),
        "num" => "number of".to_owned(),
        "config" => "configuration".to_owned(),
        "ips" => "IPs".to_owned(),
        "ipv4" => "IPv4".to_owned(),
        "ipv6" => "IPv6".to_owned(),
        _ if ACRONYMS.contains(&word) => word.to_ascii_uppercase(),
        _ => word.to_owned(),
    }
}
