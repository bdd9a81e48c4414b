//! Responses about many records: batches, zone files and scans.

use rtk::testing::{Answer, Playback};
use rtk_cloudflare::dns::*;
use serde_json::{Value, json};

use crate::dns::calls::ZONE;
use crate::dns::samples::{self, answer, written};

/// One of each type.
fn answers() -> Vec<Value> {
    samples::all().iter().enumerate().map(|(at, sample)| answer(&format!("rec-{at}"), sample)).collect()
}

fn all_written(records: &[DnsRecord]) -> Vec<Value> {
    records.iter().map(written).collect()
}

#[tokio::test]
async fn batch_returns_four_lists() {
    let answers = answers();
    let (first, rest) = answers.split_at(5);
    let response = json!({"deletes": first, "patches": rest, "puts": first, "posts": rest});
    let client = Playback::new().answer(Answer::result(response)).client();
    let batched = DnsRecord::batch(&client.zone(ZONE), DnsBatch::default()).await.unwrap();
    assert_eq!((all_written(&batched.deletes), all_written(&batched.patches)), (first.to_vec(), rest.to_vec()));
    assert_eq!((all_written(&batched.puts), all_written(&batched.posts)), (first.to_vec(), rest.to_vec()));
}

#[tokio::test]
async fn batch_lists_may_be_absent() {
    let response = json!({"deletes": null, "posts": []});
    let client = Playback::new().answer(Answer::result(response)).client();
    let batched = DnsRecord::batch(&client.zone(ZONE), DnsBatch::default()).await.unwrap();
    assert_eq!(batched.deletes.len() + batched.patches.len() + batched.puts.len() + batched.posts.len(), 0);
}

#[tokio::test]
async fn zone_file_is_returned_unchanged() {
    let file = "$ORIGIN example.com.\nwww\t300\tIN\tA\t198.51.100.4\n";
    let client = Playback::new().answer(Answer::bytes(file)).client();
    let export = DnsRecord::export(&client.zone(ZONE)).await.unwrap();
    assert_eq!(export.bytes(), file);
}

#[tokio::test]
async fn import_and_scan_return_counts() {
    let counts = json!({"recs_added": 5, "total_records_parsed": 7});
    let client = Playback::new().always("{*}", Answer::result(counts)).client();
    let zone = client.zone(ZONE);
    let form = rtk::Multipart::new().text("file", "a.com. 300 IN A 127.0.0.1");
    for counts in [DnsRecord::import(&zone, form).await.unwrap(), DnsRecord::scan(&zone).await.unwrap()] {
        assert_eq!((counts.recs_added, counts.total_records_parsed), (Some(5), Some(7)));
    }
}

#[tokio::test]
async fn scan_is_triggered_listed_and_reviewed() {
    let answers = answers();
    let triggered = json!({"success": true, "errors": [], "messages": [{"code": 1, "message": "started"}]});
    let cloudflare = Playback::new()
        .answer(Answer::json(triggered)) // without `result`
        .answer(Answer::result(&answers))
        .answer(Answer::result(json!({"accepts": answers, "rejects": ["rec-1"]})));
    let zone = cloudflare.client().zone(ZONE);
    DnsRecord::trigger_scan(&zone).await.unwrap();
    let found = DnsRecord::scanned(&zone).await.unwrap();
    assert_eq!(found.len(), 21);
    assert!(found.iter().all(|record| record.extra().is_empty()));
    let reviewed = DnsRecord::review_scan(&zone, ScanReview::default()).await.unwrap();
    assert_eq!((all_written(&reviewed.accepts), reviewed.rejects), (answers, vec!["rec-1".to_owned()]));
}
