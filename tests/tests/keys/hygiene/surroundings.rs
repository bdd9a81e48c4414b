//! Declarations inside functions and macros.

use rtk::{Id, Nested, Resource};
use serde_json::json;

use super::client;

#[test]
fn object_can_be_declared_inside_a_function() {
    #[derive(Debug, Clone, Nested)]
    struct Limits {
        people: u32,
        note: Option<String>,
    }

    #[derive(Debug, Resource)]
    #[resource(path = "/zones/{zone_id}/rooms", destroy(query(force = bool)))]
    struct Room {
        id: Id<Self>,
        limits: Limits,
    }

    let room: Room = serde_json::from_value(json!({ "id": "r-1", "limits": { "people": 2 } })).unwrap();
    assert_eq!((room.id.as_str(), room.limits.people, room.limits.note), ("r-1", 2, None));
    let zone = client().zone("zone-1");
    let _made = zone.rooms().create(NewRoom::new().limits(Limits::new(7_u32).note("n")));
    let _changed = zone.room("r-1").update(RoomChanges::new().limits(LimitsChanges::new().people(8_u32)));
    let _gone = zone.room("r-1").destroy().force(true);
}

#[test]
fn resource_can_be_declared_inside_a_function() {
    #[derive(Debug, Resource)]
    #[resource(path = "/zones/{zone_id}/rules", only(all, find))]
    struct Rule {
        id: Id<Self>,
        name: Option<String>,
    }

    let rule: Rule = serde_json::from_value(json!({ "id": "r-1" })).unwrap();
    assert_eq!((rule.id.as_str(), rule.name), ("r-1", None));
    let operations: Vec<_> = Rule::DESCRIPTOR.operations.iter().map(|operation| operation.name).collect();
    assert_eq!(operations, ["all", "find"]);
    let _rules = client().zone("zone-1").rules();
}

macro_rules! declare {
    ($vis:vis $name:ident, $parent:ty, $path:literal, $key:ident, $many:ident = $child:path, { $($field:ident: $ty:ty,)* }) => {
        #[derive(Debug, Resource)]
        #[resource(path = $path, scope = $parent, id_key = $key, has_many($many = $child))]
        $vis struct $name {
            $key: Id<Self>,
            $($field: $ty,)*
        }
    };
}

#[test]
fn macro_can_declare_resources() {
    declare! {
        pub(crate) Hook, rtk::Account, "/accounts/{account_id}/hooks", uuid, attempts = Delivery,
        { url: Option<String>, tags: Vec<String>, owner: Option<Id<Hook>>, }
    }

    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries", read_only)]
    struct Delivery {
        id: Id<Self>,
    }

    // `Option` and `Vec` are recognised through the macro.
    let hook: Hook = serde_json::from_value(json!({ "uuid": "h-1", "tags": null })).unwrap();
    assert_eq!((hook.uuid.as_str(), hook.url, hook.tags.len(), hook.owner), ("h-1", None, 0, None));
    let _changes = HookChanges::new().url(None).owner("h-2");
    assert_eq!(Hook::DESCRIPTOR.id.as_ref().map(|id| id.attribute), Some("uuid"));
    assert_eq!(Hook::DESCRIPTOR.attributes[1].ty, "Option<String>");
    let _attempts = client().account("acc-1").hook("h-1").attempts();
    let delivery: Delivery = serde_json::from_value(json!({ "id": "d-1" })).unwrap();
    assert_eq!(delivery.id.as_str(), "d-1");
}

macro_rules! declare_more {
    (
        $name:ident, $object:ident, $path:literal, $header:literal, $trace:literal, $with:path, $default:expr,
        $action:ident($argument:ident: $argument_ty:ty, $parameter:ident: $parameter_ty:ty) = $tail:literal -> $answer:ty,
        $sent:ty, { $($field:ident: $ty:ty,)* }
    ) => {
        #[derive(Debug, Clone, Nested)]
        #[nested(rename_all = "camelCase")]
        struct $object {
            #[attribute(default = $default, with = $with)]
            size: u32,
            $($field: $ty,)*
        }

        #[derive(Debug, Resource)]
        #[resource(
            path = $path,
            id_header = $header,
            create(headers(trace(wire = $trace) = $parameter_ty)),
            all(query($parameter = $parameter_ty)),
            get($action($argument = $argument_ty, $parameter) = $tail, query($parameter = $parameter_ty), returns = $answer),
            post(send = "send", body = $sent, headers($argument(wire = $trace) = $argument_ty)),
        )]
        struct $name {
            id: Id<Self>,
            #[attribute(required)]
            object: $object,
            #[attribute(input = $parameter_ty)]
            taken: Option<$object>,
            #[attribute(default = $default)]
            number: u32,
            $($field: $ty,)*
        }
    };
}

#[test]
fn macro_can_declare_every_key() {
    declare_more! {
        Gadget, Limits, "/accounts/{account_id}/gadgets", "x-gadget", "x-trace", rtk::loose, 3,
        since(day: u16, kind: String) = "since/{day}" -> Vec<Gadget>,
        Vec<Id<Gadget>>, { url: Option<String>, long_tags: Vec<String>, owner: Option<Id<Gadget>>, }
    }

    let json = json!({ "id": "g-1", "object": { "size": "7", "longTags": ["a"] }, "long_tags": null });
    let gadget: Gadget = serde_json::from_value(json).unwrap();
    assert_eq!((gadget.id.as_str(), gadget.number, gadget.long_tags.len(), gadget.url), ("g-1", 3, 0, None));
    assert_eq!((gadget.object.size, gadget.object.long_tags.len(), gadget.object.url), (7, 1, None));
    assert!(gadget.taken.is_none() && gadget.owner.is_none() && gadget.object.owner.is_none());

    let account = client().account("acc-1");
    let new = NewGadget::new(Limits::new().size(7_u32).url("u")).taken("t").owner("g-2").trace("t");
    let _made = account.gadgets().create(new);
    let _listed = account.gadgets().filter(GadgetFilter::new().kind("k"));
    let _since = Gadget::since(&account, 7_u16, "k");
    let gadget = account.gadget("g-1");
    let _changed = gadget.update(GadgetChanges::new().object(LimitsChanges::new().url(None)).number(4_u32));
    let _sent = gadget.send(vec![Id::from("g-2")]).day(7_u16);
    assert_eq!(Gadget::DESCRIPTOR.id.as_ref().and_then(|id| id.header), Some("x-gadget"));
}
