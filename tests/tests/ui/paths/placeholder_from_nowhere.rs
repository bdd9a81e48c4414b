//! An app tells the account and the app, and no preset.
use rtk::realtime_kit::App;
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{preset_id}/{app_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
