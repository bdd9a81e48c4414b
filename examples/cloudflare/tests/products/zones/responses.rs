//! Responses with every key of the official package's types: each is decoded, and none is undeclared.

use rtk::cloudflare::*;
use rtk::testing::{Answer, Playback};
use rtk::{Client, Record};
use rtk_cloudflare::zones::*;
use serde_json::{Value, json};

use crate::zones::calls::ZONE;

/// Every key of the official `Zone`.
fn zone() -> Value {
    json!({
        "id": ZONE,
        "account": {"id": "acc-1", "name": "Example Account"},
        "activated_on": "2014-01-02T00:01:00.12345Z",
        "created_on": "2014-01-01T05:20:00.12345Z",
        "development_mode": -7200,
        "meta": {
            "cdn_only": true, "custom_certificate_quota": 1, "dns_only": true, "foundation_dns": true,
            "page_rule_quota": 100, "phishing_detected": false, "step": 2,
        },
        "modified_on": "2014-01-01T05:20:00.12345Z",
        "name": "example.com",
        "name_servers": ["bob.ns.cloudflare.com", "lola.ns.cloudflare.com"],
        "original_dnshost": "NameCheap",
        "original_name_servers": ["ns1.originaldnshost.com"],
        "original_registrar": "GoDaddy",
        "owner": {"id": "own-1", "name": "Example Org", "type": "organization"},
        "plan": {
            "id": "plan-1", "can_subscribe": false, "currency": "USD", "externally_managed": false,
            "frequency": "monthly", "is_subscribed": false, "legacy_discount": false, "legacy_id": "free",
            "name": "Example Org", "price": 10,
        },
        "cname_suffix": "cdn.cloudflare.com",
        "paused": true,
        "permissions": ["#worker:read"],
        "status": "active",
        "tenant": {"id": "ten-1", "name": "Example Account"},
        "tenant_unit": {"id": "unit-1"},
        "type": "full",
        "vanity_name_servers": ["ns1.example.com"],
        "verification_key": "284344499-1084221259",
    })
}

fn with_zone(zone: &Value) -> Client {
    Playback::new().answer(Answer::result(zone)).client()
}

/// The decoded zone as JSON, with its price as a whole number.
fn written(zone: &Record<Zone>) -> Value {
    let mut written = serde_json::to_value(&**zone).unwrap();
    written["plan"]["price"] = json!(10);
    written
}

#[tokio::test]
async fn zone_is_decoded_whole() {
    let read = Zone::find(&with_zone(&zone()), ZONE).await.unwrap();
    assert!(read.extra().is_empty(), "{:?}", read.extra());
    assert_eq!(written(&read), zone());
    assert_eq!((read.status.clone(), read.r#type.clone()), (Some(ZoneStatus::Active), Some(ZoneType::Full)));
    assert_eq!(read.original_name_servers.as_deref(), Some(&["ns1.originaldnshost.com".to_owned()][..]));
}

#[tokio::test]
async fn zone_is_decoded_from_its_id_alone() {
    let mut null = zone();
    for (key, value) in null.as_object_mut().unwrap() {
        if key != "id" {
            *value = Value::Null;
        }
    }
    for sparse in [json!({"id": ZONE}), null] {
        let read = Zone::find(&with_zone(&sparse), ZONE).await.unwrap();
        assert_eq!((read.id.as_str(), &read.name, &read.original_name_servers), (ZONE, &None, &None));
        assert!(read.name_servers.is_empty() && read.extra().is_empty(), "{read:?}");
    }
    let lacking = json!({"message": "example.com"});
    assert_eq!(Zone::find(&with_zone(&lacking), ZONE).await.unwrap_err().kind(), rtk::ErrorKind::Decode);
}

#[tokio::test]
async fn status_and_type_of_a_zone_are_open() {
    let read = Zone::find(&with_zone(&json!({"id": ZONE, "status": "held", "type": "hybrid"})), ZONE).await.unwrap();
    assert_eq!(read.status, Some(ZoneStatus::Other("held".to_owned())));
    assert_eq!(read.r#type, Some(ZoneType::Other("hybrid".to_owned())));
}

#[tokio::test]
async fn zones_are_listed_page_by_page() {
    let page = |number: u64| {
        let info = json!({"page": number, "per_page": 1, "count": 1, "total_count": 2, "total_pages": 2});
        json!({"success": true, "errors": [], "messages": [], "result": [zone()], "result_info": info})
    };
    let mut second = page(2);
    second["result"][0]["id"] = json!("zone-2");
    let cloudflare = Playback::new().answer(Answer::json(page(1))).answer(Answer::json(second));
    let zones = cloudflare.client().zones().all().await.unwrap();
    assert_eq!(zones.iter().map(|zone| zone.id.as_str()).collect::<Vec<_>>(), [ZONE, "zone-2"]);
    assert!(zones.iter().all(|zone| zone.extra().is_empty()));
    assert_eq!(cloudflare.lines(), ["GET /zones", "GET /zones?page=2"]);
}

#[tokio::test]
async fn destroy_accepts_the_id_and_null() {
    for answer in [json!({"id": ZONE}), Value::Null] {
        let client = Playback::new().answer(Answer::result(answer)).client();
        client.zone(ZONE).destroy().await.unwrap();
    }
}

#[tokio::test]
async fn hold_of_each_operation_is_decoded_whole() {
    let hold = json!({"hold": true, "hold_after": "2023-01-31T15:56:36+00:00", "include_subdomains": "false"});
    let cloudflare = Playback::new().always("{*}", Answer::result(&hold));
    let zone = cloudflare.client().zone(ZONE);
    let mut read = zone.hold().await.unwrap();
    let answers = [ZoneHold::create(&zone, NewZoneHold::new()).await.unwrap(), zone.hold().lift().await.unwrap()];
    for hold in answers.iter().chain([&read]) {
        assert!(hold.extra().is_empty());
        assert_eq!((hold.hold, hold.include_subdomains), (Some(true), Some(false)));
        assert_eq!(hold.hold_after.as_ref().map(rtk::Timestamp::as_str), Some("2023-01-31T15:56:36+00:00"));
    }
    read.update(ZoneHoldChanges::new().include_subdomains(false)).await.unwrap();
    assert!(read.extra().is_empty());
    assert_eq!(cloudflare.lines().last().unwrap(), &format!("PATCH /zones/{ZONE}/hold"));
}

#[tokio::test]
async fn activation_check_and_purge_return_the_zone() {
    let cloudflare = Playback::new().answer(Answer::result(json!({"id": ZONE})));
    let zone = cloudflare.client().zone(ZONE);
    assert_eq!(zone.activation_check().trigger().await.unwrap().id.unwrap().as_str(), ZONE);
    cloudflare.answer(Answer::result(json!({"id": ZONE}))).answer(Answer::result(Value::Null));
    assert_eq!(zone.cache().purge_everything().await.unwrap().unwrap().id, ZONE);
    assert_eq!(zone.cache().purge(Purge::Hosts(vec!["a.com".to_owned()])).await.unwrap(), None);
}

#[tokio::test]
async fn children_of_a_zone_belong_to_its_record_and_its_scope() {
    let cloudflare = Playback::new().answer(Answer::result(zone()));
    let zone = Zone::find(&cloudflare.client(), ZONE).await.unwrap();
    cloudflare.always("{*}", Answer::result(json!({})));
    zone.hold().await.unwrap();
    cloudflare.client().zone(ZONE).hold().await.unwrap();
    assert_eq!(cloudflare.lines()[1..], vec![format!("GET /zones/{ZONE}/hold"); 2]);
}
