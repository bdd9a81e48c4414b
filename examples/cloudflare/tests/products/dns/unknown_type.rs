//! A list with an unknown record type, over loopback.

use rtk::Client;
use rtk_cloudflare::dns::*;

use crate::dns::calls::ZONE;
use crate::support::{Reply, Server};

const LIST: &str = r#"{
    "success": true, "errors": [], "messages": [],
    "result": [
        {"id": "r-1", "name": "a.com", "type": "A", "content": "198.51.100.4", "ttl": 1, "proxiable": true,
         "meta": {}, "created_on": "2014-01-01T05:20:00Z", "modified_on": "2014-01-01T05:20:00Z"},
        {"id": "r-2", "name": "b.com", "type": "FUTURE", "content": "of 2030", "ttl": 60, "proxiable": false,
         "data": {"of": {"which": [1, 2.5, null]}}, "rank": 7,
         "meta": {}, "created_on": "2014-01-01T05:20:00Z", "modified_on": "2014-01-01T05:20:00Z"},
        {"id": "r-3", "name": "c.com", "type": "MX", "content": "mx.c.com", "priority": 10, "ttl": 1,
         "proxiable": false,
         "meta": {}, "created_on": "2014-01-01T05:20:00Z", "modified_on": "2014-01-01T05:20:00Z"}
    ],
    "result_info": {"page": 1, "per_page": 100, "count": 3, "total_count": 3, "total_pages": 1}
}"#;

#[tokio::test]
async fn unknown_type_is_kept_among_the_others() {
    let server = Server::always(Reply::new(200, &[], LIST)).await;
    let client = Client::builder().token("token").base_url(server.origin()).build().unwrap();
    let filter = DnsRecordFilter::new()
        .name(TextMatch::new().endswith(".com"))
        .tag(NoteMatch::new().present("team"))
        .matching(Matching::All);
    let records = client.zone(ZONE).dns_records().filter(filter).all().await.unwrap();

    let shapes: Vec<_> = records.iter().map(|record| &record.shape).collect();
    assert_eq!((shapes[0], shapes[2]), (&DnsShape::A, &DnsShape::Mx { priority: 10 }));
    let DnsShape::Other(kept) = shapes[1] else { panic!("{:?}", shapes[1]) };
    let expected = serde_json::json!({"type": "FUTURE", "data": {"of": {"which": [1, 2.5, null]}}, "rank": 7});
    assert_eq!(kept.members(), expected.as_object().unwrap());
    assert_eq!(records[1].content.as_deref(), Some("of 2030"));

    assert_eq!(
        server.only().target,
        format!("/zones/{ZONE}/dns_records?name.endswith=.com&tag.present=team&match=all")
    );
}
