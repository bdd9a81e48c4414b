//! A chat is inside the session of `rtk`, not inside this one.
use rtk::realtime_kit::{App, Chat};
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/rooms", read_only, has_one(chat = Chat))]
pub struct Room {
    pub id: Id<Self>,
}

fn main() {}
