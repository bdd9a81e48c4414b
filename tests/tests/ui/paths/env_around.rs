//! No environment variable names a session, so none can name its children.
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
