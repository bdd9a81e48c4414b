//! The same under the name that the child gives itself.
use rtk::realtime_kit::{App, Participant};
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", read_only, has_many = Participant)]
pub struct Session {
    pub id: Id<Self>,
}

fn main() {}
