use rtk::realtime_kit::{App, Meeting};
use rtk::{Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    belongs_to(meeting = Meeting, key = asociated_id),
)]
pub struct Session {
    pub id: Id<Self>,
    pub associated_id: Option<Id<Meeting>>,
}

fn list(app: &Scope<App>) {
    let _ = app.sessions().all();
}

fn main() {}
