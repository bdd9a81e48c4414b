//! Attributes that the sandbox generates, and those that it cannot generate.

use std::collections::{BTreeMap, HashMap};

use rtk::{Id, Nested, OpenEnum, OrRaw, Resource, Secret, Timestamp};
use rtk_sandbox::Sandbox;
use serde_json::{Map, Value, json};

use crate::support::declared::{Fixture, failure, failure_of};

/// Has an attribute of every type that can be generated.
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
    pub(crate) kept: OrRaw<u8>,
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
async fn required_attributes_are_generated_by_type() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Thing>()).await;
    let thing = fixture.account.things().create(NewThing::new()).await.unwrap();
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

/// Has an attribute that cannot be generated.
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
async fn attribute_without_a_value_is_not_implemented() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Tunnel>()).await;
    let cure = "The sandbox cannot generate these attributes of Tunnel: `health` (`Part`). \
                Supply them with `Builder::serve_with::<Tunnel>(json!({\"health\": …}))`";
    assert_eq!(failure_of(fixture.account.tunnels().create(NewTunnel::new()).await), failure(501, cure));
    assert!(fixture.account.tunnels().all().await.unwrap().is_empty());
}

/// Has several attributes that cannot be generated.
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
async fn error_names_every_attribute_without_a_value() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Probe>()).await;
    let target = Part { name: "a".to_owned() };
    let cure = "The sandbox cannot generate these attributes of Probe: `isIn` (`Mode`), `health` (`Part`). \
                Supply them with `Builder::serve_with::<Probe>(json!({\"isIn\": …, \"health\": …}))`";
    assert_eq!(failure_of(fixture.account.probes().create(NewProbe::new(target.clone())).await), failure(501, cure));
    let with = json!({"isIn": "Plain", "health": {"name": "up"}});
    let fixture = Fixture::of(Sandbox::builder().serve_with::<Probe>(with)).await;
    let probe = fixture.account.probes().create(NewProbe::new(target)).await.unwrap();
    assert_eq!((&probe.mode, probe.health.name.as_str(), probe.hits), (&Mode::Plain, "up", 0));
}

#[tokio::test]
async fn serve_with_sets_default_attributes() {
    let with = json!({"health": {"name": "up"}, "name": "unnamed"});
    let fixture = Fixture::of(Sandbox::builder().serve_all([Tunnel::DESCRIPTOR]).serve_with::<Tunnel>(with)).await;
    let tunnel = fixture.account.tunnels().create(NewTunnel::new().owner("ann").size(7_u32)).await.unwrap();
    assert_eq!((tunnel.health.name.as_str(), tunnel.name.as_deref()), ("up", Some("unnamed")));
    assert_eq!((&tunnel.owner, tunnel.size), (&None, Some(7)), "a string is not a `Part`; a number is a number");
    let named = fixture.account.tunnels().create(NewTunnel::new().name("office")).await.unwrap();
    assert_eq!(named.name.as_deref(), Some("office"));
}

#[tokio::test]
async fn start_reports_errors_of_the_builder() {
    let refused = |builder: rtk_sandbox::Builder| async { builder.start().await.unwrap_err().to_string() };
    let builder = Sandbox::builder;
    assert_eq!(
        refused(builder().serve_with::<Tunnel>(json!({"helth": 1}))).await,
        "responses of Tunnel have no attribute `helth`, so it cannot have a default"
    );
    assert_eq!(
        refused(builder().serve_with::<Tunnel>(json!([]))).await,
        "the default attributes of Tunnel must be a JSON object"
    );
    assert_eq!(
        refused(builder().answer::<Tunnel>("dig", |_| Ok(Value::Null))).await,
        "Tunnel has no operation `dig` to respond to"
    );
    assert_eq!(
        refused(builder().serve_with::<rtk::realtime_kit::Meeting>(json!({"title": "a"}))).await,
        "Meeting belongs to RealtimeKit, whose resources the sandbox implements itself"
    );
}

#[tokio::test]
async fn declared_resources_do_not_affect_realtimekit() {
    use rtk::realtime_kit::*;
    let plain = Fixture::of(Sandbox::builder()).await;
    let served = Fixture::of(Sandbox::builder().serve_all(RESOURCES).serve::<Thing>()).await;
    served.account.things().create(NewThing::new()).await.unwrap();
    let mut titles = Vec::new();
    for fixture in [&plain, &served] {
        let app = fixture.account.app(fixture.sandbox.app_id());
        let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await.unwrap();
        titles.push((meeting.id.clone(), app.meetings().all().await.unwrap().len()));
    }
    assert_eq!(titles[0], titles[1]);
}
