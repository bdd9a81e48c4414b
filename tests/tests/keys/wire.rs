//! `wire`: the JSON key of an attribute.

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
async fn wire_key_is_read_and_written() {
    let result = r#"{"id":"r","isEnabled":true,"owner":"ann","ttl":60,"hitCount":7}"#;
    let canned = Canned::results([result]);
    let mut rule = canned.account.rules().find("r").await.unwrap();
    assert_eq!(
        (rule.enabled, rule.owned_by.as_deref(), rule.ttl, rule.hits),
        (Some(true), Some("ann"), Some(60), Some(7))
    );
    assert_eq!(encode(&*rule), result, "serialized as in responses");

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
async fn wire_request_key_is_not_read_in_responses() {
    let rule = found::<Rule>(r#"{"id":"r","set_owner":"ann","enabled":true,"hits":7}"#).await;
    assert_eq!((rule.owned_by.as_ref(), rule.enabled, rule.hits), (None, None, None));
    assert_eq!(rule.extra().keys().collect::<Vec<_>>(), ["enabled", "hits", "set_owner"]);
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
    #[attribute(wire = " ")]
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

/// All keys, in requests as in responses.
const ODD: &str = concat!(
    r#"{"id":"o","10_or_greater":0.5,"user_Id":"u","300":"red","a b.c/d\"e\\ü":1," ":2,"type":"T","private":true,"#,
    r#""async":false,"self":3,"Self":4,"crate":5,"slots":6,"map":7,"rest":8,"members":9,"value":10}"#
);

#[tokio::test]
async fn wire_key_can_be_any_text() {
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
    assert_eq!(encode(&*odd), ODD);

    let changes = OddityChanges::new().ten_or_greater(1.0).three_hundred("r").nameless(0).r#type("U").private(false);
    let changes = changes.r#async(true).own(1).own_kind(2).box_of(3).slots(4).map(5).rest(6).members(7).value(8);
    canned.account.oddity("o").update(changes.user_id(None).spaced(9)).await.unwrap();
    let written = concat!(
        r#"{" ":0,"10_or_greater":1.0,"300":"r","Self":2,"a b.c/d\"e\\ü":9,"async":true,"crate":3,"map":5,"members":7,"#,
        r#""private":false,"rest":6,"self":1,"slots":4,"type":"U","user_Id":null,"value":8}"#
    );
    assert_eq!(canned.sent()[1], format!("PATCH /accounts/a/oddities/o {written}"));
}

#[tokio::test]
async fn attribute_is_found_by_its_rust_name_and_not_by_its_key() {
    let odd = found::<Oddity>(ODD).await;
    assert_eq!(odd.attribute("ten_or_greater"), Some(json!(0.5)));
    assert_eq!((odd.attribute("type"), odd.attribute("own")), (Some(json!("T")), Some(json!(3))));
    assert_eq!((odd.attribute("10_or_greater"), odd.attribute("self")), (None, None));
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
enum Event {
    #[attribute(wire = "meeting.started")]
    MeetingStarted,
    #[attribute(wire = "meeting.participantJoined")]
    ParticipantJoined,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
enum Corners {
    Rounded,
    ExtraRounded,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
enum Position {
    #[attribute(wire = "left top")]
    LeftTop,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
enum Language {
    #[attribute(wire = "en-US")]
    AmericanEnglish,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Colours {
    #[attribute(wire = "300")]
    c300: Option<String>,
    #[attribute(wire = "1000")]
    c1000: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/presets", replace)]
struct Preset {
    id: Id<Self>,
    #[attribute(wire = "10_or_greater_event_fraction")]
    ten_or_greater: Option<f64>,
    #[attribute(wire = "100ms_or_greater_event_fraction")]
    hundred_ms_or_greater: Option<f64>,
    colours: Option<Colours>,
    r#type: Option<String>,
    private: Option<bool>,
    corners: Option<Corners>,
    position: Option<Position>,
    language: Option<Language>,
    events: Vec<Event>,
}

/// A preset with its keys in the order of request bodies.
const PRESET: &str = r#"{"100ms_or_greater_event_fraction":0.5,"10_or_greater_event_fraction":0.25,"colours":{"1000":"black","300":"grey"},"corners":"extra-rounded","events":["meeting.started","meeting.participantJoined","new.one"],"language":"en-US","position":"left top","private":true,"type":"LIVE"}"#;

// "Keys that are no identifiers: `10_or_greater_event_fraction`, `100ms_or_greater_event_fraction`, colour steps `300`…`1000`.
// Reserved words: `type`, `private`." "Enum values with spaces (`left top`), hyphens (`extra-rounded`, `en-US`), dots
// (`meeting.started`), and both SCREAMING and lower case"; "webhook events (`meeting.participantJoined`)".
#[tokio::test]
async fn wire_keys_of_a_preset_are_read_and_sent() {
    let server = responding_data(&PRESET.replacen('{', r#"{"id":"p","#, 1)).await;
    let mut preset = server.app().presets().find("p").await.unwrap();
    assert_eq!((preset.ten_or_greater, preset.hundred_ms_or_greater), (Some(0.25), Some(0.5)));
    let colours = preset.colours.as_ref().unwrap();
    assert_eq!((colours.c300.as_deref(), colours.c1000.as_deref()), (Some("grey"), Some("black")));
    assert_eq!((preset.r#type.as_deref(), preset.private), (Some("LIVE"), Some(true)));
    assert_eq!(
        (preset.corners.as_ref(), preset.position.as_ref()),
        (Some(&Corners::ExtraRounded), Some(&Position::LeftTop))
    );
    assert_eq!(preset.language, Some(Language::AmericanEnglish));
    let unknown = Event::Other("new.one".into());
    assert_eq!(preset.events, [Event::MeetingStarted, Event::ParticipantJoined, unknown]);
    preset.replace(NewPreset::from(&preset)).await.unwrap();
    assert_eq!(kit_lines(&server)[1], format!("PUT app-1/presets/p {PRESET}"));
}
