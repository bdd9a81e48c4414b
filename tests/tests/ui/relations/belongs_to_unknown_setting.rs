use rtk::realtime_kit::{App, Meeting};
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    belongs_to(meeting = Meeting, by = meeting_id),
)]
pub struct Session {
    pub id: Id<Self>,
    pub meeting_id: Option<Id<Meeting>>,
}

fn main() {}
