use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms", has_one(status = RoomStatus))]
pub struct Room {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms/{room_id}/status", singleton, singular = status)]
pub struct RoomStatus {
    pub up: bool,
}

fn main() {}
