//! Filters of lists by query parameters.

use rtk::{Id, Nested, OpenEnum, Resource, Timestamp};
use rtk_sandbox::Sandbox;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::support::declared::{Fixture, failure, failure_of};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all(query(
        status = String, on(wire = "isOn") = bool, size = Vec<u32>, tag(wire = "tags") = String,
        owner_id(wire = "owner.id") = String, name_like(wire = "name.contains") = String,
        search = String, order = String,
    )),
)]
pub(crate) struct Rule {
    pub(crate) id: Id<Self>,
    #[attribute(required)]
    pub(crate) name: String,
    pub(crate) status: Option<String>,
    #[attribute(wire = "isEnabled")]
    pub(crate) on: Option<bool>,
    pub(crate) size: Option<u32>,
    pub(crate) tags: Vec<String>,
    pub(crate) owner: Option<Owner>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
pub(crate) struct Owner {
    pub(crate) id: String,
}

async fn fixture() -> Fixture {
    let fixture = Fixture::of(Sandbox::builder().serve::<Rule>()).await;
    let tags = |tags: &[&str]| tags.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    for new in [
        NewRule::new("a").status("on").on(true).size(1).tags(tags(&["x", "y"])).owner(Owner { id: "ann".into() }),
        NewRule::new("b").status("off").on(false).size(2).tags(tags(&["y"])).owner(Owner { id: "bob".into() }),
        NewRule::new("c"),
    ] {
        fixture.account.rules().create(new).await.unwrap();
    }
    fixture
}

#[tokio::test]
async fn parameter_named_like_an_attribute_filters() {
    let fixture = fixture().await;
    let filter = RuleFilter::new;
    for (filter, names) in [
        (filter(), "abc"),
        (filter().status("on"), "a"),
        (filter().status("gone"), ""),
        (filter().on(false), "b"),
        (filter().size(vec![2]), "b"),
        (filter().size(vec![1, 2]), "ab"),
        (filter().tag("y"), "ab"),
        (filter().tag("x").status("on"), "a"),
        (filter().tag("x").status("off"), ""),
        (filter().owner_id("bob"), "b"),
    ] {
        let description = format!("{filter:?}");
        let found = fixture.account.rules().filter(filter).all().await.unwrap();
        assert_eq!(found.iter().map(|it| it.name.as_str()).collect::<String>(), names, "{description}");
    }
}

#[tokio::test]
async fn unknown_parameters_do_not_filter() {
    let fixture = fixture().await;
    let filter = RuleFilter::new().search("b").order("name").name_like("b");
    assert_eq!(fixture.account.rules().filter(filter).all().await.unwrap().len(), 3);
    let (_, response) = fixture.send("GET /accounts/acc-1/rules?name=b&nobody=knows", "").await;
    assert_eq!(response["result_info"]["total_count"], 3, "`name` is not a declared parameter");
}

/// Has parameters that are named like attributes, with the same and with other types.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/destinations",
    all(query(
        verified = bool, order = Order, size = String, kind = Kind, old_kind(wire = "kinds") = String, share = u8,
        pattern = KindPattern, at = Timestamp,
    )),
)]
pub(crate) struct Destination {
    pub(crate) id: Id<Self>,
    #[attribute(required)]
    pub(crate) name: String,
    pub(crate) verified: Option<Timestamp>,
    pub(crate) order: Option<u32>,
    pub(crate) size: Option<u32>,
    pub(crate) kind: Option<Kind>,
    pub(crate) kinds: Option<Vec<Kind>>,
    pub(crate) share: Option<f64>,
    pub(crate) pattern: Option<Kind>,
    pub(crate) at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub(crate) enum Kind {
    Near,
    Far,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub(crate) enum Order {
    Newest,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub(crate) enum KindPattern {
    Any,
    Other(String),
}

#[tokio::test]
async fn parameter_of_another_type_does_not_filter() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Destination>()).await;
    let at = "2026-01-31T00:00:00Z";
    for new in [
        NewDestination::new("a").verified(at).order(1_u32).size(1_u32).kind(Kind::Near).share(1.0).pattern(Kind::Far),
        NewDestination::new("b").kind(Kind::Far).kinds(vec![Kind::Near, Kind::Far]).at(at),
    ] {
        fixture.account.destinations().create(new).await.unwrap();
    }
    let filter = DestinationFilter::new;
    for (filter, names) in [
        (filter().verified(true), "ab"),
        (filter().order(Order::Newest), "ab"),
        (filter().size("1"), "ab"),
        (filter().kind(Kind::Far), "b"),
        (filter().old_kind("Far"), "b"),
        (filter().share(1), "a"),
        (filter().at(at), "b"),
    ] {
        let description = format!("{filter:?}");
        let found = fixture.account.destinations().filter(filter).all().await.unwrap();
        assert_eq!(found.iter().map(|it| it.name.as_str()).collect::<String>(), names, "{description}");
    }
}

#[tokio::test]
async fn parameter_of_another_enum_is_not_implemented() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Destination>()).await;
    let found = fixture.account.destinations().filter(DestinationFilter::new().pattern(KindPattern::Any)).all().await;
    let why = "The sandbox does not know which records `pattern=Any` selects, because `pattern` has another type in the query: respond to it \
               with `Builder::answer::<Destination>(\"all\", …)`";
    assert_eq!(failure_of(found), failure(501, why));
}

