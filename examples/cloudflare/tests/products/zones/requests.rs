//! The requests.

use serde_json::{Value, json};

use crate::support::sent;
use crate::zones::{calls, inside};

/// Each call, with its line and its body.
fn expected() -> Vec<(&'static str, &'static str, Value)> {
    let none = Value::Null;
    let list = "GET /zones?account.id=01a7362d577a6c3019a474fd6f485823&account.name=contains%3ADemo%20%26%20S%C3%B6hne\
                &name=example.com&status=active&type=full&type=partial&order=account.name&direction=desc&match=any\
                &page=2&per_page=20";
    let everything =
        json!({"account": {"id": "01a7362d577a6c3019a474fd6f485823"}, "name": "example.com", "type": "full"});
    let changes = json!({
        "paused": true, "type": "secondary", "vanity_name_servers": ["ns1.example.com", "ns2.example.com"],
    });
    let files = json!({"files": [
        "https://www.example.com/site.css",
        {"url": "https://www.example.com/", "headers": {"CF-Device-Type": "mobile"}},
    ]});
    vec![
        ("list", "GET /zones", none.clone()),
        ("list everything", list, none.clone()),
        ("get", "GET /zones/Z", none.clone()),
        ("create", "POST /zones", json!({"account": {}, "name": "example.com"})),
        ("create everything", "POST /zones", everything),
        ("edit", "PATCH /zones/Z", json!({})),
        ("edit everything", "PATCH /zones/Z", changes),
        ("delete", "DELETE /zones/Z", none.clone()),
        ("hold get", "GET /zones/Z/hold", none.clone()),
        ("hold create", "POST /zones/Z/hold", none.clone()),
        ("hold create everything", "POST /zones/Z/hold?include_subdomains=true", none.clone()),
        ("hold edit", "PATCH /zones/Z/hold", json!({})),
        (
            "hold edit everything",
            "PATCH /zones/Z/hold",
            json!({"hold_after": "2027-01-31T15:56:36Z", "include_subdomains": false}),
        ),
        ("hold edit null", "PATCH /zones/Z/hold", json!({"hold_after": null})),
        ("hold delete", "DELETE /zones/Z/hold", none.clone()),
        ("hold delete everything", "DELETE /zones/Z/hold?hold_after=2027-01-31T15%3A56%3A36Z", none.clone()),
        ("activation check", "PUT /zones/Z/activation_check", none),
        ("purge tags", "POST /zones/Z/purge_cache", json!({"tags": ["a", "b c"]})),
        ("purge hosts", "POST /zones/Z/purge_cache", json!({"hosts": ["www.example.com", "images.example.com"]})),
        (
            "purge prefixes",
            "POST /zones/Z/purge_cache",
            json!({"prefixes": ["www.example.com/a/", "www.example.com/b"]}),
        ),
        ("purge files", "POST /zones/Z/purge_cache", files),
        ("purge everything", "POST /zones/Z/purge_cache", json!({"purge_everything": true})),
    ]
}

#[tokio::test]
async fn requests_are_the_expected_ones() {
    let sent = sent(calls::all).await;
    let sent: Vec<_> = sent
        .iter()
        .map(|(name, sent)| (name.as_str(), sent.to_string().replace(calls::ZONE, "Z"), sent.json()))
        .collect();
    let expected: Vec<_> = expected()
        .into_iter()
        .chain(inside::expected())
        .map(|(name, line, body)| (name, line.to_owned(), body))
        .collect();
    assert_eq!(sent, expected);
}
