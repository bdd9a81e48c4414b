//! Participants are inside a meeting, not inside a session.
use rtk::realtime_kit::{App, Participant};
use rtk::{Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", read_only, has_many(guests = Participant))]
pub struct Session {
    pub id: Id<Self>,
}

fn list(app: &Scope<App>) {
    let _ = app.session("sess-1").guests();
}

fn main() {}
