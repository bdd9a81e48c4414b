//! A record of each type, and its keys in the official package's types.

use rtk_cloudflare::dns::*;
use serde_json::{Value, json};

/// Type, shape, `content` where it is sent, and the JSON keys beside `type`.
pub(crate) type Sample = (&'static str, DnsShape, Option<&'static str>, Value);

/// All 21 types, sorted by name.
pub(crate) fn all() -> Vec<Sample> {
    let mut all = plain();
    all.extend(with_data());
    all.sort_by_key(|(name, ..)| *name);
    all
}

fn plain() -> Vec<Sample> {
    let plain = |name, shape, content| (name, shape, Some(content), json!({}));
    vec![
        plain("A", DnsShape::A, "198.51.100.4"),
        plain("AAAA", DnsShape::Aaaa, "2400:cb00:2049::1"),
        plain("CNAME", DnsShape::Cname, "example.net"),
        ("MX", DnsShape::Mx { priority: 10 }, Some("mx.example.com"), json!({"priority": 10})),
        plain("NS", DnsShape::Ns, "ns1.example.com"),
        plain("OPENPGPKEY", DnsShape::Openpgpkey, "bXkga2V5"),
        plain("PTR", DnsShape::Ptr, "example.com"),
        plain("TXT", DnsShape::Txt, "\"example text\""),
    ]
}

fn with_data() -> Vec<Sample> {
    let data = |name, shape, data: Value| (name, shape, None, json!({ "data": data }));
    let svcb = || Svcb::new().priority(1).target(".").value("alpn=\"h3,h2\"");
    let of_svcb = json!({"priority": 1, "target": ".", "value": "alpn=\"h3,h2\""});
    let certificate = || Certificate::new().usage(3).selector(1).matching_type(1).certificate("ab01");
    let of_certificate = json!({"usage": 3, "selector": 1, "matching_type": 1, "certificate": "ab01"});
    vec![
        data(
            "CAA",
            DnsShape::Caa { data: Caa::new().flags(0).tag("issue").value("ca.example.com") },
            json!({"flags": 0, "tag": "issue", "value": "ca.example.com"}),
        ),
        data(
            "CERT",
            DnsShape::Cert { data: Cert::new().algorithm(8).certificate("Y2VydA==").key_tag(1).r#type(9) },
            json!({"algorithm": 8, "certificate": "Y2VydA==", "key_tag": 1, "type": 9}),
        ),
        data(
            "DNSKEY",
            DnsShape::Dnskey { data: Dnskey::new().algorithm(5).flags(257).protocol(3).public_key("a2V5") },
            json!({"algorithm": 5, "flags": 257, "protocol": 3, "public_key": "a2V5"}),
        ),
        data(
            "DS",
            DnsShape::Ds { data: Ds::new().algorithm(3).digest("ab01").digest_type(1).key_tag(42) },
            json!({"algorithm": 3, "digest": "ab01", "digest_type": 1, "key_tag": 42}),
        ),
        data("HTTPS", DnsShape::Https { data: svcb() }, of_svcb.clone()),
        data("LOC", DnsShape::Loc { data: place() }, of_place()),
        data("NAPTR", DnsShape::Naptr { data: naptr() }, of_naptr()),
        data("SMIMEA", DnsShape::Smimea { data: certificate() }, of_certificate.clone()),
        data(
            "SRV",
            DnsShape::Srv { data: Srv::new().port(8806).priority(10).target("sip.example.com").weight(5) },
            json!({"port": 8806, "priority": 10, "target": "sip.example.com", "weight": 5}),
        ),
        data(
            "SSHFP",
            DnsShape::Sshfp { data: Sshfp::new().algorithm(2).fingerprint("cd02").r#type(1) },
            json!({"algorithm": 2, "fingerprint": "cd02", "type": 1}),
        ),
        data("SVCB", DnsShape::Svcb { data: svcb() }, of_svcb),
        data("TLSA", DnsShape::Tlsa { data: certificate() }, of_certificate),
        (
            "URI",
            DnsShape::Uri { priority: 10, data: Uri::new().target("https://example.com/a").weight(20) },
            None,
            json!({"priority": 10, "data": {"target": "https://example.com/a", "weight": 20}}),
        ),
    ]
}

fn place() -> Loc {
    Loc::new()
        .altitude(0.5)
        .lat_degrees(37)
        .lat_direction("N")
        .lat_minutes(46)
        .lat_seconds(46.25)
        .long_degrees(122)
        .long_direction("W")
        .long_minutes(23)
        .long_seconds(35.5)
        .precision_horz(0.25)
        .precision_vert(0.75)
        .size(100.5)
}

fn of_place() -> Value {
    json!({
        "altitude": 0.5, "lat_degrees": 37, "lat_direction": "N", "lat_minutes": 46, "lat_seconds": 46.25,
        "long_degrees": 122, "long_direction": "W", "long_minutes": 23, "long_seconds": 35.5,
        "precision_horz": 0.25, "precision_vert": 0.75, "size": 100.5,
    })
}

fn naptr() -> Naptr {
    Naptr::new().flags("U").order(100).preference(10).regex("!^.*$!sip:a@b.com!").replacement(".").service("E2U+sip")
}

fn of_naptr() -> Value {
    json!({
        "flags": "U", "order": 100, "preference": 10, "regex": "!^.*$!sip:a@b.com!", "replacement": ".",
        "service": "E2U+sip",
    })
}

/// The decoded record as JSON, without null values.
pub(crate) fn written(record: &DnsRecord) -> Value {
    let mut written = serde_json::to_value(record).unwrap();
    written.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    written
}

/// A response with every key that the official package has for a type, and `content`.
pub(crate) fn answer(id: &str, (name, _, content, own): &Sample) -> Value {
    let mut answer = json!({
        "id": id,
        "name": "example.com",
        "type": name,
        "ttl": 3600,
        "content": content.unwrap_or("as text"),
        "proxied": true,
        "comment": "Domain verification record",
        "tags": ["owner:dns-team"],
        "settings": {"ipv4_only": true, "ipv6_only": false},
        "proxiable": true,
        "meta": {"dead_glue": false, "is_glue": true, "shadowed_by": ["rec-9"], "shadowed_records_count": 3},
        "created_on": "2014-01-01T05:20:00.12345Z",
        "modified_on": "2014-01-01T05:20:00.12345Z",
        "comment_modified_on": "2024-01-01T05:20:00.12345Z",
        "tags_modified_on": "2025-01-01T05:20:00.12345Z",
    });
    match *name {
        "A" | "AAAA" => answer["private_routing"] = json!(true),
        "CNAME" => answer["settings"]["flatten_cname"] = json!(true),
        _ => {}
    }
    for (key, value) in own.as_object().unwrap() {
        answer[key] = value.clone();
    }
    answer
}
