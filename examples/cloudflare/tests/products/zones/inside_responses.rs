//! Responses of the children of a zone, with every key of the official package's types.

use rtk::testing::{Answer, Playback};
use rtk::{Client, Id, Record, Resource};
use rtk_cloudflare::zones::*;
use serde_json::{Value, json};

use crate::zones::calls::ZONE;

fn with(answer: &Value) -> Client {
    Playback::new().answer(Answer::result(answer)).client()
}

/// Asserts that the record is written as it was read, without undeclared keys.
fn assert_whole<T: Resource>(record: &Record<T>, answer: &Value) {
    assert!(record.extra().is_empty(), "{:?}", record.extra());
    assert_eq!(serde_json::to_value(&**record).unwrap(), *answer);
}

#[tokio::test]
async fn plans_are_decoded_whole() {
    let plan = json!({
        "id": "plan-1", "can_subscribe": true, "currency": "USD", "externally_managed": false, "frequency": "monthly",
        "is_subscribed": false, "legacy_id": "pro", "name": "Pro", "price": 20.5,
    });
    let plans = with(&json!([plan])).zone(ZONE).available_plans().all().await.unwrap();
    assert_whole(&plans[0], &plan);
    let rates = json!({
        "id": "free", "currency": "USD", "duration": 1.5, "frequency": "yearly", "name": "Free Plan",
        "components": [{"default": 5.5, "name": "page_rules", "unit_price": 0.5}],
    });
    let plans = with(&json!([rates])).zone(ZONE).available_rate_plans().all().await.unwrap();
    assert_whole(&plans[0], &rates);
}

#[tokio::test]
async fn subscription_is_decoded_whole() {
    let subscription = json!({
        "id": "sub-1", "currency": "USD", "current_period_end": "2014-03-31T12:20:00Z",
        "current_period_start": "2014-05-11T12:20:00Z", "frequency": "not-applicable", "price": 20.5,
        "rate_plan": {
            "id": "free", "currency": "USD", "externally_managed": false, "is_contract": false,
            "public_name": "Business Plan", "scope": "zone", "sets": ["a"],
        },
        "state": "AwaitingPayment",
    });
    let read = with(&subscription).zone(ZONE).subscription().await.unwrap();
    assert_whole(&read, &subscription);
    assert_eq!(
        (read.state.as_ref(), read.frequency.as_ref()),
        (Some(&SubscriptionState::AwaitingPayment), Some(&Frequency::NotApplicable))
    );
}

#[tokio::test]
async fn allocation_is_selected_by_its_type() {
    let future = json!({"type": "matrix", "value": [[1]]});
    let allocations = [
        (json!({"type": "bool", "value": true}), Allocation::Bool(true)),
        (json!({"type": "max_count", "value": 7}), Allocation::MaxCount(7)),
        (json!({"type": "enum_number", "value": [1.5, 2.5]}), Allocation::EnumNumber(vec![1.5, 2.5])),
        (json!({"type": "range", "value": {"max": 9, "min": 1}}), Allocation::Range { max: 9, min: 1 }),
        (json!({"type": "string", "value": "all"}), Allocation::String("all".to_owned())),
        (future.clone(), Allocation::Other(future.as_object().unwrap().clone().into())),
    ];
    for (json, allocation) in allocations {
        let entitlement = json!({
            "id": "cache.rules", "allocation": json, "created_date": "2024-01-15T10:30:00.123456",
            "deleted_date": "", "edited_date": "2024-01-15T10:30:00.123456",
            "feature": {"id": 42, "feature_set": "cache", "key": "cache.rules", "name": "Cache rules"},
        });
        let read = with(&json!([entitlement])).zone(ZONE).entitlements().all().await.unwrap();
        assert_eq!(read[0].allocation, allocation);
        assert_whole(&read[0], &entitlement);
    }
}

#[tokio::test]
async fn environments_of_each_operation_are_decoded_whole() {
    let environment = json!({
        "expression": "true", "locked_on_deployment": null, "name": "Production",
        "position": {"after": "staging", "before": "dev"}, "ref": "production", "version": 3,
        "http_application_id": "app-1",
    });
    let cloudflare = Playback::new().always("{*}", Answer::result(json!({"environments": [environment]})));
    let zone = cloudflare.client().zone(ZONE);
    let list = || EnvironmentList::new([EnvironmentEntry::new("true", None, "Production", None, "production")]);
    let lists = [
        zone.environments().all().await.unwrap(),
        ZoneEnvironment::append(&zone, list()).await.unwrap(),
        ZoneEnvironment::replace_all(&zone, list()).await.unwrap(),
        ZoneEnvironment::change(&zone, list()).await.unwrap(),
        zone.environment("production").rollback().await.unwrap(),
    ];
    for list in &lists {
        assert_eq!(list.len(), 1);
        assert_whole(&list[0], &environment);
    }
    lists[1][0].destroy().await.unwrap();
    assert_eq!(cloudflare.lines().last().unwrap(), &format!("DELETE /zones/{ZONE}/environments/production"));
    let id: &Id<ZoneEnvironment> = &lists[0][0].r#ref;
    assert_eq!(id.as_str(), "production");
}

#[tokio::test]
async fn keys_beside_the_envelope_are_decoded() {
    let answer = json!({
        "success": true, "errors": [], "messages": [{"code": 1000, "message": "deprecated"}], "enabled": true, "ns_set": 1,
        "result_info": {"count": 1, "page": 1, "per_page": 20, "total_count": 1, "total_pages": 1},
    });
    let client = Playback::new().answer(Answer::json(answer)).client();
    let read = client.zone(ZONE).custom_nameservers().await.unwrap();
    assert_whole(&read, &json!({"enabled": true, "ns_set": 1}));
}

#[tokio::test]
async fn name_servers_are_assigned() {
    let client = with(&json!(["ns1.example.com", "ns2.example.com"]));
    let used = CustomNameserversUse::new().enabled(true);
    let servers = client.zone(ZONE).custom_nameservers().assign(used).await.unwrap();
    assert_eq!(servers, ["ns1.example.com", "ns2.example.com"]);
}
