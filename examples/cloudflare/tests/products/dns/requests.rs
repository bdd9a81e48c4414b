//! The requests.

use serde_json::{Value, json};

use crate::dns::{calls, samples};
use crate::support::sent;

const LIST: &str = "GET /zones/Z/dns_records?name.contains=a%20b&name.endswith=.com&name.exact=www.example.com\
    &name.startswith=www&content.contains=a%20b&content.endswith=.com&content.exact=www.example.com\
    &content.startswith=www&comment.absent=x&comment.contains=a&comment.endswith=b&comment.exact=c&comment.present=d\
    &comment.startswith=e&tag.absent=x&tag.contains=a&tag.endswith=b&tag.exact=c&tag.present=d&tag.startswith=e\
    &type=OPENPGPKEY&proxied=false&search=www.cloudflare.com&match=any&tag_match=all\
    &shadowed_by_name=sub.example.com&shadowing_name=host.sub.example.com&include_shadow_metadata=true&order=ttl\
    &direction=desc&page=2&per_page=50";

/// Each call except those of each type, with its line and its body.
fn expected() -> Vec<(&'static str, &'static str, Value)> {
    let none = Value::Null;
    let required = json!({"name": "example.com", "type": "A", "ttl": 3600});
    let everything = json!({
        "name": "example.com", "type": "A", "ttl": 1, "content": "198.51.100.4", "proxied": true,
        "private_routing": true, "comment": "Domain verification record", "tags": ["owner:dns-team"],
        "settings": {"ipv4_only": true, "ipv6_only": false},
    });
    let changes = json!({
        "name": "example.com", "type": "CNAME", "ttl": 1, "content": "example.net", "proxied": false,
        "comment": "Domain verification record", "tags": ["owner:dns-team"], "settings": {"flatten_cname": true},
    });
    let entry = json!({"name": "example.com", "type": "A", "ttl": 3600, "content": "198.51.100.4"});
    let mut put = entry.clone();
    put["id"] = json!(calls::RECORD);
    let batch = json!({
        "deletes": [{"id": calls::RECORD}],
        "patches": [{"id": calls::RECORD, "name": "example.com", "type": "A", "ttl": 60, "proxied": true}],
        "puts": [put],
        "posts": [entry, {
            "name": "example.com", "type": "MX", "ttl": 1, "content": "mx.example.com", "priority": 5,
            "comment": "mail", "tags": ["owner:dns-team"],
        }],
    });
    vec![
        ("get", "GET /zones/Z/dns_records/R", none.clone()),
        ("get everything", "GET /zones/Z/dns_records/R?include_shadow_metadata=true", none.clone()),
        ("create", "POST /zones/Z/dns_records", required.clone()),
        ("create everything", "POST /zones/Z/dns_records?include_shadow_metadata=true", everything.clone()),
        ("update", "PUT /zones/Z/dns_records/R", required.clone()),
        ("update everything", "PUT /zones/Z/dns_records/R?include_shadow_metadata=true", everything),
        ("edit", "PATCH /zones/Z/dns_records/R", required),
        ("edit everything", "PATCH /zones/Z/dns_records/R?include_shadow_metadata=true", changes),
        ("delete", "DELETE /zones/Z/dns_records/R", none.clone()),
        ("list", "GET /zones/Z/dns_records", none.clone()),
        ("list everything", LIST, none.clone()),
        ("scan list", "GET /zones/Z/dns_records/scan/review", none.clone()),
        ("batch", "POST /zones/Z/dns_records/batch", json!({})),
        ("batch everything", "POST /zones/Z/dns_records/batch?include_shadow_metadata=true", batch),
        ("import", "POST /zones/Z/dns_records/import", none.clone()),
        ("import everything", "POST /zones/Z/dns_records/import", none.clone()),
        ("export", "GET /zones/Z/dns_records/export", none.clone()),
        ("scan", "POST /zones/Z/dns_records/scan", none.clone()),
        ("scan trigger", "POST /zones/Z/dns_records/scan/trigger", none),
        ("scan review", "POST /zones/Z/dns_records/scan/review", json!({})),
        (
            "scan review everything",
            "POST /zones/Z/dns_records/scan/review",
            json!({"accepts": [entry], "rejects": [{"id": calls::RECORD}]}),
        ),
    ]
}

#[tokio::test]
async fn requests_are_the_expected_ones() {
    let sent = sent(calls::all).await;
    let expected = expected();
    for ((name, sent), (expected, line, body)) in sent.iter().zip(&expected) {
        let shown = sent.to_string().replace(calls::ZONE, "Z").replace(calls::RECORD, "R");
        assert_eq!((name.as_str(), shown.as_str(), &sent.json()), (*expected, *line, body));
    }
    assert_eq!(sent.len(), expected.len() + samples::all().len());
}

#[tokio::test]
async fn requests_of_each_type_are_the_expected_ones() {
    let sent = sent(calls::all).await;
    let samples = samples::all();
    assert_eq!(samples.len(), 21);
    for ((name, sent), (kind, _, content, own)) in sent[sent.len() - 21..].iter().zip(&samples) {
        let mut body = json!({"name": "example.com", "type": kind, "ttl": 3600});
        if let Some(content) = content {
            body["content"] = json!(content);
        }
        for (key, value) in own.as_object().unwrap() {
            body[key] = value.clone();
        }
        assert_eq!((name.as_str(), sent.json()), (*kind, body));
    }
}

#[tokio::test]
async fn zone_file_is_sent_as_a_form_and_requested_as_text() {
    let sent = sent(calls::all).await;
    let of = |name| &sent.iter().find(|(called, _)| called == name).unwrap().1;
    let import = of("import everything");
    assert!(import.header("content-type").unwrap().starts_with("multipart/form-data; boundary="));
    let body = String::from_utf8_lossy(import.body());
    assert!(body.contains("name=\"file\"\r\n\r\nwww.example.com. 300 IN  A 127.0.0.1\r\n\r\n"), "{body}");
    assert!(body.contains("name=\"proxied\"\r\n\r\ntrue\r\n"), "{body}");
    assert_eq!(of("export").header("accept"), Some("text/plain"));
}
