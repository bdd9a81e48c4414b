//! Keys: what an attribute is called on the wire.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
struct Rule {
    id: Id<Self>,
    #[attribute(wire = "isEnabled")]
    enabled: Option<bool>,
    #[attribute(wire(request = "set_owner", response = "owner"))]
    owned_by: Option<String>,
    #[attribute(wire(request = "ttlSeconds"))]
    ttl: Option<u32>,
    #[attribute(wire(response = "hitCount"))]
    hits: Option<u32>,
}

#[tokio::test]
async fn a_key_of_its_own_is_read_and_written() {
    let result = r#"{"id":"r","isEnabled":true,"owner":"ann","ttl":60,"hitCount":7}"#;
    let canned = Canned::results([result]);
    let mut rule = canned.account.rules().find("r").await.unwrap();
    assert_eq!(
        (rule.enabled, rule.owned_by.as_deref(), rule.ttl, rule.hits),
        (Some(true), Some("ann"), Some(60), Some(7))
    );
    assert_eq!(text(&*rule), result, "serialized, it is what answers hold");

    canned.account.rules().create(NewRule::new().enabled(false).owned_by("bob").ttl(1).hits(2)).await.unwrap();
    rule.update(RuleChanges::new().owned_by("eve").ttl(3)).await.unwrap();
    rule.update(RuleChanges::new().enabled(None).hits(4)).await.unwrap();
    assert_eq!(
        canned.sent()[1..],
        [
            r#"POST /accounts/a/rules {"hits":2,"isEnabled":false,"set_owner":"bob","ttlSeconds":1}"#,
            r#"PATCH /accounts/a/rules/r {"set_owner":"eve","ttlSeconds":3}"#,
            r#"PATCH /accounts/a/rules/r {"hits":4,"isEnabled":null}"#,
        ]
    );
}

