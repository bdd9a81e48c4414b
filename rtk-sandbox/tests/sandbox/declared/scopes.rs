//! Scopes of records, and records nested in others.

use rtk::{Id, Resource};
use rtk_sandbox::Sandbox;

use crate::support::declared::{Fixture, failure, failure_of};

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

/// It is listed in a room and found in the account.
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
async fn record_belongs_to_the_scope_in_which_it_was_created() {
    let fixture = Fixture::of(Sandbox::builder().serve::<AccessApp>()).await;
    let zone = fixture.sandbox.client().zone("acc-1");
    let app = fixture.account.access_apps().create(NewAccessApp::new("a")).await.unwrap();
    let other = zone.access_apps().create(NewAccessApp::new("z")).await.unwrap();
    assert_eq!((app.zone_id.as_deref(), other.zone_id.as_deref()), (None, Some("acc-1")));

    let missing = failure(404, &format!("No such AccessApp: `{}`", app.id));
    assert_eq!(failure_of(zone.access_apps().find(&app.id).await), missing);
    assert_eq!(failure_of(fixture.sandbox.client().account("acc-2").access_apps().find(&app.id).await), missing);
    assert_eq!(failure_of(zone.access_app(&app.id).destroy().await), missing);
    let names = |apps: Vec<rtk::Record<AccessApp>>| apps.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(fixture.account.access_apps().all().await.unwrap()), ["a"]);
    assert_eq!(names(zone.access_apps().all().await.unwrap()), ["z"]);
}

fn rooms() -> rtk_sandbox::Builder {
    Sandbox::builder().serve_all([Ticket::DESCRIPTOR, Seat::DESCRIPTOR, Call::DESCRIPTOR, Room::DESCRIPTOR])
}

#[tokio::test]
async fn child_belongs_to_its_parent() {
    let fixture = Fixture::of(rooms()).await;
    let room = fixture.account.rooms().create(NewRoom::new()).await.unwrap();
    let other = fixture.account.rooms().create(NewRoom::new()).await.unwrap();
    let seat = room.seats().create(NewSeat::new()).await.unwrap();
    assert_eq!(room.seats().find(&seat.id).await.unwrap().id, seat.id);
    assert_eq!(failure_of(other.seats().find(&seat.id).await), failure(404, &format!("No such Seat: `{}`", seat.id)));

    let nowhere = fixture.account.room("nowhere");
    let unknown = failure(404, "No such Room: `nowhere`");
    assert_eq!(failure_of(nowhere.seats().all().await), unknown);
    assert_eq!(failure_of(nowhere.seats().create(NewSeat::new()).await), unknown);
    assert_eq!(failure_of(nowhere.seat(&seat.id).ticket().await), unknown);
    let elsewhere = fixture.sandbox.client().account("acc-2").room(&room.id);
    assert_eq!(failure_of(elsewhere.seats().all().await), failure(404, &format!("No such Room: `{}`", room.id)));
    assert_eq!(failure_of(other.seat(&seat.id).ticket().await), failure(404, &format!("No such Seat: `{}`", seat.id)));
}

#[tokio::test]
async fn child_is_removed_with_its_parent() {
    let fixture = Fixture::of(rooms()).await;
    let keep = fixture.account.rooms().create(NewRoom::new()).await.unwrap();
    let kept = keep.seats().create(NewSeat::new()).await.unwrap();
    insert_seat(&fixture, "room-1", "seat-1");
    fixture.account.room("room-1").seat("seat-1").ticket().as_scope().replace(NewTicket::new(7)).await.unwrap();
    fixture.account.room("room-1").destroy().await.unwrap();
    insert_seat(&fixture, "room-1", "seat-2");
    let seats = fixture.account.room("room-1").seats().all().await.unwrap();
    assert_eq!(seats.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["seat-2"]);
    insert_seat(&fixture, "room-1", "seat-1");
    let seat = fixture.account.room("room-1").seat("seat-1");
    assert_eq!(
        seat.ticket().await.unwrap().row,
        0,
        "the ticket of the removed seat is gone; a new one has its defaults"
    );
    assert_eq!(keep.seats().find(&kept.id).await.unwrap().id, kept.id);
}

use rtk::AsScope as _;

fn insert_seat(fixture: &Fixture, room: &str, seat: &str) {
    use serde_json::json;
    fixture.sandbox.insert::<Room>(&[("account_id", "acc-1")], json!({"id": room})).unwrap();
    fixture.sandbox.insert::<Seat>(&[("account_id", "acc-1"), ("room_id", room)], json!({"id": seat})).unwrap();
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/gadgets", scope = rtk::realtime_kit::App)]
pub(crate) struct Gadget {
    pub(crate) id: Id<Self>,
}

#[tokio::test]
async fn child_of_a_realtimekit_app_requires_the_app() {
    use rtk::realtime_kit::AppAccess as _;
    let fixture = Fixture::of(Sandbox::builder().serve::<Gadget>()).await;
    let app = fixture.account.app(fixture.sandbox.app_id());
    let gadget = app.gadgets().create(NewGadget::new()).await.unwrap();
    assert_eq!(app.gadgets().all().await.unwrap()[0].id, gadget.id);
    let (_, response) =
        fixture.send(&format!("GET /accounts/acc-1/realtime/kit/{}/gadgets", fixture.sandbox.app_id()), "").await;
    assert_eq!(response["paging"]["total_count"], 1, "{response}");
    assert_eq!(failure_of(fixture.account.app("none").gadgets().all().await), failure(404, "No such App: `none`"));
}

#[tokio::test]
async fn member_path_may_differ_from_the_collection_path() {
    let fixture = Fixture::of(rooms()).await;
    let room = fixture.account.rooms().create(NewRoom::new()).await.unwrap();
    let call = room.calls().create(NewCall::new()).await.unwrap();
    assert_eq!(fixture.account.call(&call.id).load().await.unwrap().id, call.id);
    assert_eq!(
        failure_of(fixture.sandbox.client().account("acc-2").call(&call.id).load().await),
        failure(404, &format!("No such Call: `{}`", call.id))
    );
    fixture.account.call(&call.id).destroy().await.unwrap();
    assert!(room.calls().all().await.unwrap().is_empty());
}
