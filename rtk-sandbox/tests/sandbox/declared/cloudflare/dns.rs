//! DNS records.

use rtk_cloudflare::dns::*;
use serde_json::json;

use super::zones::{zone, zones};
use crate::support::declared::{Fixture, failure, failure_of};

#[tokio::test]
async fn dns_records_of_each_type_belong_to_their_zone() {
    let fixture = Fixture::of(zones().serve_with::<DnsRecord>(json!({"meta": {}}))).await;
    let shop = zone(&fixture, "shop.example").await;
    let records = || shop.dns_records();
    let a = NewDnsRecord::new("www.shop.example", DnsShape::A, AUTOMATIC).content("192.0.2.1").proxied(true);
    let mut a = records().create(a).await.unwrap();
    let mail = NewDnsRecord::new("shop.example", DnsShape::Mx { priority: 10 }, 3600).content("mx.shop.example");
    let mail = records().create(mail).await.unwrap();
    let caa = Caa::new().flags(0).tag("issue").value("ca.example");
    let caa =
        records().create(NewDnsRecord::new("shop.example", DnsShape::Caa { data: caa.clone() }, 60)).await.unwrap();
    assert_eq!((&a.shape, a.proxiable, a.ttl), (&DnsShape::A, false, AUTOMATIC));
    assert!(matches!(&caa.shape, DnsShape::Caa { data } if data.tag.as_deref() == Some("issue")), "{:?}", caa.shape);

    a.update(DnsRecordChanges::new().proxied(false).comment("the web server")).await.unwrap();
    let found = records().find(a.id()).await.unwrap();
    assert_eq!((found.proxied, found.comment.as_deref()), (Some(false), Some("the web server")));
    let whole = NewDnsRecord::new("www.shop.example", DnsShape::Aaaa, 60).content("2001:db8::1");
    a.replace(whole).await.unwrap();
    assert_eq!((&a.shape, a.comment.as_deref(), a.proxied), (&DnsShape::Aaaa, None, None));

    assert_eq!(records().filter(DnsRecordFilter::new().r#type(DnsType::Mx)).all().await.unwrap()[0].id, mail.id);
    assert_eq!(records().filter(DnsRecordFilter::new().proxied(true)).all().await.unwrap().len(), 0);
    let by_name = DnsRecordFilter::new().name(TextMatch::new().startswith("www."));
    assert_eq!(records().filter(by_name).all().await.unwrap().len(), 3, "the sandbox does not implement matching");

    let other = zone(&fixture, "blog.example").await;
    let missing = failure(404, &format!("No such DnsRecord: `{}`", mail.id));
    assert_eq!(failure_of(other.dns_records().find(&mail.id).await), missing);
    assert_eq!(fixture.sandbox.client().zone(shop.id.as_str()).dns_records().all().await.unwrap().len(), 3);
    mail.destroy().await.unwrap();
    assert_eq!(records().all().await.unwrap().len(), 2);
    assert_eq!(failure_of(DnsRecord::export(&shop).await).0, 501);
}

#[tokio::test]
async fn dns_records_are_validated() {
    let fixture = Fixture::of(zones().serve_with::<DnsRecord>(json!({"meta": {}}))).await;
    let path = format!("POST /zones/{}/dns_records", zone(&fixture, "shop.example").await.id);
    for (body, message) in [
        (r#"{"type":"A","ttl":1,"content":"192.0.2.1"}"#, "`name` is required"),
        (r#"{"type":"A","name":"a","ttl":"1"}"#, "`ttl` must be a whole number from 0 to 4294967295"),
        (r#"{"type":"A","name":"a","ttl":1,"proxiable":true}"#, "`proxiable` is read-only"),
    ] {
        let (status, response) = fixture.send(&path, body).await;
        assert_eq!((status, response["errors"][0]["message"].as_str()), (400, Some(message)));
    }
}
