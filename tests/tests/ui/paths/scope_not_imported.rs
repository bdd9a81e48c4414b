//! `{app_id}` names the scope `App`, which has to be imported.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/presets")]
pub struct Preset {
    pub id: Id<Self>,
}

fn main() {}
