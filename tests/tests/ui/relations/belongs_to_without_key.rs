//! Without `key`, the attribute is called like the relation, with `_id`.
use rtk::realtime_kit::{App, Meeting};
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", belongs_to(meeting = Meeting))]
pub struct Session {
    pub id: Id<Self>,
    pub room: Option<Id<Meeting>>,
}

fn main() {}
