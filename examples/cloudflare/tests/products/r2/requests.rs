//! The request of each call.

use rtk::testing::{Answer, Playback};
use rtk_cloudflare::r2::*;
use serde_json::json;

use crate::r2::calls::{calls, undocumented};
use crate::support::{Call, Wire, sent, uncalled};

const RULES: &str = r#"{"rules":["#;

async fn lines(calls: impl FnOnce(&rtk::Client) -> Vec<Call>) -> Vec<String> {
    sent(calls).await.iter().map(|(_, sent)| Wire::of_playback(sent).to_string()).collect()
}

/// The requests of a jurisdiction, with its header, or without one.
fn expected(header: &str) -> Vec<String> {
    let account = "/accounts/acc-1";
    let buckets = format!("{account}/r2/buckets");
    let films = format!("{buckets}/films");
    let queues = format!("{account}/event_notifications/r2/films/configuration");
    let object = format!("{films}/objects/path%2Fto%2Fa%20b%3Fc%25.txt");
    let class = format!("{header} [cf-r2-storage-class: InfrequentAccess]");
    let to = r#"{"destination":{"accessKeyId":"id","provider":"r2","secretAccessKey":"key"},"source":"#;
    vec![
        format!("GET {buckets}{header}"),
        format!(
            "GET {buckets}?name_contains=film&start_after=a%20b&order=name&direction=desc&cursor=next&per_page=10{header}"
        ),
        format!(r#"POST {buckets}{header} {{"name":"films"}}"#),
        format!(r#"POST {buckets}{header} {{"locationHint":"weur","name":"films","storageClass":"InfrequentAccess"}}"#),
        format!("GET {films}{header}"),
        format!("PATCH {films}{class}"),
        format!("DELETE {films}{header}"),
        format!("GET {films}/cors{header}"),
        format!("PUT {films}/cors{header} {{}}"),
        [
            &format!(r#"PUT {films}/cors{header} {RULES}{{"allowed":{{"methods":["GET"],"origins":["*"]}}}},"#),
            r#"{"allowed":{"headers":["x-a"],"methods":["PUT","HEAD"],"origins":["https://a.com"]},"#,
            r#""exposeHeaders":["x-b"],"id":"own","maxAgeSeconds":3600}]}"#,
        ]
        .concat(),
        format!("DELETE {films}/cors{header}"),
        format!("GET {films}/lifecycle{header}"),
        format!("PUT {films}/lifecycle{header} {{}}"),
        [
            &format!(r#"PUT {films}/lifecycle{header} {RULES}{{"conditions":{{"prefix":""}},"enabled":false,"#),
            r#""id":"none"},{"abortMultipartUploadsTransition":{"condition":{"maxAge":60,"type":"Age"}},"#,
            r#""conditions":{"prefix":"logs/"},"deleteObjectsTransition":{"condition":{"date":"2030-01-01T00:00:00Z","#,
            r#""type":"Date"}},"enabled":true,"id":"all","storageClassTransitions":[{"condition":{"maxAge":90,"#,
            r#""type":"Age"},"storageClass":"InfrequentAccess"}]}]}"#,
        ]
        .concat(),
        format!("GET {films}/lock{header}"),
        format!("PUT {films}/lock{header} {{}}"),
        [
            &format!(r#"PUT {films}/lock{header} {RULES}{{"condition":{{"maxAgeSeconds":60,"type":"Age"}},"#),
            r#""enabled":true,"id":"a","prefix":"a/"},{"condition":{"date":"2030-01-01T00:00:00Z","type":"Date"},"#,
            r#""enabled":true,"id":"b"},{"condition":{"type":"Indefinite"},"enabled":false,"id":"c"}]}"#,
        ]
        .concat(),
        format!("GET {films}/sippy{header}"),
        format!("PUT {films}/sippy{header} {{}}"),
        format!(
            r#"PUT {films}/sippy{header} {to}{{"accessKeyId":"id","bucket":"b","provider":"aws","region":"eu-1","secretAccessKey":"key"}}}}"#
        ),
        format!(
            r#"PUT {films}/sippy{header} {to}{{"bucket":"b","clientEmail":"a@b.com","privateKey":"key","provider":"gcs"}}}}"#
        ),
        format!(
            r#"PUT {films}/sippy{header} {to}{{"accessKeyId":"id","bucketUrl":"https://s3.com/b","provider":"s3","secretAccessKey":"key"}}}}"#
        ),
        format!(
            r#"PUT {films}/sippy{header} {to}{{"accountKey":"key","accountName":"a","container":"c","provider":"azure","sasToken":"sas"}}}}"#
        ),
        format!("DELETE {films}/sippy{header}"),
        format!("GET {films}/domains/custom{header}"),
        format!(r#"POST {films}/domains/custom{header} {{"domain":"a.com","enabled":true,"zoneId":"zone-1"}}"#),
        format!(
            r#"POST {films}/domains/custom{header} {{"ciphers":["AES"],"domain":"a.com","enabled":true,"minTLS":"1.2","zoneId":"zone-1"}}"#
        ),
        format!("GET {films}/domains/custom/a.com{header}"),
        format!("PUT {films}/domains/custom/a.com{header} {{}}"),
        format!(r#"PUT {films}/domains/custom/a.com{header} {{"ciphers":["AES"],"enabled":false,"minTLS":"1.2"}}"#),
        format!("DELETE {films}/domains/custom/a.com{header}"),
        format!("GET {films}/domains/managed{header}"),
        format!(r#"PUT {films}/domains/managed{header} {{"enabled":true}}"#),
        format!("GET {queues}{header}"),
        format!("GET {queues}/queues/queue-1{header}"),
        [
            &format!(r#"PUT {queues}/queues/queue-1{header} {RULES}{{"actions":["PutObject"]}},"#),
            r#"{"actions":["LifecycleDeletion","DeleteObject"],"description":"all","prefix":"a/","suffix":".mp4"}]}"#,
        ]
        .concat(),
        format!("DELETE {queues}/queues/queue-1{header}"),
        format!("GET {films}/objects{header}"),
        format!(
            "GET {films}/objects?prefix=path%2F&delimiter=%2F&start_after=path%2Fa&cursor=next&per_page=10{header}"
        ),
        format!("GET {object}{header}"),
        format!("GET {object}{header} [if-modified-since: Tue, 15 Jan 2024 10:30:00 GMT] [if-none-match: \"tag\"]"),
        format!("PUT {object}{header} application/octet-stream \u{0}\u{fffd}\r\n"),
        format!("PUT {object}{class} application/octet-stream \u{0}\u{fffd}\r\n"),
        format!("DELETE {object}{header}"),
    ]
}

#[tokio::test]
async fn operations_are_all_called() {
    assert_eq!(uncalled(&RESOURCES, &lines(calls).await), (32, vec![]));
}

#[tokio::test]
async fn requests_are_the_documented_ones() {
    let mut all = [expected(""), expected(" [cf-r2-jurisdiction: eu]")].concat();
    let credentials = r#""parentAccessKeyId":"parent","permission":"object-read-only""#;
    all.extend([
        "GET /accounts/acc-1/r2/metrics".to_owned(),
        format!(
            r#"POST /accounts/acc-1/r2/temp-access-credentials {{"bucket":"films",{credentials},"ttlSeconds":3600}}"#
        ),
        format!(
            r#"POST /accounts/acc-1/r2/temp-access-credentials {{"bucket":"films","objects":["a"],{credentials},"prefixes":["b/"],"ttlSeconds":3600}}"#
        ),
    ]);
    let sent = lines(calls).await;
    for (sent, expected) in sent.iter().zip(&all) {
        assert_eq!(sent, expected);
    }
    assert_eq!(sent.len(), all.len());
}

#[tokio::test]
async fn event_rules_are_removed_by_a_body() {
    let expected = "DELETE /accounts/acc-1/event_notifications/r2/films/configuration/queues/queue-1 \
                    [cf-r2-jurisdiction: eu] {\"ruleIds\":[\"rule-1\"]}";
    assert_eq!(lines(|client| vec![undocumented(client)]).await, [expected]);
}

#[tokio::test]
async fn unknown_condition_is_sent_back_unchanged() {
    let rules = json!({"rules": [{"id": "a", "condition": {"type": "Moon", "phase": "full"}, "enabled": true}]});
    let cloudflare = Playback::new().answer(Answer::result(rules.clone())).answer(Answer::result(json!({})));
    let mut lock = cloudflare.client().account("acc-1").bucket("films").lock().await.unwrap();
    lock.replace(NewLock::from(&lock)).await.unwrap();
    assert_eq!(cloudflare.requests()[1].json(), rules);
    assert_eq!(lock.rules.len(), 1, "a response without a payload removes nothing");
}