#[tokio::test]
async fn the_key_of_requests_is_no_key_of_answers() {
    let rule = found::<Rule>(r#"{"id":"r","set_owner":"ann","enabled":true,"hits":7}"#).await;
    assert_eq!((rule.owned_by.as_ref(), rule.enabled, rule.hits), (None, None, None));
    assert_eq!(rule.extra().keys().collect::<Vec<_>>(), ["enabled", "hits", "set_owner"]);
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/cameras", rename_all = "camelCase")]
struct Camera {
    id: Id<Self>,
    frame_rate: Option<u8>,
    #[attribute(wire = "lens_cap")]
    lens_cap_on: Option<bool>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/lamps", rename_all(request = "camelCase", response = "SCREAMING-KEBAB-CASE"))]
struct Lamp {
    #[attribute(wire = "id")]
    id: Id<Self>,
    light_level: Option<u8>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/bells", rename_all(response = "PascalCase"))]
struct Bell {
    id: Id<Self>,
    ring_tone: Option<String>,
}

#[tokio::test]
async fn all_keys_are_in_one_case_but_those_that_are_said() {
    let canned = Canned::results([r#"{"id":"c","frameRate":30,"lens_cap":false}"#]);
    let camera = canned.account.cameras().find("c").await.unwrap();
    assert_eq!((camera.frame_rate, camera.lens_cap_on), (Some(30), Some(false)));
    canned.account.cameras().create(NewCamera::new().frame_rate(60).lens_cap_on(true)).await.unwrap();
    assert_eq!(canned.sent()[1], r#"POST /accounts/a/cameras {"frameRate":60,"lens_cap":true}"#);
}

#[tokio::test]
async fn each_direction_has_a_case_of_its_own() {
    let canned = Canned::results([r#"{"id":"l","LIGHT-LEVEL":3}"#]);
    let lamp = canned.account.lamps().create(NewLamp::new().light_level(3)).await.unwrap();
    assert_eq!((lamp.light_level, lamp.extra().len()), (Some(3), 0));

    let bells = Canned::results([r#"{"Id":"b","RingTone":"ding"}"#]);
    let bell = bells.account.bells().create(NewBell::new().ring_tone("dong")).await.unwrap();
    assert_eq!((bell.id().as_str(), bell.ring_tone.as_deref()), ("b", Some("ding")));
    assert_eq!(
        [canned.sent(), bells.sent()].concat(),
        [r#"POST /accounts/a/lamps {"lightLevel":3}"#, r#"POST /accounts/a/bells {"ring_tone":"dong"}"#]
    );
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/oddities")]
struct Oddity {
    id: Id<Self>,
    #[attribute(wire = "10_or_greater")]
    ten_or_greater: Option<f64>,
    #[attribute(wire = "user_Id")]
    user_id: Option<String>,
    #[attribute(wire = "300")]
    three_hundred: Option<String>,
    #[attribute(wire = "a b.c/d\"e\\ü")]
    spaced: Option<u8>,
    #[attribute(wire = "")]
    nameless: Option<u8>,
    r#type: Option<String>,
    private: Option<bool>,
    r#async: Option<bool>,
    #[attribute(wire = "self")]
    own: Option<u8>,
    #[attribute(wire = "Self")]
    own_kind: Option<u8>,
    #[attribute(wire = "crate")]
    box_of: Option<u8>,
    slots: Option<u8>,
    map: Option<u8>,
    rest: Option<u8>,
    members: Option<u8>,
    value: Option<u8>,
}

/// Each of its keys, in requests as in answers.
const ODD: &str = concat!(
    r#"{"id":"o","10_or_greater":0.5,"user_Id":"u","300":"red","a b.c/d\"e\\ü":1,"":2,"type":"T","private":true,"#,
    r#""async":false,"self":3,"Self":4,"crate":5,"slots":6,"map":7,"rest":8,"members":9,"value":10}"#
);

#[tokio::test]
async fn keys_can_be_what_no_identifier_is() {
    let canned = Canned::results([ODD]);
    let odd = canned.account.oddities().find("o").await.unwrap();
    assert_eq!(
        (odd.ten_or_greater, odd.user_id.as_deref(), odd.three_hundred.as_deref(), odd.spaced, odd.nameless),
        (Some(0.5), Some("u"), Some("red"), Some(1), Some(2))
    );
    assert_eq!((odd.r#type.as_deref(), odd.private, odd.r#async), (Some("T"), Some(true), Some(false)));
    assert_eq!((odd.own, odd.own_kind, odd.box_of), (Some(3), Some(4), Some(5)));
    assert_eq!((odd.slots, odd.map, odd.rest, odd.members, odd.value), (Some(6), Some(7), Some(8), Some(9), Some(10)));
    assert!(odd.extra().is_empty());
    assert_eq!(text(&*odd), ODD);

    let changes = OddityChanges::new().ten_or_greater(1.0).three_hundred("r").nameless(0).r#type("U").private(false);
    let changes = changes.r#async(true).own(1).own_kind(2).box_of(3).slots(4).map(5).rest(6).members(7).value(8);
    canned.account.oddity("o").update(changes.user_id(None).spaced(9)).await.unwrap();
    let written = concat!(
        r#"{"":0,"10_or_greater":1.0,"300":"r","Self":2,"a b.c/d\"e\\ü":9,"async":true,"crate":3,"map":5,"members":7,"#,
        r#""private":false,"rest":6,"self":1,"slots":4,"type":"U","user_Id":null,"value":8}"#
    );
    assert_eq!(canned.sent()[1], format!("PATCH /accounts/a/oddities/o {written}"));
}

#[tokio::test]
async fn an_attribute_is_found_by_its_name_whatever_its_key() {
    let odd = found::<Oddity>(ODD).await;
    assert_eq!(odd.attribute("ten_or_greater"), Some(json!(0.5)));
    assert_eq!((odd.attribute("type"), odd.attribute("own")), (Some(json!("T")), Some(json!(3))));
    assert_eq!((odd.attribute("10_or_greater"), odd.attribute("self")), (None, None));
}
