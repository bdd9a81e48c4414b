//! Where records are, and what is inside them.

use rtk::{Id, Resource};
use rtk_sandbox::Sandbox;

use crate::{Stage, is, told};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/access/apps", path = "/zones/{zone_id}/access/apps")]
pub(crate) struct AccessApp {
    pub(crate) id: Id<Self>,
    #[attribute(required)]
    pub(crate) name: String,
    #[attribute(read_only)]
    pub(crate) zone_id: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms")]
pub(crate) struct Room {
    pub(crate) id: Id<Self>,
}

/// Listed in a room, found in the account.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rooms/{room_id}/calls",
    member_path = "/accounts/{account_id}/calls/{call_id}"
)]
pub(crate) struct Call {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms/{room_id}/seats")]
pub(crate) struct Seat {
    pub(crate) id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms/{room_id}/seats/{seat_id}/ticket", singleton, replace)]
pub(crate) struct Ticket {
    #[attribute(required)]
    pub(crate) row: u8,
}

#[tokio::test]
async fn a_record_belongs_to_the_place_it_was_made_in() {
    let stage = Stage::of(Sandbox::builder().serve::<AccessApp>()).await;
    let zone = stage.sandbox.client().zone("acc-1");
    let app = stage.account.access_apps().create(NewAccessApp::new("a")).await.unwrap();
    let other = zone.access_apps().create(NewAccessApp::new("z")).await.unwrap();
    assert_eq!((app.zone_id.as_deref(), other.zone_id.as_deref()), (None, Some("acc-1")));

    let missing = is(404, &format!("No such AccessApp: `{}`", app.id));
    assert_eq!(told(zone.access_apps().find(&app.id).await), missing);
    assert_eq!(told(stage.sandbox.client().account("acc-2").access_apps().find(&app.id).await), missing);
    assert_eq!(told(zone.access_app(&app.id).destroy().await), missing);
    let names = |apps: Vec<rtk::Record<AccessApp>>| apps.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(stage.account.access_apps().all().await.unwrap()), ["a"]);
    assert_eq!(names(zone.access_apps().all().await.unwrap()), ["z"]);
}

fn rooms() -> rtk_sandbox::Builder {
    Sandbox::builder().serve_all([Ticket::DESCRIPTOR, Seat::DESCRIPTOR, Call::DESCRIPTOR, Room::DESCRIPTOR])
}

#[tokio::test]
async fn children_belong_to_their_parent() {
    let stage = Stage::of(rooms()).await;
    let room = stage.account.rooms().create(NewRoom::new()).await.unwrap();
    let other = stage.account.rooms().create(NewRoom::new()).await.unwrap();
    let seat = room.seats().create(NewSeat::new()).await.unwrap();
    assert_eq!(room.seats().find(&seat.id).await.unwrap().id, seat.id);
    assert_eq!(told(other.seats().find(&seat.id).await), is(404, &format!("No such Seat: `{}`", seat.id)));

    let nowhere = stage.account.room("nowhere");
    let unknown = is(404, "No such Room: `nowhere`");
    assert_eq!(told(nowhere.seats().all().await), unknown);
    assert_eq!(told(nowhere.seats().create(NewSeat::new()).await), unknown);
    assert_eq!(told(nowhere.seat(&seat.id).ticket().await), unknown);
    let elsewhere = stage.sandbox.client().account("acc-2").room(&room.id);
    assert_eq!(told(elsewhere.seats().all().await), is(404, &format!("No such Room: `{}`", room.id)));
    assert_eq!(told(other.seat(&seat.id).ticket().await), is(404, &format!("No such Seat: `{}`", seat.id)));
}

#[tokio::test]
async fn children_go_with_their_parent() {
    let stage = Stage::of(rooms()).await;
    let keep = stage.account.rooms().create(NewRoom::new()).await.unwrap();
    let kept = keep.seats().create(NewSeat::new()).await.unwrap();
    sandbox_seat(&stage, "room-1", "seat-1");
    stage.account.room("room-1").seat("seat-1").ticket().as_scope().replace(NewTicket::new(7)).await.unwrap();
    stage.account.room("room-1").destroy().await.unwrap();
    sandbox_seat(&stage, "room-1", "seat-2");
    let seats = stage.account.room("room-1").seats().all().await.unwrap();
    assert_eq!(seats.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["seat-2"]);
    sandbox_seat(&stage, "room-1", "seat-1");
    let seat = stage.account.room("room-1").seat("seat-1");
    assert_eq!(seat.ticket().await.unwrap().row, 0, "what was inside of what was inside is gone, and as at first");
    assert_eq!(keep.seats().find(&kept.id).await.unwrap().id, kept.id);
}

use rtk::AsScope as _;

fn sandbox_seat(stage: &Stage, room: &str, seat: &str) {
    use serde_json::json;
    stage.sandbox.insert::<Room>(&[("account_id", "acc-1")], json!({"id": room})).unwrap();
    stage.sandbox.insert::<Seat>(&[("account_id", "acc-1"), ("room_id", room)], json!({"id": seat})).unwrap();
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/gadgets", scope = rtk::realtime_kit::App)]
pub(crate) struct Gadget {
    pub(crate) id: Id<Self>,
}

#[tokio::test]
async fn what_is_inside_something_of_realtime_kit_needs_it() {
    use rtk::realtime_kit::AppAccess as _;
    let stage = Stage::of(Sandbox::builder().serve::<Gadget>()).await;
    let app = stage.account.app(stage.sandbox.app_id());
    let gadget = app.gadgets().create(NewGadget::new()).await.unwrap();
    assert_eq!(app.gadgets().all().await.unwrap()[0].id, gadget.id);
    let (_, answer) =
        stage.send(&format!("GET /accounts/acc-1/realtime/kit/{}/gadgets", stage.sandbox.app_id()), "").await;
    assert_eq!(answer["paging"]["total_count"], 1, "{answer}");
    assert_eq!(told(stage.account.app("none").gadgets().all().await), is(404, "No such App: `none`"));
}

#[tokio::test]
async fn one_can_be_found_in_another_place_than_the_list() {
    let stage = Stage::of(rooms()).await;
    let room = stage.account.rooms().create(NewRoom::new()).await.unwrap();
    let call = room.calls().create(NewCall::new()).await.unwrap();
    assert_eq!(stage.account.call(&call.id).load().await.unwrap().id, call.id);
    assert_eq!(
        told(stage.sandbox.client().account("acc-2").call(&call.id).load().await),
        is(404, &format!("No such Call: `{}`", call.id))
    );
    stage.account.call(&call.id).destroy().await.unwrap();
    assert!(room.calls().all().await.unwrap().is_empty());
}
