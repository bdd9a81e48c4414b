//! Responses with every key of the official package's types: each is decoded, and none is undeclared.

use rtk::testing::{Answer, Playback};
use rtk::{Record, Resource};
use rtk_cloudflare::dns::*;
use serde_json::json;

use crate::dns::calls::{RECORD, ZONE};
use crate::dns::samples::{self, answer, written};

#[tokio::test]
async fn record_of_each_type_is_decoded_whole() {
    for sample in samples::all() {
        let answer = answer(RECORD, &sample);
        let client = Playback::new().answer(Answer::result(&answer)).client();
        let record = client.zone(ZONE).dns_records().find(RECORD).await.unwrap();
        assert!(record.extra().is_empty(), "{}: {:?}", sample.0, record.extra());
        assert_eq!(record.shape, sample.1);
        assert_eq!(written(&record), answer);
    }
}

#[tokio::test]
async fn unknown_and_incomplete_types_are_kept() {
    let unknown = json!({"type": "ALIAS2", "data": {"hops": [1, 2]}, "name": "a.com"});
    let lacking = json!({"type": "MX", "name": "b.com", "content": "mx.b.com"});
    let odd = json!({"type": "SRV", "name": "c.com", "data": "none"});
    for mut sent in [unknown, lacking, odd] {
        for (key, value) in
            [("id", json!("rec-1")), ("ttl", json!(1)), ("proxiable", json!(false)), ("meta", json!({}))]
        {
            sent[key] = value;
        }
        (sent["created_on"], sent["modified_on"]) = (json!("2014-01-01T05:20:00Z"), json!("2014-01-01T05:20:00Z"));
        let client = Playback::new().answer(Answer::result(&sent)).client();
        let record = client.zone(ZONE).dns_records().find("rec-1").await.unwrap();
        let DnsShape::Other(shape) = &record.shape else { panic!("{:?}", record.shape) };
        assert_eq!((shape.get("type"), shape.get("data")), (sent.get("type"), sent.get("data")));
        assert!(shape.get("name").is_none(), "what is declared is not in it: {shape:?}");
        assert!(record.extra().is_empty());
    }
}

#[tokio::test]
async fn undeclared_key_is_in_extra() {
    let sample = samples::all().remove(0);
    let mut answer = answer(RECORD, &sample);
    answer["zone_name"] = json!("example.com");
    let client = Playback::new().answer(Answer::result(&answer)).client();
    let record = client.zone(ZONE).dns_records().find(RECORD).await.unwrap();
    assert_eq!(record.extra().keys().collect::<Vec<_>>(), ["zone_name"]);
}

/// A copy contains what create sends, and `content` for types with `data` as well, since it is one attribute.
#[tokio::test]
async fn record_is_replaced_by_its_copy() {
    let samples = samples::all();
    let cloudflare = Playback::new();
    let zone = cloudflare.client().zone(ZONE);
    for sample in &samples {
        let response = answer(RECORD, sample);
        cloudflare.answer(Answer::result(&response)).answer(Answer::result(&response));
        let mut record: Record<DnsRecord> = zone.dns_records().find(RECORD).await.unwrap();
        record.replace(NewDnsRecord::from(&record)).await.unwrap();
        let mut expected = response;
        let read_only =
            ["id", "meta", "proxiable", "created_on", "modified_on", "comment_modified_on", "tags_modified_on"];
        for key in read_only {
            expected.as_object_mut().unwrap().remove(key);
        }
        assert_eq!(cloudflare.requests().last().unwrap().json(), expected);
    }
}

#[tokio::test]
async fn change_of_type_leaves_no_key_of_the_old_one() {
    let samples = samples::all();
    let sample = |name| samples.iter().find(|(of, ..)| *of == name).unwrap();
    let cloudflare = Playback::new()
        .answer(Answer::result(answer(RECORD, sample("SRV"))))
        .answer(Answer::result(answer(RECORD, sample("MX"))));
    let mut record = cloudflare.client().zone(ZONE).dns_records().find(RECORD).await.unwrap();
    let new = NewDnsRecord::from(&record).shape(DnsShape::Mx { priority: 10 }).content("mx.example.com");
    record.replace(new).await.unwrap();
    let sent = cloudflare.requests().last().unwrap().json();
    assert_eq!((&sent["type"], &sent["priority"], sent.get("data")), (&json!("MX"), &json!(10), None));
    assert_eq!(record.shape, DnsShape::Mx { priority: 10 });
    assert!(record.extra().is_empty(), "{:?}", record.extra());
}

#[tokio::test]
async fn records_are_listed_in_a_zone_that_was_read() {
    let cloudflare = Playback::new().answer(Answer::result(json!({"id": ZONE})));
    let zone = cloudflare.client().zones().find(ZONE).await.unwrap();
    cloudflare.always("{*}", Answer::result(json!([])));
    zone.dns_records().all().await.unwrap();
    DnsRecord::all(&zone).await.unwrap();
    assert_eq!(cloudflare.lines()[1..], vec![format!("GET /zones/{ZONE}/dns_records"); 2]);
}

#[tokio::test]
async fn destroy_accepts_the_id_as_response() {
    let client = Playback::new().answer(Answer::result(json!({"id": RECORD}))).client();
    client.zone(ZONE).dns_record(RECORD).destroy().await.unwrap();
}

#[tokio::test]
async fn id_equal_to_a_word_of_a_path_is_rejected() {
    let cloudflare = Playback::new();
    for word in ["batch", "import", "export", "scan"] {
        let refused: Result<_, _> = cloudflare.client().zone(ZONE).dns_records().find(word).await;
        assert_eq!(refused.unwrap_err().kind(), rtk::ErrorKind::InvalidId, "{word}");
    }
    assert_eq!(cloudflare.lines(), [""; 0]);
}
