//! Zones.

use rtk::cloudflare::*;
use rtk::{AsScope as _, Id, Record};
use rtk_cloudflare::zones::*;
use rtk_sandbox::{Builder, Sandbox};
use serde_json::json;

use crate::support::declared::{Fixture, failure, failure_of};

pub(super) fn zones() -> Builder {
    let resources = [
        AvailablePlan::DESCRIPTOR,
        AvailableRatePlan::DESCRIPTOR,
        ZoneSubscription::DESCRIPTOR,
        ZoneHold::DESCRIPTOR,
        ZoneEnvironment::DESCRIPTOR,
        Entitlement::DESCRIPTOR,
        ActivationCheck::DESCRIPTOR,
        Cache::DESCRIPTOR,
        CustomNameservers::DESCRIPTOR,
    ];
    let with = json!({"meta": {"step": 2}, "owner": {"type": "user"}, "plan": {"id": "free"}, "status": "pending"});
    Sandbox::builder().serve_with::<Zone>(with).serve_all(resources)
}

pub(super) async fn zone(fixture: &Fixture, name: &str) -> Record<Zone> {
    Zone::create(&fixture.sandbox.client(), NewZone::new(ZoneAccount::new().id("acc-1"), name)).await.unwrap()
}

#[tokio::test]
async fn zones_support_every_verb() {
    let fixture = Fixture::of(zones()).await;
    let client = fixture.sandbox.client();
    let mut shop = zone(&fixture, "shop.example").await;
    zone(&fixture, "blog.example").await;
    assert_eq!(
        (shop.status.as_ref(), shop.meta.as_ref().and_then(|it| it.step)),
        (Some(&ZoneStatus::Pending), Some(2))
    );
    assert_eq!((&shop.original_registrar, &shop.original_name_servers, &shop.development_mode), (&None, &None, &None));
    shop.update(ZoneChanges::new().paused(true)).await.unwrap();
    assert_eq!(client.zones().find(shop.id()).await.unwrap().paused, Some(true));

    for (filter, count) in [
        (ZoneFilter::new().name("shop.example"), 1),
        (ZoneFilter::new().status(ZoneStatus::Pending), 2),
        (ZoneFilter::new().status(ZoneStatus::Active), 0),
        (ZoneFilter::new().account_id("acc-1"), 2),
        (ZoneFilter::new().account_id("acc-2"), 0),
        (ZoneFilter::new().order(ZoneOrder::Name).direction(Direction::Descending), 2),
    ] {
        assert_eq!(client.zones().filter(filter).all().await.unwrap().len(), count);
    }
    let id = shop.id.clone();
    shop.destroy().await.unwrap();
    assert_eq!(failure_of(client.zone(&id).load().await), failure(404, &format!("No such Zone: `{id}`")));
    assert_eq!(failure_of(client.zone(&id).hold().await), failure(404, &format!("No such Zone: `{id}`")));
}

#[tokio::test]
async fn zone_singletons() {
    let fixture = Fixture::of(zones()).await;
    let zone = zone(&fixture, "shop.example").await;
    assert!(zone.hold().await.is_err_and(|error| error.is_not_found()));
    let mut hold = ZoneHold::create(&zone, NewZoneHold::new().include_subdomains(true)).await.unwrap();
    assert_eq!(hold.include_subdomains, Some(true), "sent in the query");
    hold.update(ZoneHoldChanges::new().include_subdomains(false)).await.unwrap();
    assert_eq!(zone.hold().await.unwrap().include_subdomains, Some(false));

    let pro = NewZoneSubscription::new().rate_plan(RatePlan::new().id("pro")).frequency(Frequency::Monthly);
    ZoneSubscription::create(&zone, pro.clone()).await.unwrap();
    zone.subscription().as_scope().replace(pro.frequency(Frequency::Yearly)).await.unwrap();
    let subscription = zone.subscription().await.unwrap();
    assert_eq!(subscription.frequency, Some(Frequency::Yearly));
    assert_eq!(subscription.rate_plan.as_ref().and_then(|it| it.id.as_deref()), Some("pro"));
}

#[tokio::test]
async fn read_only_resources_of_a_zone_can_be_inserted() {
    let fixture = Fixture::of(zones()).await;
    let zone = zone(&fixture, "shop.example").await;
    let scope = [("zone_id", zone.id.as_str())];
    let plan: AvailablePlan = fixture.sandbox.insert(&scope, json!({"name": "Pro", "price": 20})).unwrap();
    assert_eq!(zone.available_plans().find(&plan.id).await.unwrap().price, Some(20.0));
    assert_eq!(zone.available_plans().all().await.unwrap().len(), 1);
    fixture.sandbox.insert::<AvailableRatePlan>(&scope, json!({"components": [{"name": "zones"}]})).unwrap();
    assert_eq!(zone.available_rate_plans().all().await.unwrap()[0].components.len(), 1);
    let feature = json!({"id": 1, "feature_set": "a", "key": "b", "name": "c"});
    let entitlement = json!({"allocation": {"type": "bool", "value": true}, "feature": feature});
    fixture.sandbox.insert::<Entitlement>(&scope, entitlement).unwrap();
    assert_eq!(zone.entitlements().all().await.unwrap()[0].feature.key, "b");
    let environment = json!({"ref": "e-1", "name": "Test", "expression": "true", "position": {}});
    fixture.sandbox.insert::<ZoneEnvironment>(&scope, environment).unwrap();
    let all = zone.environments().all().await.unwrap();
    assert_eq!((all.len(), &all[0].r#ref), (1, &Id::new("e-1")));
    zone.environment("e-1").destroy().await.unwrap();
    assert!(zone.environments().all().await.unwrap().is_empty());

    let unknown = failure_of(zone.cache().purge(Purge::Tags(vec!["shop".to_owned()])).await);
    assert_eq!(unknown.0, 501);
    assert!(unknown.1.contains("Builder::answer::<Cache>(\"purge\""), "{}", unknown.1);
}
