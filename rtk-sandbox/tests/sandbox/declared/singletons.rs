//! Singletons: when they exist, and how they are created.

use rtk::{AsScope as _, Resource};
use rtk_sandbox::{MockError, Sandbox};
use serde_json::json;

use crate::support::declared::{Fixture, failure, failure_of};

/// It can be updated but not created: it always exists.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/settings", singleton, update, destroy)]
pub(crate) struct Settings {
    pub(crate) dark: bool,
    pub(crate) size: Option<u8>,
}

/// It can be created: it does not exist before.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/hold", singleton, create, update, destroy)]
pub(crate) struct Hold {
    #[attribute(required)]
    pub(crate) subdomains: bool,
}

/// It is created and replaced by PUT, and can be removed.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/cors", singleton, replace, destroy)]
pub(crate) struct Cors {
    pub(crate) rules: Vec<String>,
}

/// It can only be replaced: it always exists.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/zones/{zone_id}/rules/catch_all",
    singleton,
    replace,
    post(reset = "reset", returns = Self)
)]
pub(crate) struct CatchAll {
    pub(crate) enabled: Option<bool>,
    #[attribute(read_only)]
    pub(crate) tag: String,
}

#[tokio::test]
async fn singleton_with_replace_only_always_exists() {
    let fixture = Fixture::of(Sandbox::builder().answer::<CatchAll>("reset", |request| {
        assert_eq!(request.records().len(), 1);
        request.remove().ok_or_else(|| MockError::new(404, "no such rule"))
    }))
    .await;
    let zone = fixture.sandbox.client().zone("z-1");
    let first = zone.catch_all().reset().await.unwrap();
    assert_eq!((first.enabled, first.tag.as_str()), (None, "sandbox-tag"));
    assert_eq!(zone.catch_all().await.unwrap().tag, "sandbox-tag");
    zone.catch_all().as_scope().replace(NewCatchAll::new().enabled(true)).await.unwrap();
    assert_eq!(zone.catch_all().await.unwrap().enabled, Some(true));
    assert_eq!(zone.catch_all().reset().await.unwrap().enabled, Some(true));
    assert_eq!(zone.catch_all().await.unwrap().enabled, None);
}

#[tokio::test]
async fn singleton_without_create_always_exists() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Settings>()).await;
    let (zone, other) = (fixture.sandbox.client().zone("z-1"), fixture.sandbox.client().zone("z-2"));
    let mut settings = zone.settings().await.unwrap();
    assert_eq!((settings.dark, settings.size), (false, None));
    settings.update(SettingsChanges::new().dark(true).size(7)).await.unwrap();
    assert_eq!((settings.dark, settings.size), (true, Some(7)));
    settings.update(SettingsChanges::new().dark(false)).await.unwrap();
    assert_eq!(zone.settings().await.unwrap().size, Some(7));
    assert_eq!(other.settings().await.unwrap().size, None);
    other.settings().as_scope().update(SettingsChanges::new().size(8)).await.unwrap();
    zone.settings().as_scope().destroy().await.unwrap();
    assert_eq!(zone.settings().await.unwrap().size, None, "it is reset");
    assert_eq!(other.settings().await.unwrap().size, Some(8));
}

#[tokio::test]
async fn singleton_with_create_does_not_exist_before() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Hold>()).await;
    let zone = fixture.sandbox.client().zone("z-1");
    let missing = failure(404, "No such Hold here");
    assert_eq!(failure_of(zone.hold().await), missing);
    assert_eq!(failure_of(zone.hold().as_scope().update(HoldChanges::new()).await), missing);
    assert_eq!(failure_of(zone.hold().as_scope().destroy().await), missing);
    let mut hold = Hold::create(&zone, NewHold::new(false)).await.unwrap();
    hold.update(HoldChanges::new().subdomains(true)).await.unwrap();
    assert!(zone.hold().await.unwrap().subdomains);
    Hold::create(&zone, NewHold::new(false)).await.unwrap();
    assert!(!zone.hold().await.unwrap().subdomains, "it is replaced");
    zone.hold().as_scope().destroy().await.unwrap();
    assert_eq!(failure_of(zone.hold().await), missing);
}

#[tokio::test]
async fn singleton_with_replace_and_destroy_is_created_by_put() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Cors>()).await;
    let zone = fixture.sandbox.client().zone("z-1");
    assert_eq!(failure_of(zone.cors().await), failure(404, "No such Cors here"));
    for rules in [vec!["a".to_owned()], vec![]] {
        zone.cors().as_scope().replace(NewCors::new().rules(rules.clone())).await.unwrap();
        assert_eq!(zone.cors().await.unwrap().rules, rules);
    }
    let (status, response) = fixture.send("DELETE /zones/z-1/cors", "").await;
    assert_eq!((status, response), (200, json!({"success": true, "errors": [], "messages": [], "result": null})));
}
