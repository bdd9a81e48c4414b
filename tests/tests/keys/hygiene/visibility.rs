//! Declarations whose parts differ in visibility.

use rtk::{Id, Nested, Resource};
use serde_json::json;

use super::client;

#[test]
fn public_resource_can_have_attributes_of_private_types() {
    #[derive(Debug, Clone, Nested)]
    struct Limits {
        people: u32,
    }

    #[derive(Debug, Resource)]
    #[resource(path = "/zones/{zone_id}/rooms")]
    #[expect(unreachable_pub, reason = "the resource is more public than the types of its attributes")]
    pub struct Room {
        pub id: Id<Self>,
        #[attribute(required)]
        pub limits: Limits,
        pub others: Option<Vec<Limits>>,
    }

    let room: Room = serde_json::from_value(json!({ "id": "r-1", "limits": { "people": 2 } })).unwrap();
    assert_eq!((room.id.as_str(), room.limits.people, room.others.is_none()), ("r-1", 2, true));
    let _made = client().zone("zone-1").rooms().create(NewRoom::new(Limits::new(7_u32)));
}

#[test]
fn generated_types_have_the_visibility_of_the_resource() {
    mod inner {
        #[derive(Debug, rtk::Resource)]
        #[resource(path = "/zones/{zone_id}/rooms", all(query(floor = u8)))]
        pub(in super::super) struct Room {
            pub(super) id: rtk::Id<Self>,
            pub(super) name: Option<String>,
        }
    }
    use inner::{NewRoom, RoomAccess as _, RoomChanges, RoomFilter};

    let room: inner::Room = serde_json::from_value(json!({ "id": "r-1" })).unwrap();
    assert_eq!((room.id.as_str(), room.name), ("r-1", None));
    let zone = client().zone("zone-1");
    let _made = zone.rooms().create(NewRoom::new().name("n"));
    let _changed = zone.room("r-1").update(RoomChanges::new().name(None));
    let _listed = zone.rooms().filter(RoomFilter::new().floor(1_u8));
}