/// Sets attributes by query parameters of `create`.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/files", create(query(hidden = String, size = u8, note = String)))]
pub(crate) struct File {
    pub(crate) id: Id<Self>,
    #[attribute(read_only)]
    pub(crate) hidden: bool,
    #[attribute(read_only)]
    pub(crate) size: Option<u8>,
}

#[tokio::test]
async fn parameter_of_a_write_sets_the_attribute() {
    let fixture = Fixture::of(Sandbox::builder().serve::<File>()).await;
    let file = fixture.account.files().create(NewFile::new().hidden("true").size(7).note("n")).await.unwrap();
    assert_eq!((file.hidden, file.size), (true, Some(7)));
    let wrong = fixture.account.files().create(NewFile::new().hidden("maybe")).await;
    assert_eq!(failure_of(wrong), failure(400, "The parameter `hidden` must be a boolean"));
    assert_eq!(fixture.account.files().all().await.unwrap().len(), 1);
}

/// Has a flattened attribute with several variants.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/records", all(query(kind(wire = "type") = String, search = String)))]
pub(crate) struct Shaped {
    pub(crate) id: Id<Self>,
    #[attribute(required, flatten)]
    pub(crate) shape: Shape,
}

#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(tag = "type")]
pub(crate) enum Shape {
    A {
        content: String,
    },
    Mx {
        content: String,
        priority: u16,
    },
    #[serde(untagged)]
    Other(Map<String, Value>),
}

#[tokio::test]
async fn flattened_keys_filter() {
    let fixture = Fixture::of(Sandbox::builder().serve::<Shaped>()).await;
    let zone = fixture.sandbox.client().zone("z-1");
    let mx = Shape::Mx { content: "mx.example.com".into(), priority: 10 };
    zone.shapeds().create(NewShaped::new(Shape::A { content: "192.0.2.1".into() })).await.unwrap();
    let made = zone.shapeds().create(NewShaped::new(mx.clone())).await.unwrap();
    assert_eq!(made.shape, mx);
    let found = zone.shapeds().filter(ShapedFilter::new().kind("Mx").search("nothing")).all().await.unwrap();
    assert_eq!(found.iter().map(|it| &it.shape).collect::<Vec<_>>(), [&mx]);
}

/// Sends constants in the query, which filter and set attributes like parameters.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/lamps",
    all(query(kind = "led", dimmed = true)),
    create(query(kind = "led")),
    post(add(kind) = "", on = collection, query(kind = String), returns = Self),
)]
pub(crate) struct Lamp {
    pub(crate) id: Id<Self>,
    #[attribute(read_only)]
    pub(crate) kind: Option<String>,
    pub(crate) dimmed: Option<bool>,
}

#[tokio::test]
async fn constants_filter_and_set_attributes() {
    let builder = Sandbox::builder().answer::<Lamp>("add", |request| {
        request.keep(serde_json::json!({"kind": request.query("kind"), "dimmed": true}))
    });
    let fixture = Fixture::of(builder).await;
    let lamps = fixture.account.lamps();
    let led = lamps.create(NewLamp::new().dimmed(true)).await.unwrap();
    lamps.create(NewLamp::new().dimmed(false)).await.unwrap();
    assert_eq!(Lamp::add(&fixture.account, "neon").await.unwrap().kind.as_deref(), Some("neon"));
    assert_eq!(led.kind.as_deref(), Some("led"));
    let ids: Vec<_> = lamps.all().await.unwrap().iter().map(|it| it.id().clone()).collect();
    assert_eq!(ids, [led.id().clone()]);
}
