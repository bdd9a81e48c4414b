//! What each place has one of.

use rtk::{AsScope as _, Resource};
use rtk_sandbox::{Refused, Sandbox};
use serde_json::json;

use crate::{Stage, is, told};

/// It can be changed and not be made: it is always there.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/settings", singleton, update, destroy)]
pub(crate) struct Settings {
    pub(crate) dark: bool,
    pub(crate) size: Option<u8>,
}

/// It can be made: it is not there before.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/hold", singleton, create, update, destroy)]
pub(crate) struct Hold {
    #[attribute(required)]
    pub(crate) subdomains: bool,
}

/// Made and replaced by one PUT.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/cors", singleton, replace, destroy)]
pub(crate) struct Cors {
    pub(crate) rules: Vec<String>,
}

/// Configuration that each place has, and that is told as a whole.
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
async fn what_can_only_be_replaced_is_always_there() {
    let stage = Stage::of(Sandbox::builder().answer::<CatchAll>("reset", |asked| {
        assert_eq!(asked.records().len(), 1);
        asked.remove().ok_or_else(|| Refused::new(404, "it is always there"))
    }))
    .await;
    let zone = stage.sandbox.client().zone("z-1");
    let first = zone.catch_all().reset().await.unwrap();
    assert_eq!((first.enabled, first.tag.as_str()), (None, "sandbox-tag"));
    assert_eq!(zone.catch_all().await.unwrap().tag, "sandbox-tag");
    zone.catch_all().as_scope().replace(NewCatchAll::new().enabled(true)).await.unwrap();
    assert_eq!(zone.catch_all().await.unwrap().enabled, Some(true));
    assert_eq!(zone.catch_all().reset().await.unwrap().enabled, Some(true));
    assert_eq!(zone.catch_all().await.unwrap().enabled, None);
}

#[tokio::test]
async fn what_cannot_be_made_is_always_there() {
    let stage = Stage::of(Sandbox::builder().serve::<Settings>()).await;
    let (zone, other) = (stage.sandbox.client().zone("z-1"), stage.sandbox.client().zone("z-2"));
    let mut settings = zone.settings().await.unwrap();
    assert_eq!((settings.dark, settings.size), (false, None));
    settings.update(SettingsChanges::new().dark(true).size(7)).await.unwrap();
    assert_eq!((settings.dark, settings.size), (true, Some(7)));
    settings.update(SettingsChanges::new().dark(false)).await.unwrap();
    assert_eq!(zone.settings().await.unwrap().size, Some(7));
    assert_eq!(other.settings().await.unwrap().size, None);
    other.settings().as_scope().update(SettingsChanges::new().size(8)).await.unwrap();
    zone.settings().as_scope().destroy().await.unwrap();
    assert_eq!(zone.settings().await.unwrap().size, None, "as it was in the beginning");
    assert_eq!(other.settings().await.unwrap().size, Some(8));
}

#[tokio::test]
async fn what_can_be_made_is_not_there_before() {
    let stage = Stage::of(Sandbox::builder().serve::<Hold>()).await;
    let zone = stage.sandbox.client().zone("z-1");
    let missing = is(404, "No such Hold here");
    assert_eq!(told(zone.hold().await), missing);
    assert_eq!(told(zone.hold().as_scope().update(HoldChanges::new()).await), missing);
    assert_eq!(told(zone.hold().as_scope().destroy().await), missing);
    let mut hold = Hold::create(&zone, NewHold::new(false)).await.unwrap();
    hold.update(HoldChanges::new().subdomains(true)).await.unwrap();
    assert!(zone.hold().await.unwrap().subdomains);
    Hold::create(&zone, NewHold::new(false)).await.unwrap();
    assert!(!zone.hold().await.unwrap().subdomains, "there is one, and it is made anew");
    zone.hold().as_scope().destroy().await.unwrap();
    assert_eq!(told(zone.hold().await), missing);
}

#[tokio::test]
async fn a_put_makes_one() {
    let stage = Stage::of(Sandbox::builder().serve::<Cors>()).await;
    let zone = stage.sandbox.client().zone("z-1");
    assert_eq!(told(zone.cors().await), is(404, "No such Cors here"));
    for rules in [vec!["a".to_owned()], vec![]] {
        zone.cors().as_scope().replace(NewCors::new().rules(rules.clone())).await.unwrap();
        assert_eq!(zone.cors().await.unwrap().rules, rules);
    }
    let (status, answer) = stage.send("DELETE /zones/z-1/cors", "").await;
    assert_eq!((status, answer), (200, json!({"success": true, "errors": [], "messages": [], "result": null})));
}
