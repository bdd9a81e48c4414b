//! The scope that the last placeholder names has no room.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms")]
pub struct Room {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rooms/{room_id}/calls",
    member_path = "/rooms/{room_id}/zones/{zone_id}/calls/{call_id}"
)]
pub struct Call {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/logs", member_path = "/rooms/{room_id}/accounts/{account_id}/logs/{log_id}")]
pub struct Log {
    pub id: Id<Self>,
}

fn main() {}
