//! The paths agree, but the chat's scope is another `Session`.
use rtk::realtime_kit::{App, Chat};
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", read_only, has_one = Chat)]
pub struct Session {
    pub id: Id<Self>,
}

fn main() {}
