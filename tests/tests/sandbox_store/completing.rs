//! What the sandbox adds to a record, and what it cannot.

use std::collections::{BTreeMap, HashMap};

use rtk::{Id, Kept, Nested, OpenEnum, Resource, Secret, Timestamp};
use rtk_sandbox::Sandbox;
use serde_json::{Map, Value, json};

use crate::{Stage, is, told};

/// All that can be made of its type.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things")]
pub(crate) struct Thing {
    pub(crate) id: Id<Self>,
    #[attribute(read_only)]
    pub(crate) account_id: String,
    #[attribute(read_only)]
    pub(crate) secret: Secret,
    #[attribute(read_only)]
    pub(crate) text: String,
    #[attribute(read_only)]
    pub(crate) other: Id<Thing>,
    #[attribute(read_only)]
    pub(crate) expires_at: Timestamp,
    #[attribute(read_only)]
    pub(crate) flag: bool,
    #[attribute(read_only)]
    pub(crate) small: i8,
    #[attribute(read_only, with = rtk::loose)]
    pub(crate) large: u64,
    #[attribute(read_only)]
    pub(crate) share: f64,
    #[attribute(read_only)]
    pub(crate) list: Vec<Part>,
    #[attribute(read_only)]
    pub(crate) map: HashMap<String, Part>,
    #[attribute(read_only)]
    pub(crate) tree: BTreeMap<String, u8>,
    #[attribute(read_only)]
    pub(crate) members: Map<String, Value>,
    #[attribute(read_only)]
    pub(crate) any: Value,
    #[attribute(read_only)]
    pub(crate) kept: Kept<u8>,
    #[attribute(read_only)]
    pub(crate) boxed: Box<bool>,
    #[attribute(read_only, nullable)]
    pub(crate) owner: Option<Part>,
    #[attribute(read_only)]
    pub(crate) part: Option<Part>,
    #[attribute(read_only, default)]
    pub(crate) mode: Mode,
    #[attribute(read_only)]
    pub(crate) activated_on: Option<Timestamp>,
    #[attribute(read_only)]
    pub(crate) created_at: Option<Timestamp>,
    #[attribute(read_only, wire = "lastModified")]
    pub(crate) last_modified: Option<String>,
    pub(crate) updated_at: Option<Timestamp>,
    pub(crate) size: u32,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
pub(crate) struct Part {
    pub(crate) name: String,
}

#[derive(Debug, Clone, Default, PartialEq, OpenEnum)]
pub(crate) enum Mode {
    #[default]
    Plain,
    Other(String),
}

#[tokio::test]
async fn what_has_to_be_there_is_made_of_its_type() {
    let stage = Stage::of(Sandbox::builder().serve::<Thing>()).await;
    let thing = stage.account.things().create(NewThing::new()).await.unwrap();
    assert_eq!((thing.account_id.as_str(), thing.text.as_str()), ("acc-1", "sandbox-text"));
    assert_eq!((thing.secret.expose_secret(), thing.other.as_str()), ("sandbox-secret", "sandbox-other"));
    assert_eq!((thing.flag, thing.small, thing.large, thing.size), (false, 0, 0, 0));
    assert!(thing.share.abs() < f64::EPSILON && !*thing.boxed);
    assert!(thing.list.is_empty() && thing.map.is_empty() && thing.tree.is_empty() && thing.members.is_empty());
    assert_eq!((&thing.any, &thing.owner, &thing.part, &thing.mode), (&Value::Null, &None, &None, &Mode::Plain));
    assert_eq!((&thing.activated_on, &thing.updated_at), (&None, &None));
    assert_eq!(thing.created_at.as_ref(), Some(&thing.expires_at));
    assert_eq!(thing.last_modified.as_deref(), Some(thing.expires_at.as_str()));
}

/// Something that no sandbox could make.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/tunnels")]
pub(crate) struct Tunnel {
    pub(crate) id: Id<Self>,
    pub(crate) name: Option<String>,
    #[attribute(read_only)]
    pub(crate) health: Part,
    #[attribute(input = String)]
    pub(crate) owner: Option<Part>,
    #[attribute(input = u32)]
    pub(crate) size: Option<u32>,
}

#[tokio::test]
async fn what_cannot_be_made_says_what_to_do() {
    let stage = Stage::of(Sandbox::builder().serve::<Tunnel>()).await;
    let cure = "The sandbox cannot make up of Tunnel: `health` (`Part`). \
                Say it with `Builder::serve_with::<Tunnel>(json!({\"health\": …}))`";
    assert_eq!(told(stage.account.tunnels().create(NewTunnel::new()).await), is(501, cure));
    assert!(stage.account.tunnels().all().await.unwrap().is_empty());
}

/// Several things that no sandbox could make.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/probes")]
pub(crate) struct Probe {
    pub(crate) id: Id<Self>,
    #[attribute(read_only, wire = "isIn")]
    pub(crate) mode: Mode,
    #[attribute(required)]
    pub(crate) target: Part,
    #[attribute(read_only)]
    pub(crate) health: Part,
    #[attribute(read_only)]
    pub(crate) hits: u8,
}

#[tokio::test]
async fn all_that_cannot_be_made_is_named_at_once() {
    let stage = Stage::of(Sandbox::builder().serve::<Probe>()).await;
    let target = Part { name: "a".to_owned() };
    let cure = "The sandbox cannot make up of Probe: `isIn` (`Mode`), `health` (`Part`). \
                Say it with `Builder::serve_with::<Probe>(json!({\"isIn\": …, \"health\": …}))`";
    assert_eq!(told(stage.account.probes().create(NewProbe::new(target.clone())).await), is(501, cure));
    let with = json!({"isIn": "Plain", "health": {"name": "up"}});
    let stage = Stage::of(Sandbox::builder().serve_with::<Probe>(with)).await;
    let probe = stage.account.probes().create(NewProbe::new(target)).await.unwrap();
    assert_eq!((&probe.mode, probe.health.name.as_str(), probe.hits), (&Mode::Plain, "up", 0));
}

#[tokio::test]
async fn what_the_product_adds_can_be_given() {
    let with = json!({"health": {"name": "up"}, "name": "unnamed"});
    let stage = Stage::of(Sandbox::builder().serve_all([Tunnel::DESCRIPTOR]).serve_with::<Tunnel>(with)).await;
    let tunnel = stage.account.tunnels().create(NewTunnel::new().owner("ann").size(7_u32)).await.unwrap();
    assert_eq!((tunnel.health.name.as_str(), tunnel.name.as_deref()), ("up", Some("unnamed")));
    assert_eq!((&tunnel.owner, tunnel.size), (&None, Some(7)), "a text is no `Part`, a number is a number");
    let named = stage.account.tunnels().create(NewTunnel::new().name("office")).await.unwrap();
    assert_eq!(named.name.as_deref(), Some("office"));
}

#[tokio::test]
async fn what_cannot_be_served_does_not_start() {
    let refused = |builder: rtk_sandbox::Builder| async { builder.start().await.unwrap_err().to_string() };
    let builder = Sandbox::builder;
    assert_eq!(
        refused(builder().serve_with::<Tunnel>(json!({"helth": 1}))).await,
        "answers hold no `helth` of Tunnel, so that it cannot be served with it"
    );
    assert_eq!(
        refused(builder().serve_with::<Tunnel>(json!([]))).await,
        "what Tunnel is served with must be a JSON object"
    );
    assert_eq!(
        refused(builder().answer::<Tunnel>("dig", |_| Ok(Value::Null))).await,
        "Tunnel has no operation `dig` that could be answered"
    );
    assert_eq!(
        refused(builder().serve_with::<rtk::realtime_kit::Meeting>(json!({"title": "a"}))).await,
        "Meeting is RealtimeKit's: the sandbox has records of its own and knows what becomes of them"
    );
}

#[tokio::test]
async fn realtime_kit_stays_as_it_is() {
    use rtk::realtime_kit::*;
    let plain = Stage::of(Sandbox::builder()).await;
    let served = Stage::of(Sandbox::builder().serve_all(RESOURCES).serve::<Thing>()).await;
    served.account.things().create(NewThing::new()).await.unwrap();
    let mut titles = Vec::new();
    for stage in [&plain, &served] {
        let app = stage.account.app(stage.sandbox.app_id());
        let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await.unwrap();
        titles.push((meeting.id.clone(), app.meetings().all().await.unwrap().len()));
    }
    assert_eq!(titles[0], titles[1]);
}
