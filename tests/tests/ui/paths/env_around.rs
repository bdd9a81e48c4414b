//! The environment names no session, so it cannot name what is inside one.
use rtk::realtime_kit::Session;
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/notes",
    env = "CLOUDFLARE_NOTE_ID",
)]
pub struct Note {
    pub id: Id<Self>,
}

fn main() {}
