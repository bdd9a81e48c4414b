//! Plans, the subscription, environments, entitlements and name servers: calls and their requests.

use rtk::{AsScope as _, Client};
use rtk_cloudflare::zones::*;
use serde_json::{Value, json};

use crate::support::{Call, call};
use crate::zones::calls::ZONE;

fn entries() -> EnvironmentList {
    let staging = EnvironmentEntry::new("http.host eq \"a.com\"", true, "Staging", 3, "staging")
        .position(EnvironmentPosition::new().before("production").after("dev"))
        .http_application_id("app-1");
    EnvironmentList::new([EnvironmentEntry::new("true", None, "Production", None, "production"), staging])
}

pub(crate) fn calls(client: &Client) -> Vec<Call> {
    let zone = client.zone(ZONE);
    let plan = || {
        RatePlan::new()
            .id("business")
            .currency("USD")
            .externally_managed(false)
            .is_contract(true)
            .public_name("Business Plan")
            .scope("zone")
            .sets(["a", "b"])
    };
    let subscription = || NewZoneSubscription::new().frequency(Frequency::Monthly).rate_plan(plan());
    let tags = Purge::Tags(vec!["a".to_owned()]);
    vec![
        call("plans", zone.available_plans().all()),
        call("plan", zone.available_plans().find("plan-1")),
        call("rate plans", zone.available_rate_plans().all()),
        call("subscription", zone.subscription()),
        call("subscription create", ZoneSubscription::create(&zone, subscription())),
        call("subscription update", zone.subscription().as_scope().replace(subscription())),
        call("entitlements", zone.entitlements().all()),
        call("name servers read", zone.custom_nameservers()),
        call("name servers", zone.custom_nameservers().assign(CustomNameserversUse::new().enabled(true).ns_set(2))),
        call("environments", zone.environments().all()),
        call("environments create", ZoneEnvironment::append(&zone, entries())),
        call("environments update", ZoneEnvironment::replace_all(&zone, entries())),
        call("environments edit", ZoneEnvironment::change(&zone, entries())),
        call("environment rollback", zone.environment("staging").rollback()),
        call("environment delete", zone.environment("staging").destroy()),
        call("environment purge", zone.environment("staging").purge_cache(tags)),
    ]
}

/// Each of them, with its line and its body.
pub(crate) fn expected() -> Vec<(&'static str, &'static str, Value)> {
    let none = Value::Null;
    let subscription = json!({
        "frequency": "monthly",
        "rate_plan": {
            "id": "business", "currency": "USD", "externally_managed": false, "is_contract": true,
            "public_name": "Business Plan", "scope": "zone", "sets": ["a", "b"],
        },
    });
    let environments = json!({"environments": [
        {
            "expression": "true", "locked_on_deployment": null, "name": "Production", "position": {},
            "ref": "production", "version": null,
        },
        {
            "expression": "http.host eq \"a.com\"", "locked_on_deployment": true, "name": "Staging",
            "position": {"before": "production", "after": "dev"}, "ref": "staging", "version": 3,
            "http_application_id": "app-1",
        },
    ]});
    vec![
        ("plans", "GET /zones/Z/available_plans", none.clone()),
        ("plan", "GET /zones/Z/available_plans/plan-1", none.clone()),
        ("rate plans", "GET /zones/Z/available_rate_plans", none.clone()),
        ("subscription", "GET /zones/Z/subscription", none.clone()),
        ("subscription create", "POST /zones/Z/subscription", subscription.clone()),
        ("subscription update", "PUT /zones/Z/subscription", subscription),
        ("entitlements", "GET /zones/Z/entitlements", none.clone()),
        ("name servers read", "GET /zones/Z/custom_ns", none.clone()),
        ("name servers", "PUT /zones/Z/custom_ns", json!({"enabled": true, "ns_set": 2})),
        ("environments", "GET /zones/Z/environments", none.clone()),
        ("environments create", "POST /zones/Z/environments", environments.clone()),
        ("environments update", "PUT /zones/Z/environments", environments.clone()),
        ("environments edit", "PATCH /zones/Z/environments", environments),
        ("environment rollback", "POST /zones/Z/environments/staging/rollback", none.clone()),
        ("environment delete", "DELETE /zones/Z/environments/staging", none),
        ("environment purge", "POST /zones/Z/environments/staging/purge_cache", json!({"tags": ["a"]})),
    ]
}
