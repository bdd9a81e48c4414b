//! An app provides the ids of an account and an app, not of a preset.
use rtk::realtime_kit::App;
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{preset_id}/{app_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
